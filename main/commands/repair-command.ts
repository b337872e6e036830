// kiosque repair: puts verified copies in the place of damaged files of an edition.
import { resolve } from 'node:path';
import { z } from 'zod';
import { AppError } from '#border/errors';
import type { Repaired } from '#border/model-checks';
import { repairFrom, repairFromSource } from '../flows/audit/repair-edition.ts';
import { type Command, type CommandTools, type ExitCode, exitCodes } from './command.ts';
import { hasSwitch, readOneWord, readOption } from './options.ts';
import { printJson } from './print.ts';
import { isolateText } from './table.ts';

const print = (tools: CommandTools, id: string, { repaired, missing }: Repaired): void => {
  const { io, words } = tools;
  if (tools.isJson) {
    printJson(tools, { id, repaired, missing });
    return;
  }
  for (const name of repaired) io.out(`${words.audit.repaired}  ${isolateText(name)}\n`);
  for (const name of missing) io.err(`${words.audit.stillMissing}  ${isolateText(name)}\n`);
  if (repaired.length === 0 && missing.length === 0) io.out(`${words.audit.isWhole}\n`);
};

/** Repairs one edition. */
export const repairCommand: Command = {
  synopsis: 'ID --from FOLDER-OR-FILE | --source',
  options: { from: { type: 'string' }, source: { type: 'boolean' } },
  run: async (tools, parsed): Promise<ExitCode> => {
    const id = readOneWord(parsed, 'ID');
    const from = readOption(parsed, 'from', z.string().min(1));
    const isFromSource = hasSwitch(parsed, 'source');
    if ((from === undefined) !== isFromSource) throw new AppError('usage/missing-argument', { argument: '--from | --source' });
    const core = await tools.open({ mode: 'write', mustExist: true, indexing: 'none', isFetching: false });
    try {
      const repaired =
        from === undefined
          ? await repairFromSource(core.parts, id, tools.signal)
          : await repairFrom(core.parts, id, resolve(from), tools.signal);
      print(tools, id, repaired);
      return repaired.missing.length === 0 ? exitCodes.done : exitCodes.someFailed;
    } finally {
      await core.close();
    }
  },
};

// kiosque remove and kiosque trash: editions out of sight and back.
import { AppError, type Fault } from '#border/errors';
import { toFault } from '../base/to-fault.ts';
import type { Core } from '../core.ts';
import { listRemoved } from '../flows/read-shelf.ts';
import { type Command, type CommandTools, type ExitCode, exitCodes } from './command.ts';
import { readWords, refuseWords } from './options.ts';
import { printEditions, printJson } from './print.ts';

type Move = 'removed' | 'restored';

const moveOne = async (core: Core, move: Move, id: string): Promise<void> => {
  if (move === 'removed') await core.handlers['editions.remove']({ ids: [id] });
  else await core.handlers['editions.restore']({ ids: [id] });
};

/** Each id stands for itself, so that one that is not there does not keep the others. */
const moveAll = async (tools: CommandTools, ids: readonly string[], move: Move): Promise<ExitCode> => {
  const { io, words, language, log, isJson } = tools;
  const core = await tools.open({ mode: 'write', mustExist: true, indexing: 'none' });
  try {
    const moved: string[] = [];
    const failed: (Pick<Fault, 'code' | 'message'> & { id: string })[] = [];
    for (const id of ids) {
      try {
        await moveOne(core, move, id);
        moved.push(id);
      } catch (error) {
        const { code, message } = toFault(error, language, log);
        failed.push({ id, code, message });
      }
    }
    if (isJson) printJson(tools, { [move]: moved, failed });
    else {
      for (const id of moved) io.out(`${words[move]}  ${id}\n`);
      for (const { id, message } of failed) io.err(`${words.failed}  ${id}  ${message}\n`);
    }
    return failed.length === 0 ? exitCodes.done : exitCodes.someFailed;
  } finally {
    await core.close();
  }
};

const listTrash = async (tools: CommandTools): Promise<ExitCode> => {
  const core = await tools.open({ mode: 'read' });
  try {
    printEditions(tools, await listRemoved(core.parts));
    return exitCodes.done;
  } finally {
    await core.close();
  }
};

/** Moves editions to the trash. */
export const removeCommand: Command = {
  synopsis: 'ID…',
  options: {},
  run: (tools, parsed) => moveAll(tools, readWords(parsed, 'ID'), 'removed'),
};

/** Lists the trash, or brings editions back. */
export const trashCommand: Command = {
  synopsis: 'list | restore ID…',
  options: {},
  run: (tools, { options, words }) => {
    const [verb, ...rest] = words;
    if (verb === undefined) throw new AppError('usage/missing-argument', { argument: 'list | restore' });
    if (verb === 'restore') return moveAll(tools, readWords({ options, words: rest }, 'ID'), 'restored');
    if (verb !== 'list') throw new AppError('usage/unknown-command', { command: `trash ${verb}` });
    refuseWords({ options, words: rest });
    return listTrash(tools);
  },
};

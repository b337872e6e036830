// kiosque backup: the whole library in a folder. Ctrl-C stops cleanly; the same command goes on where it ended.
import { resolve } from 'node:path';
import { z } from 'zod';
import { AppError } from '#border/errors';
import type { SafetyProblem } from '#border/model-safety';
import { faultSentence } from '#border/words/faults';
import { readLastBackup } from '../archive/full-backup/last-backup.ts';
import { openEndSign, setEndSign } from '../base/end-sign.ts';
import type { BytesDone } from '../flows/safety/safety-tasks.ts';
import { type Command, type CommandTools, type ExitCode, exitCodes } from './command.ts';
import { hasSwitch, readOption, refuseWords } from './options.ts';
import { printJson } from './print.ts';
import { isolateText, sizeText } from './table.ts';

const eraseLine = '\r\u001b[K';

/** Each problem with its sentence, for people. */
export function printProblems({ io, words, language }: CommandTools, problems: readonly SafetyProblem[]): void {
  for (const { path, code } of problems)
    io.err(`${words.failed}  ${isolateText(path)}  ${code}  ${faultSentence(code, {}, language)}\n`);
}

type Copy<Value> = (stop: ReturnType<typeof openEndSign>, onProgress: (value: unknown) => void) => Promise<Value>;

/** Runs a copy with a bar for a person and an end for Ctrl-C. Throws backup/stopped after that. */
export async function watchCopy<Value>(tools: CommandTools, copy: Copy<Value>): Promise<Value> {
  const { io, words, signal, language } = tools;
  const stop = openEndSign();
  const end = (): void => setEndSign(stop);
  if (signal.aborted) end();
  signal.addEventListener('abort', end, { once: true });
  const onProgress = (value: unknown): void => {
    const { doneBytes, totalBytes } = value as BytesDone;
    if (!io.hasBar || tools.isJson) return;
    io.err(`${eraseLine}${words.safety.copying(sizeText(doneBytes, language), sizeText(totalBytes, language))}`);
  };
  try {
    return await copy(stop, onProgress);
  } finally {
    signal.removeEventListener('abort', end);
    if (io.hasBar && !tools.isJson) io.err(eraseLine);
  }
}

type How = { isChecking: boolean; isPruning: boolean; isNew: boolean };

const backUp = async (tools: CommandTools, folder: string, { isNew, ...how }: How): Promise<ExitCode> => {
  const core = await tools.open({ mode: 'read' });
  try {
    const { root, version, workers } = core.parts;
    const isKnown = !isNew && readLastBackup(root)?.folder === folder;
    const report = await watchCopy(tools, (stop, onProgress) =>
      workers.safety.run('backUp', { root, folder, version, ...how, isKnown, stop }, { onProgress }),
    );
    if (tools.isJson) printJson(tools, report);
    else {
      const { editions, copiedFiles, copiedBytes, removed, pruned } = report;
      tools.io.out(`${tools.words.safety.backedUp(editions, copiedFiles, sizeText(copiedBytes, tools.language))}\n`);
      if (removed > 0) tools.io.out(`${tools.words.safety.removed(removed)}\n`);
      if (pruned > 0) tools.io.out(`${tools.words.safety.pruned(pruned)}\n`);
      printProblems(tools, report.problems);
    }
    return report.problems.length === 0 ? exitCodes.done : exitCodes.someFailed;
  } finally {
    await core.close();
  }
};

/** Backs the library up. */
export const backupCommand: Command = {
  synopsis: '--to DIR [--check] [--prune] [--new]',
  options: { to: { type: 'string' }, check: { type: 'boolean' }, prune: { type: 'boolean' }, new: { type: 'boolean' } },
  run: (tools, parsed) => {
    refuseWords(parsed);
    const to = readOption(parsed, 'to', z.string().min(1));
    if (to === undefined) throw new AppError('usage/missing-argument', { argument: '--to' });
    return backUp(tools, resolve(to), {
      isChecking: hasSwitch(parsed, 'check'),
      isPruning: hasSwitch(parsed, 'prune'),
      isNew: hasSwitch(parsed, 'new'),
    });
  },
};

// kiosque bag import: valid bags become editions. Ends when they can be searched, or at Ctrl-C with all that was added kept.
import { z } from 'zod';
import type { ImportedBag } from '#border/model-bags';
import type { Core } from '../core.ts';
import { type BroughtBag, importBag } from '../flows/bags/import-bag.ts';
import { readProfile } from '../flows/bags/read-wish.ts';
import { openCliRun, printBag } from './bag-print.ts';
import { type CommandTools, type ExitCode, exitCodes, type Parsed } from './command.ts';
import { hasSwitch, readOption, readWords } from './options.ts';
import { printJson } from './print.ts';
import { isolateText } from './table.ts';

const printReport = (tools: CommandTools, bags: readonly ImportedBag[]): void => {
  const { io, words } = tools;
  if (tools.isJson) {
    printJson(tools, { bags });
    return;
  }
  for (const bag of bags) {
    printBag(tools, bag);
    for (const { id, day, title } of bag.added) io.out(`${words.added}  ${id}  ${day ?? words.noDay}  ${isolateText(title)}\n`);
    for (const { path } of bag.skipped) io.out(`${words.skipped}  ${isolateText(path)}\n`);
    for (const { path, message } of bag.failed) io.err(`${words.failed}  ${isolateText(path)}\n  ${message}\n`);
    io.out(`${words.sum(bag.added.length, bag.skipped.length, bag.failed.length)}\n`);
  }
};

const importAll = async (core: Core, tools: CommandTools, parsed: Parsed): Promise<ImportedBag[]> => {
  const path = readOption(parsed, 'profile', z.string().min(1));
  const profile = path === undefined ? null : await readProfile(path);
  const { run, close } = openCliRun(tools, 'import');
  const brought: BroughtBag[] = [];
  try {
    for (const bag of readWords(parsed, 'PATH')) {
      if (tools.signal.aborted) break;
      brought.push(await importBag(core.parts, bag, profile, run));
    }
  } catch (error) {
    // Stopped while a bag was being verified: what the others brought is told.
    if (!tools.signal.aborted) throw error;
  } finally {
    close();
  }
  const stopped = new Promise<void>((resolve) => {
    if (tools.signal.aborted) resolve();
    tools.signal.addEventListener('abort', () => resolve());
  });
  if (!hasSwitch(parsed, 'no-wait')) await Promise.race([core.whenSearchable(), stopped]);
  return await Promise.all(brought.map((bag) => bag.finish()));
};

/** Imports bags; makes a library that is missing. */
export async function importBagsCommand(tools: CommandTools, parsed: Parsed): Promise<ExitCode> {
  readWords(parsed, 'PATH');
  const core = await tools.open({ mode: 'write', indexing: hasSwitch(parsed, 'no-wait') ? 'none' : 'all' });
  let bags: ImportedBag[];
  try {
    bags = await importAll(core, tools, parsed);
  } finally {
    await core.close();
  }
  printReport(tools, bags);
  if (tools.signal.aborted && !tools.isJson) tools.io.err(`${tools.words.stopped}\n`);
  const isWhole = bags.every(({ valid, failed }) => valid && failed.length === 0);
  return isWhole && !tools.signal.aborted ? exitCodes.done : exitCodes.someFailed;
}

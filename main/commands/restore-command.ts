// kiosque restore: a library made of a full backup, or single editions out of one. Ctrl-C stops cleanly; the same command goes on where it ended.
import { relative, resolve, sep } from 'node:path';
import { z } from 'zod';
import { AppError } from '#border/errors';
import type { BackedUpEdition } from '../archive/full-backup/backed-up-editions.ts';
import { openSafetyPool } from '../flows/open-workers.ts';
import { bringBack } from '../flows/safety/bring-back.ts';
import { titleKey } from '../library/title-key.ts';
import { printProblems, watchCopy } from './backup-command.ts';
import { type Command, type CommandTools, type ExitCode, exitCodes } from './command.ts';
import { hasSwitch, readOption, refuseWords } from './options.ts';
import { printJson } from './print.ts';
import { isolateText, layOut, sizeText } from './table.ts';
import { withCore } from './with-core.ts';

type Pool = ReturnType<typeof openSafetyPool>;

const withPool = async <Answer>(use: (pool: Pool) => Promise<Answer>): Promise<Answer> => {
  const pool = openSafetyPool();
  try {
    return await use(pool);
  } finally {
    await pool.close();
  }
};

const restoreAll = (tools: CommandTools, folder: string): Promise<ExitCode> =>
  withPool(async (pool) => {
    const root = resolve(tools.libraryDir);
    const report = await watchCopy(tools, (stop, onProgress) => pool.run('restore', { folder, root, stop }, { onProgress }));
    // What was restored counts once it has been opened: the sidecars are read, and what they cannot say is named.
    const losses = await withCore(tools, 'write', async ({ parts }) => parts.recovery?.losses ?? []);
    const problems = [...report.problems, ...losses];
    if (tools.isJson) printJson(tools, { ...report, problems });
    else {
      tools.io.out(`${tools.words.safety.restored(report.editions, sizeText(report.bytes, tools.language))}\n`);
      printProblems(tools, problems);
    }
    return problems.length === 0 ? exitCodes.done : exitCodes.someFailed;
  });

const printHeld = (tools: CommandTools, editions: readonly BackedUpEdition[]): void => {
  const { io, words, language } = tools;
  const { columns, safety } = words;
  const rows = editions.map(({ id, day, title, issue, sizeBytes, isRemoved }) => [
    id,
    day ?? words.noDay,
    issue === null ? title : `${title} (${issue})`,
    sizeText(sizeBytes, language),
    isRemoved ? safety.onlyThere : '',
  ]);
  const headings = [
    { heading: columns.id },
    { heading: columns.day },
    { heading: columns.title, mostWidth: 60 },
    { heading: columns.size, isNumber: true },
    { heading: '' },
  ];
  if (rows.length > 0) io.out(layOut(headings, rows));
  io.out(`${words.editions(editions.length)}\n`);
};

const list = (tools: CommandTools, folder: string, title: string | undefined): Promise<ExitCode> =>
  withPool(async (pool) => {
    const held = await pool.run('listBackedUp', { folder });
    const isWanted = (edition: BackedUpEdition): boolean =>
      title === undefined || titleKey(edition.title).includes(titleKey(title));
    const editions = held.editions.filter(isWanted);
    if (tools.isJson) printJson(tools, { editions, problems: held.problems });
    else {
      printHeld(tools, editions);
      printProblems(tools, held.problems);
    }
    return held.problems.length === 0 ? exitCodes.done : exitCodes.someFailed;
  });

/** What a word means: an id, or the folder of an edition in the backup or a file in it. Throws backup/no-edition. */
const findHeld = (editions: readonly BackedUpEdition[], folder: string, word: string): BackedUpEdition => {
  const path = relative(folder, resolve(folder, word)).split(sep).join('/');
  const found = editions.find((edition) => edition.id === word || path === edition.path || path.startsWith(`${edition.path}/`));
  if (found === undefined) throw new AppError('backup/no-edition', { name: word });
  return found;
};

const restoreSome = (tools: CommandTools, folder: string, words: readonly string[]): Promise<ExitCode> =>
  withCore(tools, 'new', async ({ parts }) => {
    const held = await parts.workers.safety.run('listBackedUp', { folder });
    const wanted = [...new Set(words.map((word) => findHeld(held.editions, folder, word)))];
    const source = { folder, finishedAtMs: held.finishedAtMs };
    const brought = await watchCopy(tools, (stop, onProgress) =>
      bringBack(parts, source, wanted, { stop, options: { onProgress } }),
    );
    const { restored, repaired, failed } = brought;
    if (tools.isJson) printJson(tools, brought);
    else {
      for (const id of restored) tools.io.out(`${tools.words.restored}  ${id}\n`);
      for (const id of repaired) tools.io.out(`${tools.words.audit.repaired}  ${id}\n`);
      for (const { id, code, message } of failed)
        tools.io.err(`${tools.words.failed}  ${id}  ${code}  ${isolateText(message)}\n`);
    }
    const isAll = restored.length + repaired.length === wanted.length;
    return isAll ? exitCodes.done : exitCodes.someFailed;
  });

/** Makes a library of a backup, lists what one holds, or brings single editions back. */
export const restoreCommand: Command = {
  synopsis: 'DIR [ID-OR-PATH…] | DIR --list [--title T]',
  options: { list: { type: 'boolean' }, title: { type: 'string' } },
  run: async (tools, parsed) => {
    const [place, ...wanted] = parsed.words;
    if (place === undefined) throw new AppError('usage/missing-argument', { argument: 'DIR' });
    const folder = resolve(place);
    const title = readOption(parsed, 'title', z.string());
    if (hasSwitch(parsed, 'list')) {
      refuseWords({ ...parsed, words: wanted });
      return list(tools, folder, title);
    }
    return wanted.length === 0 ? restoreAll(tools, folder) : restoreSome(tools, folder, wanted);
  },
};

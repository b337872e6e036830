// kiosque add: files and folders become editions. Ends when they can be searched, or at Ctrl-C with all that was added kept.
import { basename } from 'node:path';
import { z } from 'zod';
import { AppError, type Fault } from '#border/errors';
import { Day, type Edition, Language } from '#border/model';
import { toFault } from '../base/to-fault.ts';
import type { Core } from '../core.ts';
import type { AddWords } from '../flows/add-edition.ts';
import type { AddRun } from '../flows/add-editions.ts';
import { readEdition } from '../flows/read-shelf.ts';
import { openProgress, type Progress } from './add-progress.ts';
import { askPassword, readPasswordFromStdin } from './ask-password.ts';
import { type Command, type CommandTools, type ExitCode, exitCodes, type Parsed } from './command.ts';
import { hasSwitch, readOption, readWords } from './options.ts';
import { printJson } from './print.ts';
import { isolateText } from './table.ts';

type Added = Pick<Edition, 'id' | 'title' | 'day' | 'pages' | 'sha256' | 'searchable'>;
type Report = {
  added: Added[];
  skipped: { path: string; code: Fault['code'] }[];
  failed: { path: string; code: Fault['code']; message: string }[];
};

const mostAsked = 3;

const readWordsOf = async (tools: CommandTools, parsed: Parsed): Promise<AddWords> => {
  const fromStdin = hasSwitch(parsed, 'password-stdin') ? await readPasswordFromStdin() : undefined;
  const password = fromStdin ?? tools.environment.KIOSQUE_PDF_PASSWORD;
  return {
    title: readOption(parsed, 'title', z.string().trim().min(1).max(300)),
    day: readOption(parsed, 'day', Day),
    language: readOption(parsed, 'language', Language),
    password: password === '' ? undefined : password,
  };
};

/** Asks for the passwords of locked files, a few times each; a file without an answer stays failed. */
const unlockByAsking = async (core: Core, run: AddRun, tools: CommandTools): Promise<void> => {
  if (!tools.io.canAsk || tools.isJson) return;
  for (const index of run.items.keys()) {
    for (let asked = 0; asked < mostAsked; asked += 1) {
      const item = run.items[index];
      const isLocked = item?.state === 'failed' && (item.error.code === 'pdf/locked' || item.error.code === 'pdf/wrong-password');
      if (!isLocked || tools.signal.aborted) break;
      const password = await askPassword(tools.words.passwordFor(isolateText(basename(item.path))), tools.signal);
      if (password === null) break;
      core.handlers['add.retry']({ batchId: run.id, item: index, password });
      await run.settled;
    }
  }
};

const report = async (core: Core, run: AddRun, { language, log }: CommandTools): Promise<Report> => {
  const made: Report = { added: [], skipped: [], failed: [] };
  const fail = (path: string, error: AppError): void => {
    const { code, message } = toFault(error, language, log);
    made.failed.push({ path, code, message });
  };
  for (const item of run.items) {
    if (item.state === 'skipped') made.skipped.push({ path: item.path, code: item.error.code });
    else if (item.state === 'failed') fail(item.path, item.error);
    else if (item.state === 'waiting') fail(item.path, new AppError('add/cancelled', { name: basename(item.path) }));
    else {
      const { id, title, day, pages, sha256, searchable } = await readEdition(core.parts, item.edition.id);
      made.added.push({ id, title, day, pages, sha256, searchable });
    }
  }
  return made;
};

const printReport = (tools: CommandTools, made: Report): void => {
  const { io, words } = tools;
  if (tools.isJson) {
    printJson(tools, made);
    return;
  }
  for (const { id, day, title } of made.added) io.out(`${words.added}  ${id}  ${day ?? words.noDay}  ${isolateText(title)}\n`);
  for (const { path } of made.skipped) io.out(`${words.skipped}  ${isolateText(path)}\n`);
  for (const { path, message } of made.failed) io.err(`${words.failed}  ${isolateText(path)}\n  ${message}\n`);
  io.out(`${words.sum(made.added.length, made.skipped.length, made.failed.length)}\n`);
};

const addAndWait = async (
  core: Core,
  tools: CommandTools,
  parsed: Parsed,
  words: AddWords,
  progress: Progress,
): Promise<Report> => {
  const run = core.add(readWords(parsed, 'PATH'), words);
  run.listeners.add(progress.hear);
  progress.draw(run);
  tools.signal.addEventListener('abort', () => run.cancel());
  if (tools.signal.aborted) run.cancel();
  await run.settled;
  await unlockByAsking(core, run, tools);
  const stopped = new Promise<void>((resolve) => {
    if (tools.signal.aborted) resolve();
    tools.signal.addEventListener('abort', () => resolve());
  });
  if (!hasSwitch(parsed, 'no-wait')) await Promise.race([core.whenSearchable(), stopped]);
  return report(core, run, tools);
};

/** Adds files and folders. */
export const addCommand: Command = {
  synopsis: 'PATH… [--title T] [--day DAY] [--language L] [--password-stdin] [--no-wait] [--progress]',
  options: {
    title: { type: 'string' },
    day: { type: 'string' },
    language: { type: 'string' },
    'password-stdin': { type: 'boolean' },
    'no-wait': { type: 'boolean' },
    progress: { type: 'boolean' },
  },
  run: async (tools, parsed): Promise<ExitCode> => {
    readWords(parsed, 'PATH');
    const words = await readWordsOf(tools, parsed);
    const core = await tools.open({ mode: 'write', indexing: hasSwitch(parsed, 'no-wait') ? 'none' : 'all' });
    const progress = openProgress(tools, hasSwitch(parsed, 'progress'));
    let made: Report;
    try {
      made = await addAndWait(core, tools, parsed, words, progress);
    } finally {
      progress.close();
      await core.close();
    }
    printReport(tools, made);
    if (tools.signal.aborted && !tools.isJson) tools.io.err(`${tools.words.stopped}\n`);
    return made.failed.length === 0 && !tools.signal.aborted ? exitCodes.done : exitCodes.someFailed;
  },
};

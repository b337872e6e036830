// kiosque ocr: scanned pages get text. Ends when they can be searched, or at Ctrl-C with all pages that are done kept.
import { z } from 'zod';
import { AppError, type Fault } from '#border/errors';
import { OcrLanguage } from '#border/model-ocr';
import { toFault } from '../base/to-fault.ts';
import type { Core } from '../core.ts';
import type { PageEnd } from '../flows/ocr/open-recognition.ts';
import { writingOf } from '../flows/parts.ts';
import { type Command, type CommandTools, type ExitCode, exitCodes, type Parsed } from './command.ts';
import { hasSwitch, readOption, readPage, readWords } from './options.ts';
import { printJson } from './print.ts';
import { layOut } from './table.ts';

type Report = {
  pages: { id: string; page: number; words: number; confidence: number | null }[];
  failed: (Pick<Fault, 'code' | 'message'> & { id: string; page: number | null })[];
};

const eraseLine = '\r\u001b[K';

const Languages = z
  .string()
  .transform((given) => given.split(','))
  .pipe(z.array(OcrLanguage).min(1).max(3));

/** Draws one line again and again on a terminal; writes a line a page where that is asked for. */
const openProgress = (core: Core, { io, words }: CommandTools): { close: () => void } => {
  let isDrawn = false;
  const stop = core.on((event) => {
    if (event.name !== 'ocr.changed' || !io.hasBar) return;
    const { jobs } = event.value;
    const total = jobs.reduce((sum, job) => sum + job.total, 0);
    const done = jobs.reduce((sum, job) => sum + job.done, 0);
    if (total === 0) return;
    io.err(`${eraseLine}${words.ocr.reading(done, total, jobs.find(({ page }) => page !== null)?.page ?? null)}`);
    isDrawn = true;
  });
  return {
    close: () => {
      stop();
      if (isDrawn) io.err(eraseLine);
    },
  };
};

/** Each edition is asked for by itself, so that one that needs nothing does not keep the others. */
const startAll = async (core: Core, tools: CommandTools, parsed: Parsed, report: Report): Promise<string[]> => {
  const languages = readOption(parsed, 'language', Languages);
  const page = readPage(parsed);
  const begun: string[] = [];
  for (const id of readWords(parsed, 'ID')) {
    try {
      await core.handlers['ocr.start']({
        ids: [id],
        ...(languages === undefined ? {} : { languages }),
        ...(page === undefined ? {} : { pages: [page] }),
        ...(hasSwitch(parsed, 'again') ? { again: true } : {}),
      });
      begun.push(id);
    } catch (error) {
      if (error instanceof AppError && error.code === 'ocr/not-needed') continue;
      const { code, message } = toFault(error, tools.language, tools.log);
      report.failed.push({ id, page: null, code, message });
    }
  }
  return begun;
};

const readAll = async (core: Core, tools: CommandTools, parsed: Parsed): Promise<Report> => {
  const report: Report = { pages: [], failed: [] };
  const { recognition } = writingOf(core.parts);
  const stopListening = recognition.on(({ id, page, words, confidence, code }: PageEnd) => {
    if (code === null) report.pages.push({ id, page, words, confidence: confidence === null ? null : round(confidence) });
    else report.failed.push({ id, page, code, message: toFault(new AppError(code), tools.language, tools.log).message });
  });
  const stopped = new Promise<void>((resolve) => {
    if (tools.signal.aborted) resolve();
    tools.signal.addEventListener('abort', () => resolve());
  });
  const begun = await startAll(core, tools, parsed, report);
  if (begun.length > 0) await Promise.race([recognition.whenSettled(begun), stopped]);
  if (tools.signal.aborted && begun.length > 0) await recognition.cancel(begun);
  await core.whenSearchable();
  stopListening();
  report.pages.sort((one, other) => one.id.localeCompare(other.id) || one.page - other.page);
  return report;
};

const round = (share: number): number => Math.round(share * 1000) / 1000;

const print = (tools: CommandTools, { pages, failed }: Report): void => {
  const { io, words } = tools;
  if (tools.isJson) {
    printJson(tools, { pages, failed });
    return;
  }
  const { columns, count } = words.ocr;
  const rows = pages.map(({ id, page, words: found, confidence }) => [
    id,
    String(page),
    String(found),
    confidence === null ? '' : confidence.toFixed(2),
  ]);
  const number = (heading: string) => ({ heading, isNumber: true });
  const headings = [{ heading: words.columns.id }, number(columns.page), number(columns.words), number(columns.confidence)];
  if (rows.length > 0) io.out(layOut(headings, rows));
  for (const { id, page, message } of failed) io.err(`${words.failed}  ${id}${page === null ? '' : `  ${page}`}  ${message}\n`);
  io.out(`${count(pages.length)}\n`);
};

/** Reads scanned pages. */
export const ocrCommand: Command = {
  synopsis: 'ID… [--language fr,ar] [--page N] [--again]',
  options: { language: { type: 'string' }, page: { type: 'string' }, again: { type: 'boolean' } },
  run: async (tools, parsed): Promise<ExitCode> => {
    readWords(parsed, 'ID');
    readOption(parsed, 'language', Languages);
    readPage(parsed);
    const core = await tools.open({ mode: 'write', mustExist: true, indexing: 'all' });
    const progress = openProgress(core, tools);
    let report: Report;
    try {
      await core.whenSearchable();
      report = await readAll(core, tools, parsed);
    } finally {
      progress.close();
      await core.close();
    }
    print(tools, report);
    if (tools.signal.aborted && !tools.isJson) tools.io.err(`${tools.words.ocr.stopped}\n`);
    return report.failed.length === 0 && !tools.signal.aborted ? exitCodes.done : exitCodes.someFailed;
  },
};

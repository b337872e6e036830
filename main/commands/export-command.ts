// kiosque export: pages of editions as files for other programs. Never overwrites: what is there already is named and left.
import { mkdir, stat } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { z } from 'zod';
import { AppError } from '#border/errors';
import { ExportFormat } from '#border/model-pages';
import { toOutsideError } from '../base/outside-error.ts';
import { toFault } from '../base/to-fault.ts';
import type { Core } from '../core.ts';
import { fileNameOf, refuseUnwritten, writeNew } from '../flows/export-pages.ts';
import { isReferenceFormat, type ReferenceFormat, referToEdition, writeReferences } from '../flows/export-references.ts';
import { readEdition } from '../flows/read-shelf.ts';
import { getEdition } from '../library/read-editions.ts';
import { type Command, type CommandTools, type ExitCode, exitCodes, type Parsed } from './command.ts';
import { EditionFormat, type Exported, exportEditions, type Report, readChosen } from './export-editions.ts';
import { readOption, readPage } from './options.ts';
import { printJson } from './print.ts';
import { isolateText } from './table.ts';

/** What was asked for. Without `to` there is one page, for the standard output. */
type Wish = { ids: readonly string[]; as: ExportFormat; page: number | undefined; to: string | undefined };

const exists = async (path: string): Promise<'folder' | 'file' | null> => {
  const found = await stat(path).catch((error: unknown) => {
    const failure = toOutsideError(error, path);
    if (failure instanceof AppError && failure.code === 'file/not-found') return null;
    throw failure;
  });
  return found === null ? null : found.isDirectory() ? 'folder' : 'file';
};

const makeFolder = async (path: string): Promise<void> => {
  await mkdir(path, { recursive: true }).catch((error: unknown) => {
    throw toOutsideError(error, path);
  });
};

/** Where the files of an edition go: `to` itself, or for several editions a folder in it that is called as in the library. */
const folderOf = (path: string, { ids, to }: Wish): string => {
  const parts = path.split('/');
  return ids.length === 1 ? (to ?? '') : join(to ?? '', parts[1] ?? '', posix.basename(posix.dirname(path)));
};

const exportOne = async (core: Core, id: string, wish: Wish, exported: Exported[]): Promise<void> => {
  const { as, to } = wish;
  const edition = await readEdition(core.parts, id);
  const pages = wish.page === undefined ? Array.from({ length: edition.pages }, (_, at) => at + 1) : [wish.page];
  const [only] = pages;
  const isOne = pages.length === 1 && wish.ids.length === 1 && only !== undefined;
  if (to === undefined) {
    if (!isOne) throw new AppError('usage/missing-argument', { argument: '--to' });
    const { text } = await core.handlers['pages.export']({ id, page: only, as });
    exported.push({ id, page: only, path: null, text });
    return;
  }
  if (isOne && (await exists(to)) !== 'folder' && !/[\\/]$/.test(to)) {
    const { text } = await core.handlers['pages.export']({ id, page: only, as });
    await writeNew(to, text);
    exported.push({ id, page: only, path: to });
    return;
  }
  const folder = folderOf(edition.path, wish);
  // All names are looked at before anything is written, so that nobody is left with half an edition among other files.
  for (const page of pages) {
    const path = join(folder, fileNameOf(page));
    if ((await exists(path)) !== null) throw new AppError('file/exists', { name: fileNameOf(page) });
  }
  for (const page of pages) {
    const { name, text } = await core.handlers['pages.export']({ id, page, as });
    await makeFolder(folder);
    const path = join(folder, name);
    await writeNew(path, text);
    exported.push({ id, page, path });
  }
};

/** The editions, or one page of each, cited in one document. What is not there is told and left out. */
const exportReferences = async (
  core: Core,
  { ids, page, to }: Wish,
  as: ReferenceFormat,
  fail: (id: string, error: unknown) => void,
): Promise<Exported[]> => {
  const cited: { id: string; reference: ReturnType<typeof referToEdition> }[] = [];
  for (const id of ids) {
    try {
      const edition = getEdition(core.parts.database, id);
      if (page !== undefined && page > edition.pages) throw new AppError('page/not-found', { page });
      cited.push({ id, reference: referToEdition(core.parts, edition, page ?? null) });
    } catch (error) {
      fail(id, error);
    }
  }
  const text = writeReferences(
    core.parts,
    cited.map(({ reference }) => reference),
    as,
  );
  if (to !== undefined && cited.length > 0) await writeNew(to, text);
  return cited.map(({ id }, at) => ({
    id,
    page: page ?? null,
    path: to ?? null,
    ...(to === undefined && at === 0 ? { text } : {}),
  }));
};

const printReport = (tools: CommandTools, { exported, failed }: Report): void => {
  const { io, words } = tools;
  if (tools.isJson) {
    printJson(tools, { exported, failed });
    return;
  }
  const paths = new Set<string>();
  for (const { path, text } of exported) {
    if (text !== undefined) io.out(text);
    else if (path !== null && !paths.has(path)) io.out(`${words.exported}  ${isolateText(path)}\n`);
    if (path !== null) paths.add(path);
  }
  for (const { id, message } of failed) io.err(`${words.failed}  ${id}  ${message}\n`);
};

/** Pages: of one edition or several, or one page of each cited. */
const exportPages = async (tools: CommandTools, core: Core, parsed: Parsed, as: ExportFormat): Promise<Report> => {
  const page = readPage(parsed);
  const to = readOption(parsed, 'to', z.string().min(1));
  const isCiting = isReferenceFormat(as);
  const { editions, failed } = await readChosen(tools, core, parsed);
  const ids = editions.map(({ id }) => id);
  if (to === undefined && ids.length > 1 && !isCiting) throw new AppError('usage/missing-argument', { argument: '--to' });
  const exported: Exported[] = [];
  const fail = (id: string, error: unknown): void => {
    const { code, message } = toFault(error, tools.language, tools.log);
    failed.push({ id, code, message });
  };
  if (isCiting) exported.push(...(await exportReferences(core, { ids, as, page, to }, as, fail)));
  for (const id of isCiting ? [] : ids) {
    if (tools.signal.aborted) break;
    try {
      await exportOne(core, id, { ids, as, page, to }, exported);
    } catch (error) {
      if (error instanceof AppError && error.code.startsWith('usage/')) throw error;
      fail(id, error);
    }
  }
  return { exported, failed };
};

/** What `--as` may say: editions as a whole, and pages. */
const Format = z.enum([...EditionFormat.options, 'alto']);

/** Writes editions for other institutions and programs, or pages of them. */
export const exportCommand: Command = {
  synopsis:
    '[ID…] [--title T] [--from DAY] [--until DAY] [--all] --as csv|xlsx|dc|mods|mets|premis|ris|bibtex|csl|opds|alto [--page N] [--to FILE-OR-FOLDER]',
  options: {
    as: { type: 'string' },
    page: { type: 'string' },
    to: { type: 'string' },
    title: { type: 'string' },
    from: { type: 'string' },
    until: { type: 'string' },
    all: { type: 'boolean' },
    table: { type: 'string' },
    articles: { type: 'boolean' },
    zip: { type: 'boolean' },
    'no-files': { type: 'boolean' },
  },
  run: async (tools, parsed): Promise<ExitCode> => {
    const as = readOption(parsed, 'as', Format);
    if (as === undefined) throw new AppError('usage/missing-argument', { argument: '--as' });
    const isPaged = as === 'alto' || parsed.options.page !== undefined;
    const paged = ExportFormat.safeParse(as).data;
    if (isPaged && paged === undefined) throw new AppError('usage/bad-option', { option: '--page' });
    const core = await tools.open({ mode: 'read' });
    let report: Report;
    try {
      if (isPaged && paged !== undefined) {
        refuseUnwritten(paged);
        report = await exportPages(tools, core, parsed, paged);
      } else report = await exportEditions(tools, core, parsed, EditionFormat.parse(as));
    } finally {
      await core.close();
    }
    printReport(tools, report);
    return report.failed.length === 0 && !tools.signal.aborted ? exitCodes.done : exitCodes.someFailed;
  },
};

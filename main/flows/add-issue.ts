// Adds an issue of page images and texts, or a PDF out of an archive: its files are gathered, drawn, given facts and kept.
// Leaves the library as it was whenever it fails.
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '#border/errors';
import type { PageSize } from '#border/model';
import { derivedFileName, editionFileName } from '../archive/places.ts';
import { sumOfFiles } from '../archive/store.ts';
import { toDiskError } from '../base/disk-error.ts';
import { makeId } from '../base/ids.ts';
import type { PageFault } from '../base/record.ts';
import type { Drawn } from '../issue/draw-issue.ts';
import type { FoundEdition } from '../issue/found-edition.ts';
import { noPdfInfo } from '../pdf/pdf-info.ts';
import { type AddedEdition, type AddTools, type AddWords, inspect, keepTaken, readFront } from './add-edition.ts';
import { passwordKey } from './secrets.ts';
import type { TakenFile } from './writer/take-file.ts';

/** What adding an issue needs: also where the library lies. */
export type IssueTools = AddTools & { root: string };

type Found<Kind> = FoundEdition & { kind: Kind };
/** A task that is to end between two files when the person has had enough. */
type Work = { signal: AbortSignal; stop: Int32Array };

const drawMsFor = (files: number): number => 120_000 + files * 60_000;

type PagesOf = { pages: readonly PageSize[]; faults: readonly PageFault[]; isLocked: boolean; isOfPdf: boolean };

/** PDFs of one page each take the places that were left blank for them. */
const placePdfs = async (
  { workers }: IssueTools,
  folder: string,
  { pdfs, faults }: Drawn,
  signal: AbortSignal,
): Promise<PageFault[]> => {
  const [base, to] = [join(folder, derivedFileName), join(folder, `${derivedFileName}.joined`)];
  await rm(to, { force: true });
  const pages = pdfs.map(({ page, name }) => ({ page, path: join(folder, name) }));
  const limit = { signal, timeoutMs: drawMsFor(pdfs.length), timeoutCode: 'issue/too-slow' } as const;
  const { failed } = await workers.inspect.run('placePages', { base, to, pages }, limit);
  await rename(to, base).catch((error: unknown) => {
    throw toDiskError(error);
  });
  return [...faults, ...failed.map((page): PageFault => ({ page, code: 'pdf/broken' }))];
};

/** Makes the PDF of an issue in its folder, and tells what it holds. Throws issue/*, pdf/*, disk/*, add/cancelled. */
export async function drawPages(
  tools: IssueTools,
  folder: string,
  files: TakenFile['files'],
  { signal, stop }: Work,
): Promise<Omit<PagesOf, 'isLocked'>> {
  const limit = { timeoutMs: drawMsFor(files.length), timeoutCode: 'issue/too-slow' } as const;
  const drawn = await tools.workers.issue.run('draw', { folder, files, to: derivedFileName, stop }, limit);
  if (drawn.pdfs.length === 0) return { pages: drawn.pages, faults: drawn.faults, isOfPdf: false };
  const faults = await placePdfs(tools, folder, drawn, signal);
  const { pages } = await inspect(tools, { path: join(folder, derivedFileName), sha256: '' }, null, signal);
  return { pages, faults, isOfPdf: drawn.pdfs.some(({ page }) => page === 1) };
}

const readPages = async (tools: IssueTools, folder: string, taken: TakenFile, words: AddWords, work: Work): Promise<PagesOf> => {
  if (!taken.path.endsWith(editionFileName)) {
    return { ...(await drawPages(tools, folder, taken.files, work)), isLocked: false };
  }
  const password = words.password ?? (await tools.secrets.get(passwordKey(taken.sha256)));
  const { pages, isLocked } = await inspect(tools, taken, password, work.signal);
  if (isLocked && password !== null) await tools.secrets.set(passwordKey(taken.sha256), password);
  return { pages, faults: [], isLocked, isOfPdf: true };
};

const keepIssue = async (
  tools: IssueTools,
  found: Found<'issue'>,
  taken: TakenFile,
  words: AddWords,
  work: Work,
): Promise<AddedEdition> => {
  const { workers } = tools;
  const folder = join(tools.root, 'incoming', taken.id);
  const { pages, faults, isLocked, isOfPdf } = await readPages(tools, folder, taken, words, work);
  const [size] = pages;
  if (size === undefined) throw new AppError('issue/no-pages');
  const described = await workers.issue.run('describe', { folder, files: taken.files, size });
  const password = isLocked ? await tools.secrets.get(passwordKey(taken.sha256)) : null;
  const front = described.front ?? (isOfPdf ? await readFront(tools, taken, password, work.signal) : null);
  const { sourceName } = found;
  const record = described.facts;
  const facts = await workers.library.run('propose', { sourceName, front, info: noPdfInfo, words, feed: null, record });
  const origin = words.origin ?? null;
  if (work.signal.aborted) throw new AppError('add/cancelled');
  const kept = { taken, sourceName, pageSizes: pages, isLocked, facts, origin, pageFaults: faults };
  const { id } = await workers.library.run('keep', kept);
  return { id, sha256: taken.sha256, isLocked };
};

const addIssue = async (
  tools: IssueTools,
  found: Found<'issue'>,
  id: string,
  words: AddWords,
  work: Work,
): Promise<AddedEdition> => {
  const folder = join(tools.root, 'incoming', id);
  const { files, sizeBytes, modifiedAtMs } = await tools.workers.issue.run('gather', { found, folder, stop: work.stop });
  const hasDocument = files.some(({ name }) => name === editionFileName);
  const path = join(folder, hasDocument ? editionFileName : derivedFileName);
  const taken: TakenFile = { id, path, sha256: sumOfFiles(files), sizeBytes, modifiedAtMs, files };
  await tools.workers.library.run('takeIssue', taken);
  return keepIssue(tools, found, taken, words, work);
};

const addPdf = async (tools: IssueTools, found: Found<'pdf'>, id: string, words: AddWords, work: Work): Promise<AddedEdition> => {
  const folder = join(tools.root, 'incoming', id);
  const copied = await tools.workers.issue.run('gatherPdf', { found, folder, stop: work.stop });
  if (copied.sizeBytes === 0) throw new AppError('file/empty');
  const taken: TakenFile = { id, path: join(folder, editionFileName), ...copied, files: [] };
  await tools.workers.library.run('takeIssue', taken);
  const said = { words, sourceName: found.sourceName, feed: null, origin: words.origin ?? null };
  return keepTaken(tools, taken, said, work.signal);
};

/**
 * Adds an issue, or a PDF out of an archive. Throws file/*, zip/*, issue/*, pdf/*, library/duplicate, disk/full, library/read-only,
 * add/cancelled.
 */
export async function addGathered(
  tools: IssueTools,
  found: FoundEdition,
  words: AddWords,
  signal: AbortSignal,
): Promise<AddedEdition> {
  if (signal.aborted) throw new AppError('add/cancelled');
  const id = makeId();
  const stop = new Int32Array(new SharedArrayBuffer(4));
  const onAbort = (): void => void Atomics.store(stop, 0, 1);
  signal.addEventListener('abort', onAbort, { once: true });
  const work: Work = { signal, stop };
  try {
    return found.kind === 'issue' ? await addIssue(tools, found, id, words, work) : await addPdf(tools, found, id, words, work);
  } catch (error) {
    await tools.workers.library.run('drop', { id });
    throw error;
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}

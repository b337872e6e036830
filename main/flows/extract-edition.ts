// Reads one edition's text on a background thread and hands it to the threads of the index.
// Refuses to ask for a password: without one it says so and leaves the edition for later.
import { basename, dirname, join } from 'node:path';
import type { CorrectedPage, PageSize, TitleStyle } from '#border/model';
import { editionFileName } from '../archive/places.ts';
import type { PageRecord } from '../base/page-record.ts';
import type { KeptFile, PageFault, RecognisedFile } from '../base/record.ts';
import type { RunOptions } from '../base/worker-pool.ts';
import type { ShelvedEdition } from '../library/read-editions.ts';
import type { DrawnPdfs } from './drawn-pdf.ts';
import { languageOfPages } from './language-of-pages.ts';
import type { Workers } from './open-workers.ts';
import { indexedFacts } from './plan-index.ts';
import { putIntoIndex } from './put-into-index.ts';
import { passwordKey, type Secrets } from './secrets.ts';
import { isOpenFact } from './valued.ts';

type Tools = {
  workers: Workers;
  secrets: Secrets;
  root: string;
  pdfs: DrawnPdfs;
  listCorrections: (id: string) => CorrectedPage[];
  /** What corrections have taught of a title. */
  styleOf: (title: string) => Promise<TitleStyle | null>;
  issueOf: (id: string) => { files: KeptFile[]; pageFaults: PageFault[] };
  /** The pages that were read from their pictures. */
  recognisedOf: (id: string) => RecognisedFile[];
  pageSizesOf: (id: string) => PageSize[];
};

/** A page may be slow, a hundred may not all be: what an edition may take before it counts as hopeless. */
const timeoutMsFor = (pages: number): number => 60_000 + pages * 20_000;

/** What became of an edition. An index that had to be made anew lacks all the others. */
export type Extracted = 'done' | 'needs-password' | 'index-made-anew';

/** Reads the texts that came with an issue; answers the pages whose words are in their PDF alone. */
const readTexts = async (
  tools: Tools,
  edition: ShelvedEdition,
  style: TitleStyle | null,
  done: readonly number[],
  options: RunOptions,
): Promise<readonly number[]> => {
  const { files, pageFaults } = tools.issueOf(edition.id);
  const folder = join(tools.root, ...dirname(edition.path).split('/'));
  const hasDocument = basename(edition.path) === editionFileName;
  const input = { folder, files, pages: tools.pageSizesOf(edition.id), faults: pageFaults, hasDocument, style, done };
  return (await tools.workers.issueTexts.run('extract', input, options)).left;
};

/** Lays out what was read from pictures; answers the pages for which that was possible. */
const readRecognised = async (
  tools: Tools,
  edition: ShelvedEdition,
  style: TitleStyle | null,
  options: RunOptions,
): Promise<readonly number[]> => {
  const recognised = tools.recognisedOf(edition.id);
  if (recognised.length === 0) return [];
  const folder = join(tools.root, ...dirname(edition.path).split('/'));
  const input = { folder, recognised, pages: tools.pageSizesOf(edition.id), style };
  const { left } = await tools.workers.issueTexts.run('extractRecognised', input, options);
  return recognised.map(({ page }) => page).filter((page) => !left.includes(page));
};

const pagesFrom = (count: number, done: readonly number[]): number[] | null => {
  if (done.length === 0) return null;
  return Array.from({ length: count }, (_, at) => at + 1).filter((page) => !done.includes(page));
};

/** A front page that is a picture tells no language; the pages behind it do. What a PDF's maker wrote into it is no better known. */
const settleLanguage = async ({ workers }: Tools, { id, facts }: ShelvedEdition, pages: readonly PageRecord[]): Promise<void> => {
  const isOpen = isOpenFact(facts.language);
  const found = isOpen ? languageOfPages(pages) : null;
  if (found !== null) await workers.library.run('settleLanguage', { id, ...found });
};

/** Indexes an edition. Throws pdf/*, pdf/too-slow, disk/full, search/unavailable, add/cancelled. */
export async function extractEdition(tools: Tools, edition: ShelvedEdition, signal: AbortSignal): Promise<Extracted> {
  const password = edition.isLocked ? await tools.secrets.get(passwordKey(edition.sha256)) : null;
  if (edition.isLocked && password === null) return 'needs-password';
  const pages: PageRecord[] = [];
  const limits = { signal, timeoutMs: timeoutMsFor(edition.pages), timeoutCode: 'pdf/too-slow' } as const;
  const options: RunOptions = { ...limits, onProgress: (page) => pages.push(page as PageRecord) };
  const style = await tools.styleOf(edition.title);
  const done = await readRecognised(tools, edition, style, options);
  const left = edition.kind === 'issue' ? await readTexts(tools, edition, style, done, options) : pagesFrom(edition.pages, done);
  if (left === null || left.length > 0) {
    const only = left === null ? {} : { only: left };
    const path = await tools.pdfs.pathOf(edition);
    await tools.workers.extract.run('extract', { path, password, style, ...only }, options);
  }
  pages.sort((a, b) => a.page - b.page);
  await settleLanguage(tools, edition, pages);
  const corrections = tools.listCorrections(edition.id);
  const { isRebuilt } = await putIntoIndex(tools.workers, { edition: indexedFacts(edition), pages, corrections }, limits);
  return isRebuilt ? 'index-made-anew' : 'done';
}

// Pages and articles on paper: which sheets there will be, and printing them through a hidden window that loads our own page without any
// script. One printing at a time; it can be stopped until the system's dialog has taken over.
import { basename } from 'node:path';
import type { Output } from '#border/contract';
import { AppError } from '#border/errors';
import type { PaperContent, PaperInput, Shared } from '#border/model-paper';
import { makeLabel } from '../../archive/label.ts';
import { makeId } from '../../base/ids.ts';
import { cite } from '../../formats/cite.ts';
import { paperSizes } from '../../formats/lay-sheets.ts';
import { writeArticle } from '../../formats/write-article.ts';
import { type PrintPage, writeSheets } from '../../formats/write-sheets.ts';
import { getEdition, type ShelvedEdition } from '../../library/read-editions.ts';
import { findPdf } from '../drawn-pdf.ts';
import type { Parts } from '../parts.ts';
import { openArticle } from '../read-articles.ts';
import { saveAtPlace } from '../save-file.ts';
import type { PrintJob } from './open-paper.ts';
import type { PaperDesk } from './paper-desk.ts';
import { layContent } from './plan-sheets.ts';
import { saveCopy } from './share-files.ts';

type ArticleContent = Extract<PaperContent, { kind: 'article' }>;

/** The sheets as they will be. Throws edition/not-found, page/not-found, print/too-long. */
export function planSheets(parts: Parts, input: PaperInput): Output<'paper.plan'> {
  const { content, size } = input;
  if (content.kind === 'article') return { sheets: [{ ...paperSizes[size], parts: [], foot: '' }] };
  return { sheets: layContent(parts, getEdition(parts.database, content.id), { ...input, content }) };
}

const articlePage = async (parts: Parts, edition: ShelvedEdition, { id, page, article }: ArticleContent, input: PaperInput) => {
  const opened = await openArticle(parts, { id, page, article });
  const { title, day, issue } = edition;
  const pages = [...new Set(opened.parts.map((part) => String(part.page)))];
  const source = cite({ headline: opened.headline, title, issue, day, section: null, pages, place: null }, parts.language());
  return { page: writeArticle(opened, source, input.size, parts.language()), name: opened.headline ?? title };
};

const pageOf = async (parts: Parts, edition: ShelvedEdition, input: PaperInput): Promise<PrintPage> => {
  const { content } = input;
  if (content.kind === 'article') return (await articlePage(parts, edition, content, input)).page;
  await findPdf(parts, edition);
  return writeSheets(layContent(parts, edition, { ...input, content }), edition.title, parts.language());
};

const deskOf = ({ paperDesk }: Parts): PaperDesk => {
  if (paperDesk === null) throw new AppError('print/failed');
  return paperDesk;
};

/** Prints; false when the person cancelled, or stopped it. Throws as planSheets, print/busy, print/failed, pdf/*. */
export async function printSheets(parts: Parts, input: PaperInput): Promise<Output<'paper.print'>> {
  const { paper } = parts;
  const desk = deskOf(parts);
  if (paper.stop !== null) throw new AppError('print/busy');
  const stop = new AbortController();
  paper.stop = stop;
  const id = makeId();
  // No sheet is printed without its picture: the first that fails ends all.
  const faults: unknown[] = [];
  try {
    const edition = getEdition(parts.database, input.content.id);
    const page = await pageOf(parts, edition, input);
    paper.jobs.set(
      id,
      jobOf(parts, edition, page, (error) => faults.push(error) && stop.abort()),
    );
    return { isPrinted: await desk.print({ path: `print/${id}/page.html`, size: input.size, isWide: page.isWide }, stop.signal) };
  } catch (error) {
    if (faults.length > 0) throw faults[0];
    if (stop.signal.aborted) return { isPrinted: false };
    throw error;
  } finally {
    paper.stop = null;
    paper.jobs.delete(id);
    parts.emit({ name: 'paper.progress', value: { progress: null } });
  }
}

function jobOf(parts: Parts, { id: editionId }: ShelvedEdition, page: PrintPage, onFault: PrintJob['onFault']): PrintJob {
  const total = Math.max(1, page.pictures.length);
  let done = 0;
  const tell = (): void => parts.emit({ name: 'paper.progress', value: { progress: { done, total } } });
  tell();
  const onDrawn = (): void => {
    done = Math.min(total, done + 1);
    tell();
  };
  return { editionId, page, onDrawn, onFault };
}

/** What is printed as a file of the pages themselves; null where only its sheets can be one. */
const sharedOf = (content: PaperContent): Shared | null => {
  if (content.kind === 'article') return null;
  if (content.kind === 'pages') return content;
  const { id } = content;
  if (content.kind === 'spread') return { kind: 'pages', id, from: Math.min(...content.pages), to: Math.max(...content.pages) };
  const [part, ...others] = content.parts;
  return part === undefined || others.length > 0 ? null : { kind: 'part', id, ...part };
};

/** Saves a PDF: pages and a clipping of one part as they are, an article and a clipping of several as they would be printed. `saved` is null when nobody chose. Throws as planSheets, folder/not-writable, disk/*. */
export async function savePaper(parts: Parts, input: PaperInput): Promise<Output<'paper.save'>> {
  const { content } = input;
  const shared = sharedOf(content);
  if (shared !== null) return saveCopy(parts, shared);
  const desk = deskOf(parts);
  const edition = getEdition(parts.database, content.id);
  const { page, name } =
    content.kind === 'article'
      ? await articlePage(parts, edition, content, input)
      : { page: await pageOf(parts, edition, input), name: edition.title };
  const id = makeId();
  const faults: unknown[] = [];
  parts.paper.jobs.set(id, { editionId: edition.id, page, onDrawn: () => {}, onFault: (error) => faults.push(error) });
  try {
    const pdf = await desk.toPdf({ path: `print/${id}/page.html`, size: input.size, isWide: page.isWide });
    if (faults.length > 0) throw faults[0];
    const path = await saveAtPlace(parts, `${makeLabel(name)}.pdf`, pdf);
    return { saved: path === null ? null : { key: parts.paper.remember(path), name: basename(path) } };
  } finally {
    parts.paper.jobs.delete(id);
  }
}

/** Stops the printing that is being prepared, if any. */
export function stopPrinting({ paper }: Parts): Record<string, never> {
  paper.stop?.abort();
  return {};
}

/** A file of a printing that is under way: its page, its style, or a picture. Throws page/not-found, and as pictures do. */
export async function readPrintFile(parts: Parts, id: string, name: string): Promise<{ bytes: Uint8Array; type: string }> {
  const job = parts.paper.jobs.get(id);
  if (job === undefined) throw new AppError('page/not-found');
  if (name === 'page.html') return { bytes: Buffer.from(job.page.html), type: 'text/html; charset=utf-8' };
  if (name === 'page.css') return { bytes: Buffer.from(job.page.css), type: 'text/css; charset=utf-8' };
  const picture = job.page.pictures.find(({ number }) => name === `${number}.jpg`);
  if (picture === undefined) throw new AppError('page/not-found');
  const edition = getEdition(parts.database, job.editionId);
  const { area, widthPixels: width } = picture;
  try {
    const [drawn] = await parts.pictures.readParts(edition, picture.page, [{ area, width }]);
    if (drawn === undefined) throw new AppError('pdf/broken', { page: picture.page });
    job.onDrawn();
    return { bytes: drawn.jpeg, type: 'image/jpeg' };
  } catch (error) {
    job.onFault(error);
    throw error;
  }
}

// What can be said of a PDF without reading its text: its pages, its lock, and the facts that its makers wrote into it.
// Refuses to believe those facts: they are evidence of the weakest kind.
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { AppError } from '#border/errors';
import type { Day, Direction, PageSize } from '#border/model';
import { isOfDisk } from '../base/disk-error.ts';
import { type OpenDocument, openDocument } from './open-document.ts';
import type { PdfInfo } from './pdf-info.ts';

/** What `inspect` finds. `isLocked` says that the file needs a password to open. */
export type Inspection = { pages: PageSize[]; isLocked: boolean; info: PdfInfo };

/** Opens the file, looks at each page's size, and closes it again. Throws what `openDocument` throws. */
export async function inspectDocument(path: string, password: string | null): Promise<Inspection> {
  const document = await openDocument(path, password);
  const { pdf, isLocked, close } = document;
  try {
    const pages: PageSize[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) pages.push(await sizeOfPage(document, number, pages.at(-1)));
    if (pages.length === 0) throw new AppError('pdf/no-pages');
    return { pages, isLocked, info: await readInfo(document) };
  } finally {
    await close();
  }
}

/** A4, for a page that does not even tell its size. */
export const UNKNOWN_SIZE: PageSize = { widthPoints: 595, heightPoints: 842, rotation: 0 };

async function sizeOfPage({ pdf, ask }: OpenDocument, number: number, before: PageSize | undefined): Promise<PageSize> {
  try {
    return pageSizeOf(await ask(pdf.getPage(number)));
  } catch (error) {
    if (isOfDisk(error)) throw error;
    // One bad page is told when its text is read; the edition still has its place for it.
    return before ?? UNKNOWN_SIZE;
  }
}

/** No paper is larger; a file may claim any number. */
const LARGEST_POINTS = 1_000_000;

/** The size of the page as it is shown before its rotation, in points. */
export function pageSizeOf(page: PDFPageProxy): PageSize {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = page.view;
  const rotation = (((page.rotate % 360) + 360) % 360) as PageSize['rotation'];
  const limit = (points: number): number => Math.min(LARGEST_POINTS, Math.max(1, points * page.userUnit));
  return { widthPoints: limit(x1 - x0), heightPoints: limit(y1 - y0), rotation };
}

/** What a broken part of a file says: `nothing`. A disk that failed is no part of it. */
const orNothing =
  <Nothing>(nothing: Nothing) =>
  (error: unknown): Nothing => {
    if (isOfDisk(error)) throw error;
    return nothing;
  };

async function readInfo(document: OpenDocument): Promise<PdfInfo> {
  const { info, metadata } = await document.ask(document.pdf.getMetadata()).catch(orNothing({ info: {}, metadata: null }));
  const facts = info as { Title?: unknown; CreationDate?: unknown; Language?: unknown };
  const said = (name: string): string | null => textOf((metadata as XmpReader | null)?.get(name));
  return {
    title: textOf(facts.Title) ?? said('dc:title'),
    creationDay: dayOf(facts.CreationDate) ?? dayOf(said('xmp:createdate')) ?? dayOf(said('dc:date')),
    language: languageOf(textOf(facts.Language) ?? said('dc:language') ?? ''),
    direction: await readDirection(document),
    publication: said('prism:publicationname'),
    issueDay: dayOf(said('prism:coverdate')) ?? dayOf(said('prism:publicationdate')),
    issue: numberOf(said('prism:number') ?? said('prism:issueidentifier')),
  };
}

/** XMP as pdf.js gives it: names in small letters; the values of a list come as one text or as several. */
type XmpReader = { get: (name: string) => unknown };

const MOST_CHARACTERS = 300;

function textOf(value: unknown): string | null {
  const first = Array.isArray(value) ? value[0] : value;
  if (typeof first !== 'string') return null;
  const text = first.replace(/\s+/gu, ' ').trim().slice(0, MOST_CHARACTERS);
  return text === '' ? null : text.toWellFormed();
}

/** The number of an issue; an identifier that holds more than a number is none. */
const numberOf = (text: string | null): string | null =>
  text !== null && /^\d{1,7}$/.test(text) ? text.replace(/^0+(?=\d)/, '') : null;

/** `D:20240328…` (ISO 32000-1, 7.9.4) as a day, or null when there is no such day. */
export function dayOf(date: unknown): Day | null {
  const [, year, month = '01', day = '01'] =
    typeof date === 'string' ? (/^(?:D:)?(\d{4})(?:-?(\d\d))?(?:-?(\d\d))?/.exec(date) ?? []) : [];
  if (year === undefined) return null;
  const text = `${year}-${month}-${day}`;
  const parsed = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text) ? text : null;
}

/** `fr-MA` as `fr`. */
function languageOf(tag: string): string | null {
  return /^[a-z]{2,3}(?=$|[-_])/.exec(tag.trim().toLowerCase())?.[0] ?? null;
}

async function readDirection({ pdf, ask }: OpenDocument): Promise<Direction | null> {
  const preferences = (await ask(pdf.getViewerPreferences()).catch(orNothing(null))) as
    | { Direction?: unknown }
    | Map<string, unknown>
    | null;
  const direction = preferences instanceof Map ? preferences.get('Direction') : preferences?.Direction;
  if (direction === 'R2L') return 'rtl';
  return direction === 'L2R' ? 'ltr' : null;
}

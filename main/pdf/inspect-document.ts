// What can be said of a PDF without reading its text: its pages, its lock, and the facts that its makers wrote into it.
// Refuses to believe those facts: they are evidence of the weakest kind.
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { AppError } from '#border/errors';
import type { Day, Direction, PageSize } from '#border/model';
import { openDocument } from './open-document.ts';

/** What the makers of the file wrote about it. */
export type PdfInfo = { title: string | null; creationDay: Day | null; language: string | null; direction: Direction | null };

/** What `inspect` finds. `isLocked` says that the file needs a password to open. */
export type Inspection = { pages: PageSize[]; isLocked: boolean; info: PdfInfo };

/** Opens the file, looks at each page's size, and closes it again. Throws what `openDocument` throws. */
export async function inspectDocument(path: string, password: string | null): Promise<Inspection> {
  const { pdf, isLocked, close } = await openDocument(path, password);
  try {
    const pages: PageSize[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) pages.push(await sizeOfPage(pdf, number, pages.at(-1)));
    if (pages.length === 0) throw new AppError('pdf/no-pages');
    return { pages, isLocked, info: await readInfo(pdf) };
  } finally {
    await close();
  }
}

/** A4, for a page that does not even tell its size. */
export const UNKNOWN_SIZE: PageSize = { widthPoints: 595, heightPoints: 842, rotation: 0 };

async function sizeOfPage(pdf: PDFDocumentProxy, number: number, before: PageSize | undefined): Promise<PageSize> {
  try {
    return pageSizeOf(await pdf.getPage(number));
  } catch {
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

async function readInfo(pdf: PDFDocumentProxy): Promise<PdfInfo> {
  const { info } = await pdf.getMetadata().catch(() => ({ info: {} }));
  const facts = info as { Title?: unknown; CreationDate?: unknown; Language?: unknown };
  const title = typeof facts.Title === 'string' ? facts.Title.trim() : '';
  return {
    title: title === '' ? null : title,
    creationDay: dayOf(facts.CreationDate),
    language: typeof facts.Language === 'string' ? languageOf(facts.Language) : null,
    direction: await readDirection(pdf),
  };
}

/** `D:20240328…` (ISO 32000-1, 7.9.4) as a day, or null when there is no such day. */
export function dayOf(date: unknown): Day | null {
  const [, year, month = '01', day = '01'] = typeof date === 'string' ? (/^(?:D:)?(\d{4})(\d\d)?(\d\d)?/.exec(date) ?? []) : [];
  if (year === undefined) return null;
  const text = `${year}-${month}-${day}`;
  const parsed = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text) ? text : null;
}

/** `fr-MA` as `fr`. */
function languageOf(tag: string): string | null {
  return /^[a-z]{2,3}(?=$|[-_])/.exec(tag.trim().toLowerCase())?.[0] ?? null;
}

async function readDirection(pdf: PDFDocumentProxy): Promise<Direction | null> {
  const preferences = (await pdf.getViewerPreferences().catch(() => null)) as
    | { Direction?: unknown }
    | Map<string, unknown>
    | null;
  const direction = preferences instanceof Map ? preferences.get('Direction') : preferences?.Direction;
  if (direction === 'R2L') return 'rtl';
  return direction === 'L2R' ? 'ltr' : null;
}

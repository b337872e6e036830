// Which sheets pages take: their sizes, what lies side by side, and the line at the foot that says where a sheet comes from.
import { AppError } from '#border/errors';
import type { PageSize } from '#border/model';
import { mostSheets, type PaperContent, type PaperInput, type Sheet } from '#border/model-paper';
import { wordsIn } from '#border/words/speak';
import { cite } from '../../formats/cite.ts';
import { laySheets, type Piece } from '../../formats/lay-sheets.ts';
import { seenSize, toSeen, wholePage } from '../../formats/seen-part.ts';
import { getPageSizes, type ShelvedEdition } from '../../library/read-editions.ts';
import type { Parts } from '../parts.ts';
import { pagesOf } from './share-files.ts';

/** What is laid on sheets by its places; an article is not, since its text breaks where it is printed. */
export type PlacedContent = Exclude<PaperContent, { kind: 'article' }>;

type ClippingPart = Extract<PlacedContent, { kind: 'clipping' }>['parts'][number];

const millimetresPerPoint = 25.4 / 72;
/** A clipping of three lines is not blown up to a whole sheet. */
const mostScaleOfPart = 1.5;

const sizeOf = (sizes: readonly PageSize[], page: number): PageSize => {
  const size = sizes[page - 1];
  if (size === undefined) throw new AppError('page/not-found', { page });
  return size;
};

const pieceOf = (sizes: readonly PageSize[], page: number, area = wholePage): Piece => {
  const [width, height] = seenSize(sizeOf(sizes, page));
  return { page, area, width: width * area.width * millimetresPerPoint, height: height * area.height * millimetresPerPoint };
};

const partOf = (sizes: readonly PageSize[], { page, region }: ClippingPart): Piece => {
  const seen = toSeen(region, sizeOf(sizes, page));
  const [left, top] = [Math.max(0, seen.x), Math.max(0, seen.y)];
  const [right, bottom] = [Math.min(1, seen.x + seen.width), Math.min(1, seen.y + seen.height)];
  if (right <= left || bottom <= top) throw new AppError('page/not-found', { page });
  return pieceOf(sizes, page, { x: left, y: top, width: right - left, height: bottom - top });
};

/** What lies side by side on the sheets, one list after the other. */
const rowsOf = (edition: ShelvedEdition, sizes: readonly PageSize[], content: PlacedContent): Piece[][] => {
  if (content.kind === 'pages') return pagesOf(edition, content.from, content.to).map((page) => [pieceOf(sizes, page)]);
  if (content.kind === 'spread') return [content.pages.map((page) => pieceOf(sizes, page))];
  return content.parts.map((part) => [partOf(sizes, part)]);
};

/** Where a sheet comes from, and which of several it is. */
const footOf = (parts: Parts, edition: ShelvedEdition, row: readonly Piece[], at: number, of: number): string => {
  const language = parts.language();
  const { title, day, issue } = edition;
  const pages = row.map(({ page }) => String(page));
  const source = cite({ headline: null, title, issue, day, section: null, pages, place: null }, language);
  return of === 1 ? source : `${source} ${wordsIn(language).paper.sheetOf(at + 1, of)}`;
};

/** The sheets. Throws page/not-found, input/invalid, print/too-long. */
export function layContent(
  parts: Parts,
  edition: ShelvedEdition,
  { content, size, fit }: Omit<PaperInput, 'content'> & { content: PlacedContent },
): Sheet[] {
  const sizes = getPageSizes(parts.database, content.id);
  const mostScale = content.kind === 'clipping' ? mostScaleOfPart : Number.POSITIVE_INFINITY;
  const sheets = rowsOf(edition, sizes, content).flatMap((row) => {
    const laid = laySheets(row, { size, fit, mostScale });
    return laid.map((sheet, at) => ({ ...sheet, foot: footOf(parts, edition, row, at, laid.length) }));
  });
  if (sheets.length > mostSheets) throw new AppError('print/too-long', { sheets: sheets.length, most: mostSheets });
  return sheets;
}

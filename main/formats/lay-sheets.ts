// Lays pages on sheets of paper: as large as they fit, cut, or over several sheets. Pure; millimetres, and shares of a page as it is seen.
import type { Box } from '#border/model';
import type { PaperFit, PaperSize, Sheet, SheetPart } from '#border/model-paper';

/** Upright sizes: ISO 216, and ANSI/ASME Y14.1 for those of America. */
export const paperSizes: Readonly<Record<PaperSize, { width: number; height: number }>> = {
  a3: { width: 297, height: 420 },
  a4: { width: 210, height: 297 },
  a5: { width: 148, height: 210 },
  letter: { width: 215.9, height: 279.4 },
  legal: { width: 215.9, height: 355.6 },
  tabloid: { width: 279.4, height: 431.8 },
};

/** A part of a page and how large it is on paper at its own size. */
export type Piece = { page: number; area: Box; width: number; height: number };

/** How pieces are laid: on which sheets, and how much a small one may grow. */
export type Laying = { size: PaperSize; fit: PaperFit; mostScale: number };

/** Hardly a printer reaches the edge of a sheet; at the foot stands a line of words. */
const margin = 10;
/** What two sheets of a poster have in common, to be glued. */
const overlap = 10;

type Paper = { width: number; height: number };
type Laid = Piece & { x: number };
type Row = { pieces: Laid[]; width: number; height: number };

const turned = ({ width, height }: Paper): Paper => ({ width: height, height: width });
const inside = ({ width, height }: Paper): Paper => ({ width: width - 2 * margin, height: height - 2 * margin });

/** Side by side from the left, their heads in line. */
const toRow = (pieces: readonly Piece[]): Row => {
  const laid: Laid[] = [];
  let x = 0;
  for (const piece of pieces) {
    laid.push({ ...piece, x });
    x += piece.width;
  }
  return { pieces: laid, width: x, height: Math.max(...pieces.map(({ height }) => height)) };
};

/** What of a piece lies in a window over the row, where on the sheet; null where nothing does. */
const partOf = (
  { page, area, x, width, height }: Laid,
  window: Box,
  scale: number,
  at: Pick<Box, 'x' | 'y'>,
): SheetPart | null => {
  const [left, right] = [Math.max(x, window.x), Math.min(x + width, window.x + window.width)];
  const [top, bottom] = [Math.max(0, window.y), Math.min(height, window.y + window.height)];
  if (right - left < 0.01 || bottom - top < 0.01) return null;
  return {
    page,
    area: {
      x: area.x + ((left - x) / width) * area.width,
      y: area.y + (top / height) * area.height,
      width: ((right - left) / width) * area.width,
      height: ((bottom - top) / height) * area.height,
    },
    at: {
      x: at.x + (left - window.x) * scale,
      y: at.y + (top - window.y) * scale,
      width: (right - left) * scale,
      height: (bottom - top) * scale,
    },
  };
};

/** A sheet that shows a window of the row, in the middle where it is smaller than the sheet. */
const toSheet = (row: Row, paper: Paper, window: Box, scale: number): Omit<Sheet, 'foot'> => {
  const room = inside(paper);
  const at = {
    x: margin + Math.max(0, (room.width - window.width * scale) / 2),
    y: margin + Math.max(0, (room.height - window.height * scale) / 2),
  };
  return { ...paper, parts: row.pieces.flatMap((piece) => partOf(piece, window, scale, at) ?? []) };
};

const scaleOn = (row: Row, paper: Paper): number => {
  const room = inside(paper);
  return Math.min(room.width / row.width, room.height / row.height);
};

const fitRow = (row: Row, upright: Paper, mostScale: number): Omit<Sheet, 'foot'>[] => {
  const wide = turned(upright);
  const paper = scaleOn(row, wide) > scaleOn(row, upright) ? wide : upright;
  const scale = Math.min(mostScale, scaleOn(row, paper));
  return [toSheet(row, paper, { x: 0, y: 0, width: row.width, height: row.height }, scale)];
};

/** What does not fit is lost at the foot and on both sides alike. */
const cutRow = (row: Row, upright: Paper): Omit<Sheet, 'foot'>[] => {
  const paper = row.width > row.height ? turned(upright) : upright;
  const room = inside(paper);
  const width = Math.min(row.width, room.width);
  const window = { x: (row.width - width) / 2, y: 0, width, height: Math.min(row.height, room.height) };
  return [toSheet(row, paper, window, 1)];
};

/** How many windows of this length, each over a little of the one before, are needed. */
const windowsFor = (length: number, room: number): number =>
  length <= room + 0.5 ? 1 : Math.ceil((length - overlap) / (room - overlap));

const countTiles = (row: Row, paper: Paper): { columns: number; rows: number } => {
  const room = inside(paper);
  return { columns: windowsFor(row.width, room.width), rows: windowsFor(row.height, room.height) };
};

const tileRow = (row: Row, upright: Paper): Omit<Sheet, 'foot'>[] => {
  const wide = turned(upright);
  const [tall, flat] = [countTiles(row, upright), countTiles(row, wide)];
  const isWide = flat.columns * flat.rows < tall.columns * tall.rows;
  const paper = isWide ? wide : upright;
  const { columns, rows } = isWide ? flat : tall;
  const room = inside(paper);
  return Array.from({ length: columns * rows }, (_, index) => {
    const x = (index % columns) * (room.width - overlap);
    const y = Math.floor(index / columns) * (room.height - overlap);
    const window = { x, y, width: Math.min(room.width, row.width - x), height: Math.min(room.height, row.height - y) };
    return toSheet(row, paper, window, 1);
  });
};

/** The sheets of pieces that lie side by side, each sheet turned as its content asks for. */
export function laySheets(pieces: readonly Piece[], { size, fit, mostScale }: Laying): Omit<Sheet, 'foot'>[] {
  const row = toRow(pieces);
  const paper = paperSizes[size];
  if (fit === 'fit') return fitRow(row, paper, mostScale);
  return fit === 'cut' ? cutRow(row, paper) : tileRow(row, paper);
}

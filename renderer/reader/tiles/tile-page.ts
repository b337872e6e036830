// One page in the hands of those who draw it: which pieces of it are drawn, which of them still belong to an earlier size, and what is missing.
import { dropCanvas } from '../draw-page.ts';
import { allCells, type Cells, cellsOver, isCovered, meets, type Part, partAround, partOf, type Shown } from './tile-grid.ts';

/** How the drawing of a page stands: `waiting` until what is in sight is sharp for the first time. */
export type DrawingState = 'waiting' | 'drawn' | 'failed';

type Piece = { cells: Cells; canvas: HTMLCanvasElement };

/** The state of a page. `host` null keeps its pieces for the time when it is looked at again. */
export type TilePage = {
  page: number;
  host: HTMLElement | null;
  tell: (state: DrawingState) => void;
  shown: Shown | null;
  /** The cells in sight, and those around them that are to be kept and drawn ahead. */
  seen: Cells | null;
  around: Cells | null;
  pieces: Piece[];
  /** Pieces of an earlier size, stretched below those of this one until what is in sight is covered. */
  stale: Piece[];
  /** Whether it has come into the document and nobody has said yet what of it is in sight. */
  isNew: boolean;
  isNoted: boolean;
  hasFailed: boolean;
};

/** A page of which nothing is drawn. */
export const newPage = (page: number): TilePage => ({
  page,
  host: null,
  tell: () => undefined,
  shown: null,
  seen: null,
  around: null,
  pieces: [],
  stale: [],
  isNew: false,
  isNoted: false,
  hasFailed: false,
});

/** A page of at most so many cells (16 MB) is drawn whole, and kept whole. */
export const mostWhole = 16;

/** Whether a page is drawn in one piece. */
export function isWhole(shown: Shown): boolean {
  const { cols, rows } = allCells(shown);
  return cols * rows <= mostWhole;
}

/** Device pixels of pieces of earlier sizes that may lie below a page. */
const mostStale = 12_000_000;

/** Says what of a page is in sight now: `view` is the desk, in CSS pixels of the page from its top left, which may lie beside it. */
export function lookAt(page: TilePage, shown: Shown, view: Part): void {
  if (!isSame(page.shown, shown)) {
    page.stale.push(...page.pieces.splice(0));
    page.hasFailed = false;
    page.shown = shown;
  }
  page.isNew = false;
  page.seen = cellsOver(view, shown);
  page.around = isWhole(shown) ? allCells(shown) : cellsOver(partAround(view, view, shown.density), shown);
  for (const piece of page.pieces.filter(({ cells }) => page.around === null || !meets(cells, page.around))) drop(page, piece);
  let pixels = 0;
  for (const piece of [...page.stale].reverse()) {
    pixels += piece.canvas.width * piece.canvas.height;
    if (pixels > mostStale) drop(page, piece);
  }
  letGo(page);
}

/** Puts a piece where it belongs. One of another size than that at which the page is looked at is let go. */
export function addPiece(page: TilePage, cells: Cells, shown: Shown, canvas: HTMLCanvasElement): void {
  const isSize = isSame(page.shown, shown);
  if (page.host !== null && !isSize) {
    dropCanvas(canvas);
    return;
  }
  if (!isSize) dropAll(page);
  page.shown = shown;
  page.pieces.push({ cells, canvas });
  place(canvas, partOf(cells, shown), shown);
  page.host?.append(canvas);
  letGo(page);
}

/** Gives a page its place in the document, with all that is drawn of it. */
export function putInto(page: TilePage, host: HTMLElement): void {
  page.host = host;
  page.isNew = true;
  host.append(...[...page.stale, ...page.pieces].map(({ canvas }) => canvas));
}

/** Takes a page out of the document. What is drawn stays when that is all of it. */
export function takeOut(page: TilePage): void {
  page.host = null;
  page.tell = () => undefined;
  for (const { canvas } of [...page.stale, ...page.pieces]) canvas.remove();
  const isAll = page.shown !== null && isWhole(page.shown) && isCovered(allCells(page.shown), there(page));
  page.seen = null;
  page.around = null;
  for (const piece of isAll ? [...page.stale] : [...page.stale, ...page.pieces]) drop(page, piece);
}

/** Frees everything that is drawn of a page. */
export function dropAll(page: TilePage): void {
  for (const piece of [...page.stale, ...page.pieces]) drop(page, piece);
}

/** The cells that are drawn at this size. */
export const there = (page: TilePage): Cells[] => page.pieces.map(({ cells }) => cells);

/** Whether two sizes are the same. */
export const isSame = (one: Shown | null, other: Shown): boolean =>
  one !== null && one.width === other.width && one.height === other.height && one.density === other.density;

/** Lets pieces of earlier sizes go once what is in sight is covered, and tells that it is. */
function letGo(page: TilePage): void {
  if (page.seen === null || !isCovered(page.seen, there(page))) return;
  for (const piece of [...page.stale]) drop(page, piece);
  page.tell('drawn');
}

function drop(page: TilePage, piece: Piece): void {
  dropCanvas(piece.canvas);
  page.pieces = page.pieces.filter((one) => one !== piece);
  page.stale = page.stale.filter((one) => one !== piece);
}

/** A piece stays over its place while the page is stretched, until it is drawn anew: all in shares of the page's width. */
function place(canvas: HTMLCanvasElement, part: Part, { width, density }: Shown): void {
  canvas.dataset.density = String(density);
  canvas.style.left = `${(part.x / width) * 100}%`;
  canvas.style.width = `${(part.width / width) * 100}%`;
  canvas.style.top = `calc(${part.y / width} * 100cqw)`;
  canvas.style.height = `calc(${part.height / width} * 100cqw)`;
}

// A coarse map of where ink stands on a page: one byte a cell, words and pictures alike.
import type { Box } from '#border/model';
import type { VisualWord } from './visual-word.ts';

/** Size of a cell in points. A gutter of 5 points still shows. */
export const CELL = 2;
/** A page beyond this many cells across is mapped up to there. */
const MOST_CELLS = 4000;
/** How far the body of letters reaches above the baseline, in sizes. */
const LETTER_HEIGHT = 0.65;

/** The map; `cells` holds 1 where there is ink, row by row. */
export type InkMap = {
  cells: Uint8Array;
  columns: number;
  rows: number;
  column: (x: number) => number;
  row: (y: number) => number;
};

/** Maps the words and pictures of a frame. */
export function mapInk(words: readonly VisualWord[], images: readonly Box[]): InkMap {
  let left = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (const { x0, x1, y, size } of words) {
    left = Math.min(left, x0);
    right = Math.max(right, x1);
    top = Math.min(top, y - size);
    bottom = Math.max(bottom, y + size);
  }
  const columns = countCells(right - left);
  const rows = countCells(bottom - top);
  const cells = new Uint8Array(columns * rows);
  const column = (x: number): number => Math.min(columns - 1, Math.max(0, Math.floor((x - left) / CELL)));
  const row = (y: number): number => Math.min(rows - 1, Math.max(0, Math.floor((y - top) / CELL)));
  const fill = (x0: number, x1: number, y0: number, y1: number): void => {
    const first = column(x0);
    const last = column(Math.max(x0, x1));
    for (let r = row(y0); r <= row(y1); r += 1) cells.fill(1, r * columns + first, r * columns + last + 1);
  };
  for (const { x0, x1, y, size } of words) fill(x0 + 0.5, x1 - 0.5, y - LETTER_HEIGHT * size, y);
  for (const { x, y, width, height } of images) fill(x, x + width - 0.5, y, y + height - CELL);
  return { cells, columns, rows, column, row };
}

const countCells = (points: number): number =>
  Math.min(MOST_CELLS, Math.max(1, Math.ceil((Number.isFinite(points) ? points : 0) / CELL) + 1));

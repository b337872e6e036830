// Lists of rows in rising order: where a row stands in one, and how many stand in a stretch. Pure.
import type { Rows } from './day-number.ts';

/** The place of the first row that is `row` or comes after it, at `from` or later; quick where that is near. */
export function placeOf(rows: Float64Array, row: number, from = 0): number {
  let low = from;
  let step = 1;
  while (low + step < rows.length && (rows[low + step] ?? 0) < row) {
    low += step;
    step *= 2;
  }
  let high = Math.min(low + step, rows.length);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rows[middle] ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many of the rows stand in a stretch. */
export function countBetween(rows: Float64Array, { from, to }: Rows): number {
  const first = placeOf(rows, from);
  return placeOf(rows, to, first) - first;
}

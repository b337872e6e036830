// All pages of an edition under one another: where each lies, and which of them are near what is looked at. Pure arithmetic.
import type { PageSize } from '#border/model';
import { seenSize } from '../../ui/place-box.ts';

/** The pages as one column, in points: the top of each, their heights, and the column's size. */
export type Column = { tops: readonly number[]; heights: readonly number[]; width: number; height: number; tallest: number };

/** Points between two pages. */
const gap = 14;

/** Lays the pages under one another. */
export function columnOf(sizes: readonly PageSize[]): Column {
  const tops: number[] = [];
  const heights: number[] = [];
  let [top, width] = [0, 0];
  for (const size of sizes) {
    const seen = seenSize(size);
    tops.push(top);
    heights.push(seen.height);
    top += seen.height + gap;
    width = Math.max(width, seen.width);
  }
  return { tops, heights, width, height: Math.max(0, top - gap), tallest: Math.max(0, ...heights) };
}

/** The page at a height of the column, in points; a gap belongs to the page below it. */
export function pageAt({ tops, heights }: Column, y: number): number {
  const at = tops.findIndex((top, index) => y < top + (heights[index] ?? 0));
  return at === -1 ? Math.max(1, tops.length) : at + 1;
}

/** The pages that a stretch of the column meets, in points; none for a stretch beside it. */
export function pagesBetween({ tops, heights }: Column, from: number, to: number): number[] {
  return tops.flatMap((top, index) => (top < to && top + (heights[index] ?? 0) > from ? [index + 1] : []));
}

/** How far down the desk the page is that counts as the one being read. */
const readAt = 1 / 3;

/** What is to be known of a column that the desk shows `shown` points of from `from` on: the page being read, those in sight, those near. */
export function lookAtColumn(column: Column, from: number, shown: number): { page: number; inSight: number[]; near: number[] } {
  const read = from <= 0 ? 0 : from + shown >= column.height ? column.height : from + shown * readAt;
  return {
    page: pageAt(column, read),
    inSight: pagesBetween(column, from, from + shown),
    near: pagesBetween(column, from - shown, from + 2 * shown),
  };
}

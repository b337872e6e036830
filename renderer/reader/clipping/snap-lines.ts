// Where the sides of a region come to rest by themselves: at the sides of the columns and blocks of a page. Pure; in points of the page as it is seen.
import type { Box, PageLayout } from '#border/model';
import { turnBox } from '../../ui/place-box.ts';
import type { Spot } from './region-steps.ts';

/** The lines of a page, across it and down it. */
export type SnapLines = { xs: readonly number[]; ys: readonly number[] };

/** So much paper stays around the letters. */
export const airPoints = 3;

/** No lines at all. */
export const noLines: SnapLines = { xs: [], ys: [] };

/** A little outside each block of a page. */
export function linesOf(layout: PageLayout): SnapLines {
  const blocks = [...layout.articles.flatMap((article) => article.blocks), ...layout.furniture];
  const boxes: Box[] = blocks.map(({ box }) => turnBox(box, layout));
  return {
    xs: boxes.flatMap(({ x, width }) => [x - airPoints, x + width + airPoints]),
    ys: boxes.flatMap(({ y, height }) => [y - airPoints, y + height + airPoints]),
  };
}

const nearest = (at: number, lines: readonly number[], reach: number): number => {
  let found = at;
  let least = reach;
  for (const line of lines) {
    const far = Math.abs(line - at);
    if (far > least) continue;
    least = far;
    found = line;
  }
  return found;
};

/** The spot, drawn onto the nearest lines that are within reach. */
export function snap({ x, y }: Spot, lines: SnapLines, reach: number): Spot {
  return { x: nearest(x, lines.xs, reach), y: nearest(y, lines.ys, reach) };
}

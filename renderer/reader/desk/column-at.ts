// The column of text at a point of a page, and how large it is drawn to fill the desk. Pure.
import type { Box, PageLayout } from '#border/model';
import { farFrom, type Point } from '../../ui/boxes.ts';

/**
 * The block of the page in which a point of the unrotated page (in points) lies, else the nearest one that is no further away than
 * `reach`. Null where there is none.
 */
export function columnAt(
  { articles, furniture }: Pick<PageLayout, 'articles' | 'furniture'>,
  point: Point,
  reach: number,
): Box | null {
  const blocks = [...articles.flatMap((article) => article.blocks), ...furniture];
  let nearest: Box | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const { box } of blocks) {
    const far = farFrom(box, point);
    // Where two lie over each other, the narrower one is the column.
    const isNearer = far < least || (far === least && nearest !== null && box.width < nearest.width);
    if (far > reach || !isNearer) continue;
    nearest = box;
    least = far;
  }
  return nearest;
}

/** How many pixels of the desk stay free on each side of a column. */
const besideColumn = 24;

/** The scale (pixels a point) at which a column that is so wide on the page as it is seen fills a desk. */
export function columnScale(widthPoints: number, deskWidth: number): number {
  return Math.max(1, deskWidth - 2 * besideColumn) / Math.max(1, widthPoints);
}

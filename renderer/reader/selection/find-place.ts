// From a point on a page to a place in its text: the letter under the pointer, or the nearest one of the column that it is in. Pure.
import type { Box } from '#border/model';
import { beyond, farFrom, type Point } from '../../ui/boxes.ts';
import { offsetAt } from './letters.ts';
import type { Line, PageText, Spot } from './page-text.ts';

/** How much of its height a line is reached beyond its letters, so that there is no gap between two lines. */
const REACH = 0.15;

/** Whether a point of the unrotated page, in points, lies on a printed line. */
export const isOnLine = ({ x, y, width, height }: Box, point: Point): boolean =>
  farFrom({ x, y: y - REACH * height, width, height: height * (1 + 2 * REACH) }, point) === 0;

/** Whether a point lies on a line of text. */
export function isOnText({ lines }: PageText, point: Point): boolean {
  return lines.some(({ box }) => isOnLine(box, point));
}

/** Whether a point lies on a line of furniture. */
export function isOnFurniture({ lines, spots }: PageText, point: Point): boolean {
  return lines.some(({ box, first }) => isOnLine(box, point) && spots[first]?.isFurniture);
}

/** How far a box is from a point: first the column counts, then the line, then the place in it. */
function distance({ box, block }: Spot, point: Point): number {
  const { x, y } = point;
  const outside = beyond(x, block.x, block.width) + beyond(y, block.y, block.height);
  const fromLine = Math.max(0, Math.abs(y - box.y - box.height / 2) - box.height / 3);
  return (farFrom(box, point) === 0 ? 0 : outside * 10_000) + fromLine * 100 + beyond(x, box.x, box.width);
}

/** The offset of the letter edge that is nearest to a point, among articles or among furniture; null where there are no words. */
export function offsetNear(text: PageText, point: Point, isFurniture: boolean): number | null {
  let nearest: Spot | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const spot of text.spots) {
    if (spot.isFurniture !== isFurniture) continue;
    const far = distance(spot, point);
    if (far >= least) continue;
    nearest = spot;
    least = far;
  }
  return nearest === null ? null : offsetIn(text, nearest, point.x);
}

/** The offset of the letter edge of a line that is nearest to a place across it. */
export function offsetOnLine(text: PageText, { first, last }: Line, x: number): number {
  const spots = text.spots.slice(first, last + 1);
  const nearest = spots.reduce((one, other) =>
    beyond(x, other.box.x, other.box.width) < beyond(x, one.box.x, one.box.width) ? other : one,
  );
  return offsetIn(text, nearest, x);
}

function offsetIn({ layout }: PageText, { word, part }: Spot, x: number): number {
  const found = layout.words[word];
  if (found === undefined) throw new RangeError('a spot of a word that the page has not');
  return found.start + offsetAt(layout.text.slice(found.start, found.end), found.boxes, part, x);
}

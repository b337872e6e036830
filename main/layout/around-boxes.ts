// Boxes put together: the smallest one around several, those that are one thing, and the printed line that a box goes on with. Pure.
import type { Box } from '#border/model';

/** The smallest box around all of them. Throws a RangeError where there are none. */
export function around(boxes: readonly Box[]): Box {
  if (boxes.length === 0) throw new RangeError('nothing to go around');
  const left = Math.min(...boxes.map(({ x }) => x));
  const top = Math.min(...boxes.map(({ y }) => y));
  const right = Math.max(...boxes.map(({ x, width }) => x + width));
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height));
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** One box for each group of boxes of which each is one with another of them, also where others lie between in the list. */
export function joinBoxes(boxes: readonly Box[], isOne: (box: Box, other: Box) => boolean): Box[] {
  const joined: Box[] = [];
  for (const box of boxes) {
    let whole = box;
    for (let at = joined.findIndex((one) => isOne(one, whole)); at >= 0; at = joined.findIndex((one) => isOne(one, whole))) {
      whole = around([whole, ...joined.splice(at, 1)]);
    }
    joined.push(whole);
  }
  return joined;
}

/** The widest gap between two words of a line, in heights of it. */
const WIDEST_GAP = 1.5;

/** Whether a box goes on with a printed line, at either end of it. */
export function isOneLine(line: Box, box: Box): boolean {
  const shared = Math.min(line.y + line.height, box.y + box.height) - Math.max(line.y, box.y);
  const gap = Math.max(box.x - line.x - line.width, line.x - box.x - box.width);
  return shared > 0.5 * Math.min(line.height, box.height) && gap < WIDEST_GAP * Math.max(line.height, box.height);
}

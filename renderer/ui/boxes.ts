// Points and boxes on a plane, in whatever unit both are: the box around others, and how far a point is from one. Pure.
import type { Box } from '#border/model';

/** A point, in the unit and from the corner of the boxes that it is held against. */
export type Point = { x: number; y: number };

/** The smallest box around all of them. Throws a RangeError where there are none. */
export function around(boxes: readonly Box[]): Box {
  if (boxes.length === 0) throw new RangeError('nothing to go around');
  const left = Math.min(...boxes.map(({ x }) => x));
  const top = Math.min(...boxes.map(({ y }) => y));
  const right = Math.max(...boxes.map(({ x, width }) => x + width));
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height));
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** How far a place on an axis is from a stretch of it; 0 within. */
export const beyond = (at: number, start: number, length: number): number => Math.max(0, start - at, at - start - length);

/** How far a point is from a box; 0 within. */
export const farFrom = ({ x, y, width, height }: Box, point: Point): number =>
  Math.hypot(beyond(point.x, x, width), beyond(point.y, y, height));

// Where the pages come to rest on the desk: in its middle while they are smaller than it, else so that none of it lies bare beside them.
// Pure arithmetic, in CSS pixels of the window.
import type { Point } from '../../ui/boxes.ts';

/** A rectangle. */
export type Rect = { left: number; top: number; width: number; height: number };

/** The margin round the pages on the desk. */
export const deskMargin = 20;

function restAlong(wanted: number, length: number, from: number, room: number): number {
  if (length + 2 * deskMargin <= room) return from + (room - length) / 2;
  return Math.min(from + deskMargin, Math.max(from + room - deskMargin - length, wanted));
}

/** The place nearest to `wanted` at which the pages can rest. */
export function restAt(wanted: Rect, desk: Rect): Rect {
  return {
    ...wanted,
    left: restAlong(wanted.left, wanted.width, desk.left, desk.width),
    top: restAlong(wanted.top, wanted.height, desk.top, desk.height),
  };
}

/** The pages `factor` times as large about a point that stays where it is, and then moved with the fingers. */
export function stretch(pages: Rect, factor: number, point: Point, moved: Point): Rect {
  return {
    left: point.x - (point.x - pages.left) * factor + moved.x,
    top: point.y - (point.y - pages.top) * factor + moved.y,
    width: pages.width * factor,
    height: pages.height * factor,
  };
}

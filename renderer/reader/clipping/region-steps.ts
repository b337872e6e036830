// A region on a page as it is drawn, moved and sized, by the pointer and by keys. Pure; all in points of the page as it is seen.
import type { Box } from '#border/model';

/** The size of the page as it is seen. */
export type Paper = { width: number; height: number };

/** A place on it. */
export type Spot = { x: number; y: number };

/** Which sides of a region a press takes hold of; none of them when it lies within. */
export type Grip = { left: boolean; right: boolean; top: boolean; bottom: boolean };

/** Nothing smaller can be seen or clipped. */
export const leastSide = 8;

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));

/** The region on the paper, at least as large as can be seen. */
export function fitOn(box: Box, paper: Paper): Box {
  const width = clamp(box.width, leastSide, paper.width);
  const height = clamp(box.height, leastSide, paper.height);
  return { x: clamp(box.x, 0, paper.width - width), y: clamp(box.y, 0, paper.height - height), width, height };
}

/** The region between two corners, in whichever order. */
export function between(one: Spot, other: Spot, paper: Paper): Box {
  const [left, right] = [Math.min(one.x, other.x), Math.max(one.x, other.x)].map((x) => clamp(x, 0, paper.width)) as [
    number,
    number,
  ];
  const [top, bottom] = [Math.min(one.y, other.y), Math.max(one.y, other.y)].map((y) => clamp(y, 0, paper.height)) as [
    number,
    number,
  ];
  return fitOn({ x: left, y: top, width: right - left, height: bottom - top }, paper);
}

/** The region moved, without leaving the paper. */
export function moveBy(box: Box, across: number, down: number, paper: Paper): Box {
  return fitOn({ ...box, x: box.x + across, y: box.y + down }, paper);
}

/** The region with its right and lower side moved, without leaving the paper. */
export function sizeBy(box: Box, across: number, down: number, paper: Paper): Box {
  const width = clamp(box.width + across, leastSide, paper.width - box.x);
  const height = clamp(box.height + down, leastSide, paper.height - box.y);
  return fitOn({ ...box, width, height }, paper);
}

/** What a press at a spot takes hold of; null beside the region. `reach` is how near to a side is on it. */
export function gripAt({ x, y, width, height }: Box, spot: Spot, reach: number): Grip | null {
  const isNear = (at: number, side: number): boolean => Math.abs(at - side) <= reach;
  const isWithin = spot.x >= x - reach && spot.x <= x + width + reach && spot.y >= y - reach && spot.y <= y + height + reach;
  if (!isWithin) return null;
  const [right, bottom] = [isNear(spot.x, x + width), isNear(spot.y, y + height)];
  return { left: !right && isNear(spot.x, x), right, top: !bottom && isNear(spot.y, y), bottom };
}

/** The region after what was held was dragged from a spot to another. */
export function dragBy(box: Box, grip: Grip, from: Spot, to: Spot, paper: Paper): Box {
  const [across, down] = [to.x - from.x, to.y - from.y];
  if (!Object.values(grip).includes(true)) return moveBy(box, across, down, paper);
  const start = { x: box.x + (grip.left ? across : 0), y: box.y + (grip.top ? down : 0) };
  const end = { x: box.x + box.width + (grip.right ? across : 0), y: box.y + box.height + (grip.bottom ? down : 0) };
  return between(start, end, paper);
}

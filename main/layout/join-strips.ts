// The pictures of a page, whole: some programs cut a large one into strips, which are put together here. Pure.
import type { Box } from '#border/model';
import { joinBoxes } from './around-boxes.ts';
import { areaOf, sharedArea, sharedHeight, sharedWidth } from './shared-area.ts';

/** Strips of one picture touch each other this nearly, in points, and end as nearly at one line. */
const TOUCHING = 1.5;
/** Shorter sides are rules, initials and marks. */
const SHORTEST_SIDE = 24;

/** The paper of a page, in points. */
export type Paper = { widthPoints: number; heightPoints: number };

/** The pictures among what is drawn as images. What covers `mostShare` of the paper or more is the page itself: a scan. */
export function joinStrips(images: readonly Box[], { widthPoints, heightPoints }: Paper, mostShare: number): Box[] {
  const isPart = (one: Box): boolean => areaOf(one) < mostShare * widthPoints * heightPoints;
  const pictures = joinBoxes(images.filter(isPart), isOnePicture);
  return pictures.filter((one) => isPart(one) && Math.min(one.width, one.height) >= SHORTEST_SIDE);
}

/** One in the other, or two that touch along a whole side. */
function isOnePicture(one: Box, other: Box): boolean {
  const [wide, high] = [sharedWidth(one, other), sharedHeight(one, other)];
  if (sharedArea(one, other) > 0.9 * Math.min(areaOf(one), areaOf(other))) return true;
  const isAbove = high > -TOUCHING && Math.abs(one.x - other.x) < TOUCHING && Math.abs(one.width - other.width) < TOUCHING;
  const isBeside = wide > -TOUCHING && Math.abs(one.y - other.y) < TOUCHING && Math.abs(one.height - other.height) < TOUCHING;
  return (isAbove && wide > 0) || (isBeside && high > 0);
}

// Which places of pictures on a page are photographs, that is not the paper itself and not small signs. Pure.
import type { Box } from '#border/model';
import { joinBoxes } from './around-boxes.ts';

/** Programs cut large pictures into strips that touch; what is this far apart, in points, still touches. */
const TOUCH_POINTS = 1;
/** A smaller picture is a sign or a logo, which may change its colours with the paper. */
const LEAST_POINTS = 20;
/** Pictures that cover more of the page are the page: a scan. */
const MOST_SHARE = 0.85;

const touches = (one: Box, other: Box): boolean =>
  one.x <= other.x + other.width + TOUCH_POINTS &&
  other.x <= one.x + one.width + TOUCH_POINTS &&
  one.y <= other.y + other.height + TOUCH_POINTS &&
  other.y <= one.y + one.height + TOUCH_POINTS;

/** The photographs among the pictures of a page, in the points of its unrotated paper. */
export function choosePhotographs(pictures: readonly Box[], page: { widthPoints: number; heightPoints: number }): Box[] {
  const paper = page.widthPoints * page.heightPoints;
  return joinBoxes(pictures, touches).filter(
    ({ width, height }) => width >= LEAST_POINTS && height >= LEAST_POINTS && width * height < MOST_SHARE * paper,
  );
}

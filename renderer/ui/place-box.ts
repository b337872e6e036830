// Where a box of the unrotated page lies on the page as it is seen. Pure geometry; boxes come in points, shares go out.
import type { Box, PageSize } from '#border/model';
import type { Point } from './boxes.ts';

/** The size in points of the page as it is seen, after its rotation. */
export function seenSize(page: PageSize): { width: number; height: number } {
  const isTurned = page.rotation === 90 || page.rotation === 270;
  return isTurned
    ? { width: page.heightPoints, height: page.widthPoints }
    : { width: page.widthPoints, height: page.heightPoints };
}

/** The box turned with its page (clockwise, as PDF rotates), still in points. */
export function turnBox(box: Box, page: PageSize): Box {
  const { widthPoints, heightPoints, rotation } = page;
  if (rotation === 90) return { x: heightPoints - box.y - box.height, y: box.x, width: box.height, height: box.width };
  if (rotation === 180) {
    return { x: widthPoints - box.x - box.width, y: heightPoints - box.y - box.height, width: box.width, height: box.height };
  }
  if (rotation === 270) return { x: box.y, y: widthPoints - box.x - box.width, width: box.height, height: box.width };
  return box;
}

/** A point of the page as it is seen, back on the unrotated page; both in points. */
export function unturnPoint({ x, y }: Point, page: PageSize): Point {
  const { widthPoints, heightPoints, rotation } = page;
  if (rotation === 90) return { x: y, y: heightPoints - x };
  if (rotation === 180) return { x: widthPoints - x, y: heightPoints - y };
  if (rotation === 270) return { x: widthPoints - y, y: x };
  return { x, y };
}

/** The box as shares (0 to 1) of the page as it is seen, for styles in per cent. */
export function placeBox(box: Box, page: PageSize): Box {
  const seen = seenSize(page);
  const turned = turnBox(box, page);
  return {
    x: turned.x / seen.width,
    y: turned.y / seen.height,
    width: turned.width / seen.width,
    height: turned.height / seen.height,
  };
}

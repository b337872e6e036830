// Where a box of the unrotated page lies on the page as it is seen. Pure geometry: points go in, shares (0 to 1) of what is seen go out.
import type { Box, PageSize } from '#border/model';

/** The page as it is seen, whole. */
export const wholePage: Box = { x: 0, y: 0, width: 1, height: 1 };

/** Width and height in points of the page as it is seen, after its rotation. */
export function seenSize({ widthPoints, heightPoints, rotation }: PageSize): [number, number] {
  return rotation === 90 || rotation === 270 ? [heightPoints, widthPoints] : [widthPoints, heightPoints];
}

/** The box turned with its page (clockwise, as PDF rotates), as shares of the page as it is seen. */
export function toSeen({ x, y, width, height }: Box, page: PageSize): Box {
  const [across, down] = [page.widthPoints, page.heightPoints];
  const turned =
    page.rotation === 90
      ? { x: down - y - height, y: x, width: height, height: width }
      : page.rotation === 180
        ? { x: across - x - width, y: down - y - height, width, height }
        : page.rotation === 270
          ? { x: y, y: across - x - width, width: height, height: width }
          : { x, y, width, height };
  const [seenWidth, seenHeight] = seenSize(page);
  return {
    x: turned.x / seenWidth,
    y: turned.y / seenHeight,
    width: turned.width / seenWidth,
    height: turned.height / seenHeight,
  };
}

/** The part of a box that lies in an area, in shares of the area; null where none does. */
export function within(box: Box, area: Box): Box | null {
  const [left, top] = [Math.max(box.x, area.x), Math.max(box.y, area.y)];
  const right = Math.min(box.x + box.width, area.x + area.width);
  const bottom = Math.min(box.y + box.height, area.y + area.height);
  if (right <= left || bottom <= top) return null;
  return {
    x: (left - area.x) / area.width,
    y: (top - area.y) / area.height,
    width: (right - left) / area.width,
    height: (bottom - top) / area.height,
  };
}

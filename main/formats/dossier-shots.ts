// Which parts of a page an item of a dossier is shown by, and where the words that were found stand in them. Pure geometry: boxes come in
// points of the unrotated page, shares (0 to 1) of what is seen go out.
import type { Box, PageSize } from '#border/model';
import type { DossierItem } from '#border/model-dossier';

/** A part of the page as it is seen, in shares of it; `frames` are shares of the part. */
export type Shot = { area: Box; frames: Box[] };

/** An item in two pictures: the place itself, and the whole page with the place framed. Sizes are points of the page as it is seen. */
export type Shots = { place: Shot; page: Shot; widthPoints: number; heightPoints: number };

/** Of the page's width: what is shown around a hit. Of that: how high it is. */
const windowShare = 0.56;
const windowRatio = 0.5;
/** Around a clipping some of the page stays in sight. */
const marginPoints = 6;

const whole: Box = { x: 0, y: 0, width: 1, height: 1 };

/** The box turned with its page (clockwise, as PDF rotates), as shares of the page as it is seen. */
function toSeen({ x, y, width, height }: Box, page: PageSize): Box {
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

function seenSize({ widthPoints, heightPoints, rotation }: PageSize): [number, number] {
  return rotation === 90 || rotation === 270 ? [heightPoints, widthPoints] : [widthPoints, heightPoints];
}

/** The part of a box that lies in an area, in shares of the area; null where none does. */
function within(box: Box, area: Box): Box | null {
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

const clamp = (value: number, most: number): number => Math.max(0, Math.min(most, value));

function areaOf(item: DossierItem): Box {
  const page = item.pageSize;
  const [seenWidth, seenHeight] = seenSize(page);
  if (item.region !== null) {
    const { x, y, width, height } = item.region;
    const wide = { x: x - marginPoints, y: y - marginPoints, width: width + 2 * marginPoints, height: height + 2 * marginPoints };
    const seen = within(toSeen(wide, page), whole);
    if (seen !== null) return seen;
  }
  const first = item.boxes[0];
  const width = windowShare;
  const height = Math.min(1, (windowShare * seenWidth * windowRatio) / seenHeight);
  const place = first === undefined ? { x: 0.5, y: height / 2, width: 0, height: 0 } : toSeen(first, page);
  return {
    x: clamp(place.x + place.width / 2 - width / 2, 1 - width),
    y: clamp(place.y + place.height / 2 - height / 2, 1 - height),
    width,
    height,
  };
}

/** The two pictures of an item. */
export function shotsOf(item: DossierItem): Shots {
  const [widthPoints, heightPoints] = seenSize(item.pageSize);
  const area = areaOf(item);
  const frames = item.boxes.flatMap((box) => within(toSeen(box, item.pageSize), area) ?? []);
  return { place: { area, frames }, page: { area: whole, frames: [area] }, widthPoints, heightPoints };
}

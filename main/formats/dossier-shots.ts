// Which parts of a page an item of a dossier is shown by, and where the words that were found stand in them. Pure geometry: boxes come in
// points of the unrotated page, shares (0 to 1) of what is seen go out.
import type { Box } from '#border/model';
import type { DossierItem } from '#border/model-dossier';
import { seenSize, toSeen, wholePage, within } from './seen-part.ts';

/** A part of the page as it is seen, in shares of it; `frames` are shares of the part. */
export type Shot = { area: Box; frames: Box[] };

/** An item in two pictures: the place itself, and the whole page with the place framed. Sizes are points of the page as it is seen. */
export type Shots = { place: Shot; page: Shot; widthPoints: number; heightPoints: number };

/** Of the page's width: what is shown around a hit. Of that: how high it is. */
const windowShare = 0.56;
const windowRatio = 0.5;
/** Around a clipping some of the page stays in sight. */
const marginPoints = 6;

const clamp = (value: number, most: number): number => Math.max(0, Math.min(most, value));

function areaOf(item: DossierItem): Box {
  const page = item.pageSize;
  const [seenWidth, seenHeight] = seenSize(page);
  if (item.region !== null) {
    const { x, y, width, height } = item.region;
    const wide = { x: x - marginPoints, y: y - marginPoints, width: width + 2 * marginPoints, height: height + 2 * marginPoints };
    const seen = within(toSeen(wide, page), wholePage);
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
  return { place: { area, frames }, page: { area: wholePage, frames: [area] }, widthPoints, heightPoints };
}

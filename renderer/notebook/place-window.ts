// Which part of its page an item is shown by, in a window of fixed shape. Pure; boxes come in points, shares of the page as it is seen go out.
import type { Box } from '#border/model';
import type { ShownItem } from '#border/model-dossier';
import { placeBox, seenSize } from '../ui/place-box.ts';

/** Of the page's width: what is shown around the words of a hit. */
const hitShare = 0.42;
/** Around a clipping some of the page stays in sight. */
const clippingMargin = 1.06;

/** The part; `ratio` is the window's width by its height. It lies on the page, or over it where the page is smaller. */
export function placeWindow({ pageSize, region, boxes }: Pick<ShownItem, 'pageSize' | 'region' | 'boxes'>, ratio: number): Box {
  const seen = seenSize(pageSize);
  // How high a window of the page's whole width is, in shares of its height.
  const slant = seen.width / seen.height / ratio;
  const first = region ?? boxes[0];
  const place = first === undefined ? { x: 0.5, y: 0, width: 0, height: 0 } : placeBox(first, pageSize);
  const width = region === null ? hitShare : Math.max(place.width, place.height / slant) * clippingMargin;
  const height = width * slant;
  return {
    x: within(place.x + place.width / 2 - width / 2, 1 - width),
    y: within(place.y + place.height / 2 - height / 2, 1 - height),
    width,
    height,
  };
}

/** A window that is larger than the page has it in its middle. */
const within = (value: number, most: number): number => (most < 0 ? most / 2 : Math.max(0, Math.min(most, value)));

// The small window of a page's picture round its first hit. Pure.
import type { Box, PageSize } from '#border/model';
import { placeBox, seenSize } from '../ui/place-box.ts';

/** How to lay the whole page behind a window: its size and its place, in pixels of the window. */
export type Crop = { width: number; height: number; left: number; top: number };

/** `zoom` is how many times wider than the window the page is laid. The hit comes to the middle unless the page would end. */
export function cropPage(page: PageSize, boxes: readonly Box[], frame: { width: number; height: number }, zoom: number): Crop {
  const seen = seenSize(page);
  const width = frame.width * zoom;
  const height = (width * seen.height) / seen.width;
  const first = boxes[0];
  const place = first === undefined ? { x: 0, y: 0, width: 0, height: 0 } : placeBox(first, page);
  const centre = { x: (place.x + place.width / 2) * width, y: (place.y + place.height / 2) * height };
  return {
    width,
    height,
    left: -clamp(centre.x - frame.width / 2, width - frame.width),
    top: -clamp(centre.y - frame.height / 2, height - frame.height),
  };
}

const clamp = (value: number, most: number): number => Math.max(0, Math.min(Math.max(0, most), value));

// Zooming to the column of text under the pointer, in the middle of the desk, or of what is selected; and back to the page.
import type { RefObject } from 'react';
import type { PageSize } from '#border/model';
import type { Point } from '../../ui/boxes.ts';
import { seenSize, turnBox } from '../../ui/place-box.ts';
import { type PagePoint, pointAt } from '../selection/point-at.ts';
import type { Selecting } from '../selection/use-selection.ts';
import type { Layouts } from '../use-layouts.ts';
import { useWaiting } from '../use-waiting.ts';
import { columnZoom, pinchZoom, type Zoom } from '../zoom.ts';
import { type Anchor, anchorAt } from './anchor.ts';
import { columnAt, columnScale } from './column-at.ts';

type Props = {
  desk: RefObject<HTMLElement | null>;
  anchor: RefObject<Anchor | null>;
  sizes: readonly PageSize[];
  visible: readonly number[];
  layouts: Layouts;
  selecting: Selecting;
  zoom: Zoom;
  scale: number;
  onZoom: (zoom: Zoom) => void;
};

/** Points that a pointer may be beside a column and still mean it; without a pointer any distance will do. */
const reach = 24;
/** How much larger a place without a column is drawn. */
const elsewhere = 2.2;
/** How far down the desk a column begins that no pointer chose. */
const beginsAt = 0.25;

/**
 * Null chooses by what is selected, else by the middle of the desk. When a column fills the desk already, goes back to the page. Waits for
 * a page that is being read.
 */
export function useColumnZoom({
  desk,
  anchor,
  sizes,
  visible,
  layouts,
  selecting,
  zoom,
  scale,
  onZoom,
}: Props): (at: Point | null) => void {
  const isComing = layouts.isComing(visible);
  const zoomTo = (at: Point | null): void => {
    const place = desk.current;
    if (place === null) return;
    const { left, top, height } = place.getBoundingClientRect();
    const middle = { x: left + place.clientWidth / 2, y: top + height / 2 };
    const pages = new Map(sizes.map((size, index) => [index + 1, size] as const));
    const chosen = at === null ? selectedPoint(selecting) : null;
    const found = chosen ?? pointAt(place, pages, (at ?? middle).x, (at ?? middle).y);
    const size = found === null ? undefined : pages.get(found.page);
    const layout = found === null ? null : (layouts.of(found.page)?.layout ?? null);
    const box =
      found === null || layout === null ? null : columnAt(layout, found.point, at === null ? Number.POSITIVE_INFINITY : reach);
    if (found === null || size === undefined || box === null) {
      const point = at ?? middle;
      anchor.current = anchorAt(place, point.x, point.y);
      onZoom(pinchZoom(scale, elsewhere));
      return;
    }
    const seen = seenSize(size);
    const column = turnBox(box, size);
    const point = turnBox({ ...found.point, width: 0, height: 0 }, size);
    anchor.current = {
      page: found.page,
      across: (column.x + column.width / 2) / seen.width,
      down: point.y / seen.height,
      x: middle.x,
      y: at === null ? top + height * (chosen === null ? 0.5 : beginsAt) : at.y,
    };
    onZoom(columnZoom(columnScale(column.width, place.clientWidth)));
  };
  const wait = useWaiting(isComing, zoomTo);
  return (at) => {
    if ('isColumn' in zoom) onZoom({ fit: 'page' });
    else if (isComing) wait(at);
    else zoomTo(at);
  };
}

/** The place of the first selected word; null when nothing is selected, or its page is not known. */
function selectedPoint({ store, texts }: Selecting): PagePoint | null {
  const selection = store.get();
  if (selection === null) return null;
  const { page, offset } = selection.anchor;
  const word = texts.get(page)?.layout.words.find(({ end }) => end > offset);
  const box = word?.boxes[0];
  return box === undefined ? null : { page, point: { x: box.x + box.width / 2, y: box.y + box.height / 2 } };
}

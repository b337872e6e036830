// The spread on the desk: which pages it holds, whether one or two, and how large they are drawn.

import { useMemo } from 'react';
import type { PageSize } from '#border/model';
import type { Settings } from '#border/model-settings';
import { seenSize } from '../ui/place-box.ts';
import { columnOf } from './continuous/column.ts';
import { layOut, type Spread, spreadOf, spreadSize } from './spreads.ts';
import { hasRoomForTwo, scaleOf, type Zoom } from './zoom.ts';

/** The margin round the spread and the width of a scroll bar. */
const deskPadding = 40;
const scrollBar = 12;

/** `visible` are the pages of the spread; `spread` also has the empty half, unless the pages are larger than the desk. */
export type OnDesk = {
  spreads: readonly Spread[];
  at: number;
  spread: Spread;
  visible: readonly number[];
  isDouble: boolean;
  /** Whether all pages lie under one another. */
  isContinuous: boolean;
  scale: number;
  /** How large a spread would be drawn here, in pixels to a point. */
  scaleFor: (spread: Spread) => number;
};

/** Follows page, zoom, the size of the desk, and the choice of one page or two and of the cover's place. */
export function useSpread(
  sizes: readonly PageSize[],
  page: number,
  { mode, isCoverAlone }: { mode: Settings['spread']; isCoverAlone: boolean },
  zoom: Zoom,
  desk: { width: number; height: number },
): OnDesk {
  const room = { width: desk.width - deskPadding - scrollBar, height: desk.height - deskPadding };
  const front = sizes[0];
  const hasRoom = front !== undefined && hasRoomForTwo(seenSize(front), room);
  const isDouble = sizes.length > 1 && (mode === 'spread' || (mode === 'auto' && hasRoom));
  const spreads = useMemo(() => layOut(sizes, isDouble, isCoverAlone), [sizes, isDouble, isCoverAlone]);
  const at = spreadOf(spreads, page);
  const whole = spreads[at] ?? [1];
  const visible = useMemo(() => (spreads[at] ?? [1]).filter((one) => one !== null), [spreads, at]);
  const spread = 'fit' in zoom && zoom.fit === 'page' ? whole : visible;
  // Under one another all pages have one scale, by which the widest and the tallest fit.
  const column = useMemo(() => columnOf(sizes), [sizes]);
  const isContinuous = mode === 'continuous';
  const scaleFor = (one: Spread): number =>
    scaleOf(zoom, isContinuous ? { width: column.width, height: column.tallest } : spreadSize(one, sizes), room);
  return { spreads, at, spread, visible, isDouble, isContinuous, scale: scaleFor(spread), scaleFor };
}

// A stretch of bars that is being drawn with the pointer or the keys, before it narrows the search. Pure.
import type { Bar, Days } from './timeline.ts';

/** From where it began to where it is now; either may come first. */
export type Stretch = { anchor: number; head: number };

/** What stands under a place of the bars: the pointer may leave them on either side. */
export type Ground = { left: number; width: number; count: number; isRightToLeft: boolean };

/** The bar under the pointer. */
export function barAt(x: number, { left, width, count, isRightToLeft }: Ground): number {
  const share = width === 0 ? 0 : (x - left) / width;
  const place = Math.floor((isRightToLeft ? 1 - share : share) * count);
  return Math.max(0, Math.min(count - 1, place));
}

/** The days of a stretch; null where it has no bar. */
export function daysOfStretch(bars: readonly Bar[], { anchor, head }: Stretch): Days | null {
  const first = bars[Math.min(anchor, head)];
  const last = bars[Math.max(anchor, head)];
  return first === undefined || last === undefined ? null : { from: first.from, to: last.to };
}

/** Whether a stretch holds a bar. */
export const holds = ({ anchor, head }: Stretch, at: number): boolean =>
  at >= Math.min(anchor, head) && at <= Math.max(anchor, head);

/** The pages of a stretch, and all pages of its time. */
export function sumOf(bars: readonly Bar[], stretch: Stretch): { count: number; pages: number } {
  return bars
    .filter((_, at) => holds(stretch, at))
    .reduce((sum, bar) => ({ count: sum.count + bar.count, pages: sum.pages + bar.pages }), { count: 0, pages: 0 });
}

/** Where a key leads: the end stays between the first bar and the last, and the beginning follows it unless it is held. */
export function walk(stretch: Stretch, key: string, isHeld: boolean, count: number, isRightToLeft: boolean): Stretch | null {
  const later = isRightToLeft ? 'ArrowLeft' : 'ArrowRight';
  const earlier = isRightToLeft ? 'ArrowRight' : 'ArrowLeft';
  const places: Record<string, number> = { [later]: stretch.head + 1, [earlier]: stretch.head - 1, Home: 0, End: count - 1 };
  const place = places[key];
  if (place === undefined || count === 0) return null;
  const head = Math.max(0, Math.min(count - 1, place));
  return { anchor: isHeld ? stretch.anchor : head, head };
}

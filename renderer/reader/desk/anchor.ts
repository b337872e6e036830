// A point of a page that is to be at a place of the window: what stays where it is when pages are drawn larger, or laid out another way.
import { nearestSheet, sheetsOn } from '../nearest-sheet.ts';

/** `across` and `down` are shares (0 to 1) of the page; `x` and `y` the place in the window. */
export type Anchor = { page: number; across: number; down: number; x: number; y: number };

/** The point of the nearest page at a place of the window; null on an empty desk. */
export function anchorAt(desk: HTMLElement, x: number, y: number): Anchor | null {
  const nearest = nearestSheet(desk, x, y);
  if (nearest === null) return null;
  const { page, rect } = nearest;
  return { page, across: (x - rect.left) / rect.width, down: (y - rect.top) / rect.height, x, y };
}

/** What is being read: a point in the upper third of the desk. It stays when the pages are laid out another way. */
export function readingAnchor(desk: HTMLElement): Anchor | null {
  const { left, top, width, height } = desk.getBoundingClientRect();
  return anchorAt(desk, left + width / 2, top + height / 3);
}

/** What stays when nobody points anywhere: the middle of the desk, but the top of a page that is seen whole. */
export function restingAnchor(desk: HTMLElement): Anchor | null {
  const { left, top, width, height } = desk.getBoundingClientRect();
  const middle = anchorAt(desk, left + width / 2, top + height / 2);
  const rect = sheetsOn(desk).find((sheet) => sheet.page === middle?.page)?.rect;
  if (middle === null || rect === undefined) return middle;
  return rect.height <= height && rect.top >= top ? { ...middle, down: 0, y: rect.top } : middle;
}

/** Scrolls the desk so that the point is at its place again, as far as it can; false when its page is not on the desk. */
export function bringTo(desk: HTMLElement, { page, across, down, x, y }: Anchor): boolean {
  const rect = sheetsOn(desk).find((sheet) => sheet.page === page)?.rect;
  if (rect === undefined) return false;
  const left = rect.left + rect.width * across - x;
  const top = rect.top + rect.height * down - y;
  desk.scrollBy({ left, top, behavior: 'instant' });
  return true;
}

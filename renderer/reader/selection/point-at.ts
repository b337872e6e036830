// From the pointer on the desk to a point on one of its pages.
import type { PageSize } from '#border/model';
import { seenSize, unturnPoint } from '../../ui/place-box.ts';
import type { Point } from './find-place.ts';

/** The page under a place in the window, or the nearest one, and the point on it; null where none of `pages` lies on the desk. */
export function pointAt(
  desk: HTMLElement,
  pages: ReadonlyMap<number, PageSize>,
  x: number,
  y: number,
): { page: number; point: Point } | null {
  let nearest: { page: number; size: PageSize; rect: DOMRect; far: number } | null = null;
  for (const sheet of desk.querySelectorAll<HTMLElement>('[data-page]')) {
    const page = Number(sheet.dataset.page);
    const size = pages.get(page);
    if (size === undefined) continue;
    const rect = sheet.getBoundingClientRect();
    const far = Math.hypot(Math.max(0, rect.left - x, x - rect.right), Math.max(0, rect.top - y, y - rect.bottom));
    if (nearest === null || far < nearest.far) nearest = { page, size, rect, far };
  }
  if (nearest === null || nearest.rect.width === 0 || nearest.rect.height === 0) return null;
  const { page, size, rect } = nearest;
  const seen = seenSize(size);
  const point = { x: ((x - rect.left) / rect.width) * seen.width, y: ((y - rect.top) / rect.height) * seen.height };
  return { page, point: unturnPoint(point, size) };
}

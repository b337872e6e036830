// From the pointer on the desk to a point on one of its pages.
import type { PageSize } from '#border/model';
import { farFrom, type Point } from '../../ui/boxes.ts';
import { seenSize, unturnPoint } from '../../ui/place-box.ts';
import { nearestSheet } from '../nearest-sheet.ts';

/** A point of a page, in points from the top left of the unrotated page. */
export type PagePoint = { page: number; point: Point };

type Pages = ReadonlyMap<number, PageSize>;

/** The page under a place in the window, or the nearest one, and the point on it; null where none of `pages` lies on the desk. */
export function pointAt(desk: HTMLElement, pages: Pages, x: number, y: number): PagePoint | null {
  const sheet = nearestSheet(desk, x, y, (page) => pages.has(page));
  const size = sheet === null ? undefined : pages.get(sheet.page);
  if (sheet === null || size === undefined) return null;
  const { page, rect } = sheet;
  const seen = seenSize(size);
  const point = { x: ((x - rect.left) / rect.width) * seen.width, y: ((y - rect.top) / rect.height) * seen.height };
  return { page, point: unturnPoint(point, size) };
}

/** The point of the page under a place in the window; null beside the pages. */
export function pointOn(desk: HTMLElement, pages: Pages, x: number, y: number): PagePoint | null {
  const found = pointAt(desk, pages, x, y);
  const size = found === null ? undefined : pages.get(found.page);
  if (found === null || size === undefined) return null;
  const paper = { x: 0, y: 0, width: size.widthPoints, height: size.heightPoints };
  return farFrom(paper, found.point) === 0 ? found : null;
}

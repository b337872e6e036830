// The sheets of pages that lie on the desk, and the one under a place of the window.
import { beyond } from '../ui/boxes.ts';

/** A page on the desk, and where its sheet lies in the window. */
export type Sheet = { page: number; rect: DOMRect };

/** All of them, in the order of the document. */
export const sheetsOn = (desk: HTMLElement): Sheet[] =>
  [...desk.querySelectorAll<HTMLElement>('.sheet[data-page]')].map((sheet) => ({
    page: Number(sheet.dataset.page),
    rect: sheet.getBoundingClientRect(),
  }));

/** The one under a place of the window, or the nearest one, among those that `isMeant`; null where none of them has a size. */
export function nearestSheet(
  desk: HTMLElement,
  x: number,
  y: number,
  isMeant: (page: number) => boolean = () => true,
): Sheet | null {
  let nearest: Sheet | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const sheet of sheetsOn(desk)) {
    if (!isMeant(sheet.page)) continue;
    const { left, top, width, height } = sheet.rect;
    const far = Math.hypot(beyond(x, left, width), beyond(y, top, height));
    if (far >= least) continue;
    nearest = sheet;
    least = far;
  }
  return nearest === null || nearest.rect.width === 0 || nearest.rect.height === 0 ? null : nearest;
}

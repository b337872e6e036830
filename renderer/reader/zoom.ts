// How large a page is drawn. Pure. A scale is CSS pixels per PDF point; 100 % is 96/72 of them, a page in its printed size.

/** Fitted to the window, or a scale that the reader chose; `isColumn` when it is that at which a column fills the desk. */
export type Zoom = { fit: 'page' | 'width' } | { scale: number; isColumn?: true };

/** Pixels per point at 100 %. */
export const fullSize = 96 / 72;
const least = 0.25 * fullSize;
const most = 8 * fullSize;
const steps = [0.25, 0.33, 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 2.5, 3, 4, 5, 6, 8].map((step) => step * fullSize);

type Size = { width: number; height: number };

/** The scale of a zoom for a spread (in points) on a desk (in pixels). A fitted page may be smaller than 25 %. */
export function scaleOf(zoom: Zoom, spread: Size, desk: Size): number {
  if ('scale' in zoom) return zoom.scale;
  const byWidth = Math.max(1, desk.width) / Math.max(1, spread.width);
  if (zoom.fit === 'width') return Math.min(most, byWidth);
  return Math.min(most, byWidth, Math.max(1, desk.height) / Math.max(1, spread.height));
}

/** The next larger or smaller step from a scale. */
export function stepZoom(scale: number, by: 1 | -1): Zoom {
  const next = by === 1 ? steps.find((step) => step > scale * 1.01) : steps.findLast((step) => step < scale * 0.99);
  return { scale: next ?? (by === 1 ? most : least) };
}

/** A scale multiplied by a pinch or wheel, kept between 25 and 800 %. */
export function pinchZoom(scale: number, factor: number): { scale: number } {
  return { scale: Math.min(most, Math.max(Math.min(least, scale), scale * factor)) };
}

/** The zoom at which something so large fills the desk, kept within what a page can be zoomed to. */
export const columnZoom = (scale: number): Zoom => ({ scale: Math.min(most, scale), isColumn: true });

/** Whether two pages side by side lose little against one, so that "auto" shows two. */
export function hasRoomForTwo(page: Size, desk: Size): boolean {
  const one = scaleOf({ fit: 'page' }, page, desk);
  const two = scaleOf({ fit: 'page' }, { width: page.width * 2, height: page.height }, desk);
  return two > one * 0.8;
}

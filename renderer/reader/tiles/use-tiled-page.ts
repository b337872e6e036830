// A page that is drawn in pieces: says to those who draw what of it the desk shows, whenever that changes.
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { MountedPage, Tiles } from './open-tiles.ts';
import { placeWithin } from './place-within.ts';
import type { Shown } from './tile-grid.ts';
import type { DrawingState } from './tile-page.ts';

/** `host` takes the pieces; it lies in a page of that size on the desk. Answers how the drawing stands. */
export function useTiledPage(
  host: RefObject<HTMLElement | null>,
  tiles: Tiles | null,
  page: number,
  { width, height, density }: Shown,
): DrawingState {
  const [state, setState] = useState<DrawingState>('waiting');
  const mounted = useRef<MountedPage | null>(null);
  useLayoutEffect(() => {
    const place = host.current;
    if (place === null || tiles === null) return;
    const one = tiles.mount(page, place, setState);
    mounted.current = one;
    return () => {
      mounted.current = null;
      one.unmount();
    };
  }, [host, tiles, page]);
  useEffect(() => {
    const desk = host.current?.closest<HTMLElement>('.desk');
    if (!desk || tiles === null) return;
    const look = (): void => {
      const sheet = host.current;
      if (sheet === null) return;
      const { x, y } = placeWithin(desk, sheet);
      const view = { x: desk.scrollLeft - x, y: desk.scrollTop - y, width: desk.clientWidth, height: desk.clientHeight };
      mounted.current?.see({ width, height, density }, view);
    };
    let frame = 0;
    const soon = (): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(look);
    };
    look();
    const resized = new ResizeObserver(soon);
    resized.observe(desk);
    desk.addEventListener('scroll', soon, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      resized.disconnect();
      desk.removeEventListener('scroll', soon);
    };
  }, [host, tiles, width, height, density]);
  return state;
}

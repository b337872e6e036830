// Points of pages under the pointer: where a click without a drag was, and where the pointer rests when a key asks for a place.
import { type RefObject, useEffect, useRef } from 'react';
import type { PageSize } from '#border/model';
import type { Point } from '../../ui/boxes.ts';
import { type PagePoint, pointOn } from '../selection/point-at.ts';
import { isFrame, stillPixels } from '../use-desk-pointer.ts';
import { useLastPointer } from '../use-last-pointer.ts';

/** The points of the pages on the desk. */
export type PagePoints = {
  /** Under the pointer, else in the middle of what is seen. */
  rest: () => PagePoint | null;
  /** Under a place of the window; null beside the pages. */
  at: (x: number, y: number) => PagePoint | null;
};

/** `onClick` hears each click on the desk that meant nothing else, or with a key the click on what opens a mark (`data-opens`). */
export function usePagePoint(
  desk: RefObject<HTMLElement | null>,
  visible: readonly number[],
  sizes: readonly PageSize[],
  isOn: boolean,
  onClick: (at: PagePoint | string) => void,
): PagePoints {
  const pointer = useLastPointer(desk);
  const newest = useRef({ visible, sizes, onClick });
  useEffect(() => {
    newest.current = { visible, sizes, onClick };
  });
  useEffect(() => {
    const place = desk.current;
    if (place === null || !isOn) return;
    let pressed: Point | null = null;
    const down = (event: PointerEvent): void => {
      pressed = event.button === 0 && !event.shiftKey && !isFrame(event) ? { x: event.clientX, y: event.clientY } : null;
    };
    const click = (event: MouseEvent): void => {
      const opener = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-opens]') : null;
      if (opener?.dataset.opens !== undefined) {
        newest.current.onClick(opener.dataset.opens);
        return;
      }
      const isStill = pressed !== null && Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) < stillPixels;
      const at = isStill ? find(place, newest.current, event.clientX, event.clientY) : null;
      if (at !== null) newest.current.onClick(at);
    };
    place.addEventListener('pointerdown', down, { capture: true });
    place.addEventListener('click', click);
    return () => {
      place.removeEventListener('pointerdown', down, { capture: true });
      place.removeEventListener('click', click);
    };
  }, [desk, isOn]);
  const at = (x: number, y: number): PagePoint | null =>
    desk.current === null ? null : find(desk.current, newest.current, x, y);
  return {
    at,
    rest: () => {
      if (desk.current === null) return null;
      const middle = middleOf(desk.current);
      const { x, y } = pointer.current ?? middle;
      return at(x, y) ?? at(middle.x, middle.y);
    },
  };
}

type Pages = { visible: readonly number[]; sizes: readonly PageSize[] };

/** The point of the page under a place of the window; null beside the pages. */
function find(place: HTMLElement, { visible, sizes }: Pages, x: number, y: number): PagePoint | null {
  const pages = new Map(visible.flatMap((page) => (sizes[page - 1] === undefined ? [] : [[page, sizes[page - 1] as PageSize]])));
  return pointOn(place, pages, x, y);
}

/** The middle of what is seen of the first page on the desk. */
function middleOf(place: HTMLElement): Point {
  const seen = place.getBoundingClientRect();
  const sheet = place.querySelector('[data-page]')?.getBoundingClientRect() ?? seen;
  const middle = (from: number, to: number, low: number, high: number): number => (Math.max(from, low) + Math.min(to, high)) / 2;
  return {
    x: middle(sheet.left, sheet.right, seen.left, seen.right),
    y: middle(sheet.top, sheet.bottom, seen.top, seen.bottom),
  };
}

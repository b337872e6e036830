// Pointing at articles on the desk: the one under the pointer, and the one that a click asks for. A click is a press that does not move, takes
// no selection away and is not followed by a second one, which zooms. Leaves everything else to the desk and to selecting.
import { type RefObject, useEffect, useRef } from 'react';
import type { PageLayout } from '#border/model';
import { type PagePoint, pointAt } from '../selection/point-at.ts';
import { rangeOf, type SelectionStore } from '../selection/selected.ts';
import { isFrame, stillPixels } from '../use-desk-pointer.ts';
import { articleAt } from './article-at.ts';
import type { PointerStore } from './under-pointer.ts';

/** A click waits so long for a second one. Those who click twice more slowly get the article, and then the zoom. */
const SECOND_CLICK_MS = 250;

/** What a click asks for: an article, and the point on its page. */
export type Pointed = PagePoint & { article: number };

type Props = {
  desk: RefObject<HTMLElement | null>;
  /** The pages that can be pointed at; none while articles are not to be opened. */
  layouts: ReadonlyMap<number, PageLayout>;
  selection: SelectionStore;
  under: PointerStore;
  onClick: (pointed: Pointed) => void;
};

/** Listens as long as the desk stands. */
export function useArticlePointer({ desk, layouts, selection, under, onClick }: Props): void {
  const newest = useRef({ layouts, onClick });
  useEffect(() => {
    newest.current = { layouts, onClick };
  });
  useEffect(() => {
    if (layouts.size === 0) under.set(null);
  }, [layouts, under]);
  useEffect(() => {
    const place = desk.current;
    if (place === null) return;
    const find = (event: MouseEvent): Pointed | null => {
      if (isFrame(event) || (event.target instanceof Element && event.target.closest('[data-opens]') !== null)) return null;
      const found = pointAt(place, newest.current.layouts, event.clientX, event.clientY);
      const layout = found === null ? undefined : newest.current.layouts.get(found.page);
      const article = found === null || layout === undefined ? null : articleAt(layout, found.point);
      return found === null || article === null ? null : { ...found, article };
    };
    return listen(place, find, selection, under, (pointed) => newest.current.onClick(pointed));
  }, [desk, selection, under]);
}

function listen(
  place: HTMLElement,
  find: (event: MouseEvent) => Pointed | null,
  selection: SelectionStore,
  under: PointerStore,
  open: (pointed: Pointed) => void,
): () => void {
  let pressed: { x: number; y: number; hadSelection: boolean } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  // At the window, so that it is heard before the press begins a selection of its own.
  const down = (event: PointerEvent): void => {
    clearTimeout(timer);
    pressed = { x: event.clientX, y: event.clientY, hadSelection: rangeOf(selection.get()) !== null };
  };
  const move = (event: PointerEvent): void => {
    const isFree = event.buttons === 0 && event.pointerType !== 'touch';
    const found = isFree ? find(event) : null;
    under.set(found === null ? null : { page: found.page, article: found.article });
  };
  const leave = (): void => under.set(null);
  const click = (event: MouseEvent): void => {
    const begun = pressed;
    pressed = null;
    const isPlain = event.button === 0 && !event.shiftKey && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (begun === null || begun.hadSelection || !isPlain || event.detail !== 1) return;
    if (Math.hypot(event.clientX - begun.x, event.clientY - begun.y) >= stillPixels) return;
    const found = find(event);
    if (found !== null) timer = setTimeout(() => open(found), SECOND_CLICK_MS);
  };
  window.addEventListener('pointerdown', down, { capture: true });
  place.addEventListener('pointermove', move);
  place.addEventListener('pointerleave', leave);
  place.addEventListener('click', click);
  return () => {
    clearTimeout(timer);
    window.removeEventListener('pointerdown', down, { capture: true });
    place.removeEventListener('pointermove', move);
    place.removeEventListener('pointerleave', leave);
    place.removeEventListener('click', click);
  };
}

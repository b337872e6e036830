// Keeps the place when the pages on the desk change their size or the way they are laid out. Must run before pages are painted anew.
import { type RefObject, useLayoutEffect, useRef } from 'react';
import { type Anchor, bringTo, readingAnchor, restingAnchor } from './anchor.ts';

/** `next` may hold the point that is to stay, or to come somewhere, at the next change; without one it is where the reader looks. */
export function useAnchor(
  desk: RefObject<HTMLElement | null>,
  pages: RefObject<HTMLElement | null>,
  next: RefObject<Anchor | null>,
  scale: number,
  layout: string,
  spreadKey: string,
): void {
  const before = useRef<{
    scale: number;
    layout: string;
    spreadKey: string;
    anchor: Anchor | null;
    reading: Anchor | null;
  } | null>(null);
  useLayoutEffect(() => {
    const place = desk.current;
    if (place === null) return;
    // A gesture has stretched the picture; from here on the pages have that size themselves.
    if (pages.current !== null) pages.current.style.transform = '';
    const last = before.current;
    if (last !== null && (last.scale !== scale || last.layout !== layout)) {
      const anchor = next.current ?? (last.layout === layout ? last.anchor : last.reading);
      if (anchor !== null) bringTo(place, anchor);
      next.current = null;
    }
    const follow = (): void => {
      before.current = { scale, layout, spreadKey, anchor: restingAnchor(place), reading: readingAnchor(place) };
    };
    follow();
    place.addEventListener('scroll', follow, { passive: true });
    return () => place.removeEventListener('scroll', follow);
  }, [desk, pages, next, scale, layout, spreadKey]);
}

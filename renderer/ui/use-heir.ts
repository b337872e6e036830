// Hands the focus on when what holds it goes, so that the keyboard is never left on nothing. Takes it from nobody.
import { type RefObject, useLayoutEffect, useRef } from 'react';

/** When `element` goes with the focus in it, what `heir` then finds takes it, unless something else already did. */
export function useHeir(element: RefObject<HTMLElement | null>, heir: () => HTMLElement | null | undefined): void {
  const newest = useRef(heir);
  useLayoutEffect(() => {
    newest.current = heir;
  });
  useLayoutEffect(() => {
    const { current } = element;
    return () => {
      if (!current?.contains(document.activeElement)) return;
      const pass = (): void => {
        if (document.activeElement === document.body) newest.current()?.focus();
      };
      // The element still stands here and is gone once this turn is over. A panel lets the focus out only some frames later.
      queueMicrotask(pass);
      requestAnimationFrame(() => requestAnimationFrame(pass));
    };
  }, [element]);
}

// Gives the focus back to where it was when an edition is closed: the hit, the cover or the line it was opened from.
import { useEffect, useLayoutEffect, useRef } from 'react';

/** `isAway` is true while something lies over the window's places. An element that is gone by then gets nothing. */
export function useReturnedFocus(isAway: boolean): void {
  const last = useRef<HTMLElement | null>(null);
  useEffect(() => {
    if (isAway) return;
    const keep = ({ target }: FocusEvent): void => {
      if (target instanceof HTMLElement && target.closest('.window')) last.current = target;
    };
    window.addEventListener('focusin', keep);
    return () => window.removeEventListener('focusin', keep);
  }, [isAway]);
  // Before any place looks whether the focus is nobody's.
  useLayoutEffect(() => {
    if (!isAway && document.activeElement === document.body) last.current?.focus({ preventScroll: true });
  }, [isAway]);
}

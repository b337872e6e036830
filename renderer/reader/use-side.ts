// What stands beside the pages, one at a time.
import { type RefObject, useCallback, useState } from 'react';

/** What can stand there. */
export type Side = 'articles' | 'article' | 'marks' | 'clip' | 'listening' | 'outline';

/** What stands there, and what changes it. */
export type BesidePages = {
  side: Side | null;
  openSide: (wanted: Side) => void;
  /** Takes this one away where it stands, and leaves the focus where it is. */
  dropSide: (one: Side) => void;
  /** Takes away whatever stands there, and goes back to the pages. */
  leaveSide: () => void;
  /** Opens this one, or leaves it where it stands. */
  toggleSide: (wanted: Side) => void;
};

/** Nothing stands there at first. */
export function useSide(desk: RefObject<HTMLElement | null>): BesidePages {
  const [side, setSide] = useState<Side | null>(null);
  const leaveSide = (): void => {
    setSide(null);
    desk.current?.focus();
  };
  const dropSide = useCallback((one: Side) => setSide((now) => (now === one ? null : now)), []);
  return {
    side,
    openSide: setSide,
    dropSide,
    leaveSide,
    toggleSide: (wanted) => (side === wanted ? leaveSide() : setSide(wanted)),
  };
}

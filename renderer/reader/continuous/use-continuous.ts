// Pages under one another: which of them are near the part of the column that the desk shows, and which one is being read.
import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Direction, PageSize } from '#border/model';
import { deskMargin } from '../desk/rest-at.ts';
import { type Column, columnOf, lookAtColumn } from './column.ts';

/** The column as it lies on the desk. `near` are the pages to be drawn, `inSight` those that can be seen. */
export type Continuous = {
  column: Column;
  near: readonly number[];
  inSight: readonly number[];
  /** Scrolls to the top of a page. */
  scrollTo: (page: number) => void;
};

type Props = {
  isOn: boolean;
  /** Whether the desk has been measured, so that pages lie on it. */
  isReady: boolean;
  sizes: readonly PageSize[];
  desk: RefObject<HTMLElement | null>;
  /** Pixels a point. */
  scale: number;
  direction: Direction;
  page: number;
  /** Told when another page is being read than `page`. */
  onPage: (page: number) => void;
};

/** `page` is scrolled to when it changes by other means than scrolling. When it is switched on, the place is left as the desk has it. */
export function useContinuous({ isOn, isReady, sizes, desk, scale, direction, page, onPage }: Props): Continuous {
  const column = useMemo(() => columnOf(sizes), [sizes]);
  const [seen, setSeen] = useState<{ near: number[]; inSight: number[] } | null>(null);
  // The page that scrolling led to, or that was last scrolled to, and where the desk stood then.
  const reached = useRef<{ page: number; top: number } | null>(null);
  const newest = useRef({ column, scale, onPage });
  useLayoutEffect(() => {
    newest.current = { column, scale, onPage };
  });

  const look = useCallback(
    (isScroll: boolean) => {
      const place = desk.current;
      const { column: one, scale: pixels, onPage: tell } = newest.current;
      if (place === null || place.clientHeight === 0) return;
      const {
        near,
        inSight,
        page: read,
      } = lookAtColumn(one, (place.scrollTop - deskMargin) / pixels, place.clientHeight / pixels);
      setSeen((before) =>
        before !== null && `${before.near}` === `${near}` && `${before.inSight}` === `${inSight}` ? before : { near, inSight },
      );
      const last = reached.current;
      if (!isScroll || last === null || last.page === read || Math.abs(place.scrollTop - last.top) < 2) return;
      reached.current = { page: read, top: place.scrollTop };
      tell(read);
    },
    [desk],
  );
  const scrollTo = useCallback(
    (wanted: number) => {
      const place = desk.current;
      const { column: one, scale: pixels } = newest.current;
      if (place === null) return;
      const top = Math.max(0, Math.round((one.tops[wanted - 1] ?? 0) * pixels));
      place.scrollTo({ top, left: direction === 'rtl' ? place.scrollWidth : 0, behavior: 'instant' });
      reached.current = { page: wanted, top: place.scrollTop };
      look(false);
    },
    [desk, direction, look],
  );

  const wasOn = useRef<boolean | null>(null);
  useLayoutEffect(() => {
    const place = desk.current;
    if (!isReady || place === null) return;
    const isSwitched = wasOn.current === false;
    wasOn.current = isOn;
    if (!isOn) {
      reached.current = null;
      setSeen(null);
      return;
    }
    if (isSwitched) reached.current = { page, top: place.scrollTop };
    else if (reached.current?.page !== page) scrollTo(page);
    look(false);
  }, [isOn, isReady, desk, page, scrollTo, look]);
  useLayoutEffect(() => {
    if (isOn && scale > 0) look(false);
  }, [isOn, scale, look]);
  useEffect(() => {
    const place = desk.current;
    if (!isOn || place === null) return;
    const follow = (): void => look(true);
    const resized = new ResizeObserver(() => look(false));
    resized.observe(place);
    place.addEventListener('scroll', follow, { passive: true });
    return () => {
      resized.disconnect();
      place.removeEventListener('scroll', follow);
    };
  }, [isOn, desk, look]);

  const around = useMemo(() => [page - 1, page, page + 1].filter((one) => one >= 1 && one <= sizes.length), [page, sizes]);
  return { column, near: seen?.near ?? around, inSight: seen?.inSight ?? around, scrollTo };
}

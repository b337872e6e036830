// The spot of a page over which the pointer last was, for what a key begins there.
import { type RefObject, useCallback, useEffect, useRef } from 'react';
import type { PageSize } from '#border/model';
import { seenSize, turnBox } from '../../ui/place-box.ts';
import { pointAt } from '../selection/point-at.ts';
import type { Spot } from './region-steps.ts';

/** A spot in points of its page as it is seen. */
export type PageSpot = { page: number; spot: Spot };

/** Gives it when asked; null where the pointer is beside the pages, or away. */
export function useLastSpot(desk: RefObject<HTMLElement | null>, sizes: readonly PageSize[]): () => PageSpot | null {
  const last = useRef<{ x: number; y: number } | null>(null);
  useEffect(() => {
    const place = desk.current;
    if (place === null) return;
    const move = ({ clientX, clientY }: PointerEvent): void => {
      last.current = { x: clientX, y: clientY };
    };
    const away = (): void => {
      last.current = null;
    };
    place.addEventListener('pointermove', move, { passive: true });
    place.addEventListener('pointerleave', away);
    return () => {
      place.removeEventListener('pointermove', move);
      place.removeEventListener('pointerleave', away);
    };
  }, [desk]);
  return useCallback(
    () => (desk.current === null || last.current === null ? null : spotUnder(desk.current, last.current, sizes)),
    [desk, sizes],
  );
}

function spotUnder(desk: HTMLElement, at: { x: number; y: number }, sizes: readonly PageSize[]): PageSpot | null {
  const found = pointAt(desk, new Map(sizes.map((size, index) => [index + 1, size])), at.x, at.y);
  const size = found === null ? undefined : sizes[found.page - 1];
  if (found === null || size === undefined) return null;
  const { x, y } = turnBox({ ...found.point, width: 0, height: 0 }, size);
  const { width, height } = seenSize(size);
  return x < 0 || y < 0 || x > width || y > height ? null : { page: found.page, spot: { x, y } };
}

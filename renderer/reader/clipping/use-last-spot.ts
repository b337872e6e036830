// The spot of a page over which the pointer last was, for what a key begins there.
import { type RefObject, useCallback } from 'react';
import type { PageSize } from '#border/model';
import type { Point } from '../../ui/boxes.ts';
import { turnBox } from '../../ui/place-box.ts';
import { pointOn } from '../selection/point-at.ts';
import { useLastPointer } from '../use-last-pointer.ts';
import type { Spot } from './region-steps.ts';

/** A spot in points of its page as it is seen. */
export type PageSpot = { page: number; spot: Spot };

/** Gives it when asked; null where the pointer is beside the pages, or away. */
export function useLastSpot(desk: RefObject<HTMLElement | null>, sizes: readonly PageSize[]): () => PageSpot | null {
  const last = useLastPointer(desk);
  return useCallback(
    () => (desk.current === null || last.current === null ? null : spotUnder(desk.current, last.current, sizes)),
    [desk, last, sizes],
  );
}

function spotUnder(desk: HTMLElement, at: Point, sizes: readonly PageSize[]): PageSpot | null {
  const found = pointOn(desk, new Map(sizes.map((size, index) => [index + 1, size])), at.x, at.y);
  const size = found === null ? undefined : sizes[found.page - 1];
  if (found === null || size === undefined) return null;
  const { x, y } = turnBox({ ...found.point, width: 0, height: 0 }, size);
  return { page: found.page, spot: { x, y } };
}

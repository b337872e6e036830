// The order of the hits within an edition, and the way from one to the next. Pure.
import type { Box } from '#border/model';

/** One framed word: its page, and its place among the boxes of that page. */
export type HitPlace = { page: number; index: number };

/** All hits in page order. */
export function listHits(pages: readonly { page: number; boxes: readonly Box[] }[]): HitPlace[] {
  return [...pages]
    .sort((one, other) => one.page - other.page)
    .flatMap(({ page, boxes }) => boxes.map((_, index) => ({ page, index })));
}

/** The first hit on or after a page; from the start again when there is none. -1 without hits. */
export function hitFrom(hits: readonly HitPlace[], page: number): number {
  if (hits.length === 0) return -1;
  return Math.max(
    0,
    hits.findIndex((hit) => hit.page >= page),
  );
}

/**
 * The hit that "next" or "previous" leads to. From a hit in sight it is its neighbour, round the ends;
 * when the reader has turned elsewhere, it is the nearest from the pages in sight.
 */
export function stepHit(hits: readonly HitPlace[], at: number | null, visible: readonly number[], by: 1 | -1): number {
  if (hits.length === 0) return -1;
  const current = at === null ? undefined : hits[at];
  if (at !== null && current !== undefined && visible.includes(current.page)) return (at + by + hits.length) % hits.length;
  const first = visible[0] ?? 1;
  const last = visible.at(-1) ?? first;
  if (by === 1) return hitFrom(hits, first);
  const before = hits.findLastIndex((hit) => hit.page <= last);
  return before === -1 ? hits.length - 1 : before;
}

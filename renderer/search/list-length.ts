// How many lines a list of hits has, from what its loaded windows taught. Pure; a list is never walked to count it.
import type { FoundHit } from '#border/model-search';

/** What is known: nothing stands at or after `end` (null while unknown), something before `furthest`; `pages` answer in the `lines` seen. */
export type Length = { furthest: number; end: number | null; lines: number; pages: number; seen: ReadonlySet<number> };

/** Nothing is known before the first window. */
export const unknownLength: Length = { furthest: 0, end: null, lines: 0, pages: 0, seen: new Set() };

type Window = { offset: number; limit: number; hits: readonly FoundHit[] };

/** What is known once a window was answered; one that is short or empty tells where the list ends. */
export function learnLength(length: Length, { offset, limit, hits }: Window): Length {
  const reached = offset + hits.length;
  const isNew = !length.seen.has(offset);
  return {
    furthest: hits.length === 0 ? length.furthest : Math.max(length.furthest, reached),
    end: hits.length < limit ? Math.min(length.end ?? reached, reached) : length.end,
    lines: length.lines + (isNew ? hits.length : 0),
    pages: length.pages + (isNew ? hits.reduce((sum, { more }) => sum + 1 + more, 0) : 0),
    seen: isNew ? new Set([...length.seen, offset]) : length.seen,
  };
}

type Counted = { total: number; totalIsExact: boolean };

/** A guess that is better by less than this share is not worth that the list moves under the hand. */
const steadiness = 0.1;

/**
 * The lines of the list: exactly where that is known, else as many as the pages seen make likely; `before` is what was said last of
 * the same list. A guess that went beyond the end is halved towards what is there, so that few looks find the end.
 */
export function lengthOf({ furthest, end, lines, pages }: Length, counted: Counted, isGrouped: boolean, before = 0): number {
  if (end !== null && end <= furthest) return end;
  const likely = isGrouped ? likelyEditions(counted.total, lines, pages) : counted.total;
  const isSteady = isGrouped && Math.abs(likely - before) < before * steadiness && before > furthest;
  const guess = isSteady ? before : likely;
  if (end !== null) return guess < end ? Math.max(guess, furthest) : Math.ceil((furthest + end) / 2);
  const isSure = counted.totalIsExact && !isGrouped;
  return isSure ? guess : Math.max(guess, furthest + 1);
}

function likelyEditions(total: number, lines: number, pages: number): number {
  return pages === 0 ? total : lines + Math.round((Math.max(0, total - pages) * lines) / pages);
}

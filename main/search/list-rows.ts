// Which pages answer a query, by date: newest first, or oldest first with the undated last. Works on the index alone; what the pages
// say is read later.
import { firstDatedRow, type Rows, rowsADay } from './day-number.ts';
import type { Hits, Window } from './open-hits.ts';

/** The orders in which hits come. */
export type Sort = 'relevance' | 'newest' | 'oldest';

/** Rows are asked for by so many: few where only the first are shown, more where somebody reads on. */
const fewestAtOnce = 64;
const mostAtOnce = 4096;

const dayAt = (row: number): number => Math.floor(row / rowsADay);

/** The rows that answer in stretches that become longer, the newest first. */
export function* eachStretch(hits: Hits, { from, to }: Rows): Generator<number[]> {
  let limit = fewestAtOnce;
  for (let end = to; end > from; ) {
    const found = hits.list({ from, to: end }, 'down', { limit, offset: 0 });
    yield found;
    if (found.length < limit) return;
    end = found.at(-1) ?? from;
    limit = Math.min(mostAtOnce, limit * 4);
  }
}

/** Newest day first; within a day edition by edition, each from its first page on. */
function* eachNewest(hits: Hits, rows: Rows): Generator<number> {
  for (const found of eachStretch(hits, rows)) yield* found;
}

/** Oldest day first, the undated last; within a day as in `eachNewest`. */
function* eachOldest(hits: Hits, rows: Rows): Generator<number> {
  let limit = fewestAtOnce;
  for (let start = Math.max(rows.from, firstDatedRow); start < rows.to; ) {
    const found = hits.list({ from: start, to: rows.to }, 'up', { limit, offset: 0 });
    const last = found.at(-1);
    if (last === undefined) break;
    // The last day may go on beyond what was listed: days are turned round whole.
    const end = found.length < limit ? rows.to : dayAt(last) * rowsADay;
    const whole = found.filter((row) => row < end);
    if (whole.length === 0) {
      const dayEnd = (dayAt(last) + 1) * rowsADay;
      yield* eachNewest(hits, { from: start, to: Math.min(dayEnd, rows.to) });
      start = dayEnd;
    } else {
      const days = Map.groupBy(whole, dayAt);
      for (const day of days.values()) yield* day.reverse();
      start = end;
    }
    limit = Math.min(mostAtOnce, limit * 4);
  }
  yield* eachNewest(hits, { from: rows.from, to: Math.min(rows.to, firstDatedRow) });
}

/** Every row that answers, in the order of days. */
export function eachByDate(hits: Hits, sort: 'newest' | 'oldest', rows: Rows): Generator<number> {
  return sort === 'newest' ? eachNewest(hits, rows) : eachOldest(hits, rows);
}

/** The rows of a window of the hits. */
export function listByDate(hits: Hits, sort: 'newest' | 'oldest', rows: Rows, { limit, offset }: Window): number[] {
  if (limit === 0) return [];
  if (sort === 'newest') return hits.list(rows, 'down', { limit, offset });
  return eachOldest(hits, rows).drop(offset).take(limit).toArray();
}

// How many pages answer a query in each month or year. Counts ranges of rows inside the index and touches no table.
import type { TimelinePart } from '#border/model';
import { dayOfRow, firstDatedRow, meetRows, type Rows } from './day-number.ts';
import type { GroupedRow } from './group-rows.ts';
import type { Hits } from './open-hits.ts';
import { countPeriods, listPeriods, periodAt, rowsOfPeriod } from './periods.ts';
import { spanOfHits } from './span-of-hits.ts';

/** Up to three years are shown by month. */
const mostMonths = 36;

/** So few hits are listed and counted by hand: a range of the index costs as much as some hundred rows. */
const fewHits = 2000;

/** How many pages answer, and when; where counting was given up `total` is how many there are at least, and the timeline is empty. */
export type Counted = { total: number; isExact: boolean; timeline: TimelinePart[] };

/** Whether counting has taken long enough, when a share of it is done. */
export type Patience = (doneShare: number) => boolean;

/** Takes as long as it takes. */
export const endless: Patience = () => false;

const withUndated = (parts: TimelinePart[], undated: number): TimelinePart[] =>
  undated === 0 ? parts : [...parts, { period: null, count: undated }];

/** Counts hits of which all are known; a group counts where its first page stands, for an edition has one day. */
export function countFound(found: readonly GroupedRow[]): Counted {
  const rising = found.toSorted((a, b) => a.row - b.row);
  const dated = rising.filter(({ row }) => row >= firstDatedRow);
  const countPages = (groups: readonly GroupedRow[]): number => groups.reduce((sum, { more }) => sum + 1 + more, 0);
  const total = countPages(rising);
  const counts = new Map<string, number>();
  const [first, last] = [dated[0], dated.at(-1)];
  if (first !== undefined && last !== undefined) {
    const isByMonth = countPeriods(dayOfRow(first.row), dayOfRow(last.row), 'month') <= mostMonths;
    for (const { row, more } of dated) {
      const period = periodAt(dayOfRow(row), isByMonth ? 'month' : 'year');
      counts.set(period, (counts.get(period) ?? 0) + 1 + more);
    }
  }
  const timeline = [...counts].map(([period, count]) => ({ period, count }));
  return { total, isExact: true, timeline: withUndated(timeline, total - countPages(dated)) };
}

/** The rows of a period, in the pieces that are counted at once: a year that is the first one to be looked at goes by quarters. */
function piecesOf(rows: Rows, isFirst: boolean): Rows[] {
  const pieces = isFirst ? 4 : 1;
  const length = Math.ceil((rows.to - rows.from) / pieces);
  return Array.from({ length: pieces }, (_, at) => ({
    from: rows.from + at * length,
    to: Math.min(rows.to, rows.from + (at + 1) * length),
  })).reverse();
}

/** Counts period by period from the newest on, and gives up when patience ends. */
function countRanges(hits: Hits, rows: Rows, isOver: Patience): Counted {
  const dated = { from: Math.max(rows.from, firstDatedRow), to: rows.to };
  const span = spanOfHits(hits, rows);
  const undated = rows.from < firstDatedRow ? hits.count({ from: rows.from, to: firstDatedRow }) : 0;
  const parts: TimelinePart[] = [];
  let total = undated;
  if (span === null) return { total, isExact: true, timeline: withUndated(parts, undated) };
  const { first, last } = span;
  const periods = listPeriods(first, last, countPeriods(first, last, 'month') <= mostMonths ? 'month' : 'year');
  for (const [at, period] of periods.reverse().entries()) {
    let count = 0;
    const pieces = piecesOf(meetRows(rowsOfPeriod(period), dated), at === 0);
    for (const [done, piece] of pieces.entries()) {
      count += hits.count(piece);
      if (at + 1 < periods.length && isOver((at + (done + 1) / pieces.length) / periods.length))
        return { total: total + count, isExact: false, timeline: [] };
    }
    if (count > 0) parts.unshift({ period, count });
    total += count;
  }
  return { total, isExact: true, timeline: withUndated(parts, undated) };
}

/**
 * Counts by month when the pages span three years or less, else by year; periods without a page are left out, and the undated
 * come last under null. The counts add up to all pages that answer within the rows.
 */
export function countTimeline(hits: Hits, rows: Rows, isOver: Patience = endless): Counted {
  const listed = hits.list(rows, 'down', { limit: fewHits + 1, offset: 0 });
  return listed.length <= fewHits ? countFound(listed.map((row) => ({ row, more: 0 }))) : countRanges(hits, rows, isOver);
}

/**
 * Counts year by year from the newest on, for hits of which already the first may take long to list; null when patience lasted, and the
 * timeline can be had at once. `bounds` are the rows that have pages at all.
 */
export function sweepYears(hits: Hits, bounds: Rows, isOver: Patience): Counted | null {
  const dated = { from: Math.max(bounds.from, firstDatedRow), to: bounds.to };
  if (dated.from >= dated.to) return null;
  const years = listPeriods(dayOfRow(dated.from), dayOfRow(dated.to - 1), 'year').reverse();
  let total = 0;
  for (const [at, year] of years.entries()) {
    const pieces = piecesOf(meetRows(rowsOfPeriod(year), dated), at === 0);
    for (const [done, piece] of pieces.entries()) {
      total += hits.count(piece);
      const share = (at + (done + 1) / pieces.length) / years.length;
      if (share < 1 && isOver(share)) return { total, isExact: false, timeline: [] };
    }
  }
  return null;
}

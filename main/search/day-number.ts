// Rowids that are dates: newest-first, a date filter and a timeline then need no table beside the index.
// Refuses JS numbers as bounds: better-sqlite3 binds a large one as REAL, and FTS5 then silently ignores the range.
import type { Day } from '#border/model';

/** Rows that one day has room for. */
export const rowsADay = 1_000_000;

/** The first row of the first dated day. The oldest newspaper is of 1605, so the days before 27 September 1602 hold the undated. */
export const firstDatedRow = 1000 * rowsADay;

/** After every row that a day can have. */
export const endOfRows = 4_000_000 * rowsADay;

const dayMs = 86_400_000;
const originMs = Date.UTC(1600, 0, 1);

/** Rows `[from, to)`, plain numbers until they are bound. */
export type Rows = { from: number; to: number };

/** The first row of a day; days before the first dated one count as that one. */
export function rowOfDay(day: Day): number {
  const number = Math.round((Date.parse(`${day}T00:00:00Z`) - originMs) / dayMs);
  return Math.max(number * rowsADay, firstDatedRow);
}

/** The rows of one day, or of all undated pages. */
export function rowsOfDay(day: Day | null): Rows {
  if (day === null) return { from: 0, to: firstDatedRow };
  const from = rowOfDay(day);
  return { from, to: from + rowsADay };
}

/** The rows of all days from `from` to `to`, both included; the undated belong only where neither is given. */
export function rowsBetween(from: Day | undefined, to: Day | undefined): Rows {
  const isDated = from !== undefined || to !== undefined;
  return {
    from: from === undefined ? (isDated ? firstDatedRow : 0) : rowOfDay(from),
    to: to === undefined ? endOfRows : rowOfDay(to) + rowsADay,
  };
}

/** The rows that are in both. */
export function meetRows(a: Rows, b: Rows): Rows {
  return { from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) };
}

/** The day that a dated row belongs to. */
export function dayOfRow(row: number): Day {
  return new Date(originMs + Math.floor(row / rowsADay) * dayMs).toISOString().slice(0, 10);
}

/** The two bounds of `rowid BETWEEN ? AND ?`. */
export function boundsOf({ from, to }: Rows): [bigint, bigint] {
  return [BigInt(from), BigInt(to - 1)];
}

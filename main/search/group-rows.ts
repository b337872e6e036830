// One hit an edition: the page that comes first in the order of the hits, and how many others of the edition answer as well.
import type { Rows } from './day-number.ts';
import type { Hits, Window } from './open-hits.ts';

/** A hit to show, and the number of other pages of its edition that answer. */
export type GroupedRow = { row: number; more: number };

/** Groups hits that come by date: pages of an edition stand together, so they come one after the other. */
export function groupByDate(rows: Iterable<number>, editionAt: (row: number) => Rows, { limit, offset }: Window): GroupedRow[] {
  const groups: GroupedRow[] = [];
  let edition: Rows = { from: 0, to: 0 };
  let count = 0;
  for (const row of rows) {
    const isSame = edition.from <= row && row < edition.to;
    if (!isSame) {
      if (groups.length === limit) break;
      edition = editionAt(row);
      count += 1;
    }
    if (count <= offset) continue;
    const last = groups.at(-1);
    if (isSame && last !== undefined) last.more += 1;
    else groups.push({ row, more: 0 });
  }
  return groups;
}

/** Groups ranked hits: an edition stands where its best page does. */
export function groupRanked(
  rows: Iterable<number>,
  hits: Hits,
  editionAt: (row: number) => Rows,
  { limit, offset }: Window,
): GroupedRow[] {
  const seen = new Set<number>();
  const groups: GroupedRow[] = [];
  for (const row of rows) {
    if (groups.length === limit) break;
    const edition = editionAt(row);
    if (seen.has(edition.from)) continue;
    seen.add(edition.from);
    if (seen.size > offset) groups.push({ row, more: hits.count(edition) - 1 });
  }
  return groups;
}

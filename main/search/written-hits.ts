// The rows that answer a search as written: the index gives candidates, and the stored text of each decides. Looks at pages one by one,
// so it has a bound and says when it has reached it.
import type Database from 'better-sqlite3';
import type { Rows } from './day-number.ts';
import { eachByDate, type Sort } from './list-rows.ts';
import { readSpans } from './match-page.ts';
import type { Check, Hits } from './open-hits.ts';
import type { QueryNode } from './query.ts';
import { openPageReader } from './read-page.ts';

/** The most candidates that are looked at: the newest, or the oldest where those come first. */
export const mostChecked = 2000;

/** The rows that answer, the newest first; `isWhole` says whether all candidates were looked at. */
export type Written = { rows: readonly number[]; isWhole: boolean };

/** What is asked of the text: the tree as it was typed, which notes may change from page to page, and which pages come first. */
type Asked = { treeAt: (row: number) => QueryNode | null; sort: Sort | undefined };

/** Looks at the candidates within rows. */
export function checkWritten(
  database: Database.Database,
  { hits, rows }: { hits: Hits; rows: Rows },
  { treeAt, sort }: Asked,
  check: Check,
): Written {
  const pageAt = openPageReader(database);
  const answering: number[] = [];
  let looked = 0;
  for (const row of eachByDate(hits, sort === 'oldest' ? 'oldest' : 'newest', rows)) {
    check();
    if (looked === mostChecked) return { rows: answering.sort((a, b) => b - a), isWhole: false };
    looked += 1;
    const tree = treeAt(row);
    if (tree !== null && readSpans(tree, pageAt(row).words(), true) !== null) answering.push(row);
  }
  return { rows: answering.sort((a, b) => b - a), isWhole: true };
}

/** Hits that have been listed, the newest first. */
export function listedHits(listed: readonly number[]): Hits {
  const within = ({ from, to }: Rows): number[] => listed.filter((row) => from <= row && row < to);
  const known = new Set(listed);
  return {
    count: (rows) => within(rows).length,
    list: (rows, direction, { limit, offset }) => {
      const found = within(rows);
      return (direction === 'down' ? found : found.reverse()).slice(offset, offset + limit);
    },
    has: (row) => known.has(row),
  };
}

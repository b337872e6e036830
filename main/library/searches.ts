// Saved searches as rows. What is new in them stands in search-matches.ts.
import type { Database } from 'better-sqlite3';
import { KeptSearch, SearchAsked } from '#border/model-searches';

/** All saved searches in the order in which they were saved. */
export function listSearches(database: Database): KeptSearch[] {
  const rows = database.prepare<[], string>('SELECT record FROM searches ORDER BY rowid').pluck().all();
  return rows.map((row) => KeptSearch.parse(JSON.parse(row)));
}

const askedFields = Object.keys(SearchAsked.shape).filter((field) => field !== 'sort') as (keyof SearchAsked)[];

/** Whether two searches find the same pages, in whatever order. */
export function isSameQuestion(one: SearchAsked, other: SearchAsked): boolean {
  return askedFields.every((field) => one[field] === other[field]);
}

/**
 * Makes the rows those of the record. What was new in a search that is gone goes with it; a search that asks something else now
 * begins with nothing new.
 */
export function putSearches(database: Database, searches: readonly KeptSearch[]): void {
  const known = new Map(listSearches(database).map((search) => [search.id, search]));
  const kept = new Set(searches.map(({ id }) => id));
  const forget = database.prepare('DELETE FROM searches WHERE id = ?');
  for (const id of known.keys()) if (!kept.has(id)) forget.run(id);
  const dropMatches = database.prepare('DELETE FROM search_matches WHERE search_id = ?');
  const put = database.prepare(
    `INSERT INTO searches (id, looked_at_ms, record) VALUES (?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET looked_at_ms = excluded.looked_at_ms, record = excluded.record`,
  );
  for (const search of searches) {
    const before = known.get(search.id);
    if (before !== undefined && !isSameQuestion(before, search)) dropMatches.run(search.id);
    put.run(search.id, search.lookedAtMs, JSON.stringify(search));
  }
}

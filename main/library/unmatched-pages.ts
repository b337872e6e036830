// Pages whose text came after their edition: which of them the saved searches have still to be asked about. A crash forgets none.
import type { Database } from 'better-sqlite3';
import type { EditionId } from '#border/model';

/** Pages of one edition. */
export type PagesOf = { editionId: EditionId; pages: readonly number[] };

/** The editions that have such pages. */
export function listUnmatchedEditions(database: Database): EditionId[] {
  return database.prepare<[], EditionId>('SELECT DISTINCT edition_id FROM unmatched_pages').pluck().all();
}

/** Those pages of an edition, in their order. */
export function listUnmatchedPages(database: Database, editionId: EditionId): number[] {
  return database
    .prepare<[string], number>('SELECT page FROM unmatched_pages WHERE edition_id = ? ORDER BY page')
    .pluck()
    .all(editionId);
}

/** A page has got its text. */
export function addUnmatchedPage(database: Database, editionId: EditionId, page: number): void {
  database.prepare('INSERT OR IGNORE INTO unmatched_pages (edition_id, page) VALUES (?, ?)').run(editionId, page);
}

/** The searches were asked about pages, or these have lost their text. */
export function dropUnmatchedPages(database: Database, { editionId, pages }: PagesOf): void {
  const drop = database.prepare('DELETE FROM unmatched_pages WHERE edition_id = ? AND page = ?');
  for (const page of pages) drop.run(editionId, page);
}

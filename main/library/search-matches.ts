// Which editions the saved searches have been asked about, and the pages that came. Pages of an edition in the trash, or of one that a
// later version replaced, stay here unseen: they come back with it.
import type { Database } from 'better-sqlite3';
import type { EditionId } from '#border/model';
import { dropUnmatchedPages, type PagesOf } from './unmatched-pages.ts';

/** Pages of one edition that answer one saved search. `matchedAtMs` null is now, and new whatever the clock says. */
export type Match = { searchId: string; editionId: EditionId; pages: readonly number[]; matchedAtMs: number | null };

/** A page that came, as it is taken back with its search. */
export type MatchedPage = { editionId: EditionId; page: number; matchedAtMs: number };

const isShown = `e.removed_at_ms IS NULL
  AND NOT EXISTS (SELECT 1 FROM editions n WHERE n.replaces = e.id AND n.removed_at_ms IS NULL)`;

/** Editions on the shelf that no saved search has been asked about, with when each was added: those after an id, in the order of ids. */
export function listUnseen(database: Database, afterId: string, limit: number): { id: EditionId; addedAtMs: number }[] {
  return database
    .prepare<[string, number], { id: EditionId; addedAtMs: number }>(
      `SELECT e.id, e.added_at_ms AS addedAtMs FROM editions e
       WHERE e.id > ? AND ${isShown} AND NOT EXISTS (SELECT 1 FROM seen_editions s WHERE s.edition_id = e.id)
       ORDER BY e.id LIMIT ?`,
    )
    .all(afterId, limit);
}

/** Whether an edition has been held against the saved searches. */
export function isSeen(database: Database, id: EditionId): boolean {
  return database.prepare('SELECT 1 FROM seen_editions WHERE edition_id = ?').get(id) !== undefined;
}

/** The editions seen since a moment. */
export function listSeenSince(database: Database, sinceMs: number): EditionId[] {
  return database.prepare<[number], EditionId>('SELECT edition_id FROM seen_editions WHERE seen_at_ms >= ?').pluck().all(sinceMs);
}

/** After a catalogue was made again: what was there before the first of the last looks needs no second look. */
export function markLookedAt(database: Database): void {
  database
    .prepare(
      `INSERT OR IGNORE INTO seen_editions (edition_id, seen_at_ms)
       SELECT id, added_at_ms FROM editions WHERE added_at_ms <= (SELECT min(looked_at_ms) FROM searches)`,
    )
    .run();
}

/**
 * When the version before had the page: a corrected edition is news only where it says more. Where that version was there before the
 * search was saved, nobody knows its pages any more, and none is news.
 */
const before = `SELECT max(coalesce(m.matched_at_ms, iif(v.seen_at_ms <= s.record ->> 'createdAtMs', 0, NULL)))
  FROM editions e JOIN searches s ON s.id = @searchId
  LEFT JOIN search_matches m ON m.edition_id = e.replaces AND m.search_id = s.id AND m.page = @page
  LEFT JOIN seen_editions v ON v.edition_id = e.replaces
  WHERE e.id = @editionId`;

/** Pages that got their text later, and what the text was made from that the searches were asked about. */
export type ReadPages = PagesOf & { textKey: string };

/** What the saved searches were asked about: whole editions, and pages that got their text later. */
export type Asked = { seen: readonly EditionId[]; read: readonly ReadPages[] };

/**
 * Keeps that editions and pages were seen and what came of it, all or nothing. Searches and editions that are gone meanwhile are passed over,
 * and so is what came of pages of an edition that has another text by now: they are still to be asked about.
 * Answers the pages that are news, by search and edition: those that an earlier version had are none.
 */
export function putMatches(
  database: Database,
  { seen, read }: Asked,
  matches: readonly Match[],
  nowMs: number,
): Pick<Match, 'searchId' | 'editionId' | 'pages'>[] {
  const see = database.prepare(
    `INSERT OR IGNORE INTO seen_editions (edition_id, seen_at_ms) SELECT id, ? FROM editions WHERE id = ?`,
  );
  const findBefore = database.prepare<[object], number | null>(before).pluck();
  const put = database.prepare(
    `INSERT OR IGNORE INTO search_matches (search_id, edition_id, page, matched_at_ms)
     SELECT s.id, e.id, @page, coalesce(@matchedAtMs, max(@nowMs, s.looked_at_ms + 1)) FROM searches s, editions e
     WHERE s.id = @searchId AND e.id = @editionId`,
  );
  const keepPage = (match: Match, page: number): boolean => {
    const { searchId, editionId } = match;
    const beforeMs = findBefore.get({ searchId, editionId, page }) ?? null;
    const matchedAtMs = beforeMs ?? match.matchedAtMs;
    return put.run({ searchId, editionId, page, matchedAtMs, nowMs }).changes > 0 && beforeMs === null;
  };
  const findCurrent = database.prepare<[string, string]>('SELECT 1 FROM editions WHERE id = ? AND text_key = ?');
  return database.transaction(() => {
    for (const id of seen) see.run(nowMs, id);
    const stale = new Set<EditionId>();
    for (const { textKey, ...pages } of read) {
      if (findCurrent.get(pages.editionId, textKey) === undefined) stale.add(pages.editionId);
      else dropUnmatchedPages(database, pages);
    }
    return matches.flatMap((match) => {
      if (stale.has(match.editionId)) return [];
      const pages = match.pages.filter((page) => keepPage(match, page));
      return pages.length === 0 ? [] : [{ searchId: match.searchId, editionId: match.editionId, pages }];
    });
  })();
}

/** The pages that came to a saved search after a moment, the last first, at most `limit`; read from one index alone. */
export function listMatchesSince(
  database: Database,
  searchId: string,
  sinceMs: number,
  limit: number,
): Pick<MatchedPage, 'editionId' | 'page'>[] {
  return database
    .prepare<[string, number, number], Pick<MatchedPage, 'editionId' | 'page'>>(
      `SELECT edition_id AS editionId, page FROM search_matches WHERE search_id = ? AND matched_at_ms > ?
       ORDER BY matched_at_ms DESC LIMIT ?`,
    )
    .all(searchId, sinceMs, limit);
}

/** When the last page came to a saved search; null where none did. */
export function readLastMatchMs(database: Database, searchId: string): number | null {
  return (
    database
      .prepare<[string], number | null>('SELECT max(matched_at_ms) FROM search_matches WHERE search_id = ?')
      .pluck()
      .get(searchId) ?? null
  );
}

/** Every page that came to a saved search, to be kept while it is removed. */
export function listMatchedPages(database: Database, searchId: string): MatchedPage[] {
  return database
    .prepare<[string], MatchedPage>(
      'SELECT edition_id AS editionId, page, matched_at_ms AS matchedAtMs FROM search_matches WHERE search_id = ?',
    )
    .all(searchId);
}

/** Brings back the pages of a search that was removed. */
export function restoreMatchedPages(database: Database, searchId: string, pages: readonly MatchedPage[]): void {
  const put = database.prepare(
    `INSERT OR IGNORE INTO search_matches (search_id, edition_id, page, matched_at_ms)
     SELECT @searchId, id, @page, @matchedAtMs FROM editions WHERE id = @editionId`,
  );
  database.transaction(() => {
    for (const page of pages) put.run({ searchId, ...page });
  })();
}

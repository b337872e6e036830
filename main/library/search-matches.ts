// Which editions the saved searches have been asked about, and the pages that came. Pages of an edition in the trash, or of one that a
// later version replaced, stay here unseen: they come back with it.
import type { Database } from 'better-sqlite3';
import type { Day, EditionId } from '#border/model';
import type { NewIn } from '#border/model-searches';

/** Pages of one edition that answer one saved search. `matchedAtMs` null is now, and new whatever the clock says. */
export type Match = { searchId: string; editionId: EditionId; pages: readonly number[]; matchedAtMs: number | null };

/** What is new in a saved search, up to a number of pages; the editions have the newest day first. */
export type NewPages = { pages: number; isExact: boolean; editions: NewIn[] };

/** A page that came, as it is taken back with its search. */
export type MatchedPage = { editionId: EditionId; page: number; matchedAtMs: number };

/** As many pages are counted. */
const mostCounted = 1000;
/** As many editions are named. */
const mostEditions = 50;
/** As many pages are marked as new in a list of hits. */
const mostMarked = 5000;

const isShown = `e.removed_at_ms IS NULL
  AND NOT EXISTS (SELECT 1 FROM editions n WHERE n.replaces = e.id AND n.removed_at_ms IS NULL)`;

/** The editions on the shelf that no saved search has been asked about, with when each was added. */
export function listUnseen(database: Database): { id: EditionId; addedAtMs: number }[] {
  return database
    .prepare<[], { id: EditionId; addedAtMs: number }>(
      `SELECT e.id, e.added_at_ms AS addedAtMs FROM editions e
       WHERE ${isShown} AND NOT EXISTS (SELECT 1 FROM seen_editions s WHERE s.edition_id = e.id) ORDER BY e.added_at_ms, e.id`,
    )
    .all();
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

/**
 * Keeps that editions were seen and what came of it, all or nothing. Searches and editions that are gone meanwhile are passed over.
 * Answers the pages that are news, by search and edition: those that an earlier version had are none.
 */
export function putMatches(
  database: Database,
  seen: readonly EditionId[],
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
  return database.transaction(() => {
    for (const id of seen) see.run(nowMs, id);
    return matches.flatMap((match) => {
      const pages = match.pages.filter((page) => keepPage(match, page));
      return pages.length === 0 ? [] : [{ searchId: match.searchId, editionId: match.editionId, pages }];
    });
  })();
}

type NewRow = { id: EditionId; title: string; day: string | null; page: number };

/** What came to a saved search after a moment. */
export function readNewPages(database: Database, searchId: string, sinceMs: number): NewPages {
  const rows = database
    .prepare<[string, number, number], NewRow>(
      `SELECT e.id, t.name AS title, e.day, m.page FROM search_matches m
       JOIN editions e ON e.id = m.edition_id JOIN titles t ON t.id = e.title_id
       WHERE m.search_id = ? AND m.matched_at_ms > ? AND ${isShown} ORDER BY m.matched_at_ms DESC LIMIT ?`,
    )
    .all(searchId, sinceMs, mostCounted + 1);
  const counted = rows.slice(0, mostCounted);
  const editions = [...Map.groupBy(counted, ({ id }) => id)].flatMap(([id, [first, ...others]]) => {
    if (first === undefined) return [];
    const pages = [first, ...others].map(({ page }) => page).sort((a, b) => a - b);
    return [{ id, title: first.title, day: first.day, pages }];
  });
  const newestFirst = editions.sort((a, b) => (b.day ?? '').localeCompare(a.day ?? '') || a.title.localeCompare(b.title));
  return { pages: counted.length, isExact: rows.length <= mostCounted, editions: newestFirst.slice(0, mostEditions) };
}

/** A page that came to a saved search, and the edition that it is of. */
export type NewPlace = { editionId: EditionId; title: string; day: Day | null; page: number };

/** The pages that came to a saved search after a moment, those of the last moment first, and whether they are all. */
export function listNewPlaces(
  database: Database,
  searchId: string,
  sinceMs: number,
): { places: NewPlace[]; isWhole: boolean } {
  const places = database
    .prepare<[string, number, number], NewPlace>(
      `SELECT m.edition_id AS editionId, t.name AS title, e.day, m.page
       FROM search_matches m JOIN editions e ON e.id = m.edition_id JOIN titles t ON t.id = e.title_id
       WHERE m.search_id = ? AND m.matched_at_ms > ? AND ${isShown} ORDER BY m.matched_at_ms DESC, m.edition_id, m.page LIMIT ?`,
    )
    .all(searchId, sinceMs, mostMarked + 1);
  return { places: places.slice(0, mostMarked), isWhole: places.length <= mostMarked };
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

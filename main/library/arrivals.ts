// What has been dealt with of the entries that sources list, so that nothing is fetched twice and nothing thrown away comes back.
import type { Database } from 'better-sqlite3';

/** One entry in one state of it; `editionId` is null where it was passed over. */
export type Arrival = { sourceId: string | null; entryId: string; stamp: string; editionId: string | null };

/** Of each entry of a source that has been dealt with: its stamps, and the edition of each, the one that was added last at the end. */
export type KnownEntries = ReadonlyMap<string, ReadonlyMap<string, string | null>>;

/** Notes that an entry has been dealt with. Files that came without a source are kept under the empty name. */
export function putArrival(database: Database, { sourceId, entryId, stamp, editionId }: Arrival): void {
  database
    .prepare('INSERT OR REPLACE INTO arrivals (source_id, entry_id, stamp, edition_id) VALUES (?, ?, ?, ?)')
    .run(sourceId ?? '', entryId, stamp, editionId);
}

/** What has been dealt with of one source. */
export function listArrivals(database: Database, sourceId: string | null): KnownEntries {
  const rows = database
    .prepare<[string], { entryId: string; stamp: string; editionId: string | null }>(
      `SELECT a.entry_id AS entryId, a.stamp, a.edition_id AS editionId FROM arrivals a LEFT JOIN editions e ON e.id = a.edition_id
       WHERE a.source_id = ? ORDER BY e.added_at_ms`,
    )
    .all(sourceId ?? '');
  const known = new Map<string, Map<string, string | null>>();
  for (const { entryId, stamp, editionId } of rows) {
    const stamps = known.get(entryId) ?? new Map<string, string | null>();
    known.set(entryId, stamps.set(stamp, editionId));
  }
  return known;
}

/** The edition in the trash that an entry brought with these very bytes, if any. */
export function findThrownAway(
  database: Database,
  { sourceId, entryId }: Pick<Arrival, 'sourceId' | 'entryId'>,
  sha256: string,
): string | null {
  const id = database
    .prepare<[string, string, string], string>(
      `SELECT e.id FROM arrivals a JOIN editions e ON e.id = a.edition_id
       WHERE a.source_id = ? AND a.entry_id = ? AND e.sha256 = ? AND e.removed_at_ms IS NOT NULL LIMIT 1`,
    )
    .pluck()
    .get(sourceId ?? '', entryId, sha256);
  return id ?? null;
}

/** Forgets that an entry was passed over; one that has an edition stays. */
export function dropGivenUp(database: Database, { sourceId, entryId, stamp }: Omit<Arrival, 'editionId'>): void {
  database
    .prepare('DELETE FROM arrivals WHERE source_id = ? AND entry_id = ? AND stamp = ? AND edition_id IS NULL')
    .run(sourceId ?? '', entryId, stamp);
}

/** How many editions on the shelf came from each source. */
export function countArrivals(database: Database): Map<string, number> {
  const rows = database
    .prepare<[], { sourceId: string; count: number }>(
      `SELECT a.source_id AS sourceId, count(DISTINCT e.id) AS count FROM arrivals a
       JOIN editions e ON e.id = a.edition_id AND e.removed_at_ms IS NULL GROUP BY a.source_id`,
    )
    .all();
  return new Map(rows.map(({ sourceId, count }) => [sourceId, count]));
}

/** Notes that an entry was passed over, where nothing is known of it yet. */
export function putPassedOver(database: Database, { sourceId, entryId, stamp }: Omit<Arrival, 'editionId'>): void {
  database
    .prepare('INSERT OR IGNORE INTO arrivals (source_id, entry_id, stamp, edition_id) VALUES (?, ?, ?, NULL)')
    .run(sourceId ?? '', entryId, stamp);
}

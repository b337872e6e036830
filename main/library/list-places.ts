// Where every edition lies, for who works on many of them: the trash and replaced versions are not left out.
import type { Database } from 'better-sqlite3';

/** Where an edition lies, the trash and replaced versions included, and by what it is called. */
export type EditionPlaceRow = { id: string; path: string; title: string; day: string | null; isRemoved: boolean };

/** The places of all editions, by title and day. */
export function listPlaces(database: Database): EditionPlaceRow[] {
  return database
    .prepare<[], Omit<EditionPlaceRow, 'isRemoved'> & { isRemoved: number }>(
      `SELECT e.id, e.path, t.name AS title, e.day, e.removed_at_ms IS NOT NULL AS isRemoved
       FROM editions e JOIN titles t ON t.id = e.title_id ORDER BY t.key, e.day, e.version, e.id`,
    )
    .all()
    .map((row) => ({ ...row, isRemoved: row.isRemoved === 1 }));
}

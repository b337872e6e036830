// The rows as recovery at open sees them: which edition lies where, from which sidecar.
import type { Database } from 'better-sqlite3';
import { titleKey } from './title-key.ts';

/** What a row says of its sidecar. */
export type EditionRow = { id: string; revision: number; path: string; sidecarStamp: string };

/** All rows, the trash included. */
export function listRows(database: Database): EditionRow[] {
  return database.prepare<[], EditionRow>('SELECT id, revision, path, sidecar_stamp AS sidecarStamp FROM editions').all();
}

/** The row of one edition, the trash included; null where there is none. */
export function findRow(database: Database, id: string): EditionRow | null {
  return (
    database
      .prepare<[string], EditionRow>('SELECT id, revision, path, sidecar_stamp AS sidecarStamp FROM editions WHERE id = ?')
      .get(id) ?? null
  );
}

/** The editions of a title, those in the trash and those that were replaced too, by day. */
export function listIdsOfTitle(database: Database, title: string): string[] {
  return database
    .prepare<[string], string>(
      'SELECT e.id FROM editions e JOIN titles t ON t.id = e.title_id WHERE t.key = ? ORDER BY e.day, e.variant, e.version',
    )
    .pluck()
    .all(titleKey(title));
}

/** Title and day of editions, in the order of `ids`; what is not there is left out. */
export function listDays(
  database: Database,
  ids: readonly string[],
): { id: string; titleKey: string; day: string | null; covers: string | null }[] {
  const find = database.prepare<[string], { id: string; titleKey: string; day: string | null; covers: string | null }>(
    'SELECT e.id, t.key AS titleKey, e.day, e.covers FROM editions e JOIN titles t ON t.id = e.title_id WHERE e.id = ?',
  );
  return ids.flatMap((id) => find.get(id) ?? []);
}

/** The row of the edition that lies at a path; null where there is none. */
export function findRowAt(database: Database, path: string): EditionRow | null {
  return (
    database
      .prepare<[string], EditionRow>('SELECT id, revision, path, sidecar_stamp AS sidecarStamp FROM editions WHERE path = ?')
      .get(path) ?? null
  );
}

// The rows as recovery at open sees them: which edition lies where, from which sidecar.
import type { Database } from 'better-sqlite3';

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

// Editions whose text could not be read, so that none is tried for ever. A new password or a second wish clears the row.
import type { Database } from 'better-sqlite3';
import { type ErrorCode, isErrorCode } from '#border/errors';

/** A failure and how often it was met. */
export type IndexFailure = { code: ErrorCode; attempts: number };

/** All failures by edition. */
export function listIndexFailures(database: Database): Map<string, IndexFailure> {
  const rows = database
    .prepare<[], { id: string; code: string; attempts: number }>('SELECT edition_id AS id, code, attempts FROM index_failures')
    .all();
  return new Map(rows.map((row) => [row.id, { code: isErrorCode(row.code) ? row.code : 'internal', attempts: row.attempts }]));
}

/** Counts one more failure of an edition. */
export function putIndexFailure(database: Database, id: string, code: ErrorCode): void {
  database
    .prepare(
      `INSERT INTO index_failures (edition_id, code, attempts) VALUES (?, ?, 1)
       ON CONFLICT (edition_id) DO UPDATE SET code = excluded.code, attempts = attempts + 1`,
    )
    .run(id, code);
}

/** Forgets an edition's failures. */
export function clearIndexFailure(database: Database, id: string): void {
  database.prepare('DELETE FROM index_failures WHERE edition_id = ?').run(id);
}

// How much each title fills, with its replaced editions; the trash is counted apart.
import type { Database } from 'better-sqlite3';

/** A title and what its editions fill. */
export type TitleSize = { title: string; editions: number; sizeBytes: number };

/** Every title that has editions, the largest first. */
export function listTitleSizes(database: Database): TitleSize[] {
  return database
    .prepare<[], TitleSize>(
      `SELECT t.name AS title, count(*) AS editions, sum(e.size_bytes) AS sizeBytes
       FROM editions e JOIN titles t ON t.id = e.title_id WHERE e.removed_at_ms IS NULL
       GROUP BY t.id ORDER BY sizeBytes DESC, t.key`,
    )
    .all();
}

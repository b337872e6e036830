// Takes the row of an edition that was deleted for good. Its events stay: they are append-only. What its source listed counts as passed over.
import type { Database } from 'better-sqlite3';

/**
 * The number of the next change, as SQL. It never comes twice, also when the row with the highest one is gone: readers of the shelf ask
 * for what is higher than the last that they saw.
 */
export const nextChange = `(SELECT max(coalesce((SELECT max(change) FROM editions), 0),
  coalesce((SELECT CAST(value AS INTEGER) FROM facts_of_library WHERE name = 'deleted_change'), 0)) + 1)`;

/** Deletes an edition's row with its marks and details, in one transaction. Its files are the caller's. */
export function deleteEdition(database: Database, id: string): void {
  database.transaction(() => {
    database
      .prepare(
        `INSERT INTO facts_of_library (name, value) VALUES ('deleted_change', ${nextChange})
         ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
      )
      .run();
    database.prepare('UPDATE arrivals SET edition_id = NULL WHERE edition_id = ?').run(id);
    database.prepare('DELETE FROM index_failures WHERE edition_id = ?').run(id);
    database.prepare('DELETE FROM edition_details WHERE edition_id = ?').run(id);
    database.prepare('DELETE FROM editions WHERE id = ?').run(id);
  })();
}

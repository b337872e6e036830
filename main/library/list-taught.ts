// The editions of a title in which people arranged pages, as far as they still teach.
import type { Database } from 'better-sqlite3';
import type { CorrectedPage, EditionId } from '#border/model';
import type { StoredTitle } from './titles.ts';

type Row = { id: EditionId; corrections: string };

/** The newest of them, the oldest first, at most `limit`; corrections made before the style was forgotten do not count. */
export function listTaughtEditions(database: Database, title: StoredTitle, limit: number): EditionId[] {
  const rows = database
    .prepare<[number], Row>(
      `SELECT e.id, d.corrections FROM editions e JOIN edition_details d ON d.edition_id = e.id
       WHERE e.title_id = ? AND e.corrections_key <> '' AND e.removed_at_ms IS NULL ORDER BY e.day DESC, e.id DESC`,
    )
    .all(title.rowId);
  const taught = rows.filter(({ corrections }) =>
    (JSON.parse(corrections) as CorrectedPage[]).some(({ correctedAtMs }) => correctedAtMs > title.styleSinceMs),
  );
  return taught
    .slice(0, limit)
    .map(({ id }) => id)
    .reverse();
}

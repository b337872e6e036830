// Where an edition came from, and which versions stand before and behind it, for those who take it over. Never writes.
import type { Database } from 'better-sqlite3';
import { EditionRecord } from '../base/record.ts';

/** `replaces` and `isReplacedBy` are sums of other versions that the library has; `sourceUrl` is as it was fetched. */
export type Provenance = {
  sourceName: string;
  sourceUrl: string | null;
  replaces: string | null;
  isReplacedBy: string | null;
  /** The id of the first version: it stays whatever is corrected. */
  firstId: string;
};

/** What is known of an edition that is there; nothing of one that is not. */
export function readProvenance(database: Database, id: string): Provenance {
  const row = database
    .prepare<[{ id: string }], Pick<Provenance, 'replaces' | 'isReplacedBy' | 'firstId'> & { source: string }>(
      `WITH RECURSIVE versions (id, depth) AS (
         SELECT @id, 0
         UNION ALL SELECT e.replaces, depth + 1 FROM versions v JOIN editions e ON e.id = v.id
           WHERE e.replaces IS NOT NULL AND depth < 1000
       )
       SELECT d.source, b.sha256 AS replaces, (SELECT id FROM versions ORDER BY depth DESC LIMIT 1) AS firstId,
         (SELECT n.sha256 FROM editions n WHERE n.replaces = e.id AND n.removed_at_ms IS NULL LIMIT 1) AS isReplacedBy
       FROM editions e JOIN edition_details d ON d.edition_id = e.id LEFT JOIN editions b ON b.id = e.replaces WHERE e.id = @id`,
    )
    .get({ id });
  if (row === undefined) return { sourceName: '', sourceUrl: null, replaces: null, isReplacedBy: null, firstId: id };
  const source = EditionRecord.shape.source.parse(JSON.parse(row.source));
  return {
    sourceName: source.name,
    sourceUrl: source.origin?.url ?? null,
    replaces: row.replaces,
    isReplacedBy: row.isReplacedBy,
    firstId: row.firstId,
  };
}

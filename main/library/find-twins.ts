// The two questions before an edition is kept: are these bytes here already, and is there an earlier version of this issue?
import type { Database } from 'better-sqlite3';
import { titleKey } from './title-key.ts';

/** Whether a kept edition has this length, so that its bytes could be the same. */
export function hasSameSize(database: Database, sizeBytes: number): boolean {
  return (
    database
      .prepare<[number], number>('SELECT 1 FROM editions WHERE size_bytes = ? AND removed_at_ms IS NULL LIMIT 1')
      .pluck()
      .get(sizeBytes) !== undefined
  );
}

/** The edition with the same bytes, if any, and the folder that should hold them. The trash does not count. */
export function findSameBytes(database: Database, sha256: string): { id: string; path: string } | null {
  const row = database
    .prepare<[string], { id: string; path: string }>('SELECT id, path FROM editions WHERE sha256 = ? AND removed_at_ms IS NULL')
    .get(sha256);
  return row ?? null;
}

/** What is known of the versions of one issue: the highest number, the trash included, and the newest on the shelf. */
export type IssueVersions = { highest: number; newestId: string | null };

/** Looks for other versions of an issue, `id` itself left out. */
export function findVersions(
  database: Database,
  issue: { id: string; title: string; day: string; variant: string },
): IssueVersions {
  const rows = database
    .prepare<[string, string, string, string], { id: string; version: number; isRemoved: number }>(
      `SELECT e.id, e.version, e.removed_at_ms IS NOT NULL AS isRemoved FROM editions e JOIN titles t ON t.id = e.title_id
       WHERE t.key = ? AND e.day = ? AND e.variant = ? AND e.id <> ? ORDER BY e.version DESC`,
    )
    .all(titleKey(issue.title), issue.day, issue.variant, issue.id);
  return { highest: rows[0]?.version ?? 0, newestId: rows.find((row) => row.isRemoved === 0)?.id ?? null };
}

// The two questions before an edition is kept: are these bytes here already, and is there an earlier version of this issue?
import type { Database } from 'better-sqlite3';
import type { Origin } from '../base/record.ts';
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
export function findSameBytes(database: Database, sha256: string): { id: string; path: string; kind: 'pdf' | 'issue' } | null {
  const row = database
    .prepare<[string], { id: string; path: string; kind: 'pdf' | 'issue' }>(
      'SELECT id, path, kind FROM editions WHERE sha256 = ? AND removed_at_ms IS NULL',
    )
    .get(sha256);
  return row ?? null;
}

/** Whether the trash holds an edition with the same bytes. */
export function isInTrash(database: Database, sha256: string): boolean {
  const found = database
    .prepare<[string], number>('SELECT 1 FROM editions WHERE sha256 = ? AND removed_at_ms IS NOT NULL LIMIT 1')
    .pluck()
    .get(sha256);
  return found !== undefined;
}

/** What is known of the versions of one issue: the highest number, the trash included, and the newest on the shelf. */
export type IssueVersions = { highest: number; newestId: string | null };

/** The earlier versions on the shelf that an edition stands before: those that it replaces, and those that they replaced. */
export function listReplaced(database: Database, id: string): { id: string; sizeBytes: number; isPinned: boolean }[] {
  return database
    .prepare<[string], { id: string; sizeBytes: number; isPinned: number }>(
      `WITH RECURSIVE earlier (id) AS (
         SELECT replaces FROM editions WHERE id = ?
         UNION SELECT e.replaces FROM editions e JOIN earlier ON e.id = earlier.id
       )
       SELECT e.id, e.size_bytes AS sizeBytes, e.is_pinned AS isPinned FROM editions e JOIN earlier ON e.id = earlier.id
       WHERE e.removed_at_ms IS NULL`,
    )
    .all(id)
    .map((row) => ({ ...row, isPinned: row.isPinned === 1 }));
}

/** Whether an edition came from the same source, by this entry of it (`same`) or only by others (`other`); null for one that did not. */
export function findEntryOf(database: Database, id: string, origin: Origin): 'same' | 'other' | null {
  const entries = database
    .prepare<[string, string], string>('SELECT entry_id FROM arrivals WHERE edition_id = ? AND source_id = ?')
    .pluck()
    .all(id, origin.sourceId ?? '');
  if (entries.length === 0) return null;
  return entries.includes(origin.entryId) ? 'same' : 'other';
}

/** All versions of an issue, the trash included. */
export function listIssue(
  database: Database,
  issue: { titleKey: string; day: string; variant: string },
): { id: string; version: number; isRemoved: boolean }[] {
  return database
    .prepare<[string, string, string], { id: string; version: number; isRemoved: number }>(
      `SELECT e.id, e.version, e.removed_at_ms IS NOT NULL AS isRemoved FROM editions e JOIN titles t ON t.id = e.title_id
       WHERE t.key = ? AND e.day = ? AND e.variant = ? ORDER BY e.version`,
    )
    .all(issue.titleKey, issue.day, issue.variant)
    .map((row) => ({ ...row, isRemoved: row.isRemoved === 1 }));
}

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

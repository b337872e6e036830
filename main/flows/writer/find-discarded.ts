// Which editions an archive no longer has: what the log of deletions says last, unless the edition was taken in again since.
import { listDeaccessions } from '../../archive/deaccessions.ts';
import type { ArchiveEvent } from '../../base/record.ts';
import type { LibraryDatabase } from '../../library/open-library.ts';
import { listEvents } from '../../library/read-record.ts';

/** What an edition that comes out of a backup or a bag has last. */
const isTakenIn = ({ type }: ArchiveEvent): boolean => type === 'recovery' || type === 'ingestion';

/**
 * The ids of editions that were deleted for good and, by the events that this database has of them, not taken in again since: an edition
 * comes out of a backup under its old id, and its line stays in the log.
 */
export function findDiscarded(root: string, database: LibraryDatabase): ReadonlySet<string> {
  const discardedAtMs = new Map(listDeaccessions(root).map(({ id, atMs }) => [id, atMs]));
  const isBack = (id: string, sinceMs: number): boolean =>
    listEvents(database, id).some((event) => isTakenIn(event) && event.atMs >= sinceMs);
  return new Set([...discardedAtMs].flatMap(([id, atMs]) => (isBack(id, atMs) ? [] : [id])));
}

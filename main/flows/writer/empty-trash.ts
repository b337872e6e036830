// Deletes editions of the trash for good: first a line in the log of what the archive no longer has, then the files, then the row.
// Refuses what is not in the trash.

import { existsSync } from 'node:fs';
import { AppError } from '#border/errors';
import { type Deaccession, listDeaccessions, noteDeaccession } from '../../archive/deaccessions.ts';
import { fromRelative } from '../../archive/places.ts';
import { discardFolder } from '../../archive/trash.ts';
import { onDisk } from '../../base/disk-error.ts';
import { putPassedOver } from '../../library/arrivals.ts';
import { deleteEdition } from '../../library/delete-edition.ts';
import { listRows } from '../../library/edition-rows.ts';
import type { LibraryDatabase } from '../../library/open-library.ts';
import { readRecord } from '../../library/read-record.ts';
import { findDiscarded } from './find-discarded.ts';
import type { Writer } from './open-writer.ts';

/** Deletes one edition for good. Throws edition/not-found for one that is not in the trash. */
export function discardEdition(
  { places, database, now }: Writer,
  { id, by }: { id: string; by: Deaccession['by'] },
): { sizeBytes: number } {
  return onDisk(() => {
    const { record, path } = readRecord(database, id);
    const { removedAtMs, title, day, issue, sha256, sizeBytes, addedAtMs, source } = record;
    if (removedAtMs === null) throw new AppError('edition/not-found', { id });
    const facts = { id, title, day, issue, sha256, sizeBytes, addedAtMs, removedAtMs, origin: source.origin };
    noteDeaccession(places.root, { atMs: now(), ...facts, by });
    discardFolder(places, path, id, () => deleteEdition(database, id));
    return { sizeBytes };
  });
}

/** At opening: rows whose files went before the program was ended, and entries of sources that are not to be fetched again. */
export function recoverDeaccessions({ places, database }: { places: Writer['places']; database: LibraryDatabase }): void {
  const gone = listDeaccessions(places.root);
  if (gone.length === 0) return;
  const discarded = findDiscarded(places.root, database);
  for (const { id, path } of listRows(database))
    if (discarded.has(id) && !existsSync(fromRelative(places.root, path))) deleteEdition(database, id);
  for (const { origin } of gone) if (origin !== null) putPassedOver(database, origin);
}

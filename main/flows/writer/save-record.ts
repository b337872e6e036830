// Keeps a changed edition: sidecar, then folder, then row. Every change raises the revision, which decides at open which of sidecar and row
// is newer.
import { AppError } from '#border/errors';
import { fromRelative } from '../../archive/places.ts';
import { writeEditionSidecar } from '../../archive/sidecar.ts';
import { settleFolder } from '../../archive/trash.ts';
import { stampSidecar } from '../../archive/walk-archive.ts';
import { onDisk } from '../../base/disk-error.ts';
import { type NewEvent, withEvents } from '../../base/events.ts';
import type { EditionRecord } from '../../base/record.ts';
import { putEdition } from '../../library/put-edition.ts';
import { type PlacedRecord, readRecord } from '../../library/read-record.ts';
import type { Writer } from './open-writer.ts';

/** Keeps the record, with an event or several where some are given; their agent and their links are put here. */
export function saveRecord(writer: Writer, { record, path }: PlacedRecord, event: NewEvent | readonly NewEvent[] | null): void {
  const { places, database } = writer;
  onDisk(() => {
    const news = event === null ? [] : [event].flat();
    const changed: EditionRecord = { ...withEvents(record, writer.agent(), news), revision: record.revision + 1 };
    writeEditionSidecar(fromRelative(places.root, path), changed);
    const settled = settleFolder(places, path, changed);
    putEdition(database, changed, { path: settled, sidecarStamp: stampSidecar(fromRelative(places.root, settled)) });
  });
}

/** The record of an edition that is not in the trash. Throws edition/not-found. */
export function readShelvedRecord(writer: Writer, id: string): PlacedRecord {
  const placed = readRecord(writer.database, id);
  if (placed.record.removedAtMs !== null) throw new AppError('edition/not-found', { id });
  return placed;
}

// Deletes the damaged files that repairs have set aside beside an edition: first an event that says which bytes they were, then the files.
// Refuses to touch any other file.
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { AsideFile } from '#border/model-safety';
import { listAside } from '../../archive/list-aside.ts';
import { fromRelative } from '../../archive/places.ts';
import { hashFile } from '../../archive/store.ts';
import { syncToDisk } from '../../base/atomic-file.ts';
import { onDisk } from '../../base/disk-error.ts';
import type { NewEvent } from '../../base/events.ts';
import { readRecord } from '../../library/read-record.ts';
import type { Writer } from './open-writer.ts';
import { saveRecord } from './save-record.ts';

/** Deletes them, and gives what they were; none where there are none. Throws edition/not-found, disk/*. */
export function dropAside(writer: Writer, { id }: { id: string }): AsideFile[] {
  return onDisk(() => {
    const placed = readRecord(writer.database, id);
    const folder = fromRelative(writer.places.root, placed.path);
    const files = listAside(folder);
    const events = files.map(({ name, sizeBytes }): NewEvent => {
      const detail = `${name}, ${sizeBytes} bytes, sha256 ${hashFile(join(folder, name))}, set aside by a repair`;
      return { type: 'deletion', atMs: writer.now(), outcome: 'success', detail };
    });
    if (files.length === 0) return files;
    saveRecord(writer, placed, events);
    for (const { name } of files) rmSync(join(folder, name), { force: true });
    for (const place of new Set(files.map(({ name }) => dirname(join(folder, name))))) syncToDisk(place);
    return files;
  });
}

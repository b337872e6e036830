// The first half of adding for a file that was fetched into incoming/: the shelf is asked for the same bytes.
// Refuses duplicates, what was thrown away before and nobody asked for again; where the shelf has lost the file of an edition, the
// fetched one takes its place.
import { dirname, join } from 'node:path';
import { AppError } from '#border/errors';
import { dropPart } from '../../acquire/download/part.ts';
import { editionFileName } from '../../archive/places.ts';
import { dropIncoming } from '../../archive/store.ts';
import { onDisk } from '../../base/disk-error.ts';
import { findThrownAway } from '../../library/arrivals.ts';
import type { Writer } from './open-writer.ts';
import { refuseSameBytes, type TakenFile } from './take-file.ts';

/** A fetched file, whole and verified. `unasked` is its entry where it came by itself. */
export type ArrivedFile = {
  id: string;
  sha256: string;
  sizeBytes: number;
  unasked: { sourceId: string | null; entryId: string } | null;
};

/** Takes a fetched file. Throws library/duplicate with the id of the edition that has its bytes; nothing is then left of it. */
export function takeArrived(writer: Writer, { id, sha256, sizeBytes, unasked }: ArrivedFile): TakenFile {
  const path = join(writer.places.incoming, id, editionFileName);
  return onDisk(() => {
    try {
      refuseSameBytes(writer, sha256, dirname(path));
      const thrownAway = unasked === null ? null : findThrownAway(writer.database, unasked, sha256);
      if (thrownAway !== null) throw new AppError('library/duplicate', { id: thrownAway });
    } catch (error) {
      dropIncoming(writer.places, id);
      dropPart(path);
      throw error;
    }
    return { id, path, sha256, sizeBytes, modifiedAtMs: writer.now(), files: [] };
  });
}

// The first half of adding: a file's bytes come into incoming/, verified, unless the library has them already.
// Refuses duplicates, files that change meanwhile, and whatever is not a regular file that begins like a PDF.
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { AppError } from '#border/errors';
import { checkFile, checkUnchanged } from '../../acquire/from-file.ts';
import { editionFileName, fromRelative } from '../../archive/places.ts';
import { copyToIncoming, dropIncoming, hashFile } from '../../archive/store.ts';
import { onDisk } from '../../base/disk-error.ts';
import { makeId } from '../../base/ids.ts';
import type { KeptFile } from '../../base/record.ts';
import { roomFor } from '../../base/room.ts';
import { findSameBytes, hasSameSize } from '../../library/find-twins.ts';
import { readRecord } from '../../library/read-record.ts';
import { mendEdition } from './mend-edition.ts';
import type { Writer } from './open-writer.ts';

/**
 * An edition's bytes in incoming/, under the id that they will keep. `path` is the PDF that its pages are drawn from. `files` are those
 * of an issue, and none where the PDF is all that arrived.
 */
export type TakenFile = {
  id: string;
  path: string;
  sha256: string;
  sizeBytes: number;
  modifiedAtMs: number;
  files: readonly KeptFile[];
};

/** `stop[0]` other than 0 ends the work between two mebibytes. */
export type TakeInput = { path: string; stop: Int32Array };

/**
 * Throws library/duplicate when the shelf has these bytes. Where files of the edition are gone or marked as damaged, those of the same
 * names in the folder `copies` take their places first; without copies nothing is then refused.
 */
export function refuseSameBytes(
  writer: Writer,
  sha256: string,
  copies: string | null,
  names: readonly string[] = [editionFileName],
): void {
  const twin = findSameBytes(writer.database, sha256);
  if (twin === null) return;
  const folder = fromRelative(writer.places.root, twin.path);
  const damaged = new Set(readRecord(writer.database, twin.id).record.damage?.files.map(({ name }) => name));
  const wanted = names.filter((name) => damaged.has(name) || !existsSync(join(folder, name)));
  if (wanted.length > 0 && copies === null) return;
  const found = copies === null ? [] : wanted.map((name) => ({ name, path: join(copies, name) }));
  if (found.length > 0) mendEdition(writer, { id: twin.id, copies: found, from: 'the same bytes, which arrived again' });
  throw new AppError('library/duplicate', { id: twin.id });
}

/** What a thread has gathered of an issue in incoming/. Throws library/duplicate when the shelf has it; nothing is then left of it. */
export function takeIssue(writer: Writer, taken: TakenFile): void {
  try {
    onDisk(() =>
      refuseSameBytes(
        writer,
        taken.sha256,
        join(writer.places.incoming, taken.id),
        taken.files.length === 0 ? undefined : taken.files.map(({ name }) => name),
      ),
    );
  } catch (error) {
    dropIncoming(writer.places, taken.id);
    throw error;
  }
}

/**
 * Copies a file into incoming/ and hashes the copy, so that the sum is of what is kept. Where an edition has the same length, the
 * source is hashed first and a duplicate is never copied. Throws what checkFile throws, file/changed, library/duplicate,
 * disk/full, add/cancelled.
 */
export function takeFile(writer: Writer, { path, stop }: TakeInput): TakenFile {
  const isCancelled = (): boolean => Atomics.load(stop, 0) !== 0;
  const source = checkFile(path);
  const { sizeBytes } = source.stamp;
  if (hasSameSize(writer.database, sizeBytes)) refuseSameBytes(writer, hashFile(path, isCancelled), null);
  const id = makeId();
  try {
    return onDisk(
      () => {
        const copy = copyToIncoming(writer.places, id, path);
        const sha256 = hashFile(copy, isCancelled);
        checkUnchanged(source);
        if (statSync(copy).size !== sizeBytes) throw new AppError('file/changed');
        refuseSameBytes(writer, sha256, dirname(copy));
        return { id, path: copy, sha256, sizeBytes, modifiedAtMs: source.modifiedAtMs, files: [] };
      },
      roomFor(writer.places.incoming, sizeBytes),
    );
  } catch (error) {
    dropIncoming(writer.places, id);
    throw error;
  }
}

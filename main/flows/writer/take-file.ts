// The first half of adding: a file's bytes come into incoming/, verified, unless the library has them already.
// Refuses duplicates, files that change meanwhile, and whatever is not a regular file that begins like a PDF.
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { AppError } from '#border/errors';
import { checkFile, checkUnchanged } from '../../acquire/from-file.ts';
import { editionFileName, fromRelative, makeFolderDurably } from '../../archive/places.ts';
import { copyToIncoming, dropIncoming, hashFile } from '../../archive/store.ts';
import { moveDurably, syncToDisk } from '../../base/atomic-file.ts';
import { onDisk } from '../../base/disk-error.ts';
import { makeId } from '../../base/ids.ts';
import type { KeptFile } from '../../base/record.ts';
import { findSameBytes, hasSameSize } from '../../library/find-twins.ts';
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
 * Throws library/duplicate when the shelf has these bytes. Where files of the edition are gone, those of the same names in the folder
 * `copies` take their places first; without copies nothing is then refused.
 */
export function refuseSameBytes(
  { places, database }: Writer,
  sha256: string,
  copies: string | null,
  names: readonly string[] = [editionFileName],
): void {
  const twin = findSameBytes(database, sha256);
  if (twin === null) return;
  const folder = fromRelative(places.root, twin.path);
  const missing = names.filter((name) => !existsSync(join(folder, name)));
  if (missing.length > 0 && copies === null) return;
  for (const name of missing) {
    const copy = join(copies ?? '', name);
    makeFolderDurably(dirname(join(folder, name)));
    syncToDisk(copy);
    moveDurably(copy, join(folder, name));
  }
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
      { neededBytes: sizeBytes },
    );
  } catch (error) {
    dropIncoming(writer.places, id);
    throw error;
  }
}

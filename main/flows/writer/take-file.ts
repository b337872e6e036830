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
import { findSameBytes, hasSameSize } from '../../library/find-twins.ts';
import type { Writer } from './open-writer.ts';

/** A file's bytes in incoming/, under the id that they will keep. */
export type TakenFile = { id: string; path: string; sha256: string; sizeBytes: number; modifiedAtMs: number };

/** `stop[0]` other than 0 ends the work between two mebibytes. */
export type TakeInput = { path: string; stop: Int32Array };

/** Throws library/duplicate when the shelf has these bytes, unless their file is gone: then `copy` takes its place first. */
export function refuseSameBytes({ places, database }: Writer, sha256: string, copy: string | null): void {
  const twin = findSameBytes(database, sha256);
  if (twin === null) return;
  const file = join(fromRelative(places.root, twin.path), editionFileName);
  if (existsSync(file)) throw new AppError('library/duplicate', { id: twin.id });
  if (copy === null) return;
  makeFolderDurably(dirname(file));
  syncToDisk(copy);
  moveDurably(copy, file);
  throw new AppError('library/duplicate', { id: twin.id });
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
        refuseSameBytes(writer, sha256, copy);
        return { id, path: copy, sha256, sizeBytes, modifiedAtMs: source.modifiedAtMs };
      },
      { neededBytes: sizeBytes },
    );
  } catch (error) {
    dropIncoming(writer.places, id);
    throw error;
  }
}

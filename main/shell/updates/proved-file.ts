// Whether a file is the one that was signed, by its size and its sum. Reads a little at a time, and at once: it is asked in the last moment of the
// program too, when nothing can be awaited any more.
import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** What a signed manifest says of a file. */
export type ProvedFile = { size: number; sha512: string };

const PIECE_BYTES = 1024 * 1024;

/** Whether `path` holds these very bytes. False where it cannot be read. */
export function isProved(path: string, { size, sha512 }: ProvedFile): boolean {
  let descriptor: number;
  try {
    descriptor = openSync(path, 'r');
  } catch {
    return false;
  }
  try {
    if (fstatSync(descriptor).size !== size) return false;
    const hash = createHash('sha512');
    const piece = Buffer.alloc(PIECE_BYTES);
    for (let read = readSync(descriptor, piece); read > 0; read = readSync(descriptor, piece))
      hash.update(piece.subarray(0, read));
    return hash.digest('base64') === sha512;
  } finally {
    closeSync(descriptor);
  }
}

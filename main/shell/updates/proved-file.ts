// Whether a file is the one that was signed, by its size and its sum. Reads a little at a time: beside everything else while the program runs, and
// at once in its last moment, when nothing can be awaited any more.
import { createHash } from 'node:crypto';
import { closeSync, createReadStream, fstatSync, openSync, readSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';

/** What a signed manifest says of a file. */
export type ProvedFile = { size: number; sha512: string };

const PIECE_BYTES = 1024 * 1024;

/** Whether `path` holds these very bytes; everything else has its turn meanwhile. Throws what the disk says. */
export async function prove(path: string, { size, sha512 }: ProvedFile): Promise<boolean> {
  if ((await stat(path)).size !== size) return false;
  const hash = createHash('sha512');
  await pipeline(createReadStream(path), hash);
  return hash.digest('base64') === sha512;
}

/** Whether `path` holds these very bytes, before this returns. False where it cannot be read. */
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

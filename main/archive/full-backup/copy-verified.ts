// Copies one file and reads the copy back: it counts when both sums are the same. The sum of the source is taken from the bytes that were
// written, so that a file which changes meanwhile is never kept under a false sum.
// Refuses to write to a name that is taken.
import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { AppError } from '#border/errors';
import { systemCodeOf } from '../../base/disk-error.ts';
import { hashFile } from '../store.ts';

const chunkBytes = 1 << 20;

/** What is asked and told while bytes move: each mebibyte whether to go on, and how many bytes are copied more. */
export type CopyTools = { isStopped: () => boolean; onBytes: (bytes: number) => void };

/** Throws backup/stopped where nobody waits any more. */
export function refuseStopped({ isStopped }: CopyTools): void {
  if (isStopped()) throw new AppError('backup/stopped');
}

/** What the source says is told apart from what the target says: one file is then left out, and the rest goes on. */
const onSource = <Value>(work: () => Value): Value => {
  try {
    return work();
  } catch (error) {
    const code = systemCodeOf(error) === 'ENOENT' ? 'file/not-found' : 'file/unreadable';
    throw new AppError(code, { systemCode: systemCodeOf(error) }, { cause: error });
  }
};

const pass = (source: number, target: number, tools: CopyTools): { sha256: string; sizeBytes: number } => {
  const hash = createHash('sha256');
  const chunk = Buffer.allocUnsafe(chunkBytes);
  let sizeBytes = 0;
  for (;;) {
    refuseStopped(tools);
    const length = onSource(() => readSync(source, chunk, 0, chunkBytes, null));
    if (length === 0) break;
    hash.update(chunk.subarray(0, length));
    for (let written = 0; written < length; ) written += writeSync(target, chunk, written, length - written);
    sizeBytes += length;
    tools.onBytes(length);
  }
  fsyncSync(target);
  return { sha256: hash.digest('hex'), sizeBytes };
};

/**
 * Copies `from` to the new file `to` and gives the sum and size of what was copied. The copy is on the disk and was read again (through
 * the system's cache, as far as that holds it). Throws file/not-found and file/unreadable of the source, backup/stopped, backup/unfaithful, disk/*; nothing is then left of the copy.
 */
export function copyVerified(from: string, to: string, tools: CopyTools): { sha256: string; sizeBytes: number } {
  const source = onSource(() => openSync(from, 'r'));
  try {
    const target = openSync(to, 'wx', 0o644);
    try {
      const copied = pass(source, target, tools);
      closeSync(target);
      if (hashFile(to) !== copied.sha256) throw new AppError('backup/unfaithful');
      return copied;
    } catch (error) {
      rmSync(to, { force: true });
      throw error;
    }
  } finally {
    closeSync(source);
  }
}

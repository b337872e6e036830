// Files that may hold editions, by names relative to one place: a folder of this machine, or an archive. Names use `/` everywhere.
// Refuses to know what the files mean.
import { createHash } from 'node:crypto';
import { constants, copyFileSync } from 'node:fs';
import { open, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '#border/errors';
import { toSourceError } from '../base/source-error.ts';

/** What a copied file is. */
export type CopiedFile = { sizeBytes: number; sha256: string; modifiedAtMs: number };

/** An open place with files. */
export type SourceTree = {
  /** In the order in which people list them. */
  names: readonly string[];
  /** The first bytes of a file. Throws file/* or zip/*. */
  readStart: (name: string, bytes: number) => Promise<Uint8Array>;
  /** A whole file, for texts. Throws file/*, zip/*, issue/text-too-large. */
  read: (name: string) => Promise<Uint8Array>;
  /** Copies a file to a new path, its sum being that of the copy. Throws file/*, zip/*, and what the disk says. */
  copy: (name: string, to: string, isCancelled: () => boolean) => Promise<CopiedFile>;
  close: () => void;
};

/** Far above any page of text or structure of an issue; a larger file is not read into memory. */
export const mostTextBytes = 256 << 20;
const chunkBytes = 1 << 20;

/** Runs work on a place that is not ours, and throws what the system says of it as our codes. */
export const onSource = async <Value>(name: string, work: () => Promise<Value>): Promise<Value> => {
  try {
    return await work();
  } catch (error) {
    throw toSourceError(error, { file: name });
  }
};

/** The sum of a file, and how long it is. */
export async function sumFile(path: string, isCancelled: () => boolean): Promise<{ sizeBytes: number; sha256: string }> {
  const hash = createHash('sha256');
  const chunk = Buffer.allocUnsafe(chunkBytes);
  const handle = await open(path, 'r');
  let sizeBytes = 0;
  try {
    for (;;) {
      if (isCancelled()) throw new AppError('add/cancelled');
      const { bytesRead } = await handle.read(chunk, 0, chunkBytes, null);
      if (bytesRead === 0) return { sizeBytes, sha256: hash.digest('hex') };
      hash.update(chunk.subarray(0, bytesRead));
      sizeBytes += bytesRead;
    }
  } finally {
    await handle.close();
  }
}

/** The files `names` below the folder `root`. */
export function openFolderTree(root: string, names: readonly string[]): SourceTree {
  const pathOf = (name: string): string => join(root, ...name.split('/'));
  const look = async (name: string) => {
    const found = await onSource(name, () => stat(pathOf(name)));
    if (!found.isFile()) throw new AppError('file/not-regular', { file: name });
    return found;
  };
  return {
    names,
    readStart: async (name, bytes) => {
      await look(name);
      return onSource(name, async () => {
        const handle = await open(pathOf(name), 'r');
        try {
          const { buffer, bytesRead } = await handle.read(Buffer.alloc(bytes), 0, bytes, 0);
          return buffer.subarray(0, bytesRead);
        } finally {
          await handle.close();
        }
      });
    },
    read: async (name) => {
      const { size } = await look(name);
      if (size > mostTextBytes) throw new AppError('issue/text-too-large', { file: name });
      return onSource(name, () => readFile(pathOf(name)));
    },
    copy: async (name, to, isCancelled) => {
      const before = await look(name);
      // What fails here may be the library's disk as well as the source, so reading is tried first.
      await onSource(name, async () => (await open(pathOf(name), 'r')).close());
      copyFileSync(pathOf(name), to, constants.COPYFILE_FICLONE | constants.COPYFILE_EXCL);
      const sums = await sumFile(to, isCancelled);
      const after = await look(name);
      if (after.size !== sums.sizeBytes || after.mtimeMs !== before.mtimeMs) throw new AppError('file/changed', { file: name });
      return { ...sums, modifiedAtMs: before.mtimeMs };
    },
    close: () => {},
  };
}

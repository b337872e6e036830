// Looks below a folder, or at one file, for the bytes that an edition needs: told by length, then by sum, never by name. A backup, a bag and a
// folder of downloads are all the same here. Changes nothing.
import { type Dirent, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { AppError } from '#border/errors';
import { systemCodeOf } from '../base/disk-error.ts';
import type { SummedFile } from './kept-files.ts';
import { hashFile } from './store.ts';

/** Where the bytes of a file of an edition were found. */
export type FoundCopy = { name: string; path: string };

/** A folder that may not be looked into holds nothing for us. */
const listFolder = (folder: string): Dirent[] => {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (['EACCES', 'EPERM', 'ENOENT'].includes(systemCodeOf(error) ?? '')) return [];
    throw error;
  }
};

function* walkFiles(path: string): Generator<string> {
  for (const entry of listFolder(path)) {
    const below = join(path, entry.name);
    if (entry.isDirectory()) yield* walkFiles(below);
    else if (entry.isFile()) yield below;
  }
}

/** The sum of a file that can be read; null for another. */
const sumOf = (path: string, isCancelled: () => boolean): string | null => {
  try {
    return hashFile(path, isCancelled);
  } catch (error) {
    if (systemCodeOf(error) === null) throw error;
    return null;
  }
};

/** Finds one copy of each of the files, as far as there is one. Throws file/not-found where `path` is not there. */
export function findCopies(path: string, files: readonly SummedFile[], isCancelled: () => boolean): FoundCopy[] {
  const wanted = new Map(files.map((file) => [file.name, file]));
  const found: FoundCopy[] = [];
  const place = statSync(path, { throwIfNoEntry: false });
  if (place === undefined) throw new AppError('file/not-found', { name: basename(path) });
  const candidates = place.isDirectory() ? walkFiles(path) : [path];
  for (const candidate of candidates) {
    if (wanted.size === 0) break;
    if (isCancelled()) break;
    const sizeBytes = statSync(candidate, { throwIfNoEntry: false })?.size;
    const same = [...wanted.values()].filter((file) => file.sizeBytes === sizeBytes);
    const sum = same.length === 0 ? null : sumOf(candidate, isCancelled);
    for (const file of same) {
      if (file.sha256 !== sum) continue;
      found.push({ name: file.name, path: candidate });
      wanted.delete(file.name);
    }
  }
  return found;
}

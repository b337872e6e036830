// The names of the files that hold the index. A new index is built under a name of its own and takes the next number when it is whole,
// in one step and without touching a file that somebody reads; the file with the highest number answers.
import { renameSync, rmSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { AppError } from '#border/errors';
import { listFolder } from '../base/list-folder.ts';

/** What is kept beside a file: by SQLite, and its seal. */
const endings = ['', '-wal', '-shm', '.seal'];

const withNumber = (path: string, number: number): string => (number === 0 ? path : path.replace(/(?=\.[^.]+$)/, `-${number}`));

/** Where a new index is built beside the one that answers. */
export const buildingFile = (path: string): string => path.replace(/(?=\.[^.]+$)/, '-building');

/** The numbers of the files that are there, the highest first. */
function numbersOf(path: string): number[] {
  const [stem = '', ending = ''] = basename(path).split(/(?=\.[^.]+$)/);
  return listFolder(dirname(path))
    .flatMap(({ name }) => {
      if (name === stem + ending) return [0];
      const number = name.startsWith(`${stem}-`) && name.endsWith(ending) ? name.slice(stem.length + 1, -ending.length) : '';
      return /^[1-9]\d*$/.test(number) ? [Number(number)] : [];
    })
    .sort((a, b) => b - a);
}

/** The file that answers, which may not be there yet; `path` names the first one. */
export function currentFile(path: string): string {
  return withNumber(path, numbersOf(path)[0] ?? 0);
}

/** Removes a file with what SQLite keeps beside it. Throws `search/unavailable` where the system keeps it, as Windows does while it is open. */
export function removeIndexFile(path: string): void {
  try {
    for (const ending of endings) rmSync(`${path}${ending}`, { force: true });
  } catch (error) {
    throw new AppError('search/unavailable', {}, { cause: error });
  }
}

/** Removes the files before the current one; one that is still open is left to the next start. */
export function removeEarlierFiles(path: string): void {
  for (const number of numbersOf(path).slice(1)) {
    try {
      removeIndexFile(withNumber(path, number));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
    }
  }
}

/** Removes every file of the index, so that it begins anew. Throws `search/unavailable`. */
export function removeAllFiles(path: string): void {
  for (const number of [...numbersOf(path), 0]) removeIndexFile(withNumber(path, number));
  removeIndexFile(buildingFile(path));
}

/** Lets the built file answer; it must be closed. Throws what the system says where it cannot be renamed. */
export function promoteBuilding(path: string): void {
  const next = (numbersOf(path)[0] ?? -1) + 1;
  // What a closed file left beside it would be taken for a part of the one that comes.
  for (const ending of endings.slice(1)) rmSync(`${withNumber(path, next)}${ending}`, { force: true });
  renameSync(buildingFile(path), withNumber(path, next));
}

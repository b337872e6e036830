// The names of the files that hold the index. A new index is built under a name of its own and takes the next number when it is whole,
// in one step and without touching a file that somebody reads; the file with the highest number answers.
import { renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { AppError } from '#border/errors';
import { dropTemporaries, nameOfTemporary } from '../base/atomic-file.ts';
import { listFolder } from '../base/list-folder.ts';
import { sealOf } from '../base/seal.ts';

/** What lies beside a file: SQLite's own, and its seal. */
const endings = ['-journal', '-wal', '-shm', '.seal'];

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

/** Removes what lies beside a file, and what a seal that was being written when the power went has left. */
function removeBeside(path: string): void {
  for (const ending of endings) rmSync(`${path}${ending}`, { force: true });
  dropTemporaries(sealOf(path));
}

/** Removes a file with what SQLite keeps beside it. Throws `search/unavailable` where the system keeps it, as Windows does while it is open. */
export function removeIndexFile(path: string): void {
  try {
    rmSync(path, { force: true });
    removeBeside(path);
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

/** Whether a name is of the index: a file of it, or what SQLite, a seal or a write that was killed left beside one that may be gone. */
const isOfIndex = (path: string, name: string): boolean => {
  const [stem = '', ending = ''] = basename(path).split(/(?=\.[^.]+$)/);
  const whole = nameOfTemporary(name) ?? name;
  const [number, beside] = whole.startsWith(stem) ? whole.slice(stem.length).split(ending) : [];
  return /^(-\d+|-building)?$/.test(number ?? '?') && ['', ...endings].includes(beside ?? '?');
};

/** Removes every file of the index, so that it begins anew. Throws `search/unavailable`. */
export function removeAllFiles(path: string): void {
  const folder = dirname(path);
  for (const { name } of listFolder(folder)) if (isOfIndex(path, name)) removeIndexFile(join(folder, name));
}

/** Lets the built file answer; it must be closed. Throws what the system says where it cannot be renamed. */
export function promoteBuilding(path: string): void {
  const next = (numbersOf(path)[0] ?? -1) + 1;
  // What a closed file left beside it would be taken for a part of the one that comes.
  removeBeside(withNumber(path, next));
  renameSync(buildingFile(path), withNumber(path, next));
}

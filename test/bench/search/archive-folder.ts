// Where the indexes of a benchmark lie between its runs, one for each size, and what is known of how they were built.
import { constants, copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { currentFile } from '../../../main/search/index-files.ts';
import { searchVersion } from '../../../main/search/schema.ts';
import type { Built } from './build-index.ts';

const root = join(import.meta.dirname, '../../../out/bench/search');

/** The folder of the index of a size; it is another one for another seed and another version of the index. */
export function archiveFolder(seed: string, pages: number): string {
  return join(root, `${seed}-${searchVersion}`, String(pages));
}

/** Removes what earlier runs built for a seed. */
export function removeArchives(seed: string): void {
  rmSync(join(root, `${seed}-${searchVersion}`), { recursive: true, force: true });
}

/** How the index of a folder was built; null where it is not there or not whole. */
export function readBuilt(folder: string): Built | null {
  const path = join(folder, 'built.json');
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Built) : null;
}

/** Says that the index of a folder is whole. */
export function writeBuilt(folder: string, built: Built): void {
  writeFileSync(join(folder, 'built.json.half'), JSON.stringify(built));
  renameSync(join(folder, 'built.json.half'), join(folder, 'built.json'));
}

/** Copies the index of a folder, with which nobody works, into another, which it has for itself; the first one has nothing to copy. */
export function copyIndex(from: string | null, to: string): void {
  rmSync(to, { recursive: true, force: true });
  const path = join(to, 'derived/search.sqlite');
  mkdirSync(dirname(path), { recursive: true });
  if (from === null) return;
  const current = currentFile(join(from, 'derived/search.sqlite'));
  for (const ending of ['', '-wal'])
    if (existsSync(current + ending)) copyFileSync(current + ending, path + ending, constants.COPYFILE_FICLONE);
}

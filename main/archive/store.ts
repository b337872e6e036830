// Brings an edition's bytes into the library: copied and hashed below incoming/, then renamed whole into its place.
// Refuses to let anything under editions/ be half there.
import { createHash } from 'node:crypto';
import { closeSync, constants, copyFileSync, existsSync, mkdirSync, openSync, readdirSync, readSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { AppError } from '#border/errors';
import { makeFolderDurably, moveDurably, syncToDisk } from '../base/atomic-file.ts';
import type { EditionRecord, KeptFile } from '../base/record.ts';
import { makeLabel, numberLabel } from './label.ts';
import { editionFileName, type Places } from './places.ts';
import { writeFirstSidecar } from './sidecar.ts';

const chunkBytes = 1 << 20;

/** The sha256 of a file as lower-case hex. Asks before each mebibyte whether to go on; throws add/cancelled. */
export function hashFile(path: string, isCancelled: () => boolean = () => false): string {
  const hash = createHash('sha256');
  const chunk = Buffer.allocUnsafe(chunkBytes);
  const descriptor = openSync(path, 'r');
  try {
    for (;;) {
      if (isCancelled()) throw new AppError('add/cancelled');
      const length = readSync(descriptor, chunk, 0, chunkBytes, null);
      if (length === 0) return hash.digest('hex');
      hash.update(chunk.subarray(0, length));
    }
  } finally {
    closeSync(descriptor);
  }
}

/** Names and sums of an issue's files as one text, in the order of the names: what its own sum is of. */
export function manifestOf(files: readonly Pick<KeptFile, 'name' | 'sha256'>[]): string {
  const lines = files.map(({ name, sha256 }) => `${sha256}  ${name}\n`);
  return lines.sort((a, b) => (a.slice(64) < b.slice(64) ? -1 : 1)).join('');
}

/** The sum of an issue: the same however it arrives, as a folder or in an archive. */
export function sumOfFiles(files: readonly Pick<KeptFile, 'name' | 'sha256'>[]): string {
  return createHash('sha256').update(manifestOf(files)).digest('hex');
}

/** Every file that an edition must have, by its name in the edition's folder, with its size. What can be made again is not among them. */
export function filesOf(record: Pick<EditionRecord, 'files' | 'sizeBytes'>): { name: string; sizeBytes: number }[] {
  return record.files.length === 0 ? [{ name: editionFileName, sizeBytes: record.sizeBytes }] : record.files;
}

/** Copies a file to `incoming/<id>/edition.pdf` (by reference where the disk can) and gives the copy's path. */
export function copyToIncoming(places: Places, id: string, source: string): string {
  const folder = join(places.incoming, id);
  mkdirSync(folder, { recursive: true });
  const copy = join(folder, editionFileName);
  copyFileSync(source, copy, constants.COPYFILE_FICLONE | constants.COPYFILE_EXCL);
  return copy;
}

/** Takes a half-arrived edition out of incoming/. */
export function dropIncoming(places: Places, id: string): void {
  rmSync(join(places.incoming, id), { recursive: true, force: true });
}

/** Empties incoming/ of all that an interrupted run left and nobody claims by its id; gives how many it was. */
export function sweepIncoming(places: Places, claimed: ReadonlySet<string>): number {
  const all = existsSync(places.incoming) ? readdirSync(places.incoming) : [];
  const names = all.filter((name) => !claimed.has(name.split('.')[0] ?? ''));
  for (const name of names) rmSync(join(places.incoming, name), { recursive: true, force: true });
  return names.length;
}

const placeFor = (places: Places, record: EditionRecord, titleFolder: string): string => {
  const [parent, wish] =
    record.day === null
      ? [join(places.editions, '_unsorted'), makeLabel(record.title)]
      : [
          join(places.editions, titleFolder, record.day.slice(0, 4)),
          makeLabel([record.day, record.issue, record.variant].filter(Boolean).join(' ')),
        ];
  makeFolderDurably(parent);
  for (let number = 1; ; number += 1) {
    const folder = join(parent, number === 1 ? wish : numberLabel(wish, number));
    if (!existsSync(folder)) return folder;
  }
};

/** Forces files and the folders that hold them to the disk. */
const syncFiles = (folder: string, record: EditionRecord): void => {
  // What the pages are drawn from can be made again of the files, and an edition out of a bag comes without it.
  const drawn = existsSync(join(folder, record.drawnFrom)) ? [record.drawnFrom] : [];
  const names = new Set([...filesOf(record).map(({ name }) => name), ...drawn]);
  for (const name of names) syncToDisk(join(folder, name));
  const holders = new Set([...names].map((name) => dirname(name)));
  for (const holder of holders) if (holder !== '.') syncToDisk(join(folder, holder));
};

/**
 * Gives an arrived edition its sidecar and its place, and returns the folder. The file, the sidecar and every new name are on the
 * disk before the rename, so the folder appears whole or not at all.
 */
export function placeEdition(places: Places, record: EditionRecord, titleFolder: string): string {
  const incoming = join(places.incoming, record.id);
  syncFiles(incoming, record);
  writeFirstSidecar(incoming, record);
  syncToDisk(incoming);
  const folder = placeFor(places, record, titleFolder);
  moveDurably(incoming, folder);
  return folder;
}

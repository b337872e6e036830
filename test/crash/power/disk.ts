// A disk as a power loss would leave it: files and folders by number, so that bytes, names and what they name can be lost apart.
// Knows no rules of when something is lost; `states.ts` does.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A folder: the numbers of what its names name. */
export type Names = ReadonlyMap<string, number>;

/** All files and folders by their numbers, reached from `top` or not. Never changed in place, so that states can share them. */
export type Disk = Map<number, Buffer | Names>;

/** The number of the folder that all is in. */
export const top = 0;

/** One thing that a disk may or may not have taken: it is certain when the file or folder `of` was forced down afterwards. */
export type Effect =
  | { of: number; kind: 'bytes'; at: number; bytes: Buffer }
  | { of: number; kind: 'length'; length: number }
  | { of: number; kind: 'name'; name: string; node: number | null };

/** SQLite makes these anew, and finds nothing in them that it would trust after a restart. */
export const isSharedMemory = (name: string): boolean => name.endsWith('-shm');

/** What lies below a folder, and the first number that is free. */
export function readDisk(folder: string): { disk: Disk; free: number } {
  const disk: Disk = new Map();
  let free = top;
  const read = (path: string): number => {
    const number = free++;
    const names = new Map<string, number>();
    disk.set(number, names);
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      if (isSharedMemory(entry.name)) continue;
      const below = join(path, entry.name);
      if (entry.isDirectory()) names.set(entry.name, read(below));
      else if (entry.isFile()) {
        disk.set(free, readFileSync(below));
        names.set(entry.name, free++);
      } else throw new Error(`neither a file nor a folder: ${below}`);
    }
    return number;
  };
  read(folder);
  return { disk, free };
}

const noBytes = Buffer.alloc(0);
const noNames: Names = new Map();

/** The bytes of a file; none where only its name arrived. */
export const fileOf = (disk: Disk, number: number): Buffer => {
  const file = disk.get(number) ?? noBytes;
  if (!Buffer.isBuffer(file)) throw new Error(`${number} is no file`);
  return file;
};

/** The names in a folder. */
export const folderOf = (disk: Disk, number: number): Names => {
  const folder = disk.get(number) ?? noNames;
  if (Buffer.isBuffer(folder)) throw new Error(`${number} is no folder`);
  return folder;
};

const resized = (file: Buffer, length: number): Buffer => {
  const copy = Buffer.alloc(length);
  file.copy(copy);
  return copy;
};

/** Whether an effect gives a name to a folder, as a new one or in the place of another. */
export const namesFolder = (disk: Disk, effect: Effect): effect is Effect & { kind: 'name'; node: number } =>
  effect.kind === 'name' && effect.node !== null && !Buffer.isBuffer(disk.get(effect.node) ?? noBytes);

/** A folder that gets a name loses the one that it had: no file system keeps one under two names. */
const loseNames = (disk: Disk, node: number): void => {
  for (const [number, names] of disk) {
    if (Buffer.isBuffer(names)) continue;
    const left = [...names].filter(([, named]) => named !== node);
    if (left.length < names.size) disk.set(number, new Map(left));
  }
};

/** Applies one effect. What was left out before shows: bytes that never arrived are zeros, a name that never arrived is not there. */
export function applyEffect(disk: Disk, effect: Effect): void {
  if (effect.kind === 'name') {
    if (namesFolder(disk, effect)) loseNames(disk, effect.node);
    const names = new Map(folderOf(disk, effect.of));
    if (effect.node === null) names.delete(effect.name);
    else names.set(effect.name, effect.node);
    disk.set(effect.of, names);
    return;
  }
  const file = fileOf(disk, effect.of);
  if (effect.kind === 'length') {
    disk.set(effect.of, resized(file, effect.length));
    return;
  }
  const copy = resized(file, Math.max(file.length, effect.at + effect.bytes.length));
  effect.bytes.copy(copy, effect.at);
  disk.set(effect.of, copy);
}

/** Which numbers are folders: those that are empty, and known to nobody but by their name, included. */
export type Folders = ReadonlySet<number>;

/** Each file and folder that can be reached, by its path: null for a folder. A folder comes before what is in it. */
export function* reached(disk: Disk, folders: Folders, from = top, path = ''): Generator<[string, Buffer | null]> {
  for (const [name, number] of [...folderOf(disk, from)].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const below = path === '' ? name : `${path}/${name}`;
    if (!folders.has(number)) yield [below, fileOf(disk, number)];
    else {
      yield [below, null];
      yield* reached(disk, folders, number, below);
    }
  }
}

const sums = new WeakMap<Buffer, string>();

const sumOf = (file: Buffer): string => {
  const known = sums.get(file) ?? createHash('sha256').update(file).digest('hex');
  sums.set(file, known);
  return known;
};

/** Tells one disk from another by all that can be reached on it. */
export function sumOfDisk(disk: Disk, folders: Folders): string {
  const hash = createHash('sha256');
  for (const [path, file] of reached(disk, folders)) hash.update(`${file === null ? 'folder' : sumOf(file)} ${path}\n`);
  return hash.digest('hex');
}

/** Writes all that can be reached into a new folder. */
export function writeDisk(disk: Disk, folders: Folders, folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const [path, file] of reached(disk, folders)) {
    if (file === null) mkdirSync(join(folder, path));
    else writeFileSync(join(folder, path), file);
  }
}

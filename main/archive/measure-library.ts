// How much the parts of a library fill on the disk. Reads names and sizes only.
import { type Dirent, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { freeBytesOf } from '../base/room.ts';
import { placesOf } from './places.ts';

/** Bytes by part; `other` is the catalogue, notes of the whole and logs. `freeBytes` is null where the system does not say. */
export type Measure = {
  editionsBytes: number;
  trashBytes: number;
  derivedBytes: number;
  backupsBytes: number;
  otherBytes: number;
  freeBytes: number | null;
};

const entriesOf = (folder: string): Dirent[] => {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    // Gone meanwhile, or never there: it fills nothing.
    return [];
  }
};

const sizeOf = (folder: string): number =>
  entriesOf(folder).reduce((sum, entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sum + sizeOf(path);
    return sum + (entry.isFile() ? (statSync(path, { throwIfNoEntry: false })?.size ?? 0) : 0);
  }, 0);

/** Measures the library at `root`. */
export function measureLibrary(root: string): Measure {
  const { editions, trash, derived, backups } = placesOf(root);
  const [editionsBytes, trashBytes, derivedBytes, backupsBytes] = [editions, trash, derived, backups].map(sizeOf) as [
    number,
    number,
    number,
    number,
  ];
  const parts = editionsBytes + trashBytes + derivedBytes + backupsBytes;
  return {
    editionsBytes,
    trashBytes,
    derivedBytes,
    backupsBytes,
    otherBytes: Math.max(0, sizeOf(root) - parts),
    freeBytes: freeBytesOf(root),
  };
}

// Puts verified copies in the place of damaged or missing files. What was there is set aside beside them under a name of its own.
// Refuses a copy whose bytes are not the ones that the library expects, and changes nothing then.
import { constants, copyFileSync, existsSync, linkSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { AppError } from '#border/errors';
import { asideName } from '../../archive/aside.ts';
import { type SummedFile, summedFilesOf } from '../../archive/kept-files.ts';
import { fromRelative } from '../../archive/places.ts';
import { editionSidecarName, readSealedEdition } from '../../archive/sidecar.ts';
import { hashFile } from '../../archive/store.ts';
import { makeFolderDurably, moveDurably, syncToDisk } from '../../base/atomic-file.ts';
import { onDisk } from '../../base/disk-error.ts';
import type { NewEvent } from '../../base/events.ts';
import { makeId } from '../../base/ids.ts';
import type { EditionRecord } from '../../base/record.ts';
import { type PlacedRecord, readRecord } from '../../library/read-record.ts';
import type { Writer } from './open-writer.ts';
import { saveRecord } from './save-record.ts';

/** A copy of a file of an edition somewhere, by the name that the file has in the edition's folder. */
export type Copy = { name: string; path: string };

/** `from` says in the event where the copies come from; the sidecar is written from the rows where it is damaged. */
export type MendInput = { id: string; copies: readonly Copy[]; from: string };

/** The file keeps its name until the copy takes it; where the disk knows no second names, it is renamed a moment before. */
const setAside = (path: string, atMs: number): string | null => {
  if (!existsSync(path)) return null;
  for (let number = 0; ; number += 1) {
    const aside = asideName(path, atMs, number);
    if (existsSync(aside)) continue;
    try {
      linkSync(path, aside);
    } catch {
      renameSync(path, aside);
    }
    return aside;
  }
};

/** A copy on the library's own disk, read again there. */
const bringIn = (folder: string, file: SummedFile, { path }: Copy): string => {
  const copy = join(folder, file.name);
  mkdirSync(dirname(copy), { recursive: true });
  copyFileSync(path, copy, constants.COPYFILE_FICLONE | constants.COPYFILE_EXCL);
  if (hashFile(copy) !== file.sha256) throw new AppError('repair/wrong-bytes', { name: file.name });
  syncToDisk(copy);
  return copy;
};

const isWrong = (path: string, { sha256 }: SummedFile): boolean => !existsSync(path) || hashFile(path) !== sha256;

const isSidecarWrong = (folder: string, { record }: PlacedRecord): boolean => {
  const kept = existsSync(join(folder, editionSidecarName)) ? readSealedEdition(folder) : null;
  return kept === null || kept.seal === 'broken' || kept.record.id !== record.id;
};

/** Takes the copies to their places, and gives the names of what was put right. */
const putCopies = (writer: Writer, placed: PlacedRecord, copies: readonly Copy[], atMs: number): string[] => {
  const folder = fromRelative(writer.places.root, placed.path);
  const staging = join(writer.places.incoming, makeId());
  const files = new Map(summedFilesOf(placed.record).map((file) => [file.name, file]));
  const wanted = copies.flatMap((copy) => {
    const file = files.get(copy.name);
    return file !== undefined && isWrong(join(folder, file.name), file) ? [{ copy, file }] : [];
  });
  try {
    const brought = wanted.map(({ copy, file }) => ({ file, path: bringIn(staging, file, copy) }));
    for (const { file, path } of brought) {
      const target = join(folder, file.name);
      makeFolderDurably(dirname(target));
      setAside(target, atMs);
      moveDurably(path, target);
    }
    return brought.map(({ file }) => file.name);
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
};

/** What stays marked: files that were not put right, and all others of a folder that was gone. */
const damageAfter = ({ damage, ...record }: EditionRecord, mended: readonly string[]): EditionRecord['damage'] => {
  if (damage === null) return null;
  const isFolderBack = damage.files.some(({ name }) => name === '.');
  const left = damage.files.filter(({ name }) => name !== '.' && !mended.includes(name));
  const missing = isFolderBack ? summedFilesOf(record).filter(({ name }) => !mended.includes(name)) : [];
  const files = [...left, ...missing.map(({ name }) => ({ name, code: 'file-missing' as const }))];
  return files.length === 0 ? null : { ...damage, files };
};

/**
 * Puts copies in the place of what is damaged or missing, and writes the sidecar anew from the rows where it is. Gives the names; their
 * mark goes. Throws edition/not-found, repair/wrong-bytes, disk/full.
 */
export function mendEdition(writer: Writer, { id, copies, from }: MendInput): string[] {
  return onDisk(() => {
    const atMs = writer.now();
    const placed = readRecord(writer.database, id);
    const mended = putCopies(writer, placed, copies, atMs);
    const folder = fromRelative(writer.places.root, placed.path);
    if (existsSync(folder) && isSidecarWrong(folder, placed)) {
      setAside(join(folder, editionSidecarName), atMs);
      mended.push(editionSidecarName);
    }
    if (mended.length === 0) return [];
    const detail = `${mended.join(', ')} from ${from}, verified by SHA-256`;
    const event: NewEvent = { type: 'recovery', atMs, outcome: 'success', detail };
    const record = { ...placed.record, damage: damageAfter(placed.record, mended) };
    saveRecord(writer, { ...placed, record }, event);
    return mended;
  });
}

// Whether a folder may become, or is, a full backup of this library; and the claim of the one run that writes there.
// Refuses a folder in the library or around it, one that holds something else, and another library's backup.
import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, rmSync, statfsSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { AppError } from '#border/errors';
import { writeDurably } from '../../base/atomic-file.ts';
import { bootId } from '../../base/boot-id.ts';
import { systemCodeOf, toDiskError } from '../../base/disk-error.ts';
import { makeId } from '../../base/ids.ts';
import { isWithin } from '../../base/is-within.ts';
import { type BackupManifest, readManifest } from './backup-manifest.ts';

const claimName = 'in-progress.json';

/** What systems put into folders by themselves. */
const systemNames = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini', 'lost+found', '.Trashes', 'System Volume Information']);

/** The real path of a folder that may not be there yet. */
export function realPathOf(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const parent = dirname(path);
  return parent === path ? path : join(realPathOf(parent), path.slice(parent.length));
}

/** Whether a folder is missing or holds nothing of a person's. Throws library/not-a-folder. */
export function isFreeFolder(path: string): boolean {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return true;
  if (!stat.isDirectory()) throw new AppError('library/not-a-folder');
  return readdirSync(path).every((name) => systemNames.has(name));
}

/** Throws backup/inside-library where one of two folders lies in the other. */
export function refuseNested(library: string, folder: string): void {
  const [one, other] = [realPathOf(library), realPathOf(folder)];
  if (isWithin(one, other) || isWithin(other, one)) throw new AppError('backup/inside-library');
}

/** The manifest of the backup in a folder, null for a free one. Throws backup/inside-library, backup/not-empty, backup/other-library, backup/unreadable. */
export function checkTarget(library: string, folder: string, libraryId: string | null): BackupManifest | null {
  refuseNested(library, folder);
  if (isFreeFolder(folder)) return null;
  const manifest = readManifest(folder);
  if (manifest === null) throw new AppError('backup/not-empty');
  if (manifest.libraryId !== null && libraryId !== null && manifest.libraryId !== libraryId)
    throw new AppError('backup/other-library');
  return manifest;
}

/** Makes the folder where it is missing. Throws folder/not-writable where the system does not let it. */
export function makeTarget(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    const known = toDiskError(error);
    const isForbidden = known instanceof AppError && known.code === 'library/read-only';
    throw isForbidden ? new AppError('folder/not-writable', {}, { cause: error }) : known;
  }
}

/** Bytes that may be written to the disk of a folder; null where the system does not say. */
export function freeBytesOf(folder: string): number | null {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return null;
  }
}

/** Throws disk/full where so many bytes have no room, with a little left for the system. */
export function refuseTooLarge(folder: string, neededBytes: number): void {
  const freeBytes = freeBytesOf(folder);
  if (freeBytes !== null && freeBytes < neededBytes + (1 << 20)) throw new AppError('disk/full', { neededBytes, freeBytes });
}

const Claim = z.object({ pid: z.int(), host: z.string(), boot: z.string(), token: z.string().default('') });

/** The claims of this thread that have not ended; one that lies on a disk which went away in the middle has, although its file is still there. */
const held = new Set<string>();

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCodeOf(error) === 'EPERM';
  }
};

const holderOf = (path: string): number | null => {
  try {
    const { pid, host, boot, token } = Claim.parse(JSON.parse(readFileSync(path, 'utf8')));
    const isHere = host === hostname() && boot === bootId();
    const isUnderWay = pid === process.pid ? held.has(token) : isAlive(pid);
    return isHere && isUnderWay ? pid : null;
  } catch {
    // Half written by a run that was killed, or gone meanwhile.
    return null;
  }
};

/**
 * Claims a backup's folder for one run; what it gives ends that, and is told whether the folder is still there. A claim whose program has ended
 * counts no more. Throws backup/busy.
 */
export function claimTarget(folder: string): (isThere: boolean) => void {
  const path = join(folder, claimName);
  const holder = holderOf(path);
  if (holder !== null) throw new AppError('backup/busy', { pid: holder });
  rmSync(path, { force: true });
  const token = makeId();
  try {
    writeDurably(path, `${JSON.stringify({ pid: process.pid, host: hostname(), boot: bootId(), token })}\n`);
    held.add(token);
  } catch (error) {
    if (systemCodeOf(error) === 'EEXIST') throw new AppError('backup/busy');
    const known = toDiskError(error);
    const isForbidden = known instanceof AppError && known.code === 'library/read-only';
    throw isForbidden ? new AppError('folder/not-writable', {}, { cause: error }) : known;
  }
  return (isThere) => {
    held.delete(token);
    if (isThere) rmSync(path, { force: true });
  };
}

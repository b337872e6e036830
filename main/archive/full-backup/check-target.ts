// Whether a folder may become, or is, a full backup of this library; and the claim of the one run that writes there.
// Refuses a folder in the library or around it, one that holds something else, and another library's backup.
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '#border/errors';
import { makeFolderDurably, nameOfTemporary, writeDurably } from '../../base/atomic-file.ts';
import { Claim, openClaim, stateOfClaim } from '../../base/claim.ts';
import { systemCodeOf, toDiskError } from '../../base/disk-error.ts';
import { isWithin, realPathOf } from '../../base/is-within.ts';
import { refuseWithoutRoom } from '../../base/room.ts';
import { type BackupManifest, manifestName, readManifest } from './backup-manifest.ts';

const claimName = 'in-progress.json';

/** What systems put into folders by themselves. */
const systemNames = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini', 'lost+found', '.Trashes', 'System Volume Information']);

/** Whether a folder is missing or holds nothing of a person's; `isOurs` knows what is nobody's else. Throws library/not-a-folder. */
export function isFreeFolder(path: string, isOurs: (name: string) => boolean = () => false): boolean {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return true;
  if (!stat.isDirectory()) throw new AppError('library/not-a-folder');
  return readdirSync(path).every((name) => systemNames.has(name) || isOurs(name));
}

/** Throws backup/inside-library where one of two folders lies in the other. */
export function refuseNested(library: string, folder: string): void {
  const [one, other] = [realPathOf(library), realPathOf(folder)];
  if (isWithin(one, other) || isWithin(other, one)) throw new AppError('backup/inside-library');
}

/** What a first backup has left that was killed before there was a manifest. */
const isLeft = (name: string): boolean => name === claimName || nameOfTemporary(name) === manifestName;

/** The manifest of the backup in a folder, null for a free one. Throws backup/inside-library, backup/not-empty, backup/other-library, backup/unreadable. */
export function checkTarget(library: string, folder: string, libraryId: string | null): BackupManifest | null {
  refuseNested(library, folder);
  if (isFreeFolder(folder, isLeft)) return null;
  const manifest = readManifest(folder);
  if (manifest === null) throw new AppError('backup/not-empty');
  if (manifest.libraryId !== null && libraryId !== null && manifest.libraryId !== libraryId)
    throw new AppError('backup/other-library');
  return manifest;
}

/** Makes the folder where it is missing. Throws folder/not-writable where the system does not let it. */
export function makeTarget(folder: string): void {
  try {
    makeFolderDurably(folder);
  } catch (error) {
    const known = toDiskError(error);
    const isForbidden = known instanceof AppError && known.code === 'library/read-only';
    throw isForbidden ? new AppError('folder/not-writable', {}, { cause: error }) : known;
  }
}

/** Throws disk/full where so many bytes have no room, with a little left for the system. */
export function refuseTooLarge(folder: string, sizeBytes: number): void {
  refuseWithoutRoom(folder, sizeBytes + (1 << 20));
}

const holderOf = (path: string): number | null => {
  try {
    const claim = Claim.parse(JSON.parse(readFileSync(path, 'utf8')));
    return stateOfClaim(claim) === 'runs' ? claim.pid : null;
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
  const { claim, end } = openClaim();
  try {
    writeDurably(path, `${JSON.stringify(claim)}\n`);
  } catch (error) {
    end();
    if (systemCodeOf(error) === 'EEXIST') throw new AppError('backup/busy');
    const known = toDiskError(error);
    const isForbidden = known instanceof AppError && known.code === 'library/read-only';
    throw isForbidden ? new AppError('folder/not-writable', {}, { cause: error }) : known;
  }
  return (isThere) => {
    end();
    if (isThere) rmSync(path, { force: true });
  };
}

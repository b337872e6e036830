// A library made of a full backup: each file copied, read back and held against the manifest. Until the last one is there a sign says that
// the folder is no library yet; a run that was killed is gone on with.
// Refuses a folder that holds a library with content, or anything else of a person's.
import { existsSync, mkdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { AppError } from '#border/errors';
import { makeFolderDurably, syncToDisk } from '../../base/atomic-file.ts';
import { isGoodCopy } from '../../base/copy-database.ts';
import { onDisk } from '../../base/disk-error.ts';
import { makeId } from '../../base/ids.ts';
import { openLock } from '../../base/lock.ts';
import { markUnfinished, unmarkUnfinished } from '../../base/unfinished.ts';
import { fromRelative, placesOf } from '../places.ts';
import { hashFile } from '../store.ts';
import type { BackupProblem, BackupTools } from './back-up-library.ts';
import { type BackupEntry, type BackupManifest, readManifest } from './backup-manifest.ts';
import { makeTarget, refuseNested, refuseTooLarge } from './check-target.ts';
import { copyVerified, refuseStopped } from './copy-verified.ts';
import { type DiskPresence, watchDisk } from './disk-presence.ts';
import { refuseFilled, setDatabaseAside } from './empty-library.ts';
import { locate } from './settle-backup.ts';

/** Where the backup lies and where the library is to be. */
export type RestoreInput = { folder: string; root: string; now: () => number };

/** What was restored; each problem names a file that is not as the backup says. */
export type RestoreReport = { editions: number; files: number; bytes: number; problems: BackupProblem[] };

/** The manifest of a backup that ended once. Throws backup/not-found, backup/unfinished, backup/unreadable. */
export function readWholeManifest(folder: string): BackupManifest {
  const manifest = existsSync(folder) ? readManifest(folder) : null;
  if (manifest === null) throw new AppError('backup/not-found');
  if (manifest.finishedAtMs === null) throw new AppError('backup/unfinished');
  return manifest;
}

const isThere = (root: string, entry: BackupEntry): boolean => {
  const path = fromRelative(root, entry.path);
  return statSync(path, { throwIfNoEntry: false })?.size === entry.sizeBytes && hashFile(path) === entry.sha256;
};

const placeFile = (from: string, to: string, entry: BackupEntry): void => {
  const modified = Number(BigInt(entry.modifiedNs) / 1000n) / 1e6;
  utimesSync(from, modified, modified);
  makeFolderDurably(dirname(to));
  renameSync(from, to);
};

type Restoring = { input: RestoreInput; incoming: string; backup: DiskPresence; tools: BackupTools };

const restoreFile = ({ input, incoming, backup, tools }: Restoring, entry: BackupEntry): BackupProblem | null => {
  if (isThere(input.root, entry)) {
    tools.onBytes(entry.sizeBytes);
    return null;
  }
  const arriving = join(incoming, makeId());
  try {
    const { sha256 } = copyVerified(locate(input.folder, entry), arriving, tools);
    // Also damaged bytes are more than none: they take their place, and are named.
    placeFile(arriving, fromRelative(input.root, entry.path), entry);
    return sha256 === entry.sha256 ? null : { path: entry.path, code: 'backup/damaged' };
  } catch (error) {
    const isOfFile = error instanceof AppError && ['file/not-found', 'file/unreadable'].includes(error.code);
    if (!isOfFile) throw error;
    // All that follows would be missing too, and the restore would pass for ended.
    backup.refuseGone();
    return { path: entry.path, code: error.code };
  }
};

const restoreAll = (restoring: Restoring, manifest: BackupManifest): RestoreReport => {
  const { incoming, tools } = restoring;
  const { root } = restoring.input;
  mkdirSync(incoming, { recursive: true });
  const bytes = manifest.files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  tools.onPlan(bytes);
  const problems: BackupProblem[] = [];
  const folders = new Set<string>();
  for (const entry of manifest.files) {
    refuseStopped(tools);
    const problem = restoreFile(restoring, entry);
    if (problem !== null) problems.push(problem);
    folders.add(dirname(fromRelative(root, entry.path)));
  }
  for (const folder of folders) if (existsSync(folder)) syncToDisk(folder);
  const database = join(root, 'library.sqlite');
  // Without it the next opening makes it again from the sidecars.
  if (existsSync(database) && !isGoodCopy(database)) rmSync(database);
  return { editions: manifest.editions, files: manifest.files.length, bytes, problems };
};

/**
 * Restores a library. Throws backup/not-found, backup/unfinished, backup/unreadable, backup/inside-library, library/not-empty,
 * library/unfinished, library/locked, backup/stopped, disk/full, backup/away and backup/library-gone where a disk goes away meanwhile.
 * After any of these the same restore goes on where it ended.
 */
export function restoreLibrary(input: RestoreInput, tools: BackupTools): RestoreReport {
  return onDisk(() => {
    const { folder, root } = input;
    const manifest = readWholeManifest(folder);
    const sign = { kind: 'restore', from: `${manifest.libraryId ?? ''} ${manifest.finishedAtMs}` } as const;
    refuseNested(root, folder);
    refuseFilled(root, sign);
    makeTarget(root);
    const backup = watchDisk(folder, 'copy');
    const library = watchDisk(root, 'library');
    const lock = openLock(root);
    try {
      const missing = manifest.files.filter((entry) => !existsSync(fromRelative(root, entry.path)));
      refuseTooLarge(
        root,
        missing.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
      );
      markUnfinished(root, sign);
      setDatabaseAside(root, 'restore', input.now);
      const report = restoreAll({ input, incoming: placesOf(root).incoming, backup, tools }, manifest);
      unmarkUnfinished(root);
      return report;
    } catch (error) {
      throw library.explain(backup.explain(error));
    } finally {
      lock.close();
    }
  });
}

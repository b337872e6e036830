// The rotating copies of library.sqlite in backups/: made, listed, and let go by the rule of rotation.ts.
// Refuses to let any go before a newer one was verified.
import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { makeFolderDurably } from '../../base/atomic-file.ts';
import { copyDatabase, isGoodCopy } from '../../base/copy-database.ts';
import { onDisk } from '../../base/disk-error.ts';
import { listFolder } from '../../base/list-folder.ts';
import { type BackupName, copyName, pickSurplus, readBackupName, sortNewestFirst } from './rotation.ts';

/** A file in backups/ and how long it is. */
export type BackupFile = BackupName & { sizeBytes: number };

/** What lies in backups/, newest first, behind them what a wrong clock dated later than now; nothing where there is no such folder. */
export function listBackups(backupsDir: string, nowMs = Date.now()): BackupFile[] {
  const files = listFolder(backupsDir).flatMap(({ name }) => {
    const read = readBackupName(name);
    const stat = read === null ? undefined : statSync(join(backupsDir, name), { throwIfNoEntry: false });
    return read === null || stat === undefined ? [] : [{ ...read, sizeBytes: stat.size }];
  });
  return sortNewestFirst(files, nowMs);
}

/** The newest copy that can be opened and is whole; null where there is none. */
export function newestGoodCopy(backupsDir: string): BackupFile | null {
  const copies = listBackups(backupsDir).filter(({ kind }) => kind !== 'set-aside');
  return copies.find(({ name }) => isGoodCopy(join(backupsDir, name))) ?? null;
}

/**
 * Makes a verified copy of an open database and lets go those that the rotation no longer keeps. Throws `disk/full`, `library/read-only`,
 * `library/damaged`; all earlier copies are then still there.
 */
export function keepCopy(database: Database, backupsDir: string, now: () => number): BackupFile {
  return onDisk(() => {
    makeFolderDurably(backupsDir);
    const atMs = now();
    const name = copyName(atMs);
    copyDatabase(database, join(backupsDir, name));
    const surplus = pickSurplus(listBackups(backupsDir, atMs), atMs);
    for (const one of surplus) rmSync(join(backupsDir, one), { force: true });
    return { name, kind: 'copy', atMs, version: null, sizeBytes: statSync(join(backupsDir, name)).size };
  });
}

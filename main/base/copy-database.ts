// A verified copy of a SQLite file, made by SQLite itself while others read and write it. A copy counts once it was opened and checked.
// Refuses to copy a database's file byte by byte, and to leave an unfinished copy under the final name.
import { closeSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type Database from 'better-sqlite3';
import { AppError } from '#border/errors';
import { syncToDisk } from './atomic-file.ts';
import { onDisk } from './disk-error.ts';
import { roomFor } from './room.ts';
import { dropSeal } from './seal.ts';
import { openToRead } from './sqlite.ts';

const versionOf = (database: Database.Database): number => database.pragma('user_version', { simple: true }) as number;

/** Whether a file is a database that SQLite finds whole; `version` is the one that it must have. Changes nothing. */
export function isGoodCopy(path: string, version?: number): boolean {
  let copy: Database.Database | null = null;
  try {
    copy = openToRead(path);
    return copy.pragma('quick_check(1)', { simple: true }) === 'ok' && (version === undefined || versionOf(copy) === version);
  } catch {
    // SQLite throws for some damage instead of telling it.
    return false;
  } finally {
    copy?.close();
  }
}

/**
 * Copies a database as it is at this moment to `path` (`VACUUM INTO`: one reading transaction, so that a writer goes on meanwhile), and
 * forces the copy to the disk. Throws `library/damaged` when the copy cannot be read back whole, and `disk/full`; nothing is then left.
 */
export function copyDatabase(database: Database.Database, path: string): void {
  const unfinished = `${path}.tmp`;
  const [pages = 0, pageBytes = 0] = ['page_count', 'page_size'].map((name) => database.pragma(name, { simple: true }) as number);
  onDisk(
    () => {
      rmSync(unfinished, { force: true });
      try {
        const version = versionOf(database);
        // SQLite takes an empty file for its own; one that was not there a moment ago is nobody's link.
        closeSync(openSync(unfinished, 'wx'));
        database.prepare('VACUUM INTO ?').run(unfinished);
        if (!isGoodCopy(unfinished, version)) throw new AppError('library/damaged', { verdict: 'the copy' });
        syncToDisk(unfinished);
        dropSeal(path);
        renameSync(unfinished, path);
        syncToDisk(dirname(path));
      } finally {
        rmSync(unfinished, { force: true });
      }
    },
    roomFor(dirname(path), pages * pageBytes),
  );
}

// The one-writer lock of a library: an exclusive SQLite lock on a tiny file, which the system releases when its holder dies.
// Refuses network shares in spirit: their locks are not to be trusted, and nothing here can tell.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { AppError } from '#border/errors';
import { systemCodeOf, toDiskError } from './disk-error.ts';

/** A held lock. */
export type Lock = { close: () => void };

const readPid = (path: string): number | null => {
  try {
    const pid = Number.parseInt(readFileSync(path, 'utf8'), 10);
    return Number.isSafeInteger(pid) && pid > 0 ? pid : null;
  } catch {
    // The holder has the lock but has not written its pid yet.
    return null;
  }
};

/**
 * Takes the lock of a folder or throws `library/locked` with the holder's pid (null while it starts).
 * `BEGIN EXCLUSIVE` in rollback mode locks the file without writing to it, so a death leaves nothing to repair.
 */
export function openLock(folder: string): Lock {
  const pidPath = join(folder, 'lock.pid');
  let database: Database.Database | null = null;
  try {
    database = new Database(join(folder, 'lock.sqlite'), { timeout: 0 });
    database.exec('BEGIN EXCLUSIVE');
    writeFileSync(pidPath, `${process.pid}\n`);
  } catch (error) {
    database?.close();
    if (systemCodeOf(error)?.startsWith('SQLITE_BUSY') === true) throw new AppError('library/locked', { pid: readPid(pidPath) });
    if (systemCodeOf(error) === 'SQLITE_CANTOPEN') throw new AppError('library/read-only', {}, { cause: error });
    throw toDiskError(error);
  }
  const held = database;
  return {
    close: () => {
      writeFileSync(pidPath, '');
      held.close();
    },
  };
}

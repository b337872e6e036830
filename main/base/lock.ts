// The one-writer lock of a library: an exclusive SQLite lock on a tiny file, which the system releases when its holder dies.
// Refuses network shares in spirit: their locks are not to be trusted, and nothing here can tell.
import { closeSync, constants, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { AppError } from '#border/errors';
import { systemCodeOf, toDiskError } from './disk-error.ts';
import { dropLink, openInPlace } from './open-in-place.ts';
import { refuseOutOfFiles } from './out-of-files.ts';

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

const writePid = (path: string, text: string): void => {
  const descriptor = openInPlace(path, constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC);
  try {
    writeFileSync(descriptor, text);
  } finally {
    closeSync(descriptor);
  }
};

/** Nothing is made where the folder has gone with its disk. A disk that refuses keeps a pid that nobody asks for: the lock is free without it. */
const clearPid = (path: string): void => {
  try {
    if (existsSync(path)) writePid(path, '');
  } catch (error) {
    if (!(toDiskError(error) instanceof AppError)) throw error;
  }
};

const holdFile = (path: string): Database.Database => {
  const database = new Database(path, { timeout: 0 });
  try {
    database.exec('BEGIN EXCLUSIVE');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
};

/**
 * The file is always empty: other bytes than a database are nobody's lock, and are cut off. The file itself stays, for another program may
 * have come to the same just before and hold it; cut before it is locked here, as closing a file lets go of all locks of this process on it.
 */
const hold = (path: string): Database.Database => {
  try {
    return holdFile(path);
  } catch (error) {
    if (systemCodeOf(error) !== 'SQLITE_NOTADB') throw error;
    closeSync(openInPlace(path, constants.O_WRONLY | constants.O_TRUNC));
    return holdFile(path);
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
    for (const name of ['lock.sqlite', 'lock.pid']) dropLink(join(folder, name));
    database = hold(join(folder, 'lock.sqlite'));
    writePid(pidPath, `${process.pid}\n`);
  } catch (error) {
    database?.close();
    if (systemCodeOf(error)?.startsWith('SQLITE_BUSY') === true) throw new AppError('library/locked', { pid: readPid(pidPath) });
    if (systemCodeOf(error) === 'SQLITE_CANTOPEN') {
      refuseOutOfFiles(pidPath);
      throw new AppError('library/read-only', {}, { cause: error });
    }
    throw toDiskError(error);
  }
  const held = database;
  return {
    close: () => {
      try {
        clearPid(pidPath);
      } finally {
        held.close();
      }
    },
  };
}

// The reading connection to the index. It follows when the writer makes the file again or lets a new one answer, and never writes.
// Refuses to answer from a file that this program does not know or a damaged one: `search/unavailable`.
import { statSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { AppError } from '#border/errors';
import { systemCodeOf, toDiskError } from '../base/disk-error.ts';
import { judgeOnce, openSharedLook } from '../base/judge-once.ts';
import { openToRead } from '../base/sqlite.ts';
import { isDamage } from './damage.ts';
import { currentFile } from './index-files.ts';
import { isOurs, shapeOf } from './schema.ts';

/** The open reader. */
export type Reader = {
  /** Runs work on one state of the file; null while there is no file, so nothing is indexed. */
  read: <Value>(work: (database: Database.Database) => Value) => Value | null;
  close: () => void;
};

/** Memory of a reading thread for pages of the file, in KiB: what the upper parts of the index take. */
const cacheKib = 16_384;

/** What tells one file from another under the same name, and one state of it from another; null when there is none. */
type Identity = { file: string; state: string };

function identityOf(path: string): Identity | null {
  try {
    const { dev, ino, mtimeNs, size } = statSync(path, { bigint: true });
    return { file: `${dev}:${ino}`, state: `${mtimeNs}:${size}` };
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Opens the reader of a file that may not be there yet. `look` is what the threads that open it share. */
export function openReader(path: string, look = openSharedLook()): Reader {
  let database: Database.Database | null = null;
  let identity: Identity | null = null;

  const close = (): void => {
    database?.close();
    database = null;
    identity = null;
  };

  const follow = (): Database.Database | null => {
    const file = currentFile(path);
    const found = identityOf(file);
    const isSame = found?.file === identity?.file && (database?.memory !== true || found?.state === identity?.state);
    if (database !== null && isSame) return database;
    close();
    if (found === null) return null;
    if (judgeOnce(file, look) === 'broken') throw new AppError('library/damaged', { verdict: 'the seal' });
    database = openToRead(file);
    if (!isOurs(database)) throw new AppError('search/unavailable');
    if (!database.memory) database.pragma(`cache_size = -${cacheKib}`);
    identity = found;
    return database;
  };

  const attempt = <Value>(work: (database: Database.Database) => Value): Value | null => {
    const current = follow();
    if (current === null) return null;
    return current.transaction(() => {
      if (shapeOf(current) === null) throw new AppError('search/unavailable');
      return work(current);
    })();
  };

  return {
    read: (work) => {
      try {
        return attempt(work);
      } catch (error) {
        const isLost = isDamage(error, database);
        if (isLost || (error instanceof AppError && error.code === 'search/unavailable')) close();
        if (isLost) throw new AppError('search/unavailable', {}, { cause: error });
        throw toDiskError(error);
      }
    },
    close,
  };
}

// The one writing connection to search.sqlite, which makes the file again when it is of another version or damaged.
// Refuses to keep what it cannot trust: everything in the file can be extracted once more.
import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type Database from 'better-sqlite3';
import { AppError } from '#border/errors';
import { toDiskError } from '../base/disk-error.ts';
import { openDatabase } from '../base/sqlite.ts';
import { hasWholeTables, isDamage } from './damage.ts';
import { createTables, isCurrent } from './schema.ts';

/** What a piece of work gave, and whether the file had to be made again for it: then every edition is pending. */
export type Repaired<Value> = { value: Value; isRebuilt: boolean };

/** The open writer. */
export type Writer = {
  /** Runs work on the file. When the work finds it damaged, the work runs once more on a new file. */
  run: <Value>(work: (database: Database.Database) => Value) => Repaired<Value>;
  close: () => void;
};

function removeFile(path: string): void {
  try {
    for (const ending of ['', '-wal', '-shm']) rmSync(`${path}${ending}`, { force: true });
  } catch (error) {
    // Windows keeps a file that a reader has open; the next start finds it alone.
    throw new AppError('search/unavailable', {}, { cause: error });
  }
}

/** Memory for pages of the file, in KiB: the words of an edition touch many. */
const cacheKib = 32_768;

/** A power cut may take the last editions: they are pending again at the next start, so nothing waits for the disk. */
function openToWrite(path: string): Database.Database {
  const database = openDatabase(path);
  database.pragma('synchronous = NORMAL');
  database.pragma(`cache_size = -${cacheKib}`);
  return database;
}

function openNew(path: string): Database.Database {
  removeFile(path);
  const database = openToWrite(path);
  createTables(database);
  return database;
}

/** The file as it is, or null when it is of another version or damaged. */
function openOld(path: string): Database.Database | null {
  let database: Database.Database | null = null;
  try {
    database = openToWrite(path);
    if (isCurrent(database) && hasWholeTables(database)) return database;
  } catch (error) {
    const isLost = isDamage(error, database);
    if (!isLost) {
      database?.close();
      throw error;
    }
  }
  database?.close();
  return null;
}

/** Opens the writer of a file, whose folder may be missing. Throws `library/read-only`, `disk/full`, `disk/failed`, `search/unavailable`. */
export function openWriter(path: string): Writer {
  mkdirSync(dirname(path), { recursive: true });
  const first = openOld(path);
  let database = first ?? openNew(path);
  let isRebuilt = first === null;

  const attempt = <Value>(work: (database: Database.Database) => Value): Value => {
    try {
      return work(database);
    } catch (error) {
      if (!isDamage(error, database)) throw error;
      database.close();
      database = openNew(path);
      isRebuilt = true;
      return work(database);
    }
  };

  return {
    run: (work) => {
      try {
        const value = attempt(work);
        const repaired = { value, isRebuilt };
        isRebuilt = false;
        return repaired;
      } catch (error) {
        throw toDiskError(error);
      }
    },
    close: () => database.close(),
  };
}

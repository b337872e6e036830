// The one writing connection to the index. A damaged file is made again at once; one of another version goes on answering while a new one
// is built beside it. Refuses to keep what it cannot trust: everything in the file can be extracted once more.
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type Database from 'better-sqlite3';
import { onDisk, toDiskError } from '../base/disk-error.ts';
import { judgeOnce, openSharedLook, type SharedLook } from '../base/judge-once.ts';
import { dropSeal, judgeSeal, type SealVerdict, sealFile } from '../base/seal.ts';
import { openDatabase } from '../base/sqlite.ts';
import { hasWholeTables, isDamage } from './damage.ts';
import {
  buildingFile,
  currentFile,
  promoteBuilding,
  removeAllFiles,
  removeEarlierFiles,
  removeIndexFile,
} from './index-files.ts';
import { settleMerging } from './merge-segments.ts';
import { createTables, isCurrent, isOurs } from './schema.ts';

/** What a piece of work gave, and whether the file had to be made again for it: then every edition is pending. */
export type Repaired<Value> = { value: Value; isRebuilt: boolean };

/** The open writer. */
export type Writer = {
  /** Runs work on the file, or on the one that is being built. When the work finds it damaged, the work runs once more on a new file. */
  run: <Value>(work: (database: Database.Database) => Value) => Repaired<Value>;
  /** The file of another version that answers meanwhile; null where there is none. */
  earlier: () => Database.Database | null;
  /** Lets the built file answer in place of the earlier one; false where the system would not have it yet. */
  finishRenewal: () => boolean;
  /** Seals what it closes. Throws `disk/full`, `disk/failed`; it is closed all the same. */
  close: () => void;
};

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
  const database = openToWrite(path);
  createTables(database);
  settleMerging(database);
  return database;
}

/** SQLite takes its log away when the last writing connection closes; one that only reads leaves an empty one behind. */
const isLogEmpty = (path: string): boolean => (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) === 0;

/** The file as it is, or null when it is missing, unknown to this program or damaged. */
function openOld(
  path: string,
  judge: (path: string) => SealVerdict,
  isKnown: (database: Database.Database) => boolean,
): Database.Database | null {
  if (!existsSync(path)) return null;
  if (judge(path) === 'broken') return null;
  dropSeal(path);
  const wasClosedWell = isLogEmpty(path);
  let database: Database.Database | null = null;
  try {
    database = openToWrite(path);
    if (isKnown(database) && hasWholeTables(database, { wasClosedWell })) return database;
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

/** The file to write, the earlier one that answers meanwhile, and whether the first begins empty. */
type Opened = { database: Database.Database; earlier: Database.Database | null; isNew: boolean };

function beginAnew(path: string): Opened {
  removeAllFiles(path);
  return { database: openNew(path), earlier: null, isNew: true };
}

function openFiles(path: string, look: SharedLook): Opened {
  const current = openOld(currentFile(path), (file) => judgeOnce(file, look), isOurs);
  if (current === null) return beginAnew(path);
  removeEarlierFiles(path);
  if (isCurrent(current)) return { database: current, earlier: null, isNew: false };
  const begun = openOld(buildingFile(path), judgeSeal, (database) => isCurrent(database) && isOurs(database));
  if (begun !== null) return { database: begun, earlier: current, isNew: false };
  removeIndexFile(buildingFile(path));
  return { database: openNew(buildingFile(path)), earlier: current, isNew: true };
}

/** Closes a file so that the next to open it can tell whether it is as it was. */
function closeSealed(database: Database.Database): void {
  if (!database.open) return;
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.close();
  sealFile(database.name);
}

function promote(path: string, { database, earlier }: Opened): Opened & { isDone: boolean } {
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.close();
  try {
    promoteBuilding(path);
  } catch {
    // Another program holds the file for a moment: it is whole, so the next start finds nothing left to build.
    return { database: openToWrite(buildingFile(path)), earlier, isNew: false, isDone: false };
  }
  earlier?.close();
  removeEarlierFiles(path);
  return { database: openToWrite(currentFile(path)), earlier: null, isNew: false, isDone: true };
}

/** Opens the writer of a file, whose folder may be missing. `look` is what the threads that open it share. Throws `library/read-only`, `disk/full`, `disk/failed`, `search/unavailable`. */
export function openWriter(path: string, look = openSharedLook()): Writer {
  let opened = onDisk(() => {
    mkdirSync(dirname(path), { recursive: true });
    return openFiles(path, look);
  });
  let isRebuilt = opened.isNew;

  const finishRenewal = (): boolean => {
    if (opened.earlier === null) return true;
    const { isDone, ...now } = promote(path, opened);
    opened = now;
    return isDone;
  };

  const attempt = <Value>(work: (database: Database.Database) => Value): Value => {
    try {
      return work(opened.database);
    } catch (error) {
      if (!isDamage(error, opened.database)) throw error;
      opened.database.close();
      opened.earlier?.close();
      opened = beginAnew(path);
      isRebuilt = true;
      return work(opened.database);
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
    earlier: () => opened.earlier,
    finishRenewal,
    close: () => {
      try {
        closeSealed(opened.database);
        if (opened.earlier !== null) closeSealed(opened.earlier);
      } catch (error) {
        throw toDiskError(error);
      } finally {
        opened.database.close();
        opened.earlier?.close();
      }
    },
  };
}

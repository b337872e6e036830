// Opens library.sqlite, as its one writer or as a reader beside it. Refuses a file of a later Kiosque before anything else is touched.
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { AppError } from '#border/errors';
import { onDisk } from '../base/disk-error.ts';
import { checkVersion, migrate, migrateCopy } from '../base/migrate.ts';
import { differenceOf, readSchema, type SchemaPart, schemaMadeBy } from '../base/read-schema.ts';
import { dropSeal, judgeSeal } from '../base/seal.ts';
import { copyToMemory, dropLinksBeside, openDatabase, openToRead } from '../base/sqlite.ts';
import { refuseUnfinished } from '../base/unfinished.ts';
import { migrations } from './migrations/migrations.ts';

/** A connection to library.sqlite. */
export type LibraryDatabase = Database;

/** The file's name at the root of a library. */
export const libraryFileName = 'library.sqlite';

const schemas = new Map<number, SchemaPart[]>();

/** What a file of that version is made of. */
const schemaOf = (version: number): SchemaPart[] => {
  const known = schemas.get(version) ?? schemaMadeBy((empty) => migrateCopy(empty, migrations.slice(0, version)));
  schemas.set(version, known);
  return known;
};

/** The version of a file that has what its migrations make and nothing else. Throws library/from-future, library/damaged. */
const checkFile = (database: Database): number => {
  const version = checkVersion(database, migrations);
  const difference = onDisk(() => differenceOf(readSchema(database), schemaOf(version)));
  if (difference !== null) throw new AppError('library/damaged', { version, schema: difference });
  return version;
};

/** Throws library/damaged for pages that do not hang together: nobody has sealed them, or nobody could. */
const refuseUnsound = (database: Database): void => {
  const verdict = onDisk(() => database.pragma('quick_check(1)', { simple: true }));
  if (verdict !== 'ok') throw new AppError('library/damaged', { verdict: String(verdict) });
};

/** A file of an earlier version is brought forward in memory: only its writer may change it. */
const readEarlier = (database: Database): Database => {
  const copy = copyToMemory(database);
  try {
    refuseUnsound(copy);
    migrateCopy(copy, migrations);
    copy.pragma('query_only = ON');
    return copy;
  } catch (error) {
    copy.close();
    throw error;
  }
};

const pathToRead = (root: string): string => {
  const path = join(root, libraryFileName);
  if (existsSync(root) && !statSync(root).isDirectory()) throw new AppError('library/not-a-folder');
  refuseUnfinished(root);
  if (!existsSync(path)) throw new AppError('library/not-found');
  return path;
};

/**
 * Opens a library to read it, whose file was looked at by `judgeLibrary` or opened by its writer. Throws library/not-found, library/not-a-folder,
 * library/unfinished, library/from-future, library/damaged. What is read of an earlier version is as it was at this moment.
 */
export function openLibraryReader(root: string): Database {
  return openFile(pathToRead(root));
}

/**
 * Holds a library's file against its seal, which reads all of it: once, on a thread, before any other of this program opens it. Throws as
 * openLibraryReader.
 */
export function judgeLibrary(root: string): void {
  judgeFile(pathToRead(root));
}

/**
 * Opens a library's file as it is, of whatever version, to be copied: what is brought forward in memory can neither be copied by SQLite nor
 * is it what the library has. Throws library/not-found, library/unfinished, library/damaged.
 */
export function openCatalogueToCopy(root: string): Database {
  const path = join(root, libraryFileName);
  refuseUnfinished(root);
  if (!existsSync(path)) throw new AppError('library/not-found');
  return openToRead(path);
}

const refuseBroken = (path: string): void => {
  if (judgeSeal(path) === 'broken') throw new AppError('library/damaged', { verdict: 'the seal' });
};

const openFile = (path: string): Database => {
  const database = openToRead(path);
  try {
    const version = checkFile(database);
    if (version === migrations.length) return database;
    const copy = readEarlier(database);
    database.close();
    return copy;
  } catch (error) {
    database.close();
    throw error;
  }
};

/** A file whose first transaction was broken off, before it had a log: it says nothing until one that may write has taken that back. */
const isBrokenOff = (path: string): boolean => (statSync(`${path}-journal`, { throwIfNoEntry: false })?.size ?? 0) > 0;

/** Throws for a file of a later program before its seal is looked at: it is left untouched, whatever was done to it. */
const refuseLater = (path: string, mayWrite = false): void => {
  if (!existsSync(path) || statSync(path).size === 0) return;
  const database = mayWrite && isBrokenOff(path) ? openDatabase(path) : openToRead(path);
  try {
    checkVersion(database, migrations);
  } finally {
    database.close();
  }
};

const judgeFile = (path: string, mayWrite = false): void => {
  refuseLater(path, mayWrite);
  refuseBroken(path);
};

/** Opens a file of this kind that nobody has open, be it a copy, held against its seal. Throws library/from-future, library/damaged. */
export function openDatabaseFile(path: string): Database {
  judgeFile(path);
  return openFile(path);
}

/**
 * Opens or makes a library's file to write it, brought to the newest version; an existing one is held against its seal and quickly checked.
 * The seal is gone from then on: who closes the file seals it again.
 */
export function openLibraryWriter(root: string, backupsDir: string, now: () => number): Database {
  const path = join(root, libraryFileName);
  onDisk(() => dropLinksBeside(path));
  judgeFile(path, true);
  dropSeal(path);
  const database = openDatabase(path);
  try {
    checkFile(database);
    refuseUnsound(database);
    migrate(database, migrations, { backupsDir, now });
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

// The ways to open a SQLite file, always with the same engine and the same promises of durability: to write it, and to read it beside
// its writer or where nobody may write.
// Refuses engines that are known to lose data, and knows no table.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import Database from 'better-sqlite3';
import { AppError } from '#border/errors';
import { onDisk, systemCodeOf } from './disk-error.ts';
import { dropLink, isLink } from './open-in-place.ts';
import { refuseOutOfFiles } from './out-of-files.ts';

/** How a file is opened. */
export type OpenDatabaseOptions = {
  /** Opens an existing file beside its writer; nothing can be changed through it. */
  isReadOnly?: boolean;
  /** How long a statement waits for another connection's lock; 5 s unless told. */
  busyTimeoutMs?: number;
};

const oldestNode = [22, 0, 0];
/** Older ones may corrupt a WAL file that two connections use (sqlite.org/changes.html, 3.51.3). */
const oldestSqlite = [3, 51, 3];

const isBefore = (version: string, oldest: readonly number[]): boolean => {
  const parts = version.split('.').map(Number);
  for (const [index, least] of oldest.entries()) {
    const part = parts[index] ?? 0;
    if (part !== least) return part < least;
  }
  return false;
};

/** Throws when Node or SQLite is older than what the library's files may be trusted to: a fault of packaging, not of the reader. */
export function refuseOldEngine(nodeVersion: string, sqliteVersion: string | null): void {
  if (isBefore(nodeVersion, oldestNode)) throw new Error(`Node ${nodeVersion} is too old, ${oldestNode.join('.')} is needed`);
  if (sqliteVersion !== null && isBefore(sqliteVersion, oldestSqlite))
    throw new Error(`SQLite ${sqliteVersion} is too old, ${oldestSqlite.join('.')} is needed`);
}

const versionOf = (database: Database.Database): string => database.prepare('SELECT sqlite_version()').pluck().get() as string;

/** The version of the engine that reads all databases. */
export function sqliteVersion(): string {
  const database = new Database(':memory:');
  try {
    return versionOf(database);
  } finally {
    database.close();
  }
}

/** What a file brings may call no function of ours, and its pages are looked at before they are believed. */
function distrust(database: Database.Database): void {
  database.pragma('trusted_schema = OFF');
  database.pragma('cell_size_check = ON');
}

function configure(database: Database.Database, options: OpenDatabaseOptions): void {
  refuseOldEngine(process.versions.node, versionOf(database));
  database.pragma('foreign_keys = ON');
  distrust(database);
  if (options.isReadOnly === true) return;
  database.pragma('journal_mode = WAL');
  // better-sqlite3 falls back to NORMAL in every session but the first unless it is told.
  database.pragma('synchronous = FULL');
}

/** Takes links away that stand where SQLite keeps its log: it would follow none of them, and not open the file either. For who may write it. */
export function dropLinksBeside(path: string): void {
  for (const end of ['-wal', '-shm']) dropLink(`${path}${end}`);
}

/**
 * Opens a database in WAL mode with `synchronous=FULL` and foreign keys; a writer creates a file that is missing.
 * Throws `library/damaged`, `library/read-only`, `disk/full` or `disk/failed` for what SQLite says about the file; the last too where a
 * file that is only to be read is missing.
 */
export function openDatabase(path: string, options: OpenDatabaseOptions = {}): Database.Database {
  refuseOldEngine(process.versions.node, null);
  return onDisk(() => {
    // SQLite follows a link under the name of a file, though none beside it.
    if (isLink(path)) throw new AppError('library/damaged', { link: basename(path) });
    const isReadOnly = options.isReadOnly === true;
    if (!isReadOnly) dropLinksBeside(path);
    return openConfigured(path, options);
  });
}

/** For want of files SQLite says that one cannot be opened: that is asked before what it had opened is closed. */
function openConfigured(path: string, options: OpenDatabaseOptions): Database.Database {
  const { isReadOnly = false, busyTimeoutMs = 5000 } = options;
  let database: Database.Database | null = null;
  try {
    database = new Database(path, { readonly: isReadOnly, fileMustExist: isReadOnly, timeout: busyTimeoutMs });
    configure(database, options);
    return database;
  } catch (error) {
    try {
      if (systemCodeOf(error) === 'SQLITE_CANTOPEN') refuseOutOfFiles(path);
      throw error;
    } finally {
      database?.close();
    }
  }
}

/** A larger file is not read into memory. */
const MOST_BYTES_IN_MEMORY = 2 ** 30;

/**
 * SQLite opens a WAL file only where it may write its shared memory beside it. Elsewhere the file is read into memory instead, with
 * bytes 18 and 19 of its header, which say WAL, set to say rollback (sqlite.org/fileformat.html, 1.3).
 */
function openInMemory(bytes: Buffer, isReadOnly: boolean): Database.Database {
  bytes[18] = 1;
  bytes[19] = 1;
  const database = new Database(bytes, { readonly: isReadOnly });
  distrust(database);
  return database;
}

/** A copy in memory that may be changed; the file stays as it is. Throws `library/read-only` for one over 1 GiB. */
export function copyToMemory(database: Database.Database): Database.Database {
  const pages = database.pragma('page_count', { simple: true }) as number;
  const pageBytes = database.pragma('page_size', { simple: true }) as number;
  if (pages * pageBytes > MOST_BYTES_IN_MEMORY) throw new AppError('library/read-only');
  return onDisk(() => openInMemory(database.serialize(), false));
}

/** How many rows this connection has changed since it was opened. */
export function countChanges(database: Database.Database): number {
  return database.prepare<[], number>('SELECT total_changes()').pluck().get() ?? 0;
}

/** What SQLite says of a WAL file beside which it may not write: on a write-protected disk, and in a folder of someone else. */
const unwritable = /^SQLITE_(CANTOPEN|READONLY)/;

const isUnwritable = (error: unknown): boolean =>
  error instanceof AppError && (error.code === 'library/read-only' || unwritable.test(systemCodeOf(error.cause) ?? ''));

/**
 * Opens an existing database to read it, beside its writer or on a write-protected disk; there it is a copy in memory (`memory` is
 * true), which sees no later change of the file. Throws as `openDatabase` does, and
 * `library/read-only` where the disk is write-protected and what a writer left there, or a size over 1 GiB, forbids to read it.
 */
export function openToRead(path: string): Database.Database {
  try {
    return openDatabase(path, { isReadOnly: true });
  } catch (error) {
    if (!isUnwritable(error) || !existsSync(path)) throw error;
    const isUnsettled = existsSync(`${path}-wal`) || existsSync(`${path}-journal`);
    if (isUnsettled || statSync(path).size > MOST_BYTES_IN_MEMORY) throw new AppError('library/read-only', {}, { cause: error });
    return onDisk(() => openInMemory(readFileSync(path), true));
  }
}

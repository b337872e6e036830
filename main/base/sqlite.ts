// The one way to open a SQLite file: always the same engine and the same promises of durability.
// Refuses engines that are known to lose data, and knows no table.
import Database from 'better-sqlite3';
import { onDisk } from './disk-error.ts';

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

function configure(database: Database.Database, options: OpenDatabaseOptions): void {
  refuseOldEngine(process.versions.node, database.prepare('SELECT sqlite_version()').pluck().get() as string);
  database.pragma('foreign_keys = ON');
  database.pragma('trusted_schema = OFF');
  if (options.isReadOnly === true) return;
  database.pragma('journal_mode = WAL');
  // better-sqlite3 falls back to NORMAL in every session but the first unless it is told.
  database.pragma('synchronous = FULL');
}

/**
 * Opens a database in WAL mode with `synchronous=FULL` and foreign keys; a writer creates a file that is missing.
 * Throws `library/damaged`, `library/read-only`, `disk/full` or `disk/failed` for what SQLite says about the file;
 * a read-only open of a missing file throws SQLite's own `SQLITE_CANTOPEN`.
 */
export function openDatabase(path: string, options: OpenDatabaseOptions = {}): Database.Database {
  refuseOldEngine(process.versions.node, null);
  return onDisk(() => {
    const isReadOnly = options.isReadOnly === true;
    const database = new Database(path, {
      readonly: isReadOnly,
      fileMustExist: isReadOnly,
      timeout: options.busyTimeoutMs ?? 5000,
    });
    try {
      configure(database, options);
      return database;
    } catch (error) {
      database.close();
      throw error;
    }
  });
}

// Brings a database file from its version to the newest, one transaction a step, after a verified copy.
// Refuses files of a newer program, files that it did not make, and lists of migrations with gaps.
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { AppError } from '#border/errors';
import { makeFolderDurably } from './atomic-file.ts';
import { copyDatabase } from './copy-database.ts';
import { onDisk } from './disk-error.ts';

/** One step to `version` from the one before it. */
export type Migration = { version: number; up: (database: Database.Database) => void };

/** Where the copy goes that is made before an existing file changes. */
export type MigrateOptions = { backupsDir: string; now?: () => number };

/** What was done: versions before and after, and the copy, if one was made. */
export type Migrated = { from: number; to: number; backupPath: string | null };

const versionOf = (database: Database.Database): number => database.pragma('user_version', { simple: true }) as number;

function refuseGaps(migrations: readonly Migration[]): void {
  for (const [index, { version }] of migrations.entries())
    if (version !== index + 1) throw new Error(`migration ${index + 1} is missing: found ${version} in its place`);
}

/**
 * The version of the file. Throws `library/from-future` when it is newer than the program's migrations,
 * and `library/damaged` when it holds tables but no version, so that it was not made here.
 */
export function checkVersion(database: Database.Database, migrations: readonly Migration[]): number {
  const version = onDisk(() => versionOf(database));
  if (version > migrations.length) throw new AppError('library/from-future', { version, known: migrations.length });
  const hasTables = (): boolean => database.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() !== undefined;
  if (version < 0 || (version === 0 && onDisk(hasTables))) throw new AppError('library/damaged', { version });
  return version;
}

function backUp(database: Database.Database, version: number, { backupsDir, now = Date.now }: MigrateOptions): string {
  makeFolderDurably(backupsDir);
  const stamp = new Date(now()).toISOString().replaceAll(':', '-');
  const path = join(backupsDir, `library v${version} ${stamp}.sqlite`);
  copyDatabase(database, path);
  return path;
}

function apply(database: Database.Database, { version, up }: Migration): void {
  const step = database.transaction(() => {
    up(database);
    const broken = database.pragma('foreign_key_check') as unknown[];
    if (broken.length > 0) throw new Error(`migration ${version} leaves ${broken.length} rows that refer to nothing`);
    database.pragma(`user_version = ${version}`);
  });
  // A table can only be rebuilt with the keys off, and the switch does nothing inside a transaction.
  database.pragma('foreign_keys = OFF');
  try {
    step.immediate();
  } finally {
    database.pragma('foreign_keys = ON');
  }
}

/**
 * Runs the migrations that the file lacks. A step that fails leaves the file at the version before it.
 * Throws what `checkVersion` throws, and `library/damaged` when the copy cannot be verified: then nothing has changed.
 */
export function migrate(database: Database.Database, migrations: readonly Migration[], options: MigrateOptions): Migrated {
  refuseGaps(migrations);
  const from = checkVersion(database, migrations);
  const missing = migrations.slice(from);
  const isExisting = from > 0;
  return onDisk(() => {
    const backupPath = isExisting && missing.length > 0 ? backUp(database, from, options) : null;
    for (const migration of missing) apply(database, migration);
    return { from, to: migrations.length, backupPath };
  });
}

/** Runs the migrations that a copy in memory lacks: it needs no other copy. */
export function migrateCopy(copy: Database.Database, migrations: readonly Migration[]): void {
  refuseGaps(migrations);
  for (const migration of migrations.slice(versionOf(copy))) apply(copy, migration);
}

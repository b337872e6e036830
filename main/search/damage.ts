// Tells a damaged index from a disk that fails and from a bug. Refuses to mend: what is damaged is made again.
import { statSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { AppError } from '#border/errors';
import { systemCodeOf } from '../base/disk-error.ts';

/** Codes that speak of the file itself. A damaged index has also been seen to answer with NOMEM. */
const ofDamage = /^SQLITE_(CORRUPT|NOTADB|FORMAT|NOMEM)/;
/** Codes that speak of the disk, of another connection or of a stop. */
const ofPlace = /^SQLITE_(BUSY|LOCKED|FULL|READONLY|IOERR|CANTOPEN|PERM|INTERRUPT|PROTOCOL)/;

function isSound(check: () => unknown): boolean {
  try {
    return check() === 'ok';
  } catch (error) {
    const code = systemCodeOf(error);
    if (code !== null && ofPlace.test(code)) throw error;
    return false;
  }
}

/** Whether SQLite finds the file whole, the words of the index included; any error of the check means that it is not. */
export function isWhole(database: Database.Database): boolean {
  return isSound(() => database.pragma('quick_check(1)', { simple: true }));
}

/** The tables that are nearly all of the file. Damage in them shows when they are read. */
const largeTables: ReadonlySet<string> = new Set(['body', 'page_index_data']);

function isCutShort(database: Database.Database): boolean {
  const [pages, bytes] = ['page_count', 'page_size'].map((name) => database.pragma(name, { simple: true }) as number);
  return statSync(database.name).size < (pages ?? 0) * (bytes ?? 0);
}

/**
 * Whether every table is whole, without the words inside FTS5's own blocks: twenty times faster than `isWhole`, for every start. Of a
 * file that was closed well the tables that are nearly all of it are not read, for the index of a million pages takes nine gigabytes.
 */
export function hasWholeTables(database: Database.Database, { wasClosedWell }: { wasClosedWell: boolean }): boolean {
  const list = database
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL %'")
    .pluck();
  return isSound(() => {
    if (wasClosedWell && isCutShort(database)) return 'cut short';
    const names = (list.all() as string[]).filter((name) => !wasClosedWell || !largeTables.has(name));
    return names.find((name) => database.pragma(`quick_check('${name}')`, { simple: true }) !== 'ok') ?? 'ok';
  });
}

/** Whether an error says that the file is damaged. What may be a bug as well is decided by a check of the whole file. */
export function isDamage(error: unknown, database: Database.Database | null): boolean {
  if (error instanceof AppError) return error.code === 'library/damaged';
  const code = systemCodeOf(error);
  if (code === null || !code.startsWith('SQLITE_') || ofPlace.test(code)) return false;
  return ofDamage.test(code) || (database !== null && !isWhole(database));
}

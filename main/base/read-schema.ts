// What a database file says that it is made of: tables, indexes, triggers, views. Who can write a library's folder can put more into a file
// than we did, and it would run with our own statements. Refuses nothing: whoever opens a file holds this against what it made.
import Database from 'better-sqlite3';

/** One thing that a file is made of, as its schema writes it. */
export type SchemaPart = { type: string; name: string; table: string; sql: string | null };

/** SQLite's own: statistics of its planner, and the indexes that come with a table. */
const isOfSqlite = ({ type, name, sql }: SchemaPart): boolean =>
  (type === 'table' && /^sqlite_stat[14]$/u.test(name)) ||
  (type === 'index' && sql === null && name.startsWith('sqlite_autoindex_'));

/** The parts of a file by their names, without SQLite's own. */
export function readSchema(database: Database.Database): SchemaPart[] {
  return database
    .prepare<[], SchemaPart>('SELECT type, name, tbl_name AS "table", sql FROM sqlite_schema ORDER BY type, name')
    .all()
    .filter((part) => !isOfSqlite(part));
}

/** The parts of a file that `make` fills. */
export function schemaMadeBy(make: (database: Database.Database) => void): SchemaPart[] {
  const database = new Database(':memory:');
  try {
    make(database);
    return readSchema(database);
  } finally {
    database.close();
  }
}

const nameOf = ({ type, name }: SchemaPart): string => `${type} ${name}`;

/** The first part that only one of two files has, or that they write otherwise, as `trigger x`; null where they are the same. */
export function differenceOf(found: readonly SchemaPart[], expected: readonly SchemaPart[]): string | null {
  const wanted = new Map(expected.map((part) => [nameOf(part), JSON.stringify(part)]));
  const foreign = found.find((part) => wanted.get(nameOf(part)) !== JSON.stringify(part));
  if (foreign !== undefined) return nameOf(foreign);
  const present = new Set(found.map(nameOf));
  return wanted.keys().find((name) => !present.has(name)) ?? null;
}

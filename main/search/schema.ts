// The tables of search.sqlite, and whether a file is of this program. Everything in it can be made again from the editions,
// so there are no migrations: a file of another number is deleted.
import type Database from 'better-sqlite3';
import { foldVersion } from '../text/fold.ts';

/** Raised with every change of the tables, the packing of layouts or the meaning of a column. */
const schemaNumber = 4;

/** What `PRAGMA user_version` must be: the tables and the fold that filled them. */
export const searchVersion = schemaNumber * 1000 + foldVersion;

/**
 * `page.row` is a date (day-number.ts) and the rowid of `page_index`; pages of an edition stand together, the last page first,
 * so that newest-first reads each edition from its first page on. `body` holds text and layout, compressed (page-body.ts), apart
 * from `page` so that filters read short rows; of a page that a person arranged it also holds text and layout as they were found. `page_index` has one token a word in `word` (folded) and in `stem` (marked by language), and
 * in `tag` what filters ask for: `t<title>` and `l<language>`. Its tokens hold no ASCII sign but letters and digits,
 * so the tokenizer `ascii` cuts at spaces and nowhere else.
 */
const tables = `
CREATE TABLE title (number INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE edition (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  sha256 TEXT NOT NULL,
  title TEXT NOT NULL,
  day TEXT,
  language TEXT,
  corrections_key TEXT NOT NULL
) STRICT;
CREATE TABLE page (
  row INTEGER PRIMARY KEY,
  edition INTEGER NOT NULL REFERENCES edition (number) ON DELETE CASCADE,
  page INTEGER NOT NULL,
  language TEXT,
  direction TEXT NOT NULL,
  needs_ocr TEXT,
  fault TEXT,
  width_points REAL NOT NULL,
  height_points REAL NOT NULL,
  UNIQUE (edition, page)
) STRICT;
CREATE TABLE body (
  row INTEGER PRIMARY KEY REFERENCES page (row) ON DELETE CASCADE,
  text BLOB NOT NULL,
  layout BLOB,
  found_text BLOB,
  found_layout BLOB
) STRICT;
CREATE VIRTUAL TABLE page_index USING fts5(word, stem, tag, content='', contentless_delete=1, tokenize='ascii');
`;

/** Makes the tables in an empty file. */
export function createTables(database: Database.Database): void {
  database.transaction(() => {
    database.exec(tables);
    database.pragma(`user_version = ${searchVersion}`);
  })();
}

/** Whether the file was made by this program's tables and fold. */
export function isCurrent(database: Database.Database): boolean {
  return database.pragma('user_version', { simple: true }) === searchVersion;
}

// The tables of search.sqlite, and whether a file is of this program. Everything in it can be made again from the editions,
// so there are no migrations: a file of another number answers until a new one has been made beside it.
import type Database from 'better-sqlite3';
import { differenceOf, readSchema, type SchemaPart, schemaMadeBy } from '../base/read-schema.ts';
import { foldVersion } from '../text/fold.ts';

/** Raised with every change of the tables, the packing of layouts or the meaning of a column. */
const schemaNumber = 5;

/** Numbers of the schema under which text and layout of a page are stored as under this one: the index is made again from them. */
const sameBodies: readonly number[] = [4, 5];

/** What `PRAGMA user_version` must be: the tables and the fold that filled them. */
export const searchVersion = schemaNumber * 1000 + foldVersion;

/** What a file can be asked: its columns of tokens, and the kinds of tags that its pages carry. */
export type IndexShape = {
  columns: ReadonlySet<'word' | 'stem' | 'head' | 'start' | 'tag'>;
  tags: ReadonlySet<'title' | 'language' | 'page' | 'section' | 'date' | 'all'>;
  /** Rows are odd for front pages and even for the others. */
  hasFrontRows: boolean;
  /** Stems are told from words by their mark, so that no column need be named. */
  hasMarkedStems: boolean;
  /** The words of the archive are kept by language. */
  hasVocabulary: boolean;
};

/** The shape of the files that this program makes. */
export const currentShape: IndexShape = {
  columns: new Set(['word', 'stem', 'head', 'start', 'tag']),
  tags: new Set(['title', 'language', 'page', 'section', 'date', 'all']),
  hasFrontRows: true,
  hasMarkedStems: true,
  hasVocabulary: true,
};

/** The shape of files of schema 4. */
export const shapeOfFour: IndexShape = {
  columns: new Set(['word', 'stem', 'tag']),
  tags: new Set(['title', 'language']),
  hasFrontRows: false,
  hasMarkedStems: false,
  hasVocabulary: false,
};

/** What files of an earlier schema still answer, by its number. */
const earlierShapes: ReadonlyMap<number, IndexShape> = new Map([
  [4, shapeOfFour],
  [5, currentShape],
]);

/**
 * `page.row` is a date (day-number.ts) and the rowid of `page_index`; pages of an edition stand together, the last page first,
 * so that newest-first reads each edition from its first page on. `body` holds text and layout, compressed (page-body.ts), apart
 * from `page` so that filters read short rows; of a page that a person arranged it also holds text and layout as they were found.
 *
 * `page_index` has one token a word in `word` (folded) and in `stem` (marked `·`, then by language). `head` has the
 * stems of each headline and kicker as far as they stand in the text (marked `¶`), so it ranks and never finds. `start` has each beginning of
 * three letters on the page once, since FTS5 takes too long to merge all words of a short prefix, and words that hyphens join without
 * them, with their stems. `tag` has what
 * filters ask for: `t<title>` `l<language>` `p<page>` `y<yyyy>` `m<yyyymm>` `d<yyyymmdd>`, `s<word>` in order for the section, and `a`
 * on every page; before the words of the section stands `x<all words>`, by which sections that mean the same are found. Tokens hold no ASCII sign but letters
 * and digits, so the tokenizer `ascii` cuts at spaces and nowhere else.
 *
 * `vocabulary` has the words that pages of a language have, also those of pages that have gone.
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
  section TEXT,
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
CREATE TABLE vocabulary (language TEXT NOT NULL, word TEXT NOT NULL, PRIMARY KEY (language, word)) STRICT, WITHOUT ROWID;
CREATE VIRTUAL TABLE page_index USING fts5(word, stem, head, start, tag, content='', contentless_delete=1, tokenize='ascii');
`;

/** Makes the tables in an empty file. */
export function createTables(database: Database.Database): void {
  database.transaction(() => {
    database.exec(tables);
    database.pragma(`user_version = ${searchVersion}`);
  })();
}

const versionOf = (database: Database.Database): number => database.pragma('user_version', { simple: true }) as number;

/** Whether the file was made by this program's tables and fold. */
export function isCurrent(database: Database.Database): boolean {
  return versionOf(database) === searchVersion;
}

/** What the file can be asked; null where this program does not know it. */
export function shapeOf(database: Database.Database): IndexShape | null {
  return earlierShapes.get(Math.floor(versionOf(database) / 1000)) ?? null;
}

/** Whether text and layout of the file's pages are stored as this program stores them. */
export function hasSameBodies(database: Database.Database): boolean {
  return sameBodies.includes(Math.floor(versionOf(database) / 1000));
}

let ownSchema: readonly SchemaPart[] | null = null;

/** In files of every schema the one virtual table is the index of words, and nothing runs by itself. */
const isHarmless = ({ type, name, sql }: SchemaPart): boolean =>
  (type === 'table' || type === 'index') && (!/^\s*CREATE\s+VIRTUAL\b/iu.test(sql ?? '') || name === 'page_index');

/** Whether a file is of a schema that this program knows, and brings nothing that this program did not make. */
export function isOurs(database: Database.Database): boolean {
  if (shapeOf(database) === null) return false;
  const found = readSchema(database);
  if (Math.floor(versionOf(database) / 1000) !== schemaNumber) return found.every(isHarmless);
  ownSchema ??= schemaMadeBy(createTables);
  return differenceOf(found, ownSchema) === null;
}

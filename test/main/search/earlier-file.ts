// Makes of an index of this program one of schema 4, by the statements of the program that wrote such files.
import { openDatabase } from '../../../main/base/sqlite.ts';
import { inflateText } from '../../../main/search/page-body.ts';
import { stem, stemLanguageOf } from '../../../main/text/stem.ts';
import { tokenize } from '../../../main/text/tokens.ts';

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

type PageRow = { row: bigint; language: string | null; title: number; text: Uint8Array };

/** Writes the pages of the index at `from` into a file of schema 4 at `to`. Nobody may have the first one open. */
export function makeEarlierFile(from: string, to: string): void {
  const database = openDatabase(to);
  database.exec(tables);
  database.prepare('ATTACH ? AS new').run(from);
  database.exec(`
    INSERT INTO title SELECT * FROM new.title;
    INSERT INTO edition SELECT number, id, sha256, title, day, language, corrections_key FROM new.edition;
    INSERT INTO page SELECT row, edition, page, language, direction, needs_ocr, fault, width_points, height_points FROM new.page;
    INSERT INTO body SELECT row, text, layout, found_text, found_layout FROM new.body;
  `);
  const put = database.prepare('INSERT OR REPLACE INTO page_index (rowid, word, stem, tag) VALUES (?, ?, ?, ?)');
  const pages = database
    .prepare(
      `SELECT page.row, ifnull(page.language, edition.language) AS language, body.text, 1 AS title
       FROM page JOIN edition ON edition.number = page.edition JOIN body ON body.row = page.row`,
    )
    .safeIntegers()
    .all() as PageRow[];
  for (const { row, language, text, title } of pages) {
    const words = tokenize(inflateText(text)).map((token) => token.word);
    const stems = words.map((word) => stem(word, stemLanguageOf(language)));
    put.run(row, words.join(' '), stems.join(' '), `t${title}${language === null ? '' : ` l${language}`}`);
  }
  database.exec('DETACH new');
  database.pragma('user_version = 4001');
  database.close();
}

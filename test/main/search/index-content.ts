// Everything that an index holds, table by table, to compare one file with another.
import { createHash } from 'node:crypto';
import { openDatabase } from '../../../main/base/sqlite.ts';

const tables = {
  title: 'SELECT * FROM title ORDER BY number',
  edition: 'SELECT * FROM edition ORDER BY number',
  page: 'SELECT * FROM page ORDER BY row',
  body: 'SELECT * FROM body ORDER BY row',
  vocabulary: 'SELECT * FROM vocabulary ORDER BY language, word',
  token: 'SELECT doc, col, "offset", term FROM temp.token ORDER BY doc, col, "offset", term',
};

/** Rows by table; `token` has each token of each page with its column and its place. */
export type IndexContent = Record<keyof typeof tables, unknown[][]>;

/** Reads a file whole. */
export function readContent(path: string): IndexContent {
  const database = openDatabase(path);
  try {
    database.exec("CREATE VIRTUAL TABLE temp.token USING fts5vocab('main', 'page_index', 'instance')");
    const read = ([name, sql]: [string, string]): [string, unknown[]] => [name, database.prepare(sql).raw().all()];
    return Object.fromEntries(Object.entries(tables).map(read)) as IndexContent;
  } finally {
    database.close();
  }
}

/** The beginning of the SHA-256 of rows; bytes count as they stand. */
export const digestOf = (rows: readonly unknown[][]): string =>
  createHash('sha256').update(JSON.stringify(rows)).digest('hex').slice(0, 16);

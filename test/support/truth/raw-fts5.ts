// What SQLite's own full-text search finds on the same texts, with the query as its users would type it: the table's comparison.
import Database from 'better-sqlite3';
import type { TruthPage } from './truth-page.ts';

/** Answers keys of pages; null where FTS5 refuses the query. */
export type RawFts5 = { find: (query: string) => Set<string> | null; close: () => void };

const named = /\b(?:title|lang|day|section|page|note):/;

/** Opens it over the texts of pages. Queries that name a column go to a table that has them, all others to the text alone. */
export async function openRawFts5(
  pages: readonly TruthPage[],
  textOf: (page: TruthPage) => Promise<string>,
  noted: readonly string[],
): Promise<RawFts5> {
  const database = new Database(':memory:');
  const tokenize = 'unicode61 remove_diacritics 2';
  database.exec(`CREATE VIRTUAL TABLE plain USING fts5(text, tokenize = '${tokenize}');
    CREATE VIRTUAL TABLE fielded USING fts5(text, title, lang, day, section, page, note, tokenize = '${tokenize}')`);
  const plain = database.prepare('INSERT INTO plain (rowid, text) VALUES (?, ?)');
  const fielded = database.prepare(
    'INSERT INTO fielded (rowid, text, title, lang, day, section, page, note) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  for (const [at, page] of pages.entries()) {
    const text = await textOf(page);
    const { key, title, language, day, section } = page;
    plain.run(at + 1, text);
    fielded.run(at + 1, text, title, language, day, section, String(page.page), noted.includes(key) ? '1' : '0');
  }
  return {
    find: (query) => {
      const table = named.test(query) ? 'fielded' : 'plain';
      try {
        const rows = database.prepare(`SELECT rowid FROM ${table} WHERE ${table} MATCH ?`).pluck().all(query) as number[];
        return new Set(rows.map((row) => pages[row - 1]?.key ?? ''));
      } catch {
        return null;
      }
    },
    close: () => database.close(),
  };
}

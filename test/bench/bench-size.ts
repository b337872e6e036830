// What a page takes in the index, with its text, and what its layout takes, scaled to 2,000 words. Reads a library that `add` has made.
import { join } from 'node:path';
import { openDatabase } from '../../main/base/sqlite.ts';
import { type Figure, readable } from './figures.ts';

const wordsOfReference = 2000;

/** Bytes of the search database by purpose, and the words that they serve. */
type Sizes = { textBytes: number; layoutBytes: number; indexBytes: number; words: number; pages: number };

/** Measures `derived/search.sqlite` of a library; `words` is how many words its pages hold. */
export function benchSize(library: string, words: number): Figure[] {
  const sizes = readSizes(join(library, 'derived/search.sqlite'), words);
  const scale = wordsOfReference / sizes.words / 1024;
  const index = (sizes.indexBytes + sizes.textBytes) * scale;
  const layout = sizes.layoutBytes * scale;
  return [
    { name: 'words a page of the corpus', figure: readable(sizes.words / sizes.pages) },
    { name: 'index and text, per 2,000 words', figure: readable(index, 'KiB'), target: '≤ 32 KiB', isReached: index <= 32 },
    { name: 'layout, per 2,000 words', figure: readable(layout, 'KiB'), target: '≤ 20 KiB', isReached: layout <= 20 },
  ];
}

function readSizes(path: string, words: number): Sizes {
  const database = openDatabase(path, { isReadOnly: true });
  try {
    const one = (sql: string): number => database.prepare(sql).pluck().get() as number;
    return {
      textBytes: one('SELECT sum(length(text)) FROM body'),
      layoutBytes: one('SELECT sum(length(layout)) FROM body'),
      indexBytes: one(
        "SELECT sum(pgsize) FROM dbstat WHERE name LIKE 'page_index%' OR name IN ('page', 'sqlite_autoindex_page_1')",
      ),
      words,
      pages: one('SELECT count(*) FROM page'),
    };
  } finally {
    database.close();
  }
}

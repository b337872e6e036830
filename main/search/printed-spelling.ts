// How the archive prints a folded word, so that people are shown `bibliothèque` and مسئول, which the vocabulary only knows folded.
// Refuses to fold or to search: it reads a few of the newest pages that have the word.
import type Database from 'better-sqlite3';
import { openSearch } from './find.ts';
import type { Check } from './open-hits.ts';
import { parseQuery } from './parse-query.ts';
import { openPageReader } from './read-page.ts';

/** Pages that are looked at for one word. */
const mostPages = 5;

/** The most frequent spelling; of capitals only as much as all of its prints have. */
function commonest(prints: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const print of prints) counts.set(print, (counts.get(print) ?? 0) + 1);
  const small = prints.find((print) => print === print.toLowerCase());
  if (small !== undefined) for (const print of counts.keys()) if (print !== print.toLowerCase()) counts.delete(print);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** What tells the usual spelling of a folded word; a word that no page has stays as it is. */
export function openPrintedSpelling(database: Database.Database, check: Check): (word: string) => string {
  const pageAt = openPageReader(database);
  return (word) => {
    const { node } = parseQuery(`="${word}"`);
    const search = node === null ? null : openSearch(database, node, {}, check);
    const rows = search === null ? [] : search.hits.list(search.rows, 'down', { limit: mostPages, offset: 0 });
    const prints = rows.flatMap((row) => {
      const page = pageAt(row);
      return page
        .words()
        .tokens.filter((token) => token.word === word)
        .map(({ start, end }) => page.text.slice(start, end));
    });
    return commonest(prints) ?? word;
  };
}

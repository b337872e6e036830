// Keeps the words of the archive by language, for spellings to propose. Refuses numbers and single letters.
import type Database from 'better-sqlite3';
import type { Language } from '#border/model';

/** Where words of pages whose language is not known are kept. */
export const unknownLanguage = '';

/** Words that this thread has met lately, by language: they stand in the table already. */
const mostMet = 200_000;
const met = new WeakMap<Database.Database, Map<string, Set<string>>>();

const isKept = (word: string): boolean => word.length > 1 && !/^\p{N}/u.test(word);

function metIn(database: Database.Database, language: string): Set<string> {
  const byLanguage = met.get(database) ?? new Map<string, Set<string>>();
  met.set(database, byLanguage);
  const words = byLanguage.get(language) ?? new Set<string>();
  byLanguage.set(language, words);
  if (words.size > mostMet) words.clear();
  return words;
}

/** Forgets what was met, for when a change was undone and its words with it. */
export function forgetMetWords(database: Database.Database): void {
  met.delete(database);
}

/** What takes in the words of a page. */
export function openVocabulary(database: Database.Database): (language: Language | null, words: readonly string[]) => void {
  const put = database.prepare('INSERT OR IGNORE INTO vocabulary (language, word) VALUES (?, ?)');
  return (language, words) => {
    const known = metIn(database, language ?? unknownLanguage);
    for (const word of words) {
      if (known.has(word)) continue;
      known.add(word);
      if (isKept(word)) put.run(language ?? unknownLanguage, word);
    }
  };
}

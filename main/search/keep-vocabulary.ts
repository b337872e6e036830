// Keeps the words of the archive by language, for spellings to propose. Refuses numbers and single letters, and, once there are many
// words, those that were met but once: most of them are misprints.
import type Database from 'better-sqlite3';
import type { Language } from '#border/model';
import { ownCopy } from '../text/own-copy.ts';

/** Where words of pages whose language is not known are kept. */
export const unknownLanguage = '';

/** While there are fewer words than this, each is kept at once. */
const fewWords = 8000;
/** Words of a language that a thread remembers, in two halves of which the older is dropped: they stand in the table or were met once. */
const mostInHalf = 100_000;

type Memory = { young: Map<string, 'once' | 'kept'>; old: Map<string, 'once' | 'kept'> };
type Met = { kept: number; byLanguage: Map<string, Memory> };
const met = new WeakMap<Database.Database, Met>();

const canBeKept = (word: string): boolean => word.length > 1 && !/^\p{N}/u.test(word);

function metIn(database: Database.Database): Met {
  const known = met.get(database);
  if (known !== undefined) return known;
  const kept = database.prepare('SELECT count(*) FROM (SELECT 1 FROM vocabulary LIMIT ?)').pluck().get(fewWords) as number;
  const fresh: Met = { kept, byLanguage: new Map() };
  met.set(database, fresh);
  return fresh;
}

function memoryOf({ byLanguage }: Met, language: string): Memory {
  const known = byLanguage.get(language) ?? { young: new Map(), old: new Map() };
  byLanguage.set(language, known);
  if (known.young.size > mostInHalf) {
    known.old = known.young;
    known.young = new Map();
  }
  return known;
}

/** Forgets what was met, for when a change was undone and its words with it. */
export function forgetMetWords(database: Database.Database): void {
  met.delete(database);
}

/** What of a page's words makes a difference: each the first two times that it is met, in order, parted by spaces. */
export function wordsToLearn(words: readonly string[]): string {
  const once = new Set<string>();
  const twice = new Set<string>();
  return words
    .filter((word) => {
      if (twice.has(word)) return false;
      (once.has(word) ? twice : once).add(word);
      return true;
    })
    .join(' ');
}

/** What takes in the words of a page, as `wordsToLearn` gives them. */
export function openVocabulary(database: Database.Database): (language: Language | null, words: string) => void {
  const put = database.prepare('INSERT OR IGNORE INTO vocabulary (language, word) VALUES (?, ?)');
  const all = metIn(database);
  return (language, words) => {
    const { young, old } = memoryOf(all, language ?? unknownLanguage);
    for (const word of words === '' ? [] : words.split(' ')) {
      const before = young.get(word) ?? old.get(word);
      if (before === 'kept') continue;
      const isKept = before === 'once' || all.kept < fewWords;
      young.set(before === undefined ? ownCopy(word) : word, isKept || !canBeKept(word) ? 'kept' : 'once');
      if (!isKept || !canBeKept(word)) continue;
      all.kept += put.run(language ?? unknownLanguage, word).changes;
    }
  };
}

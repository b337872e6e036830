// Words of the archive that look like a typed one, the likeliest first. Looks at no page: whoever asks counts what each finds.
import type Database from 'better-sqlite3';
import type { Language } from '#border/model';
import { editDistance } from '../text/edit-distance.ts';
import type { Check } from './open-hits.ts';

/** A word of the archive, and how unlikely it is that it was meant: slips, with what makes them worse. */
export type NearWord = { word: string; slips: number };

/** In a short word two slips make any other word. */
const mostSlips = (word: string): number => (word.length <= 4 ? 1 : 2);
/** People seldom mistake the first letter. */
const firstLetterCost = 0.7;
const lengthCost = 0.2;

const wordsOfLength = 'length(word) BETWEEN ? AND ?';

/** The languages of which words are kept, or the one asked for. */
export function languagesOf(database: Database.Database, language: Language | undefined): string[] {
  if (language !== undefined) return [language];
  // One step in the table for each language, however many words it has.
  const next = database.prepare('SELECT min(language) FROM vocabulary WHERE language > ?').pluck();
  const first = database.prepare('SELECT min(language) FROM vocabulary').pluck();
  const found: string[] = [];
  for (let at = first.get() as string | null; at !== null; at = next.get(at) as string | null) found.push(at);
  return found;
}

/** What tells in which of the languages pages have, or had, a word. */
export function openKnownWords(database: Database.Database, languages: readonly string[]): (word: string) => string[] {
  const statement = database.prepare('SELECT 1 FROM vocabulary WHERE language = ? AND word = ?');
  return (word) => languages.filter((language) => statement.get(language, word) !== undefined);
}

/** Candidates: the same first letter, or the second one of either word in its place. */
function* candidatesOf(database: Database.Database, language: string, word: string, most: number): Generator<string> {
  const [first = '', second = ''] = [...word];
  const after = first + String.fromCodePoint(0x10ffff);
  const lengths = [word.length - most, word.length + most];
  const alike = database
    .prepare(`SELECT word FROM vocabulary WHERE language = ? AND word >= ? AND word < ? AND ${wordsOfLength}`)
    .pluck();
  yield* alike.iterate(language, first, after, ...lengths) as IterableIterator<string>;
  if (second === '') return;
  const others = database
    .prepare(
      `SELECT word FROM vocabulary WHERE language = @language AND length(word) BETWEEN @least AND @most
       AND substr(word, 1, 1) <> @first
       AND (substr(word, 1, 1) = @second OR substr(word, 2, 1) = @second OR substr(word, 2, 1) = @first)`,
    )
    .pluck();
  yield* others.iterate({ language, first, second, least: lengths[0], most: lengths[1] }) as IterableIterator<string>;
}

/** The nearest words, best first. */
export function listNearWords(
  database: Database.Database,
  word: string,
  languages: readonly string[],
  most: number,
  check: Check,
): NearWord[] {
  const slips = mostSlips(word);
  const found = new Map<string, number>();
  let looked = 0;
  for (const language of languages) {
    for (const other of candidatesOf(database, language, word, slips)) {
      looked += 1;
      if (looked % 4096 === 0) check();
      const distance = other === word ? null : editDistance(word, other, slips);
      if (distance === null) continue;
      const first = other.charCodeAt(0) === word.charCodeAt(0) ? 0 : firstLetterCost;
      found.set(other, distance + first + (other.length === word.length ? 0 : lengthCost));
    }
  }
  return [...found]
    .map(([near, cost]) => ({ word: near, slips: cost }))
    .sort((a, b) => a.slips - b.slips || (a.word < b.word ? -1 : 1))
    .slice(0, most);
}

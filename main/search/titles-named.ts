// Looks for titles by words of their names. Reads all names: an archive has as many titles as a library has newspapers.
import type Database from 'better-sqlite3';
import { standTogether } from './answers-field.ts';
import { titleKey } from './title-key.ts';

/** The number of the title whose name is spelled so, in any spelling that is the same to a filter; null when it is not there. */
export function numberOfTitleNamed(database: Database.Database, title: string): number | null {
  const found = database.prepare('SELECT number FROM title WHERE key = ?').pluck().get(titleKey(title));
  return (found as number | undefined) ?? null;
}

/** The numbers of the titles in whose names the words stand together. With `isPrefix` the last word may go on. */
export function titlesNamed(database: Database.Database, words: readonly string[], isPrefix: boolean): number[] {
  const titles = database.prepare('SELECT number, key FROM title ORDER BY number').all() as { number: number; key: string }[];
  return titles.filter(({ key }) => standTogether(key, words, isPrefix)).map(({ number }) => number);
}

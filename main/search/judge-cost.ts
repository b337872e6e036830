// Tells how long FTS5 would take to weigh the words of a search: bm25 counts every page of every word and phrase first, wherever the
// hits are. Judged from how often the words stand on the newest pages.
import type Database from 'better-sqlite3';
import { boundsOf, endOfRows } from './day-number.ts';
import type { Plan } from './plan-query.ts';

/** Smaller archives are weighed in no time, whatever is asked. */
const fewEditions = 2500;
const pagesAnEdition = 20;
const samplePages = 10_000;
/** More words than these are costly without asking. */
const mostWords = 12;

/** What a page of a word costs, and a page of the rarest word of a phrase, in ms; each in the forms of the word and its two stems. */
const perPage = { word: 1.6e-4, phrase: 1e-3 };
/** Weighing may take this long. */
const mostMs = 40;

/** What tells how large a file is, and how often words stand in it. */
type Sample = { pages: number; shareOf: (word: string) => number };

const countEditions = (database: Database.Database): number =>
  database.prepare('SELECT ifnull(max(number), 0) FROM edition').pluck().get() as number;

function takeSample(database: Database.Database): Sample | null {
  const editions = countEditions(database);
  if (editions < fewEditions) return null;
  const oldest = database.prepare('SELECT row FROM page ORDER BY row DESC LIMIT 1 OFFSET ?').pluck().get(samplePages) as
    | number
    | undefined;
  const rows = boundsOf({ from: oldest ?? 0, to: endOfRows });
  const counting = database.prepare('SELECT count(*) FROM page_index WHERE page_index MATCH ? AND rowid BETWEEN ? AND ?').pluck();
  return {
    pages: editions * pagesAnEdition,
    shareOf: (word) => (counting.get(`word : "${word}"`, ...rows) as number) / samplePages,
  };
}

/** Whether weighing would take too long. */
export function isCostly(database: Database.Database, plans: readonly Plan[]): boolean {
  const terms = plans.flatMap(({ words }) => words);
  const sample = takeSample(database);
  if (sample === null) return false;
  if (terms.flat().length > mostWords) return true;
  const ms = terms.map((words) => {
    const share = Math.min(...words.map(sample.shareOf));
    return share * sample.pages * (words.length > 1 ? perPage.phrase : perPage.word);
  });
  return ms.reduce((sum, one) => sum + one, 0) > mostMs;
}

/** Whether the file is so large that counting may take long, and whether the search has phrases, which take long wherever they stand. */
export function judgeCounting(database: Database.Database, plans: readonly Plan[]): { isLarge: boolean; hasPhrases: boolean } {
  return {
    isLarge: countEditions(database) >= fewEditions,
    hasPhrases: plans.some(({ words }) => words.some((term) => term.length > 1)),
  };
}

// Counts a whole result over time and by title, language and section, each beside all pages that could have answered. Works on the
// index alone, by counting ranges of rows.
import type Database from 'better-sqlite3';
import type { Day, Language } from '#border/model';
import type { Period, TallyInput, TallyOutput } from '#border/model-search';
import { boundsOf, dayOfRow, firstDatedRow, type Rows } from './day-number.ts';
import { parseQuery } from './parse-query.ts';
import { choosePeriod, countPeriods, listPeriods, mostParts, rowsOfPeriod } from './periods.ts';
import { planSearch } from './plan-search.ts';
import { titleKey } from './title-key.ts';

const nothing = { count: 0, pages: 0 };

/** What a search without words, or without an index, comes to. */
export const noTally: TallyOutput = {
  period: 'year',
  parts: [],
  undated: nothing,
  titles: [],
  languages: [],
  sections: [],
  total: 0,
  totalIsExact: true,
};

/** The expression of what answers, and of everything within the same filters; null where that is every page. */
type Compared = { found: string; all: string | null };

/** Counts the pages within rows that answer, and those that could have; `tag` narrows both. */
type Counter = (rows: Rows, tag?: string) => { count: number; pages: number };

const counted = 'SELECT count(*) FROM page_index WHERE page_index MATCH ? AND rowid BETWEEN ? AND ?';

function openCounter(database: Database.Database, { found, all }: Compared): Counter {
  const matching = database.prepare(counted).pluck();
  const standing = database.prepare('SELECT count(*) FROM page WHERE row BETWEEN ? AND ?').pluck();
  const among = (expression: string, rows: Rows): number => matching.get(expression, ...boundsOf(rows)) as number;
  return (rows, tag) => {
    if (rows.from >= rows.to) return nothing;
    const whole = [all, tag].filter((part) => part !== null && part !== undefined).join(' AND ');
    return {
      count: among(tag === undefined ? found : `(${found}) AND ${tag}`, rows),
      pages: whole === '' ? (standing.get(...boundsOf(rows)) as number) : among(whole, rows),
    };
  };
}

/** The first and the last day that answers, within rows; null where no dated page does. */
function spanOf(database: Database.Database, found: string, rows: Rows): { first: Day; last: Day } | null {
  const ends = database
    .prepare('SELECT min(rowid) AS first, max(rowid) AS last FROM page_index WHERE page_index MATCH ? AND rowid BETWEEN ? AND ?')
    .get(found, ...boundsOf({ from: Math.max(rows.from, firstDatedRow), to: rows.to })) as {
    first: number | null;
    last: number | null;
  };
  return ends.first === null || ends.last === null ? null : { first: dayOfRow(ends.first), last: dayOfRow(ends.last) };
}

function countParts(
  count: Counter,
  rows: Rows,
  span: { first: Day; last: Day },
  wanted: Period | undefined,
): Pick<TallyOutput, 'period' | 'parts'> {
  const period = choosePeriod(span.first, span.last, wanted);
  const parts = listPeriods(span.first, span.last, period).map((name) => {
    const within = rowsOfPeriod(name);
    return { period: name, ...count({ from: Math.max(within.from, rows.from), to: Math.min(within.to, rows.to) }) };
  });
  return { period, parts };
}

/** The newest spelling of each title, and the number by which pages are tagged with it. */
function listTitles(database: Database.Database): { title: string; tag: string }[] {
  const spellings = database.prepare('SELECT title FROM edition GROUP BY title ORDER BY max(day)').pluck().all() as string[];
  const byKey = new Map(spellings.map((title) => [titleKey(title), title]));
  const numbers = database.prepare('SELECT number, key FROM title').all() as { number: number; key: string }[];
  return numbers.flatMap(({ number, key }) => {
    const title = byKey.get(key);
    return title === undefined ? [] : [{ title, tag: `tag : "t${number}"` }];
  });
}

function listLanguages(database: Database.Database): { language: Language; tag: string }[] {
  const languages = database
    .prepare(
      `SELECT language FROM page WHERE language IS NOT NULL UNION
       SELECT language FROM edition WHERE language IS NOT NULL`,
    )
    .pluck()
    .all() as Language[];
  return languages.map((language) => ({ language, tag: `tag : "l${language}"` }));
}

/** Those of which a page answers, the most frequent first. */
function countEach<Thing extends { tag: string }>(
  things: readonly Thing[],
  count: (tag: string) => { count: number; pages: number },
): (Omit<Thing, 'tag'> & { count: number; pages: number })[] {
  return things
    .map(({ tag, ...thing }) => ({ ...thing, ...count(tag) }))
    .filter((one) => one.count > 0)
    .sort((a, b) => b.count - a.count);
}

/** What could have answered: the same filters without the words. */
function everythingLike(database: Database.Database, { title, language }: TallyInput): string | null {
  const tags: string[] = [];
  if (language !== undefined) tags.push(`tag : "l${language}"`);
  if (title !== undefined) {
    const number = database.prepare('SELECT number FROM title WHERE key = ?').pluck().get(titleKey(title));
    tags.push(`tag : "t${number}"`);
  }
  return tags.length === 0 ? null : tags.join(' AND ');
}

/** Counts the result of a query, which may have been parsed before. Throws `search/bad-query`. */
export function tally(
  database: Database.Database,
  query: TallyInput,
  { node } = parseQuery(query.query, query.isOpen),
): TallyOutput {
  const plan = node === null ? null : planSearch(database, node, query).plain;
  if (plan === null) return noTally;
  const { find: found, rows } = plan;
  const count = openCounter(database, { found, all: everythingLike(database, query) });
  const total = count(rows).count;
  if (total === 0) return noTally;
  const answering = spanOf(database, found, rows);
  const { from, to } = query;
  const asked =
    from === undefined || to === undefined || countPeriods(from, to, 'year') > mostParts ? null : { first: from, last: to };
  const span = asked ?? answering;
  return {
    ...(span === null ? { period: query.period ?? 'year', parts: [] } : countParts(count, rows, span, query.period)),
    undated: rows.from < firstDatedRow ? count({ from: rows.from, to: firstDatedRow }) : nothing,
    titles: countEach(listTitles(database), (tag) => count(rows, tag)),
    languages: countEach(listLanguages(database), (tag) => count(rows, tag)),
    sections: [],
    total,
    totalIsExact: true,
  };
}

// Counts a whole result over time and by title, language and section, each beside all pages that could have answered. Works on the
// index alone, by counting ranges of rows and what pages are tagged with; the facts of few hits are read one by one.
import type Database from 'better-sqlite3';
import type { Day, Language } from '#border/model';
import type { Period, TallyInput, TallyOutput } from '#border/model-search';
import { type ArchiveFacets, countFacets, countPages, type Facet } from './archive-counts.ts';
import { dayOfRow, firstDatedRow, meetRows, type Rows } from './day-number.ts';
import { openSearch, type Search } from './find.ts';
import { type Check, openHits } from './open-hits.ts';
import { sectionTag } from './page-words.ts';
import { parseQuery } from './parse-query.ts';
import { choosePeriod, countPeriods, listPeriods, mostParts, rowsOfPeriod } from './periods.ts';
import type { ReadQuery } from './query.ts';
import type { PagePlace } from './rows-of-pages.ts';
import { shapeOf } from './schema.ts';
import { titleKey } from './title-key.ts';

/** What to count; `noted` are the pages that carry a note, for searches that ask for them. */
export type TallyQuery = Omit<TallyInput, 'asker'> & { noted?: readonly PagePlace[] | undefined };

type Compared = { count: number; pages: number };
const nothing: Compared = { count: 0, pages: 0 };

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

/** So many hits are read one by one; more are counted by what they are tagged with. */
const fewHits = 2000;
/** So many titles and sections are told. */
const mostTold = 50;

/** The first and the last day that answers; null where no dated page does. */
function spanOf({ hits, rows }: Search): { first: Day; last: Day } | null {
  const dated = { from: Math.max(rows.from, firstDatedRow), to: rows.to };
  const [first] = hits.list(dated, 'up', { limit: 1, offset: 0 });
  const [last] = hits.list(dated, 'down', { limit: 1, offset: 0 });
  return first === undefined || last === undefined ? null : { first: dayOfRow(first), last: dayOfRow(last) };
}

/** The days that were asked for, where both are known and are not centuries apart. */
function askedSpan({ from, to }: TallyQuery): { first: Day; last: Day } | null {
  return from === undefined || to === undefined || countPeriods(from, to, 'year') > mostParts ? null : { first: from, last: to };
}

/** What could have answered: the same filters without the words; null where that is every page. */
function everythingLike(database: Database.Database, { title, language, section }: TallyQuery): string | null {
  const tags: string[] = [];
  if (language !== undefined) tags.push(`tag : "l${language}"`);
  if (title !== undefined) {
    const number = database.prepare('SELECT number FROM title WHERE key = ?').pluck().get(titleKey(title));
    tags.push(`tag : "t${number}"`);
  }
  if (section !== undefined) {
    const words = titleKey(section).split(' ');
    tags.push(`tag : "${words.map((word) => `s${word}`).join(' ')}"`);
  }
  return tags.length === 0 ? null : tags.join(' AND ');
}

/** Counts the hits of each, and the pages that could have answered. */
type CountFacet = <Name>(facets: readonly Facet<Name>[]) => { name: Name; count: number; pages: number }[];

/** By reading what each hit is of. */
function readFacets(
  database: Database.Database,
  rows: readonly number[],
  pagesOf: (tag: string, all: number) => number,
): CountFacet {
  const section = shapeOf(database)?.tags.has('section') === true ? 'page.section' : 'NULL';
  const facts = database.prepare(
    `SELECT edition.title, ifnull(page.language, edition.language) AS language, ${section} AS section
     FROM page JOIN edition ON edition.number = page.edition WHERE page.row = ?`,
  );
  const titles = database.prepare('SELECT key, number FROM title').all() as { key: string; number: number }[];
  const numbers = new Map(titles.map(({ key, number }) => [key, number]));
  const counts = new Map<string, number>();
  const add = (tag: string): void => {
    counts.set(tag, (counts.get(tag) ?? 0) + 1);
  };
  for (const row of rows) {
    const fact = facts.get(BigInt(row)) as { title: string; language: string | null; section: string | null };
    add(`t${numbers.get(titleKey(fact.title))}`);
    if (fact.language !== null) add(`l${fact.language}`);
    if (fact.section !== null) add(sectionTag(fact.section));
  }
  return (facets) =>
    facets
      .filter(({ tag }) => counts.has(tag))
      .map(({ name, tag, pages }) => ({ name, count: counts.get(tag) ?? 0, pages: pagesOf(tag, pages) }));
}

/** By asking the index for the hits that carry each tag. */
function askFacets({ database, plans, rows, check }: Search, pagesOf: (tag: string, all: number) => number): CountFacet {
  const countTagged = (tag: string): number =>
    plans.reduce((sum, plan) => sum + openHits(database, `(${plan.find}) AND tag : "${tag}"`, plan.rows, check).count(rows), 0);
  return (facets) =>
    facets
      .map(({ name, tag, pages }) => ({ name, tag, pages, count: countTagged(tag) }))
      .filter(({ count }) => count > 0)
      .map(({ name, tag, pages, count }) => ({ name, count, pages: pagesOf(tag, pages) }));
}

const mostFrequent = <One extends { count: number }>(list: readonly One[]): One[] =>
  [...list].sort((a, b) => b.count - a.count).slice(0, mostTold);

function tellFacets(count: CountFacet, facets: ArchiveFacets): Pick<TallyOutput, 'titles' | 'languages' | 'sections'> {
  return {
    titles: mostFrequent(count(facets.titles)).map(({ name, ...compared }) => ({ title: name, ...compared })),
    languages: mostFrequent(count<Language>(facets.languages)).map(({ name, ...compared }) => ({ language: name, ...compared })),
    sections: mostFrequent(count(facets.sections)).map(({ name, ...compared }) => ({ section: name, ...compared })),
  };
}

function countParts(
  search: Search,
  pagesIn: (rows: Rows) => number,
  span: { first: Day; last: Day },
  wanted: Period | undefined,
): Pick<TallyOutput, 'period' | 'parts'> {
  const period = choosePeriod(span.first, span.last, wanted);
  const parts = listPeriods(span.first, span.last, period).map((name) => {
    const rows = meetRows(rowsOfPeriod(name), search.rows);
    return { period: name, count: search.hits.count(rows), pages: pagesIn(rows) };
  });
  return { period, parts };
}

/** Counts the result of a query, which may have been parsed before. Throws `search/bad-query`. */
export function tally(
  database: Database.Database,
  query: TallyQuery,
  { node }: Partial<ReadQuery> & Pick<ReadQuery, 'node'> = parseQuery(query.query, query.isOpen),
  check?: Check,
): TallyOutput {
  const search = node === null ? null : openSearch(database, node, query, check);
  if (search === null) return noTally;
  const { hits, rows } = search;
  const all = everythingLike(database, query);
  const pagesIn = (within: Rows): number => countPages(database, within, all);
  const answering = spanOf(search);
  const undated = { from: rows.from, to: Math.min(rows.to, firstDatedRow) };
  const undatedCount = undated.from < undated.to ? hits.count(undated) : 0;
  if (answering === null && undatedCount === 0) return noTally;
  const span = askedSpan(query) ?? answering;
  const timeline =
    span === null ? { period: query.period ?? 'year', parts: [] } : countParts(search, pagesIn, span, query.period);
  const isEverywhere = all === null && query.from === undefined && query.to === undefined;
  const pagesOf = (tag: string, whole: number): number =>
    isEverywhere ? whole : countPages(database, rows, [all, `tag : "${tag}"`].filter((part) => part !== null).join(' AND '));
  const few = hits.list(rows, 'down', { limit: fewHits + 1, offset: 0 });
  const count = few.length <= fewHits || !search.isPlain ? readFacets(database, few, pagesOf) : askFacets(search, pagesOf);
  return {
    ...timeline,
    undated: undatedCount === 0 ? nothing : { count: undatedCount, pages: pagesIn(undated) },
    ...tellFacets(count, countFacets(database, shapeOf(database)?.tags.has('section') === true)),
    total: undatedCount + timeline.parts.reduce((sum, part) => sum + part.count, 0),
    totalIsExact: search.isWhole,
  };
}

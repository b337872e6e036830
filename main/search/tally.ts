// Counts a whole result over time and by title, language and section, each beside all pages that could have answered. Works on the
// index alone, by counting ranges of rows and what pages are tagged with; the facts of few hits are read one by one.
import type Database from 'better-sqlite3';
import type { Day, Language } from '#border/model';
import type { Period, TallyInput, TallyOutput } from '#border/model-search';
import { type ArchiveFacets, countFacets, countPages, type Facet } from './archive-counts.ts';
import { firstDatedRow, meetRows, type Rows } from './day-number.ts';
import { openSearch, type Search } from './find.ts';
import { type Check, openHits } from './open-hits.ts';
import { sectionTag } from './page-words.ts';
import { parseQuery } from './parse-query.ts';
import { choosePeriod, countPeriods, listPeriods, mostParts, rowsOfPeriod } from './periods.ts';
import type { ReadQuery } from './query.ts';
import type { PagePlace } from './rows-of-pages.ts';
import { shapeOf } from './schema.ts';
import { spanOfHits } from './span-of-hits.ts';
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

/** How many of the rows carry each tag, by reading what each page is of. */
function countTags(database: Database.Database, rows: readonly number[]): Map<string, number> {
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
  return counts;
}

/** Tells how many hits carry a tag: few hits are read one by one, for many the index is asked. */
function openTagged({ database, hits, rows, unnoted, exceptions, isListed, check }: Search): (tag: string) => number {
  const few = hits.list(rows, 'down', { limit: fewHits + 1, offset: 0 });
  // Hits as written stand in a list, of no more than are looked at.
  if (few.length <= fewHits || isListed) {
    const counts = countTags(database, few);
    return (tag) => counts.get(tag) ?? 0;
  }
  const [dropped, added] = [countTags(database, exceptions.dropped), countTags(database, exceptions.added)];
  const counting = (tag: string): number =>
    unnoted === null ? 0 : openHits(database, `(${unnoted.find}) AND tag : "${tag}"`, unnoted.rows, check).count(rows);
  return (tag) => counting(tag) - (dropped.get(tag) ?? 0) + (added.get(tag) ?? 0);
}

/** Counts by each that has hits; `pagesOf` tells how many pages could have answered. */
const openFacetCount =
  (tagged: (tag: string) => number, pagesOf: (tag: string, all: number) => number): CountFacet =>
  (facets) =>
    facets
      .map(({ name, tag, pages }) => ({ name, tag, pages, count: tagged(tag) }))
      .filter(({ count }) => count > 0)
      .map(({ name, tag, pages, count }) => ({ name, count, pages: pagesOf(tag, pages) }));

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
  const answering = spanOfHits(hits, rows);
  const undated = { from: rows.from, to: Math.min(rows.to, firstDatedRow) };
  const undatedCount = undated.from < undated.to ? hits.count(undated) : 0;
  if (answering === null && undatedCount === 0) return noTally;
  const span = askedSpan(query) ?? answering;
  const timeline =
    span === null ? { period: query.period ?? 'year', parts: [] } : countParts(search, pagesIn, span, query.period);
  const isEverywhere = all === null && query.from === undefined && query.to === undefined;
  const pagesOf = (tag: string, whole: number): number =>
    isEverywhere ? whole : countPages(database, rows, [all, `tag : "${tag}"`].filter((part) => part !== null).join(' AND '));
  const count = openFacetCount(openTagged(search), pagesOf);
  return {
    ...timeline,
    undated: undatedCount === 0 ? nothing : { count: undatedCount, pages: pagesIn(undated) },
    ...tellFacets(count, countFacets(database, shapeOf(database)?.tags.has('section') === true)),
    total: undatedCount + timeline.parts.reduce((sum, part) => sum + part.count, 0),
    totalIsExact: search.isWhole,
  };
}

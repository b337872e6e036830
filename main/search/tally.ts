// Counts a whole result over time and by title, language and section, each beside all pages that could have answered. For the second
// the index lists the rows of the result once, and what each page is of stands in archive-pages.ts; the first is had by counting
// stretches of rows.
import type Database from 'better-sqlite3';
import type { Day, Language } from '#border/model';
import type { TallyInput, TallyOutput } from '#border/model-search';
import { standTogether } from './answers-field.ts';
import {
  type ArchivePages,
  type ChosenPages,
  choosePages,
  countKinds,
  openArchivePages,
  type PageKind,
} from './archive-pages.ts';
import { dayOfRow, firstDatedRow, meetRows, type Rows } from './day-number.ts';
import { openSearch, type Search } from './find.ts';
import { eachStretch } from './list-rows.ts';
import type { MarkedPages } from './marked-rows.ts';
import type { Check } from './open-hits.ts';
import { parseQuery } from './parse-query.ts';
import { choosePeriod, countPeriods, listPeriods, mostParts, rowsOfPeriod } from './periods.ts';
import { readSection } from './plan-search.ts';
import type { ReadQuery } from './query.ts';
import { listMeant, openPreferred, type SectionNames } from './section-names.ts';
import { countBetween, placeOf } from './sorted-rows.ts';
import { spanOfHits } from './span-of-hits.ts';
import { titleKey } from './title-key.ts';

/** What to count; `marked` are the pages that carry what searches ask for. */
export type TallyQuery = Omit<TallyInput, 'asker'> & {
  marked?: MarkedPages | undefined;
  sectionNames?: readonly SectionNames[] | undefined;
};

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

/** So few hits are listed also where only time counts: a stretch costs as much to count as some hundred rows. */
const fewHits = 2000;
/** So many titles and sections are told. */
const mostTold = 50;

/** The rows of all hits, in rising order; between two stretches it is asked whether anybody still waits. */
const listHits = ({ hits, rows }: Search): Float64Array => Float64Array.from([...eachStretch(hits, rows)].flat()).reverse();

/** Whether a page could have answered: the same filters without the words. */
function openFilter({ title, language, section, sectionNames = [] }: TallyQuery): (kind: PageKind) => boolean {
  const [titleAsked, sectionAsked] = [title, section].map((name) => (name === undefined ? null : titleKey(name)));
  const field = section === undefined ? undefined : readSection(section, []);
  const meant = new Map(
    (field === undefined ? [] : listMeant(field, sectionNames)).map((one) => [one.title, new Set(one.sections.map(titleKey))]),
  );
  return (kind) =>
    (titleAsked == null || kind.title === titleAsked) &&
    (language === undefined || kind.language === language) &&
    (sectionAsked == null ||
      standTogether(kind.section ?? '', sectionAsked.split(' '), false) ||
      (kind.section !== null && meant.get(kind.title)?.has(kind.section) === true));
}

/** Pages that came a moment ago are hits, and may not be counted among all pages yet. */
const compare = (count: number, pages: number): Compared => ({ count, pages: Math.max(count, pages) });

type Named = Compared & { key: string };

/** Hits and pages by one thing that they are of, the most frequent first. */
function countBy(
  kinds: readonly PageKind[],
  hits: readonly number[],
  pages: readonly number[],
  keyOf: (kind: PageKind) => string | null,
): Named[] {
  const sums = new Map<string, { count: number; pages: number }>();
  for (const [number, kind] of kinds.entries()) {
    const key = keyOf(kind);
    if (key === null) continue;
    const { count, pages: all } = sums.get(key) ?? nothing;
    sums.set(key, { count: count + (hits[number] ?? 0), pages: all + (pages[number] ?? 0) });
  }
  return [...sums]
    .filter(([, { count }]) => count > 0)
    .map(([key, { count, pages: all }]) => ({ key, ...compare(count, all) }))
    .sort((a, b) => b.count - a.count || b.pages - a.pages || (a.key < b.key ? -1 : 1))
    .slice(0, mostTold);
}

function tellFacets(
  archive: ArchivePages,
  hits: Float64Array,
  pages: ChosenPages,
  names: readonly SectionNames[],
): Pick<TallyOutput, 'titles' | 'languages' | 'sections'> {
  const { kinds, titleNames, sectionNames } = archive;
  const [hitsOf, pagesOf] = [countKinds(archive, hits), pages.countKinds()];
  const preferredOf = openPreferred(names);
  const preferredNames = new Map<string, string>();
  const sectionOf = ({ title, section }: PageKind): string | null => {
    const preferred = section === null ? null : preferredOf(title, section);
    if (preferred === null) return section;
    preferredNames.set(preferred.key, preferred.name);
    return preferred.key;
  };
  const by = (keyOf: (kind: PageKind) => string | null): Named[] => countBy(kinds, hitsOf, pagesOf, keyOf);
  return {
    titles: by(({ title }) => title).map(({ key, ...compared }) => ({ title: titleNames.get(key) ?? key, ...compared })),
    languages: by(({ language }) => language).map(({ key, ...compared }) => ({ language: key as Language, ...compared })),
    sections: by(sectionOf).map(({ key, ...compared }) => ({
      section: preferredNames.get(key) ?? sectionNames.get(key) ?? key,
      ...compared,
    })),
  };
}

/** The days that were asked for, where both are known and are not centuries apart. */
function askedSpan({ from, to }: TallyQuery): { first: Day; last: Day } | null {
  return from === undefined || to === undefined || countPeriods(from, to, 'year') > mostParts ? null : { first: from, last: to };
}

/** How many hits stand in a stretch of rows, and from which day to which; null where no dated page answers. */
type Counting = { countIn: (rows: Rows) => number; span: { first: Day; last: Day } | null };

function countListed(hits: Float64Array): Counting {
  const [first, last] = [hits[placeOf(hits, firstDatedRow)], hits.at(-1)];
  const span = first === undefined || last === undefined ? null : { first: dayOfRow(first), last: dayOfRow(last) };
  return { countIn: (rows) => countBetween(hits, rows), span };
}

/** Asks the index for each stretch. */
const countAsked = ({ hits, rows }: Search): Counting => ({ countIn: hits.count, span: spanOfHits(hits, rows) });

/** The rows of all hits, in rising order; null where there are many. */
function listFew(search: Search): Float64Array | null {
  if (search.isListed) return listHits(search);
  const listed = search.hits.list(search.rows, 'down', { limit: fewHits + 1, offset: 0 });
  return listed.length > fewHits ? null : Float64Array.from(listed).reverse();
}

type Timeline = Pick<TallyOutput, 'period' | 'parts' | 'undated' | 'total'>;

function countOverTime({ countIn, span: answering }: Counting, pages: Float64Array, rows: Rows, query: TallyQuery): Timeline {
  const undated = { from: rows.from, to: Math.min(rows.to, firstDatedRow) };
  const undatedCount = undated.from < undated.to ? countIn(undated) : 0;
  const span = answering === null && undatedCount === 0 ? null : (askedSpan(query) ?? answering);
  const period = span === null ? (query.period ?? 'year') : choosePeriod(span.first, span.last, query.period);
  const names = span === null ? [] : listPeriods(span.first, span.last, period);
  const parts = names.map((name) => {
    const inside = meetRows(rowsOfPeriod(name), rows);
    return { period: name, ...compare(countIn(inside), countBetween(pages, inside)) };
  });
  return {
    period,
    parts,
    undated: undatedCount === 0 ? nothing : compare(undatedCount, countBetween(pages, undated)),
    total: undatedCount + parts.reduce((sum, { count }) => sum + count, 0),
  };
}

/** Counts the result of a query, which may have been parsed before. Throws `search/bad-query`. */
export function tally(
  database: Database.Database,
  query: TallyQuery,
  { node }: Partial<ReadQuery> & Pick<ReadQuery, 'node'> = parseQuery(query.query, query.isOpen),
  check: Check = () => {},
): TallyOutput {
  const search = node === null ? null : openSearch(database, node, query, check);
  if (search === null) return noTally;
  const listed = query.isTimeOnly === true ? listFew(search) : listHits(search);
  if (listed?.length === 0) return { ...noTally, totalIsExact: search.isWhole };
  const archive = openArchivePages(database, check);
  const pages = choosePages(archive, search.rows, openFilter(query));
  return {
    ...noTally,
    ...countOverTime(listed === null ? countAsked(search) : countListed(listed), pages.rows, search.rows, query),
    ...(listed === null || query.isTimeOnly === true ? {} : tellFacets(archive, listed, pages, query.sectionNames ?? [])),
    totalIsExact: search.isWhole,
  };
}

// Answers a search: which pages, how many, when, and what each of them says there.
import { performance } from 'node:perf_hooks';
import type Database from 'better-sqlite3';
import type { Box, EditionId, Mark } from '#border/model';
import type { FindInput, FindOutput, FoundHit } from '#border/model-search';
import { writtenCandidates } from './as-written.ts';
import { meetRows } from './day-number.ts';
import { type GroupedRow, groupByDate, groupRanked } from './group-rows.ts';
import { judgeCounting } from './judge-cost.ts';
import { eachByDate, listByDate, type Sort } from './list-rows.ts';
import { listMarkedRows, type MarkedPages, waysToCarry } from './marked-rows.ts';
import { matchPage, type Span, type Words } from './match-page.ts';
import { type Check, type OpenHits, openPlan } from './open-hits.ts';
import { parseQuery } from './parse-query.ts';
import { planSearch } from './plan-search.ts';
import type { QueryNode, ReadQuery } from './query.ts';
import { firstRanked, mostRanked, type Ranked, rankRows } from './rank-rows.ts';
import { openPageReader, type ReadPage } from './read-page.ts';
import { remember } from './remember-answers.ts';
import { boundsOfPages, openEditionRows, type PagePlace, rowsOfEdition, rowsOfPages } from './rows-of-pages.ts';
import { expandSections, type SectionNames } from './section-names.ts';
import { cutSnippet } from './snippet.ts';
import { openTrees } from './split-marked.ts';
import { type Counted, countFound, countTimeline, type Patience, sweepYears } from './timeline.ts';
import { boxesOf, headlineAt } from './word-boxes.ts';
import { checkWritten, listedHits } from './written-hits.ts';

/**
 * What to look for. `isOpen` lets the last word go on. The default sort is newest first, the default limit 20. `isGrouped` gives one hit
 * an edition; `limit` and `offset` then count editions. `marked` are the pages that carry a note, a mark or a bookmark, for searches that ask for them,
 * and `sectionNames` how sections are called.
 */
export type FindQuery = Omit<FindInput, 'asker' | 'edition' | 'newIn'> & {
  /** Pages of this edition alone. */
  edition?: EditionId | undefined;
  marked?: MarkedPages | undefined;
  sectionNames?: readonly SectionNames[] | undefined;
  /** Some of these pages alone; each is looked at. */
  among?: readonly PagePlace[] | undefined;
  /** How long counting may take in a large archive before the answer says how many there are at least; all are counted unless told. */
  patienceMs?: number | undefined;
};

/** What to look for in one edition. */
export type EditionQuery = {
  id: EditionId;
  query: string;
  isOpen?: boolean | undefined;
  marked?: MarkedPages | undefined;
  sectionNames?: readonly SectionNames[] | undefined;
};

/**
 * The answer. `isRankedWhole` is false when relevance ranked only the newest 20,000 pages, `isWeighed` when it did not weigh how often
 * words stand there. Where the total is not exact there is no timeline.
 */
export type Found = Pick<FindOutput, 'total' | 'totalIsExact' | 'isRankedWhole' | 'isWeighed' | 'hits' | 'timeline'>;

/** What a search without words, or without an index, finds. */
export const nothingFound: Found = { total: 0, totalIsExact: true, isRankedWhole: true, isWeighed: true, hits: [], timeline: [] };

const dontCheck: Check = () => {};

function toHit(search: Search, row: number, page: ReadPage, more: number): FoundHit {
  const words = page.words();
  const spans = search.spansAt(row, words);
  const { snippet, marks, matchAt } = cutSnippet(page.text, words.tokens, spans);
  const layout = page.layout();
  return {
    editionId: page.editionId,
    title: page.title,
    day: page.day,
    page: page.page,
    headline: layout === null ? null : headlineAt(layout, matchAt),
    snippet,
    marks,
    boxes: layout === null ? [] : boxesOf(layout, words.tokens, spans),
    more,
    section: page.section,
  };
}

/** An open search: its hits, whether these are all, and what tells it from every other. */
export type Search = OpenHits & {
  database: Database.Database;
  check: Check;
  key: readonly unknown[];
  isWhole: boolean;
  /** The hits stand in a list, so that counting them takes no time. */
  isListed: boolean;
  /** The words of the page at a row that answer. */
  spansAt: (row: number, words: Words) => Span[];
};

/** Of an open search the hits that are written as they were typed; which they are, the stored text of each tells. */
function narrowToWritten(search: Search, node: QueryNode, treeAt: (row: number) => QueryNode | null, sort?: Sort): Search {
  const { database, check } = search;
  const key = [...search.key, node, sort === 'oldest'];
  const { rows, isWhole } = remember(database, ['written', key], () => checkWritten(database, search, { treeAt, sort }, check));
  return { ...search, key, hits: listedHits(rows), isPlain: false, isWhole, isListed: true };
}

/** Of an open search the hits that are among some pages. */
function narrowToPages(search: Search, pages: readonly PagePlace[]): Search {
  const rows = rowsOfPages(search.database, pages).sort((a, b) => b - a);
  const key = [...search.key, rows];
  const found = remember(search.database, ['among', key], () => rows.filter(search.hits.has));
  return { ...search, key, hits: listedHits(found), isPlain: false, isListed: true };
}

/** Opens the hits of a tree within what narrows it; null where nothing can answer. Throws `search/renewing`. */
export function openSearch(
  database: Database.Database,
  asked: QueryNode,
  query: Omit<FindQuery, 'query'>,
  check: Check = dontCheck,
): Search | null {
  const node = expandSections(asked, query.sectionNames ?? []);
  const marked = listMarkedRows(database, query.marked);
  const tree = query.isAsWritten === true ? writtenCandidates(node) : node;
  const plan = planSearch(database, tree, query, waysToCarry(marked));
  const open = openPlan(database, plan, marked, check);
  if (open === null) return null;
  const rows = query.edition === undefined ? open.rows : meetRows(open.rows, rowsOfEdition(database, query.edition));
  if (rows.from >= rows.to) return null;
  const treeAt = openTrees(node, marked);
  const spansAt = (row: number, words: Words): Span[] => {
    const tree = treeAt(row);
    return tree === null ? [] : matchPage(tree, words, query.isAsWritten);
  };
  const all = { ...open, rows, database, check, key: [plan, rows, marked], isWhole: true, isListed: false, spansAt };
  const search = query.among === undefined ? all : narrowToPages(all, query.among);
  return query.isAsWritten === true ? narrowToWritten(search, node, treeAt, query.sort) : search;
}

const rankOf = ({ database, check, ...search }: Search, most = firstRanked): Ranked =>
  remember(database, ['rank', most, search.key], () => rankRows(database, search, search.rows, { most, check }));

/** The ranked hits, then the others by date. */
function* eachRelevant(search: Search): Generator<number> {
  const { rows, oldest } = rankOf(search);
  yield* rows;
  if (rows.length === firstRanked) yield* rankOf(search, mostRanked).rows.slice(firstRanked);
  yield* eachByDate(search.hits, 'newest', { from: search.rows.from, to: oldest });
}

function listHits(
  search: Search,
  { sort = 'newest', isGrouped, limit = 20, offset = 0 }: Omit<FindQuery, 'query'>,
): GroupedRow[] {
  const { hits, rows, database } = search;
  const window = { limit, offset };
  if (limit === 0) return [];
  if (isGrouped === true) {
    const editionAt = openEditionRows(database);
    return sort === 'relevance'
      ? groupRanked(eachRelevant(search), hits, editionAt, window)
      : groupByDate(eachByDate(hits, sort, rows), editionAt, window);
  }
  const found =
    sort === 'relevance' ? eachRelevant(search).drop(offset).take(limit).toArray() : listByDate(hits, sort, rows, window);
  return found.map((row) => ({ row, more: 0 }));
}

/** Ends when a time is over, and at half of it when the whole would take many times longer. */
function patienceOf(patienceMs: number): Patience {
  const start = performance.now();
  return (doneShare) => {
    const spentMs = performance.now() - start;
    const isHopeless = spentMs > patienceMs / 2 && spentMs / doneShare > 4 * patienceMs;
    return spentMs > patienceMs || isHopeless;
  };
}

function countHits(search: Search, patienceMs: number | undefined): Counted {
  const { hits, rows, database, plans } = search;
  const { isLarge, hasPhrases } = judgeCounting(database, plans);
  if (patienceMs === undefined || search.isListed || !isLarge) return countTimeline(hits, rows);
  const isOver = patienceOf(patienceMs);
  const swept = hasPhrases ? sweepYears(hits, meetRows(rows, boundsOfPages(database)), isOver) : null;
  return swept ?? countTimeline(hits, rows, isOver);
}

/** Whether a list has all hits: there was room for more. */
const hasAll = (found: readonly GroupedRow[], { limit = 20, offset = 0 }: Pick<FindQuery, 'limit' | 'offset'>): boolean =>
  offset === 0 && found.length < limit;

/** Answers a query, which may have been parsed before. Throws `search/bad-query`, also where there is nothing to search. */
export function find(
  database: Database.Database,
  query: FindQuery,
  { node }: Partial<ReadQuery> & Pick<ReadQuery, 'node'> = parseQuery(query.query, query.isOpen),
  check: Check = dontCheck,
): Found {
  const search = node === null ? null : openSearch(database, node, query, check);
  if (node === null || search === null) return nothingFound;
  const found = listHits(search, query);
  const { total, isExact, timeline } = hasAll(found, query)
    ? countFound(found)
    : remember(database, ['count', search.key, query.patienceMs], () => countHits(search, query.patienceMs));
  const ranked = query.sort === 'relevance' && query.limit !== 0 ? rankOf(search) : null;
  const pageAt = openPageReader(database);
  return {
    total,
    totalIsExact: isExact && search.isWhole,
    isRankedWhole: ranked === null || (ranked.isWhole && search.isWhole),
    // A single page has no order.
    isWeighed: ranked === null || total < 2 || ranked.isWeighed,
    hits: found.map(({ row, more }) => {
      check();
      return toHit(search, row, pageAt(row), more);
    }),
    timeline: search.isWhole ? timeline : [],
  };
}

/** A page of an edition with the words that answer. */
export type FoundPage = { page: number; boxes: Box[]; marks: Mark[] };

/** The pages of one edition that answer a query, in their order, with the words that do: stretches of the text, and boxes. Takes and throws as `find` does. */
export function findInEdition(
  database: Database.Database,
  { id, ...query }: EditionQuery,
  { node } = parseQuery(query.query, query.isOpen),
): FoundPage[] {
  const search = node === null ? null : openSearch(database, node, { ...query, edition: id });
  if (node === null || search === null) return [];
  const pageAt = openPageReader(database);
  return eachByDate(search.hits, 'newest', search.rows)
    .map((row) => {
      const read = pageAt(row);
      const words = read.words();
      const spans = search.spansAt(row, words);
      const layout = read.layout();
      const marks = spans.map(({ from, to }) => ({
        start: words.tokens[from]?.start ?? 0,
        end: words.tokens[to - 1]?.end ?? 0,
      }));
      return { page: read.page, boxes: layout === null ? [] : boxesOf(layout, words.tokens, spans), marks };
    })
    .toArray();
}

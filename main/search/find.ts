// Answers a search: which pages, how many, when, and what each of them says there.
import type Database from 'better-sqlite3';
import type { Box, Day, EditionId, Language, TimelinePart } from '#border/model';
import type { FoundHit } from '#border/model-search';
import { boundsOf, meetRows, type Rows } from './day-number.ts';
import { listRows, mostRanked, type Sort } from './list-rows.ts';
import { matchPage } from './match-page.ts';
import { parseQuery } from './parse-query.ts';
import { planSearch } from './plan-search.ts';
import type { QueryNode } from './query.ts';
import { openPageReader, type ReadPage } from './read-page.ts';
import { cutSnippet } from './snippet.ts';
import { countTimeline } from './timeline.ts';
import { boxesOf, headlineAt } from './word-boxes.ts';

/** What to look for. `isOpen` lets the last word go on. The default sort is newest first, the default limit 20. */
export type FindQuery = {
  query: string;
  isOpen?: boolean | undefined;
  title?: string | undefined;
  from?: Day | undefined;
  to?: Day | undefined;
  language?: Language | undefined;
  sort?: Sort | undefined;
  limit?: number | undefined;
  offset?: number | undefined;
  /** Pages of this edition alone. */
  edition?: EditionId | undefined;
};

/** What to look for in one edition. */
export type EditionQuery = { id: EditionId; query: string; isOpen?: boolean | undefined };

/** The answer. `isRankedWhole` is false when relevance ranked only the newest 20,000 pages. */
export type Found = { total: number; totalIsExact: boolean; isRankedWhole: boolean; hits: FoundHit[]; timeline: TimelinePart[] };

/** What a search without words, or without an index, finds. */
export const nothingFound: Found = { total: 0, totalIsExact: true, isRankedWhole: true, hits: [], timeline: [] };

function toHit(node: QueryNode, page: ReadPage): FoundHit {
  const words = page.words();
  const spans = matchPage(node, words);
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
    more: 0,
    section: page.section,
  };
}

/** The rows of an edition; none where the index does not have it. */
function rowsOfEdition(database: Database.Database, id: EditionId): Rows {
  const ends = database
    .prepare('SELECT min(row) AS first, max(row) AS last FROM page WHERE edition = (SELECT number FROM edition WHERE id = ?)')
    .get(id) as { first: number | null; last: number | null };
  return ends.first === null || ends.last === null ? { from: 0, to: 0 } : { from: ends.first, to: ends.last + 1 };
}

/** Answers a query, which may have been parsed before. Throws `search/bad-query`, also where there is nothing to search. */
export function find(database: Database.Database, query: FindQuery, { node } = parseQuery(query.query, query.isOpen)): Found {
  const plan = node === null ? null : planSearch(database, node, query).plain;
  if (node === null || plan === null) return nothingFound;
  const rows = query.edition === undefined ? plan.rows : meetRows(plan.rows, rowsOfEdition(database, query.edition));
  if (rows.from >= rows.to) return nothingFound;
  const sort = query.sort ?? 'newest';
  const timeline = countTimeline(database, plan.find, rows);
  const total = timeline.reduce((sum, part) => sum + part.count, 0);
  const window = { limit: query.limit ?? 20, offset: query.offset ?? 0 };
  const pageAt = openPageReader(database);
  const found =
    total === 0
      ? []
      : listRows(database, sort, { expression: sort === 'relevance' ? plan.rank : plan.find, rows, total, ...window });
  return {
    total,
    totalIsExact: true,
    isRankedWhole: sort !== 'relevance' || total <= mostRanked,
    hits: found.map((row) => toHit(node, pageAt(row))),
    timeline,
  };
}

/** The pages of one edition that answer a query, in their order, with the boxes of their words. Takes and throws as `find` does. */
export function findInEdition(
  database: Database.Database,
  { id, query, isOpen }: EditionQuery,
  { node } = parseQuery(query, isOpen),
): { page: number; boxes: Box[] }[] {
  const plan = node === null ? null : planSearch(database, node).plain;
  if (node === null || plan === null) return [];
  const within = meetRows(plan.rows, rowsOfEdition(database, id));
  if (within.from >= within.to) return [];
  const rows = database
    .prepare('SELECT rowid FROM page_index WHERE page_index MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rowid DESC')
    .pluck()
    .all(plan.find, ...boundsOf(within)) as number[];
  const pageAt = openPageReader(database);
  return rows.map((row) => {
    const { page, boxes } = toHit(node, pageAt(row));
    return { page, boxes };
  });
}

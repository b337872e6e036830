// Which pages answer a query, in the order asked for. Works on the index alone; what the pages say is read later.
import type Database from 'better-sqlite3';
import { boundsOf, endOfRows, firstDatedRow, type Rows, rowsADay } from './day-number.ts';

/** The orders in which hits come. */
export type Sort = 'relevance' | 'newest' | 'oldest';

/** A stretch of the ordered hits. */
export type Window = { limit: number; offset: number };

/** Relevance looks at each hit, so it ranks this many of the newest; the others follow by date. */
export const mostRanked = 20_000;

/** A word itself outweighs any number of its stems on a page; tags say nothing about relevance. */
const relevance = 'bm25(page_index, 10.0, 1.0, 0.0)';

const where = 'FROM page_index WHERE page_index MATCH ? AND rowid BETWEEN ? AND ?';

/** Where the hits of a query are looked for; `total` is how many there are. */
export type RowQuery = { expression: string; rows: Rows; total: number } & Window;

/** Newest day first; within a day edition by edition, each from its first page on. */
function listNewest(database: Database.Database, { expression, rows, limit, offset }: RowQuery): number[] {
  const statement = database.prepare(`SELECT rowid ${where} ORDER BY rowid DESC LIMIT ? OFFSET ?`).pluck();
  return statement.all(expression, ...boundsOf(rows), limit, offset) as number[];
}

/** The last row that the window can reach when days go forward; days are whole, so that each can be turned round. */
function endOfOldest(database: Database.Database, { expression, rows, limit, offset }: RowQuery): number {
  const dated = { from: Math.max(rows.from, firstDatedRow), to: rows.to };
  const statement = database.prepare(`SELECT rowid ${where} ORDER BY rowid LIMIT 1 OFFSET ?`).pluck();
  const last = statement.get(expression, ...boundsOf(dated), offset + limit) as number | undefined;
  return last === undefined ? rows.to : Math.min(rows.to, (Math.floor(last / rowsADay) + 1) * rowsADay);
}

/** Oldest day first, the undated last; within a day as in `listNewest`. */
function listOldest(database: Database.Database, query: RowQuery): number[] {
  const to = endOfOldest(database, query);
  const rows = to < query.rows.to ? { from: Math.max(query.rows.from, firstDatedRow), to } : query.rows;
  const statement = database
    .prepare(
      `SELECT rowid ${where} ORDER BY iif(rowid < ${firstDatedRow}, ${endOfRows}, rowid) / ${rowsADay}, rowid DESC LIMIT ? OFFSET ?`,
    )
    .pluck();
  return statement.all(query.expression, ...boundsOf(rows), query.limit, query.offset) as number[];
}

function listRelevant(database: Database.Database, query: RowQuery): number[] {
  const { expression, rows, total, limit, offset } = query;
  if (offset >= mostRanked) return listNewest(database, query);
  const oldest = total <= mostRanked ? undefined : listNewest(database, { ...query, limit: 1, offset: mostRanked - 1 })[0];
  const ranked = { from: oldest ?? rows.from, to: rows.to };
  const statement = database.prepare(`SELECT rowid ${where} ORDER BY ${relevance}, rowid DESC LIMIT ? OFFSET ?`).pluck();
  return statement.all(expression, ...boundsOf(ranked), Math.min(limit, mostRanked - offset), offset) as number[];
}

/** The rows of a window of the hits. */
export function listRows(database: Database.Database, sort: Sort, query: RowQuery): number[] {
  if (query.limit === 0) return [];
  if (sort === 'newest') return listNewest(database, query);
  return sort === 'oldest' ? listOldest(database, query) : listRelevant(database, query);
}

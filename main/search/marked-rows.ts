// The pages that a person marked, as rows of the index. They go with the queries that ask for them, since the index does not know them.
import type Database from 'better-sqlite3';
import { type MarkedBy, markedBys } from '#border/model-search-form';
import { type PagePlace, rowsOfPages } from './rows-of-pages.ts';

/** The pages that carry each of what a query asks for; what it does not ask for is left out. */
export type MarkedPages = Partial<Record<MarkedBy, readonly PagePlace[]>>;

/** A row with what its page carries, in one order. */
export type MarkedRow = { row: number; carried: readonly MarkedBy[] };

/** The rows of marked pages, each once; pages that are not in the index are left out. */
export function listMarkedRows(database: Database.Database, marked: MarkedPages = {}): MarkedRow[] {
  const carriedAt = new Map<number, MarkedBy[]>();
  for (const by of markedBys)
    for (const row of new Set(rowsOfPages(database, marked[by] ?? []))) carriedAt.set(row, [...(carriedAt.get(row) ?? []), by]);
  return [...carriedAt].map(([row, carried]) => ({ row, carried }));
}

const isSame = (one: readonly MarkedBy[], other: readonly MarkedBy[]): boolean => one.join() === other.join();

/** The rows whose pages carry these and nothing else. */
export function rowsThatCarry(marked: readonly MarkedRow[], carried: readonly MarkedBy[]): number[] {
  return marked.filter((one) => isSame(one.carried, carried)).map(({ row }) => row);
}

/** The ways in which pages carry something, each once. */
export function waysToCarry(marked: readonly MarkedRow[]): (readonly MarkedBy[])[] {
  return [...new Map(marked.map(({ carried }) => [carried.join(), carried])).values()];
}

// One row of the truth table: what is asked, which pages must be found, and why. Knows no engine.
import type { FindInput } from '#border/model-search';
import type { Oracle } from './oracle.ts';

/** What narrows a search beside its words. */
export type RowOptions = Omit<FindInput, 'query' | 'limit' | 'offset' | 'sort' | 'isGrouped' | 'asker'>;

/**
 * A query and the pages that must be found: those for which `expects` holds, and no other. `raw` is what a user of plain FTS5 types for
 * the same; the query itself unless told. `searched` is what is searched instead of a mistaken query.
 */
export type TruthRow = {
  query: string;
  expects: Oracle;
  why: string;
  raw?: string;
  options?: RowOptions;
  searched?: string;
};

/** Rows of one subject. */
export type TruthGroup = { name: string; rows: readonly TruthRow[] };

/** A row in one line. */
export function row(
  query: string,
  expects: Oracle,
  why: string,
  more: Omit<TruthRow, 'query' | 'expects' | 'why'> = {},
): TruthRow {
  return { query, expects, why, ...more };
}

// Which pages of one edition answer searches that people keep. The search itself, narrowed to the edition: alerts and results never differ.
import type Database from 'better-sqlite3';
import { AppError } from '#border/errors';
import type { EditionId } from '#border/model';
import type { AskedInput } from '#border/model-search';
import { type FindQuery, find } from './find.ts';

/** A search to hold against an edition. */
export type SearchToMatch = Omit<AskedInput, 'isOpen' | 'asker'> & { id: string };

/** The pages that answer one of the searches. */
export type EditionMatch = { searchId: string; pages: number[] };

const pagesAtOnce = 500;

function listPages(database: Database.Database, query: FindQuery): number[] {
  const { total } = find(database, { ...query, limit: 0 });
  const pages: number[] = [];
  for (let offset = 0; offset < total; offset += pagesAtOnce)
    pages.push(...find(database, { ...query, limit: pagesAtOnce, offset }).hits.map(({ page }) => page));
  return pages.sort((a, b) => a - b);
}

/** The searches that an edition answers, with its pages. A query that this program cannot read any more finds nothing. */
export function matchEdition(database: Database.Database, id: EditionId, searches: readonly SearchToMatch[]): EditionMatch[] {
  return searches.flatMap(({ id: searchId, ...query }) => {
    try {
      const pages = listPages(database, { ...query, edition: id, sort: 'newest' });
      return pages.length === 0 ? [] : [{ searchId, pages }];
    } catch (error) {
      if (error instanceof AppError && error.code === 'search/bad-query') return [];
      throw error;
    }
  });
}

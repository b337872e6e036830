// Which pages of one edition answer searches that people keep. The search itself, narrowed to the edition: alerts and results never differ.
import type Database from 'better-sqlite3';
import { AppError } from '#border/errors';
import type { EditionId } from '#border/model';
import type { AskedInput } from '#border/model-search';
import { type FindQuery, find } from './find.ts';

/** A search to hold against an edition. */
export type SearchToMatch = Omit<AskedInput, 'isOpen' | 'asker'> & { id: string };

/** The pages that answer each of the searches, and those that an index of an earlier version cannot answer yet. */
export type EditionMatches = { found: { searchId: string; pages: number[] }[]; unanswered: string[] };

const pagesAtOnce = 500;

function listPages(database: Database.Database, query: FindQuery): number[] {
  const { total } = find(database, { ...query, limit: 0 });
  const pages: number[] = [];
  for (let offset = 0; offset < total; offset += pagesAtOnce)
    pages.push(...find(database, { ...query, limit: pagesAtOnce, offset }).hits.map(({ page }) => page));
  return pages.sort((a, b) => a - b);
}

/** The searches that an edition answers, with its pages. A query that this program cannot read any more finds nothing. */
export function matchEdition(database: Database.Database, id: EditionId, searches: readonly SearchToMatch[]): EditionMatches {
  const matches: EditionMatches = { found: [], unanswered: [] };
  for (const { id: searchId, ...query } of searches) {
    try {
      const pages = listPages(database, { ...query, edition: id, sort: 'newest' });
      if (pages.length > 0) matches.found.push({ searchId, pages });
    } catch (error) {
      const code = error instanceof AppError ? error.code : null;
      if (code === 'search/renewing') matches.unanswered.push(searchId);
      else if (code !== 'search/bad-query') throw error;
    }
  }
  return matches;
}

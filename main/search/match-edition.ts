// Which pages of one edition answer searches that people keep. The search itself, narrowed to the edition: alerts and results never differ.
import type Database from 'better-sqlite3';
import { AppError } from '#border/errors';
import type { EditionId } from '#border/model';
import type { AskedInput } from '#border/model-search';
import { type FindQuery, openSearch } from './find.ts';
import { eachByDate } from './list-rows.ts';
import type { MarkedPages } from './marked-rows.ts';
import { parseQuery } from './parse-query.ts';
import type { SectionNames } from './section-names.ts';

/** A search to hold against an edition, with the marked pages where it asks for them. */
export type SearchToMatch = Omit<AskedInput, 'isOpen' | 'asker'> & {
  id: string;
  marked?: MarkedPages;
  sectionNames?: readonly SectionNames[];
};

/** The pages that answer each of the searches, and those that an index of an earlier version cannot answer yet. */
export type EditionMatches = { found: { searchId: string; pages: number[] }[]; unanswered: string[] };

/** The numbers of the pages that answer; what stands on them is not read. */
function listPages(database: Database.Database, query: FindQuery): number[] {
  const { node } = parseQuery(query.query);
  const search = node === null ? null : openSearch(database, node, query);
  if (search === null) return [];
  const numberOf = database.prepare('SELECT page FROM page WHERE row = ?').pluck();
  const pages = eachByDate(search.hits, 'newest', search.rows).map((row) => numberOf.get(BigInt(row)) as number);
  return pages.toArray().sort((a, b) => a - b);
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

// The pages to which a search is narrowed that asks for what is new in a saved search. They stand in the library; which of them answer,
// the index tells as for every search.
import { AppError } from '#border/errors';
import type { FindInput } from '#border/model-search';
import { listSearches } from '../library/searches.ts';
import type { PagePlace } from '../search/rows-of-pages.ts';
import { listNewPages } from './new-pages.ts';
import type { Parts } from './parts.ts';

/** The pages, those that came last first; `isWhole` is false where there may be more. Throws search/not-found. */
export function listPagesNewIn(
  parts: Parts,
  { id, sinceMs }: NonNullable<FindInput['newIn']>,
): { pages: PagePlace[]; isWhole: boolean } {
  if (!listSearches(parts.database).some((search) => search.id === id)) throw new AppError('search/not-found', { id });
  const { editions, isWhole } = listNewPages(parts, id, sinceMs);
  return {
    pages: editions.flatMap(({ edition, pages }) => pages.map((page) => ({ editionId: edition.id, page }))),
    isWhole,
  };
}

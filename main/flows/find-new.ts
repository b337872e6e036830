// The search narrowed to what is new in a saved search. Which pages those are stands in the library; what they say is found as always,
// edition by edition, as many as the list shows.
import { AppError } from '#border/errors';
import type { TimelinePart } from '#border/model';
import type { FindInput, FindOutput, FoundHit } from '#border/model-search';
import { listNewPlaces, type NewPlace } from '../library/search-matches.ts';
import { listSearches } from '../library/searches.ts';
import { titleKey } from '../library/title-key.ts';
import type { Parts } from './parts.ts';

/** As many hits of one edition are read. */
const mostOfEdition = 500;

/** A search with the saved search whose new pages it is narrowed to. */
export type NewInput = Omit<FindInput, 'newIn'> & { newIn: NonNullable<FindInput['newIn']> };

type Edition = { id: string; day: string | null; pages: number[] };

const isWithin =
  ({ title, from, to, edition }: FindInput) =>
  ({ editionId, title: of, day }: NewPlace): boolean =>
    (edition === undefined || edition === editionId) &&
    (title === undefined || titleKey(title) === titleKey(of)) &&
    (from === undefined || (day !== null && day >= from)) &&
    (to === undefined || (day !== null && day <= to));

/** The editions in the order of the list: by day, the undated last. */
const toEditions = (places: readonly NewPlace[], sort: FindInput['sort']): Edition[] => {
  const editions = [...Map.groupBy(places, ({ editionId }) => editionId)].map(([id, [first, ...others]]) => ({
    id,
    day: first?.day ?? null,
    pages: [first, ...others].flatMap((place) => place?.page ?? []).sort((a, b) => a - b),
  }));
  const sign = sort === 'oldest' ? 1 : -1;
  return editions.sort((a, b) => {
    if (a.day === b.day) return a.id < b.id ? -1 : 1;
    if (a.day === null || b.day === null) return a.day === null ? 1 : -1;
    return a.day < b.day ? -sign : sign;
  });
};

const toTimeline = (places: readonly NewPlace[]): TimelinePart[] =>
  [...Map.groupBy(places, ({ day }) => day?.slice(0, 7) ?? null)]
    .map(([period, { length }]) => ({ period, count: length }))
    .sort((a, b) => (a.period ?? '~').localeCompare(b.period ?? '~'));

/** What stands between two places of the list: pages, or with `isGrouped` editions. */
const cut = (editions: readonly Edition[], { isGrouped, limit = 20, offset = 0 }: FindInput): Edition[] => {
  if (isGrouped) return editions.slice(offset, offset + limit);
  let at = 0;
  return editions.flatMap((edition) => {
    const from = Math.max(0, offset - at);
    const pages = edition.pages.slice(from, Math.max(from, offset + limit - at));
    at += edition.pages.length;
    return pages.length === 0 ? [] : [{ ...edition, pages }];
  });
};

/**
 * The pages that were new in a saved search since a moment and answer the query. Throws search/not-found, and what the search throws.
 * A page that the index lacks now is passed over.
 */
export async function findNew(
  { database, workers }: Parts,
  input: NewInput,
): Promise<Pick<FindOutput, 'total' | 'totalIsExact' | 'isRankedWhole' | 'editions' | 'hits' | 'timeline'>> {
  const { newIn, isGrouped, limit: _limit, offset: _offset, asker: _asker, ...asked } = input;
  if (!listSearches(database).some(({ id }) => id === newIn.id)) throw new AppError('search/not-found', { id: newIn.id });
  const { places, isWhole } = listNewPlaces(database, newIn.id, newIn.sinceMs);
  const within = places.filter(isWithin(input));
  const editions = toEditions(within, input.sort);
  const hits: FoundHit[] = [];
  for (const { id, pages } of cut(editions, input)) {
    const query = { ...asked, edition: id, sort: 'newest', limit: mostOfEdition } as const;
    const found = await workers.search.run('find', query);
    const fresh = found.hits.filter(({ page }) => pages.includes(page)).sort((a, b) => a.page - b.page);
    const [first] = fresh;
    if (first === undefined) continue;
    if (isGrouped) hits.push({ ...first, more: fresh.length - 1 });
    else hits.push(...fresh);
  }
  return {
    total: within.length,
    totalIsExact: isWhole,
    isRankedWhole: true,
    editions: editions.length,
    hits,
    timeline: toTimeline(within),
  };
}

// The search narrowed to what is new in a saved search. Which pages those are stands in the library; what they say is found as always,
// edition by edition, as many as the list shows.
import { AppError } from '#border/errors';
import type { TimelinePart } from '#border/model';
import type { FindInput, FindOutput, FoundHit } from '#border/model-search';
import { listSearches } from '../library/searches.ts';
import { titleKey } from '../library/title-key.ts';
import { listNewPages, type NewEdition } from './new-pages.ts';
import type { Parts } from './parts.ts';

/** As many hits of one edition are read. */
const mostOfEdition = 500;

/** A search with the saved search whose new pages it is narrowed to. */
export type NewInput = Omit<FindInput, 'newIn'> & { newIn: NonNullable<FindInput['newIn']> };

const isWithin =
  ({ title, from, to, edition: id }: NewInput) =>
  ({ edition }: NewEdition): boolean =>
    (id === undefined || id === edition.id) &&
    (title === undefined || titleKey(title) === titleKey(edition.title)) &&
    (from === undefined || (edition.day !== null && edition.day >= from)) &&
    (to === undefined || (edition.day !== null && edition.day <= to));

/** The editions in the order of the list: by day, the undated last. */
const inOrder = (editions: readonly NewEdition[], sort: FindInput['sort']): NewEdition[] => {
  const sign = sort === 'oldest' ? 1 : -1;
  return [...editions].sort(({ edition: a }, { edition: b }) => {
    if (a.day === b.day) return a.id < b.id ? -1 : 1;
    if (a.day === null || b.day === null) return a.day === null ? 1 : -1;
    return a.day < b.day ? -sign : sign;
  });
};

const countPages = (editions: readonly NewEdition[]): number => editions.reduce((sum, { pages }) => sum + pages.length, 0);

const toTimeline = (editions: readonly NewEdition[]): TimelinePart[] =>
  [...Map.groupBy(editions, ({ edition }) => edition.day?.slice(0, 7) ?? null)]
    .map(([period, ofPeriod]) => ({ period, count: countPages(ofPeriod) }))
    .sort((a, b) => (a.period ?? '~').localeCompare(b.period ?? '~'));

/** What stands between two places of the list: pages, or with `isGrouped` editions. */
const cut = (editions: readonly NewEdition[], { isGrouped, limit = 20, offset = 0 }: NewInput): NewEdition[] => {
  if (isGrouped) return editions.slice(offset, offset + limit);
  let at = 0;
  return editions.flatMap(({ edition, pages: all }) => {
    const from = Math.max(0, offset - at);
    const pages = all.slice(from, Math.max(from, offset + limit - at));
    at += all.length;
    return pages.length === 0 ? [] : [{ edition, pages }];
  });
};

/**
 * The pages that were new in a saved search since a moment and answer the query. Throws search/not-found, and what the search throws.
 * A page that the index lacks now is passed over.
 */
export async function findNew(
  parts: Parts,
  input: NewInput,
): Promise<Pick<FindOutput, 'total' | 'totalIsExact' | 'isRankedWhole' | 'editions' | 'hits' | 'timeline'>> {
  const { newIn, isGrouped, limit: _limit, offset: _offset, asker: _asker, ...asked } = input;
  if (!listSearches(parts.database).some(({ id }) => id === newIn.id)) throw new AppError('search/not-found', { id: newIn.id });
  const { editions: all, isWhole } = listNewPages(parts, newIn.id, newIn.sinceMs);
  const editions = inOrder(all.filter(isWithin(input)), input.sort);
  const hits: FoundHit[] = [];
  for (const { edition, pages } of cut(editions, input)) {
    const query = { ...asked, edition: edition.id, sort: 'newest', limit: mostOfEdition } as const;
    const found = await parts.workers.search.run('find', query);
    const fresh = found.hits.filter(({ page }) => pages.includes(page)).sort((a, b) => a.page - b.page);
    const [first] = fresh;
    if (first === undefined) continue;
    if (isGrouped) hits.push({ ...first, more: fresh.length - 1 });
    else hits.push(...fresh);
  }
  return {
    total: countPages(editions),
    totalIsExact: isWhole,
    isRankedWhole: true,
    editions: editions.length,
    hits,
    timeline: toTimeline(editions),
  };
}

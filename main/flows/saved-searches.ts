// What people do with saved searches: keep, change, remove, take back, look. Each ends when it is written down.
import { AppError } from '#border/errors';
import type { ChangeSearchInput, KeptSearch, Looked, Matched, SavedSearch, SaveSearchInput } from '#border/model-searches';
import { makeId } from '../base/ids.ts';
import { listSearches } from '../library/searches.ts';
import { findTitleNow } from '../library/titles.ts';
import { parseQuery } from '../search/parse-query.ts';
import type { News } from './match-alerts.ts';
import { listNewPages, sumNewPages } from './new-pages.ts';
import { type Parts, writingOf } from './parts.ts';

const show = (parts: Parts, search: KeptSearch): SavedSearch => ({
  ...search,
  ...sumNewPages(parts, search.id, search.lookedAtMs),
});

/** The saved searches in the order in which they were saved, each with what is new in it. */
export function listSaved(parts: Parts): SavedSearch[] {
  return listSearches(parts.database).map((search) => show(parts, search));
}

const getKept = ({ database }: Parts, id: string): KeptSearch => {
  const search = listSearches(database).find((one) => one.id === id);
  if (search === undefined) throw new AppError('search/not-found', { id });
  return search;
};

const showOne = (parts: Parts, id: string): SavedSearch => show(parts, getKept(parts, id));

/** Tells the screens how the saved searches stand. */
export function tellSearches(parts: Parts): void {
  parts.emit({ name: 'searches.changed', value: { searches: listSaved(parts) } });
}

/** Throws search/bad-query where nothing in a query can be searched, input/invalid where there is no word in it. */
const checkQuery = (query: string): void => {
  if (parseQuery(query).node === null) throw new AppError('input/invalid', { field: 'query' });
};

/**
 * Keeps a search; what can be found already is not new in it. Throws search/bad-query, input/invalid, search/name-taken,
 * library/read-only.
 */
export async function saveSearch(parts: Parts, input: SaveSearchInput): Promise<SavedSearch> {
  const { alerts } = writingOf(parts);
  checkQuery(input.query);
  // What became searchable before this moment must be seen before the search is there.
  await alerts.whenMatched();
  const nowMs = Date.now();
  const search: KeptSearch = {
    id: makeId(),
    name: input.name,
    query: input.query,
    title: input.title ?? null,
    section: input.section ?? null,
    language: input.language ?? null,
    from: input.from ?? null,
    to: input.to ?? null,
    isAsWritten: input.isAsWritten ?? false,
    sort: input.sort ?? null,
    notify: input.notify ?? 'digest',
    createdAtMs: nowMs,
    lookedAtMs: nowMs,
  };
  await parts.workers.library.run('putSearch', { search, pages: [] });
  tellSearches(parts);
  return showOne(parts, search.id);
}

/** Changes a saved search. Throws search/not-found, search/name-taken, search/bad-query, input/invalid, library/read-only. */
export async function changeSearch(parts: Parts, { id, ...input }: ChangeSearchInput): Promise<SavedSearch> {
  writingOf(parts);
  if (input.query !== undefined) checkQuery(input.query);
  // An absent field stays; the schema of the call has checked the values.
  const change = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
  await parts.workers.library.run('changeSearch', { id, change });
  tellSearches(parts);
  return showOne(parts, id);
}

/** Forgets a search; it can be taken back as long as the program runs. Throws search/not-found, library/read-only. */
export async function removeSearch(parts: Parts, id: string): Promise<void> {
  const { removedSearches } = writingOf(parts);
  const removed = await parts.workers.library.run('removeSearch', { id });
  removedSearches.set(id, { ...removed, removedAtMs: Date.now() });
  tellSearches(parts);
}

/**
 * Takes back a removal, with what was new and what came meanwhile; a title that was renamed or merged meanwhile is followed. Throws
 * search/not-found, search/name-taken, library/read-only.
 */
export async function restoreSearch(parts: Parts, id: string): Promise<SavedSearch> {
  const { removedSearches, alerts } = writingOf(parts);
  const removed = removedSearches.get(id);
  if (removed === undefined) throw new AppError('search/not-found', { id });
  const { pages, removedAtMs } = removed;
  const { title } = removed.search;
  const search: KeptSearch = { ...removed.search, title: title && (findTitleNow(parts.database, title)?.name ?? title) };
  await parts.workers.library.run('putSearch', { search, pages });
  removedSearches.delete(id);
  await alerts.matchAgain(search, removedAtMs);
  tellSearches(parts);
  return showOne(parts, id);
}

/** Counts what is new in a search as seen, and answers what it was. Throws search/not-found, library/read-only. */
export async function lookAtSearch(parts: Parts, { id, sinceMs }: { id: string; sinceMs?: number | undefined }): Promise<Looked> {
  writingOf(parts);
  const search = getKept(parts, id);
  const fromMs = Math.min(sinceMs ?? search.lookedAtMs, search.lookedAtMs);
  const { editions } = listNewPages(parts, id, fromMs);
  const pages = editions.flatMap(({ edition, pages: ofEdition }) => ofEdition.map((page) => ({ editionId: edition.id, page })));
  if (pages.length > 0 && show(parts, search).newPages > 0) {
    await parts.workers.library.run('lookAtSearch', { id });
    tellSearches(parts);
  }
  return { search: showOne(parts, id), sinceMs: fromMs, pages };
}

/** What of the news a person wishes to be notified of. */
export function toMatched({ database, shelf }: Parts, news: readonly News[]): Matched['searches'] {
  const bySearch = Map.groupBy(news, ({ searchId }) => searchId);
  return listSearches(database).flatMap(({ id, name, query, notify }) => {
    const ofSearch = bySearch.get(id);
    if (notify !== 'notify' || ofSearch === undefined) return [];
    const newIn = ofSearch.flatMap(({ editionId, pages }) => {
      const edition = shelf.find(editionId);
      return edition === undefined ? [] : [{ id: editionId, title: edition.title, day: edition.day, pages: [...pages] }];
    });
    return newIn.length === 0 ? [] : [{ id, name, query, newIn }];
  });
}

// What changes saved searches, by name: a part of what the library-worker serves.
// Refuses to decide: each task is one function of library, or one change of library.json.
import { AppError } from '#border/errors';
import type { KeptSearch } from '#border/model-searches';
import {
  type Asked,
  listMatchedPages,
  listUnseen,
  type Match,
  type MatchedPage,
  putMatches,
  readLastMatchMs,
  restoreMatchedPages,
} from '../library/search-matches.ts';
import { listSearches } from '../library/searches.ts';
import { changeLibraryRecord } from './writer/ensure-title.ts';
import type { Writer } from './writer/open-writer.ts';

/** What of a saved search may change. */
export type SearchChange = Partial<Omit<KeptSearch, 'id' | 'createdAtMs' | 'lookedAtMs'>>;

const keyOf = (name: string): string => name.normalize('NFC').toLowerCase();

/** Two of one name could not be told apart in a notification. */
const checkName = (searches: readonly KeptSearch[], { id, name }: KeptSearch): void => {
  const twin = searches.find((one) => one.id !== id && keyOf(one.name) === keyOf(name));
  if (twin !== undefined) throw new AppError('search/name-taken', { name: twin.name });
};

const getSearch = (searches: readonly KeptSearch[], id: string): KeptSearch => {
  const search = searches.find((one) => one.id === id);
  if (search === undefined) throw new AppError('search/not-found', { id });
  return search;
};

/** Later than now where pages came by a clock that has been put back since. */
const lookedNow = ({ database, now }: Writer, search: KeptSearch): number =>
  Math.max(now(), search.lookedAtMs, readLastMatchMs(database, search.id) ?? 0);

/** The tasks over the library that `writer` opens. */
export function makeSearchTasks(writer: () => Writer) {
  const replace = (change: (searches: KeptSearch[]) => KeptSearch[]): void =>
    changeLibraryRecord(writer(), (record) => ({ ...record, searches: change(record.searches) }));

  return {
    /** Keeps a search with the pages that came to it before it was removed, if it was. Throws search/name-taken. */
    putSearch: ({ search, pages }: { search: KeptSearch; pages: readonly MatchedPage[] }) => {
      replace((searches) => {
        checkName(searches, search);
        return [...searches.filter(({ id }) => id !== search.id), search];
      });
      restoreMatchedPages(writer().database, search.id, pages);
    },
    /** Throws search/not-found, search/name-taken. A search that asks something else begins with nothing new. */
    changeSearch: ({ id, change }: { id: string; change: SearchChange }) =>
      replace((searches) => {
        const changed = { ...getSearch(searches, id), ...change };
        checkName(searches, changed);
        return searches.map((one) => (one.id === id ? changed : one));
      }),
    /** Answers what is needed to take it back. Throws search/not-found. */
    removeSearch: ({ id }: { id: string }): { search: KeptSearch; pages: MatchedPage[] } => {
      const { database } = writer();
      const search = getSearch(listSearches(database), id);
      const pages = listMatchedPages(database, id);
      replace((searches) => searches.filter((one) => one.id !== id));
      return { search, pages };
    },
    /** Counts everything that came so far as seen. Throws search/not-found. */
    lookAtSearch: ({ id }: { id: string }) =>
      replace((searches) => {
        const search = getSearch(searches, id);
        const looked = { ...search, lookedAtMs: lookedNow(writer(), search) };
        return searches.map((one) => (one.id === id ? looked : one));
      }),
    /** Some editions that no saved search has been asked about; looking for them in a large library takes its time. */
    listUnseen: ({ afterId, limit }: { afterId: string; limit: number }) => listUnseen(writer().database, afterId, limit),
    /** Keeps that editions and pages were held against the saved searches, and what came of it; answers what is news. */
    putMatches: ({ asked, matches }: { asked: Asked; matches: readonly Match[] }) =>
      putMatches(writer().database, asked, matches, writer().now()),
  };
}

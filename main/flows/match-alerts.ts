// Holds each edition that becomes searchable against the saved searches, once. Which editions are still to be seen is a difference of
// two sets, so what another program added, or a crash left, is caught up by itself. An index made anew tells nothing twice.
import type { EditionId } from '#border/model';
import type { KeptSearch } from '#border/model-searches';
import type { Log } from '../base/log.ts';
import type { LibraryDatabase } from '../library/open-library.ts';
import { isSeen, type Match } from '../library/search-matches.ts';
import { listSearches } from '../library/searches.ts';
import type { SearchToMatch } from '../search/match-edition.ts';
import type { Workers } from './open-workers.ts';

/** What came to a saved search from one edition. */
export type News = Pick<Match, 'searchId' | 'editionId' | 'pages'>;

/** What holds editions against searches. */
export type Alerts = {
  /** An edition can be searched now. */
  tell: (id: EditionId) => void;
  /** Sees what became searchable while no program looked. */
  catchUp: () => Promise<void>;
  /** Holds editions against one search that was away when they were seen; answers the pages. */
  matchAgain: (search: KeptSearch, ids: readonly EditionId[]) => Promise<void>;
  /** Ends when everything that was told has been seen. */
  whenMatched: () => Promise<void>;
  /** Sees what was told, and ends. */
  close: () => Promise<void>;
};

type Tools = {
  workers: Workers;
  database: LibraryDatabase;
  log: Log;
  isSearchable: (id: EditionId) => boolean;
  /** Pages have come; `isCaughtUp` says that they came while no program looked. */
  onNews: (news: readonly News[], isCaughtUp: boolean) => void;
};

/** Editions of one moment are kept in one transaction. */
const pauseMs = 300;
/** A crash repeats at most so many. */
const editionsAtOnce = 200;

/** What the index is asked of a saved search; absent where it is not narrowed. */
export function toQuery({ id, query, title, section, language, from, to, isAsWritten }: KeptSearch): SearchToMatch {
  return {
    id,
    query,
    ...(title === null ? {} : { title }),
    ...(section === null ? {} : { section }),
    ...(language === null ? {} : { language }),
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
    ...(isAsWritten ? { isAsWritten } : {}),
  };
}

type Unseen = { id: EditionId; addedAtMs: number };

/** Opens it; nothing is matched before it is told. */
export function openAlerts({ workers, database, log, isSearchable, onNews }: Tools): Alerts {
  const waiting = new Set<EditionId>();
  let isClosed = false;
  let timer: NodeJS.Timeout | null = null;
  let running: Promise<void> = Promise.resolve();

  const matchOne = async (id: EditionId, searches: readonly KeptSearch[], matchedAtMs: number | null): Promise<Match[]> => {
    if (searches.length === 0) return [];
    const found = await workers.search.run('matchEdition', { id, searches: searches.map(toQuery) });
    return found.map(({ searchId, pages }) => ({ searchId, editionId: id, pages, matchedAtMs }));
  };

  const keep = async (seen: readonly EditionId[], matches: readonly Match[], isCaughtUp: boolean): Promise<void> => {
    if (seen.length === 0 && matches.length === 0) return;
    const news = await workers.library.run('putMatches', { seen, matches });
    if (news.length > 0) onNews(news, isCaughtUp);
  };

  const matchTold = async (): Promise<void> => {
    const unseen = [...waiting].filter((id) => !isSeen(database, id));
    waiting.clear();
    try {
      const searches = listSearches(database);
      const matches: Match[] = [];
      for (const id of unseen) matches.push(...(await matchOne(id, searches, null)));
      await keep(unseen, matches, false);
    } catch (error) {
      // They are tried again with the next that is told, and at the next opening.
      for (const id of unseen) waiting.add(id);
      throw error;
    }
  };

  /** Nobody knows when these became searchable; what was added before a search was last looked at is not new in it. */
  const matchMissed = async (missed: readonly Unseen[]): Promise<void> => {
    const searches = listSearches(database);
    const matches: Match[] = [];
    for (const { id, addedAtMs } of missed) {
      const later = searches.filter(({ lookedAtMs }) => addedAtMs > lookedAtMs);
      matches.push(...(await matchOne(id, later, addedAtMs)));
    }
    await keep(
      missed.map(({ id }) => id),
      matches,
      true,
    );
  };

  const matchAllMissed = async (): Promise<void> => {
    for (let afterId = ''; !isClosed; ) {
      const unseen = await workers.library.run('listUnseen', { afterId, limit: editionsAtOnce });
      const missed = unseen.filter(({ id }) => isSearchable(id) && !waiting.has(id));
      await matchMissed(missed);
      const last = unseen.at(-1);
      if (last === undefined) return;
      afterId = last.id;
    }
  };

  /** What fails stays unseen. */
  const enqueue = (work: () => Promise<void>): Promise<void> => {
    running = running
      .then(work)
      .catch((error: unknown) => log.error('editions could not be held against the saved searches', error));
    return running;
  };

  const matchNow = (): Promise<void> => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    return enqueue(matchTold);
  };

  return {
    tell: (id) => {
      if (isClosed) return;
      waiting.add(id);
      timer ??= setTimeout(() => void matchNow(), pauseMs);
    },
    catchUp: () => enqueue(matchAllMissed),
    matchAgain: (search, ids) =>
      enqueue(async () => {
        const matches: Match[] = [];
        for (const id of ids) matches.push(...(await matchOne(id, [search], null)));
        await keep([], matches, true);
      }),
    whenMatched: matchNow,
    close: async () => {
      const isWaiting = waiting.size > 0;
      if (isWaiting) void matchNow();
      isClosed = true;
      if (timer !== null) clearTimeout(timer);
      await running;
    },
  };
}

// Holds each edition that becomes searchable against the saved searches, once. Which editions are still to be seen is a difference of
// two sets, so what another program added, or a crash left, is caught up by itself. An index made anew tells nothing twice. Pages of scans that
// get their text later are held against them when it can be searched, and no other page of their edition.
import type { EditionId } from '#border/model';
import type { KeptSearch } from '#border/model-searches';
import type { Log } from '../base/log.ts';
import type { LibraryDatabase } from '../library/open-library.ts';
import { findShelved } from '../library/read-editions.ts';
import { type Asked, isSeen, listSeenSince, type Match } from '../library/search-matches.ts';
import { listSearches } from '../library/searches.ts';
import { listUnmatchedEditions, listUnmatchedPages } from '../library/unmatched-pages.ts';
import type { SearchToMatch } from '../search/match-edition.ts';
import { withSectionNames } from './authority/with-section-names.ts';
import { withMarks } from './marks/with-marks.ts';
import type { Workers } from './open-workers.ts';

/** What came to a saved search from one edition. */
export type News = Pick<Match, 'searchId' | 'editionId' | 'pages'>;

/** What holds editions against searches. */
export type Alerts = {
  /** An edition can be searched now. */
  tell: (id: EditionId) => void;
  /** Sees what became searchable while no program looked. */
  catchUp: () => Promise<void>;
  /** Holds the editions that were seen since a moment against one search that was away. */
  matchAgain: (search: KeptSearch, sinceMs: number) => Promise<void>;
  /** Holds editions against the searches that only the index answers that has just taken over. */
  matchPostponed: () => Promise<void>;
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

/** An edition to hold against searches. */
type Task = { id: EditionId; searches: readonly KeptSearch[]; matchedAtMs: number | null };

/**
 * Searches that an edition waits for, since an index of an earlier version cannot answer them. It stays unseen until then, so that the
 * next program catches up where this one ends; pages that were matched already are not matched twice.
 */
type Postponed = { searchIds: readonly string[]; matchedAtMs: number | null; isCaughtUp: boolean; sinceMs: number };

/** Opens it; nothing is matched before it is told. */
export function openAlerts({ workers, database, log, isSearchable, onNews }: Tools): Alerts {
  const waiting = new Set<EditionId>();
  const postponed = new Map<EditionId, Postponed>();
  let isClosed = false;
  let timer: NodeJS.Timeout | null = null;
  let running: Promise<void> = Promise.resolve();

  const keep = async (asked: Asked, matches: readonly Match[], isCaughtUp: boolean): Promise<void> => {
    if (asked.seen.length === 0 && asked.read.length === 0 && matches.length === 0) return;
    const news = await workers.library.run('putMatches', { asked, matches });
    if (news.length > 0) onNews(news, isCaughtUp);
  };

  const matchOne = async ({ id, searches, matchedAtMs }: Task): Promise<{ matches: Match[]; unanswered: string[] }> => {
    if (searches.length === 0) return { matches: [], unanswered: [] };
    const { found, unanswered } = await workers.search.run('matchEdition', {
      id,
      searches: searches.map((search) => withSectionNames(database, withMarks(database, toQuery(search)))),
    });
    return { matches: found.map(({ searchId, pages }) => ({ searchId, editionId: id, pages, matchedAtMs })), unanswered };
  };

  /** Keeps what comes of it; an edition is seen when every search could be answered. */
  const match = async (tasks: readonly Task[], isCaughtUp: boolean): Promise<void> => {
    const matches: Match[] = [];
    const left = new Map<EditionId, Postponed>();
    for (const task of tasks) {
      const one = await matchOne(task);
      matches.push(...one.matches);
      if (one.unanswered.length > 0)
        left.set(task.id, { searchIds: one.unanswered, matchedAtMs: task.matchedAtMs, isCaughtUp, sinceMs: Date.now() });
    }
    const ids = tasks.map(({ id }) => id);
    await keep({ seen: ids.filter((id) => !left.has(id)), read: [] }, matches, isCaughtUp);
    for (const id of ids) postponed.delete(id);
    for (const [id, one] of left) postponed.set(id, one);
  };

  /**
   * Pages that the index has not taken yet wait for the next time, and all of them where it has the text of before, as of pages that were read
   * again, or where a search cannot be answered.
   */
  const matchRead = async (ids: readonly EditionId[], isCaughtUp: boolean): Promise<void> => {
    const searches = listSearches(database);
    for (const id of ids) {
      const textKey = findShelved(database, id)?.textKey;
      if (textKey === undefined || textKey !== (await workers.search.run('textKey', { id }))) continue;
      const textless = new Set((await workers.search.run('scans', { id })).map(({ page }) => page));
      const pages = listUnmatchedPages(database, id).filter((page) => !textless.has(page));
      const { matches, unanswered } = await matchOne({ id, searches, matchedAtMs: null });
      if (pages.length === 0 || unanswered.length > 0) continue;
      const ofRead = matches.map((one) => ({ ...one, pages: one.pages.filter((page) => pages.includes(page)) }));
      await keep({ seen: [], read: [{ editionId: id, pages, textKey }] }, ofRead, isCaughtUp);
    }
  };

  /** Of some editions, or of all that can be searched. */
  const listRead = (among?: readonly EditionId[]): EditionId[] =>
    listUnmatchedEditions(database).filter((id) => among?.includes(id) ?? isSearchable(id));

  const matchPostponed = async (): Promise<void> => {
    const searches = listSearches(database);
    for (const [id, { searchIds, matchedAtMs, isCaughtUp }] of [...postponed])
      await match([{ id, searches: searches.filter((search) => searchIds.includes(search.id)), matchedAtMs }], isCaughtUp);
  };

  const matchTold = async (): Promise<void> => {
    const told = [...waiting];
    const unseen = told.filter((id) => !isSeen(database, id));
    waiting.clear();
    try {
      if (unseen.some((id) => postponed.has(id))) await matchPostponed();
      const searches = listSearches(database);
      const fresh = unseen.filter((id) => !postponed.has(id) && !isSeen(database, id));
      await match(
        fresh.map((id) => ({ id, searches, matchedAtMs: null })),
        false,
      );
      await matchRead(listRead(told), false);
    } catch (error) {
      // They are tried again with the next that is told, and at the next opening.
      for (const id of told) waiting.add(id);
      throw error;
    }
  };

  /** Nobody knows when these became searchable; what was added before a search was last looked at is not new in it. */
  const matchMissed = async (missed: readonly Unseen[]): Promise<void> => {
    const searches = listSearches(database);
    const laterThan = (addedAtMs: number): KeptSearch[] => searches.filter(({ lookedAtMs }) => addedAtMs > lookedAtMs);
    await match(
      missed.map(({ id, addedAtMs }) => ({ id, searches: laterThan(addedAtMs), matchedAtMs: addedAtMs })),
      true,
    );
  };

  /** What waits for the new index waits for this search as well. */
  const matchAway = async (search: KeptSearch, sinceMs: number): Promise<void> => {
    for (const [id, one] of postponed)
      if (one.sinceMs >= sinceMs) postponed.set(id, { ...one, searchIds: [...one.searchIds, search.id] });
    const ids = listSeenSince(database, sinceMs).filter((id) => !postponed.has(id));
    await match(
      ids.map((id) => ({ id, searches: [search], matchedAtMs: null })),
      true,
    );
  };

  const matchAllMissed = async (): Promise<void> => {
    for (let afterId = ''; !isClosed; ) {
      const unseen = await workers.library.run('listUnseen', { afterId, limit: editionsAtOnce });
      const missed = unseen.filter(({ id }) => isSearchable(id) && !waiting.has(id));
      await matchMissed(missed);
      const last = unseen.at(-1);
      if (last === undefined) break;
      afterId = last.id;
    }
    if (!isClosed) await matchRead(listRead(), true);
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
    matchAgain: (search, sinceMs) => enqueue(() => matchAway(search, sinceMs)),
    matchPostponed: () =>
      enqueue(async () => {
        await matchPostponed();
        await matchRead(listRead(), true);
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

// The queue of pages that are read from their pictures, at most two at a time and at low priority. It lives in rows, so a crash or a restart goes
// on with the page that was being read. Refuses to begin what nobody asked for on battery.
import { AppError, type ErrorCode } from '#border/errors';
import type { EditionId } from '#border/model';
import type { OcrJob } from '#border/model-ocr';
import { openThrottle } from '../../base/throttle.ts';
import { listOcrPages, type OcrPage } from '../../library/ocr-pages.ts';
import type { LibraryDatabase } from '../../library/open-library.ts';
import { type ActivePage, type FinishedJob, languagesOf, listJobs } from './list-jobs.ts';
import { type ReadTools, readPage } from './read-page.ts';

/** Some editions, or all in the queue. */
export type WhichEditions = readonly EditionId[] | 'all';

/** A page that has come to an end. */
export type PageEnd = { id: EditionId; page: number; words: number; confidence: number | null; code: ErrorCode | null };

/** The queue. */
export type Recognition = {
  jobs: () => OcrJob[];
  /** The rows of an edition. */
  pagesOf: (id: EditionId) => OcrPage[];
  /** Takes pages into the queue. Throws ocr/no-data before anything is kept. */
  add: (pages: readonly OcrPage[]) => Promise<void>;
  /** Lets nothing of these editions begin; what is being read is read again later. */
  pause: (which: WhichEditions) => Promise<void>;
  /** Goes on with what was paused, and tries once more what failed. */
  resume: (which: WhichEditions) => Promise<void>;
  /** Forgets what has not been read, and that something was; what was read stays. */
  cancel: (which: WhichEditions) => Promise<void>;
  /** Looks again at what may begin: power or settings have changed. */
  setOnBattery: (isOnBattery: boolean) => void;
  on: (listener: (end: PageEnd) => void) => () => void;
  /** Ends when nothing of these editions is being read or may begin. */
  whenSettled: (ids: readonly EditionId[]) => Promise<void>;
  close: () => Promise<void>;
};

/** What it works with. */
export type RecognitionOptions = ReadTools & {
  database: LibraryDatabase;
  /** False reads only what is added while the library is open: what waits from before is left to the next program. */
  isGoingOn: boolean;
  onChange: () => void;
  /** The text of an edition has changed. */
  onRead: (id: EditionId) => void;
};

/** On two cores a third only adds memory. */
const pagesAtOnce = 2;
const tellEveryMs = 250;
/** A long issue can be searched as it goes on: the index takes it anew after so many pages. */
const pagesOfOneIndexing = 10;
/** So many editions are remembered as done until somebody has seen it, or the program ends. */
const mostFinished = 20;

const keyOf = ({ editionId, page }: Pick<OcrPage, 'editionId' | 'page'>): string => `${editionId}/${page}`;

/** Opens the queue with what an earlier run left in it. */
export function openRecognition(options: RecognitionOptions): Recognition {
  const { workers, database, log } = options;
  const rows = new Map(listOcrPages(database).map((row) => [keyOf(row), row]));
  const left = new Set(options.isGoingOn ? [] : rows.keys());
  const active = new Map<string, ActivePage>();
  const unindexed = new Map<EditionId, number>();
  const finished = new Map<EditionId, FinishedJob>();
  const listeners = new Set<(end: PageEnd) => void>();
  const waiters = new Set<() => void>();
  let pageMs: number | null = null;
  let isOnBattery = false;
  let isClosed = false;

  const throttle = openThrottle(() => options.onChange(), tellEveryMs);
  const tell = (): void => {
    throttle.tell();
    for (const look of waiters) look();
  };
  const rowsOf = (id: EditionId): OcrPage[] => [...rows.values()].filter(({ editionId }) => editionId === id);
  const isHeld = (row: OcrPage): boolean => left.has(keyOf(row)) || (row.isAutomatic && isOnBattery);
  const mayBegin = (row: OcrPage): boolean => row.state === 'waiting' && !active.has(keyOf(row)) && !isHeld(row);

  const change = async (some: readonly OcrPage[], state: OcrPage['state'], code: ErrorCode | null = null): Promise<void> => {
    for (const row of some) Object.assign(row, { state, code });
    const changes = some.map(({ editionId, page }) => ({ editionId, page, state, code }));
    if (changes.length > 0) await workers.library.run('changeOcrPages', { changes });
  };

  const index = (id: EditionId): void => {
    if (!unindexed.delete(id)) return;
    options.onRead(id);
  };

  const finish = (id: EditionId, own: readonly OcrPage[]): void => {
    if (own.length === 0) return;
    finished.set(id, { languages: languagesOf(own), total: own.length });
    for (const [oldest] of [...finished].slice(0, -mostFinished)) finished.delete(oldest);
  };

  /** All pages of an edition have come to an end: those that failed stay, to be seen and tried again. */
  const settle = async (id: EditionId): Promise<void> => {
    const own = rowsOf(id);
    if (own.some((row) => row.state === 'waiting' || row.state === 'paused' || active.has(keyOf(row)))) return;
    index(id);
    if (own.some(({ state }) => state === 'failed')) return;
    for (const row of own) rows.delete(keyOf(row));
    finish(id, own);
    await workers.library.run('dropOcrPages', { id });
  };

  const end = (row: OcrPage, words: number, confidence: number | null, code: ErrorCode | null): void => {
    for (const listener of listeners) listener({ id: row.editionId, page: row.page, words, confidence, code });
  };

  const fail = async (row: OcrPage, error: unknown): Promise<void> => {
    const code = error instanceof AppError ? error.code : 'internal';
    if (code === 'add/cancelled' && (isClosed || row.state !== 'waiting' || !rows.has(keyOf(row)))) return;
    if (code === 'edition/not-found') {
      for (const own of rowsOf(row.editionId)) rows.delete(keyOf(own));
      return;
    }
    log.error('a page could not be read from its picture', error, { id: row.editionId, page: row.page });
    await change([row], 'failed', code);
    end(row, 0, null, code);
  };

  const run = async (row: OcrPage, page: ActivePage): Promise<void> => {
    const startedMs = performance.now();
    try {
      const { words, confidence } = await readPage(options, row, page.stop.signal, (share) => {
        page.share = share;
        tell();
      });
      const tookMs = performance.now() - startedMs;
      pageMs = pageMs === null ? tookMs : 0.7 * pageMs + 0.3 * tookMs;
      Object.assign(row, { state: 'done', code: null });
      unindexed.set(row.editionId, (unindexed.get(row.editionId) ?? 0) + 1);
      if ((unindexed.get(row.editionId) ?? 0) >= pagesOfOneIndexing) index(row.editionId);
      end(row, words, confidence, null);
    } catch (error) {
      await fail(row, error);
    }
  };

  const begin = (row: OcrPage): void => {
    const key = keyOf(row);
    const page: ActivePage = {
      id: row.editionId,
      page: row.page,
      share: 0,
      stop: new AbortController(),
      ended: Promise.resolve(),
    };
    active.set(key, page);
    page.ended = run(row, page)
      .finally(() => active.delete(key))
      .then(() => settle(row.editionId))
      .catch((error: unknown) => log.error('the reading of pages stopped', error))
      .then(wake);
  };

  function wake(): void {
    if (isClosed) return;
    for (const row of rows.values()) {
      if (active.size >= pagesAtOnce) break;
      if (mayBegin(row)) begin(row);
    }
    tell();
  }

  const find = (which: WhichEditions): OcrPage[] =>
    [...rows.values()].filter(({ editionId }) => which === 'all' || which.includes(editionId));

  const stop = async (some: readonly OcrPage[]): Promise<void> => {
    const running = some.flatMap((row) => active.get(keyOf(row)) ?? []);
    for (const { stop: controller } of running) controller.abort();
    await Promise.all(running.map(({ ended }) => ended));
  };

  // Whoever opened the queue must have it in hand before it tells anything.
  setImmediate(wake);
  return {
    jobs: () => listJobs({ rows: [...rows.values()], finished, active, pageMs, database }),
    pagesOf: rowsOf,
    add: async (pages) => {
      const languages = [...new Set(pages.flatMap((page) => page.languages))];
      await workers.ocr.run('check', { languages });
      await workers.library.run('putOcrPages', { pages });
      for (const page of pages) {
        left.delete(keyOf(page));
        finished.delete(page.editionId);
        if (!active.has(keyOf(page))) rows.set(keyOf(page), { ...page });
      }
      wake();
    },
    pause: async (which) => {
      const meant = find(which).filter(({ state }) => state === 'waiting');
      await change(meant, 'paused');
      await stop(meant);
      tell();
    },
    resume: async (which) => {
      const meant = find(which).filter(({ state }) => state === 'paused' || state === 'failed');
      for (const row of meant) left.delete(keyOf(row));
      await change(meant, 'waiting');
      wake();
    },
    cancel: async (which) => {
      const meant = find(which);
      for (const row of meant) rows.delete(keyOf(row));
      for (const id of which === 'all' ? [...finished.keys()] : which) finished.delete(id);
      await stop(meant);
      const ids = new Set(meant.map(({ editionId }) => editionId));
      for (const id of ids) {
        await workers.library.run('dropOcrPages', { id });
        index(id);
      }
      tell();
    },
    setOnBattery: (value) => {
      isOnBattery = value;
      wake();
    },
    on: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    whenSettled: (ids) =>
      new Promise((resolve) => {
        const look = (): void => {
          const isBusy = find(ids).some((row) => active.has(keyOf(row)) || mayBegin(row));
          if (isBusy && !isClosed) return;
          waiters.delete(look);
          resolve();
        };
        waiters.add(look);
        look();
      }),
    close: async () => {
      isClosed = true;
      await stop([...rows.values()]);
      throttle.flush();
      for (const look of waiters) look();
    },
  };
}

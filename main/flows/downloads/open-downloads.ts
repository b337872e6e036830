// The queue of files on their way: which is fetched next, and how many at once. It lives in rows, so a restart goes on with it.
// Refuses to forget a file before it is kept or given up, and to hold the main thread: fetching, hashing and writing are done by threads.

import { AppError } from '#border/errors';
import type { InterfaceLanguage } from '#border/model';
import type { DownloadList } from '#border/model-downloads';
import type { Settings } from '#border/model-settings';
import { openThrottle } from '../../base/throttle.ts';
import { type DownloadRow, listDownloads } from '../../library/downloads.ts';
import type { LibraryDatabase } from '../../library/open-library.ts';
import { type AttemptTools, attemptDownload, changeQueued, type DownloadEnd, type Queued } from './attempt-download.ts';
import type { HoldFacts } from './hold.ts';
import { holdOfQueued, isHeld, isWaiting, listDownloads as showQueue } from './list-downloads.ts';
import { isResting, usualPatience } from './next-try.ts';
import { pickNext } from './pick-next.ts';

/** Some files by their ids, or all that an act is for. */
export type Which = readonly string[] | 'all';

/** The queue. */
export type Downloads = {
  list: () => DownloadList;
  /** The files that are on their way or have failed, as they are kept. */
  rows: () => DownloadRow[];
  /** Those that wait because the editions fill what the reader allowed. */
  heldByQuota: () => DownloadRow[];
  /** Takes in the rows that were added to the table. */
  refresh: () => void;
  /** Looks again at what may begin: settings, the shelf or the network have changed. */
  wake: () => void;
  /** Each throws download/not-found; `all` are those that the act is for. */
  pause: (which: Which) => Promise<void>;
  /** Lets paused and waiting files begin at once, whatever holds the others: a person asked. */
  resume: (which: Which) => Promise<void>;
  /** The same for what has failed, with a password where one is given. */
  retry: (which: Which, password?: string) => Promise<void>;
  /**
   * Tries once more what has failed of a source: its publisher may have mended it. A file that was no good is fetched once a day only,
   * unless a person asked for the check.
   */
  giveAnotherTry: (sourceId: string, isAsked: boolean) => Promise<void>;
  /** Gives files up that have not arrived; what came of them is thrown away, and their entries are not fetched again by themselves. */
  cancel: (which: Which) => Promise<void>;
  /** The same for what has failed. */
  dismiss: (which: Which) => Promise<void>;
  /** Takes back what was given up since the library was opened; it begins anew. What is not known is passed over. */
  restore: (ids: readonly string[]) => Promise<void>;
  /** Drops what is on its way from a source that goes, as if its entries had never been seen. */
  forgetSource: (sourceId: string) => Promise<void>;
  /** Ends when none of these files is being fetched or waits for a next try. Does not wait for what is held or paused. */
  whenSettled: (ids: readonly string[]) => Promise<void>;
  on: (listener: (end: DownloadEnd) => void) => () => void;
  close: () => Promise<void>;
};

/** What the queue is opened with. */
export type DownloadsOptions = Omit<AttemptTools, 'onProgress' | 'onEnd' | 'forgetEarlier' | 'patience' | 'now' | 'random'> &
  Partial<Pick<AttemptTools, 'patience' | 'now' | 'random'>> & {
    database: LibraryDatabase;
    /** False leaves every file where it is. */
    isFetching: boolean;
    settings: () => Settings;
    filledBytes: () => number;
    language: () => InterfaceLanguage;
    onChange: (list: DownloadList) => void;
  };

const tellEveryMs = 200;
/** Quiet hours and waiting times are looked at again at least so often. */
const lookEveryMs = 30_000;
const mostShownDone = 20;
const unbegun = { run: null, receivedBytes: 0, mostBytes: 0, totalBytes: null, arrived: null };

/** Opens the queue with what an earlier run left in it. */
export function openDownloads(options: DownloadsOptions): Downloads {
  const { database, workers, log, now = Date.now } = options;
  const queue = new Map<string, Queued>();
  const passwords = new Map<string, string>();
  const givenUp = new Map<string, DownloadRow>();
  const listeners = new Set<(end: DownloadEnd) => void>();
  const waiters = new Set<() => void>();
  let isClosed = false;
  let arrived = 0;
  let timer: NodeJS.Timeout | null = null;

  const facts = (): HoldFacts => ({ settings: options.settings(), nowMs: now(), filledBytes: options.filledBytes() });
  const list = (): DownloadList => showQueue(queue.values(), facts(), arrived, { language: options.language(), log });
  const throttle = openThrottle(() => options.onChange(list()), tellEveryMs);
  const tell = (): void => {
    throttle.tell();
    for (const look of waiters) look();
  };
  const onEnd = (end: DownloadEnd): void => {
    const done = [...queue.values()].filter((queued) => queued.arrived !== null);
    if ('brought' in end) arrived += 1;
    for (const { row } of done.slice(0, Math.max(0, done.length - mostShownDone))) queue.delete(row.id);
    for (const listener of listeners) listener(end);
  };
  const tools: AttemptTools = {
    ...options,
    patience: options.patience ?? usualPatience,
    now,
    random: options.random ?? Math.random,
    onProgress: throttle.tell,
    onEnd,
    forgetEarlier: async ({ sourceId, entryId, number }) => {
      const isEarlier = ({ row, arrived: edition }: Queued): boolean =>
        edition === null && row.sourceId === sourceId && row.entryId === entryId && row.number < number;
      await giveUp([...queue.values()].filter(isEarlier));
    },
  };

  const start = (queued: Queued): void => {
    const { receivedBytes, totalBytes } = queued;
    const run = {
      controller: new AbortController(),
      receivedBytes,
      totalBytes,
      bytesPerSecond: null,
      settled: Promise.resolve(),
    };
    queued.run = run;
    run.settled = attemptDownload(tools, queued, run, passwords.get(queued.row.id))
      .catch((error: unknown) => log.error('the end of a download could not be written down', error))
      .finally(() => {
        Object.assign(queued, { run: null, receivedBytes: run.receivedBytes, totalBytes: run.totalBytes });
        dispatch();
        tell();
      });
  };

  function dispatch(): void {
    if (isClosed || !options.isFetching) return;
    const known = facts();
    for (const queued of pickNext(queue.values(), known)) start(queued);
    if (timer !== null) clearTimeout(timer);
    const waiting = [...queue.values()].filter(isWaiting);
    if (waiting.length === 0 && ![...queue.values()].some(({ run }) => run !== null)) arrived = 0;
    // What was due at that very time has begun, or begins when another ends.
    const untilMs = (soonest: number, { row }: Queued): number => {
      const inMs = (row.nextTryAtMs ?? 0) - known.nowMs;
      return inMs > 0 && inMs < soonest ? inMs : soonest;
    };
    timer = waiting.length === 0 ? null : setTimeout(wake, waiting.reduce(untilMs, lookEveryMs)).unref();
  }

  function wake(): void {
    const known = facts();
    for (const queued of queue.values()) if (isHeld(holdOfQueued(queued, known))) queued.run?.controller.abort();
    dispatch();
    tell();
  }

  const refresh = (): void => {
    for (const row of listDownloads(database)) {
      const known = queue.get(row.id);
      if (known === undefined) queue.set(row.id, { row, ...unbegun, host: new URL(row.url).host });
      else if (known.run === null && known.arrived === null) Object.assign(known, { row, host: new URL(row.url).host });
    }
    dispatch();
    tell();
  };

  const find = (which: Which, isMeant: (queued: Queued) => boolean): Queued[] => {
    if (which === 'all') return [...queue.values()].filter(isMeant);
    return which.map((id) => {
      const queued = queue.get(id);
      if (queued === undefined) throw new AppError('download/not-found', { id });
      return queued;
    });
  };
  const after = async (work: Promise<void>): Promise<void> => {
    await work;
    dispatch();
    tell();
  };
  const stop = async ({ run }: Queued): Promise<void> => {
    run?.controller.abort();
    await run?.settled;
  };
  const isExpected = ({ row, arrived: edition }: Queued): boolean => edition === null && row.state !== 'failed';
  const hasFailed = ({ row, arrived: edition }: Queued): boolean => edition === null && row.state === 'failed';
  const isAtRest = ({ run, arrived: edition }: Queued): boolean => run === null && edition === null;

  const pause = async (meant: readonly Queued[]): Promise<void> => {
    const paused = meant.filter(isExpected);
    const written = changeQueued(tools, paused, { state: 'paused' });
    await Promise.all([written, ...paused.map(stop)]);
  };
  const begin = async (meant: readonly Queued[], password?: string): Promise<void> => {
    // One that was paused a moment ago may still be on its way to a stop.
    await Promise.all(meant.map(({ row, run }) => (row.state === 'waiting' ? undefined : run?.settled)));
    const resting = meant.filter(isAtRest);
    for (const { row } of resting) if (password !== undefined) passwords.set(row.id, password);
    const change = { state: 'waiting', attempts: 0, nextTryAtMs: null, fault: null, asked: 'file' } as const;
    await changeQueued(tools, resting, change);
  };
  const drop = async (meant: readonly Queued[], isSeen: boolean): Promise<void> => {
    for (const { row } of meant) queue.delete(row.id);
    await Promise.all(meant.map(stop));
    const rows = meant.filter(({ arrived: edition }) => edition === null).map(({ row }) => row);
    const ends = rows.map(({ id, sourceId, entryId, stamp }) => ({
      id,
      arrival: isSeen ? { sourceId, entryId, stamp, editionId: null } : null,
    }));
    if (ends.length > 0) await workers.library.run('giveUpDownloads', { ends });
    if (isSeen) for (const row of rows) givenUp.set(row.id, row);
  };
  async function giveUp(meant: readonly Queued[]): Promise<void> {
    await drop(meant, true);
  }

  refresh();
  return {
    list,
    rows: () => [...queue.values()].flatMap(({ row, arrived: edition }) => (edition === null ? [row] : [])),
    heldByQuota: () => {
      const known = facts();
      return [...queue.values()].flatMap((queued) =>
        isWaiting(queued) && holdOfQueued(queued, known) === 'quota' ? [queued.row] : [],
      );
    },
    refresh,
    wake,
    pause: async (which) => after(pause(find(which, isExpected))),
    resume: async (which) => after(begin(find(which, ({ row }) => row.state === 'paused'))),
    retry: async (which, password) => after(begin(find(which, hasFailed), password)),
    giveAnotherTry: async (sourceId, isAsked) => {
      const isMeant = (queued: Queued): boolean =>
        queued.row.sourceId === sourceId && hasFailed(queued) && (isAsked || !isResting(queued.row.nextTryAtMs, now()));
      const failed = [...queue.values()].filter(isMeant);
      const attempts = tools.patience.attempts - 1;
      await changeQueued(tools, failed, { state: 'waiting', attempts, nextTryAtMs: null });
    },
    cancel: async (which) => after(giveUp(find(which, isExpected))),
    dismiss: async (which) => after(giveUp(find(which, hasFailed))),
    restore: async (ids) => {
      const rows = ids.flatMap((id) => givenUp.get(id) ?? []);
      const fresh = { state: 'waiting', attempts: 0, nextTryAtMs: null, fault: null, asked: 'file' } as const;
      if (rows.length > 0)
        await workers.library.run('restoreDownloads', { downloads: rows.map((row) => ({ ...row, ...fresh })) });
      for (const { id } of rows) givenUp.delete(id);
      refresh();
    },
    forgetSource: async (sourceId) =>
      after(
        drop(
          [...queue.values()].filter(({ row }) => row.sourceId === sourceId),
          false,
        ),
      ),
    whenSettled: (ids) => {
      const wanted = new Set(ids);
      const isSettled = (): boolean => {
        if (isClosed) return true;
        const known = facts();
        const isUnderWay = (queued: Queued): boolean =>
          queued.run !== null || (isWaiting(queued) && !isHeld(holdOfQueued(queued, known)));
        return ![...queue.values()].some((queued) => wanted.has(queued.row.id) && isUnderWay(queued));
      };
      return new Promise((resolve) => {
        // Nothing else keeps a program alive in the pause before a next try.
        const awake = setInterval(() => undefined, lookEveryMs);
        const look = (): void => {
          if (!isSettled()) return;
          clearInterval(awake);
          waiters.delete(look);
          resolve();
        };
        waiters.add(look);
        look();
      });
    },
    on: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      isClosed = true;
      if (timer !== null) clearTimeout(timer);
      await Promise.all([...queue.values()].map(stop));
      throttle.flush();
      for (const look of waiters) look();
    },
  };
}

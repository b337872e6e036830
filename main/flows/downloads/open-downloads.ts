// The queue of files on their way: which is fetched next, and how many at once. It lives in rows, so a restart goes on with it.
// Refuses to forget a file before it is kept or given up, and to hold the main thread: fetching, hashing and writing are done by threads.
import type { Download, Settings } from '#border/contract';
import { AppError } from '#border/errors';
import type { InterfaceLanguage } from '#border/model';
import { openThrottle } from '../../base/throttle.ts';
import { type DownloadRow, listDownloads } from '../../library/downloads.ts';
import type { LibraryDatabase } from '../../library/open-library.ts';
import { type AttemptTools, attemptDownload, changeQueued, type DownloadEnd, type Queued } from './attempt-download.ts';
import { type HoldFacts, holdOf } from './hold.ts';
import { usualPatience } from './next-try.ts';
import { showDownload } from './show-download.ts';

/** The queue. */
export type Downloads = {
  list: () => Download[];
  /** The files that are on their way or have failed, as they are kept. */
  rows: () => DownloadRow[];
  /** Takes in the rows that were added to the table. */
  refresh: () => void;
  /** Looks again at what may begin: settings, the shelf or the network have changed. */
  wake: () => void;
  /** Each throws download/not-found. */
  pause: (ids: readonly string[]) => Promise<void>;
  /** Lets files begin or begin again, at once and whatever holds the others: a person asked. */
  resume: (ids: readonly string[], password?: string) => Promise<void>;
  /** Tries once more what has failed of a source: its publisher may have mended it. */
  giveAnotherTry: (sourceId: string) => Promise<void>;
  /** Gives files up; what came of them is thrown away, and their entries are not fetched again by themselves. */
  cancel: (ids: readonly string[]) => Promise<void>;
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
    onChange: (downloads: Download[]) => void;
  };

const tellEveryMs = 200;
/** Quiet hours and waiting times are looked at again at least so often. */
const lookEveryMs = 30_000;
const mostShownDone = 20;

const hostOf = ({ row }: Queued): string => new URL(row.url).host;

const holdOfQueued = ({ row }: Queued, facts: HoldFacts): Download['hold'] =>
  holdOf({ isAsked: row.isAsked, nextTryAtMs: row.nextTryAtMs, isForRoom: row.fault?.code === 'disk/full' }, facts);

const isWaiting = ({ row, run, arrived }: Queued): boolean => row.state === 'waiting' && run === null && arrived === null;

/** Held by a choice of the reader's, not by the time of the next try. */
const isHeld = (hold: Download['hold']): boolean => hold === 'metered' || hold === 'quiet' || hold === 'quota';

/** The files that may begin now, within the limits of all and of each host; `queue` in the order of asking. */
export function pickNext(queue: Iterable<Queued>, facts: HoldFacts): Queued[] {
  const all = [...queue];
  const hosts = new Map<string, number>();
  const count = (queued: Queued): number => hosts.get(hostOf(queued)) ?? 0;
  const running = all.filter(({ run }) => run !== null);
  for (const one of running) hosts.set(hostOf(one), count(one) + 1);
  const { downloadsAtOnce, downloadsPerHost } = facts.settings;
  const picked: Queued[] = [];
  for (const queued of all) {
    if (running.length + picked.length >= downloadsAtOnce) break;
    const isReady = isWaiting(queued) && count(queued) < downloadsPerHost && holdOfQueued(queued, facts) === null;
    if (!isReady) continue;
    hosts.set(hostOf(queued), count(queued) + 1);
    picked.push(queued);
  }
  return picked;
}

/** Opens the queue with what an earlier run left in it. */
export function openDownloads(options: DownloadsOptions): Downloads {
  const { database, workers, log, now = Date.now } = options;
  const queue = new Map<string, Queued>();
  const passwords = new Map<string, string>();
  const listeners = new Set<(end: DownloadEnd) => void>();
  const waiters = new Set<() => void>();
  let isClosed = false;
  let timer: NodeJS.Timeout | null = null;

  const facts = (): HoldFacts => ({ settings: options.settings(), nowMs: now(), filledBytes: options.filledBytes() });
  const list = (): Download[] => {
    const [known, speech] = [facts(), { language: options.language(), log }];
    return [...queue.values()].map((queued) => showDownload(queued, holdOfQueued(queued, known), speech));
  };
  const throttle = openThrottle(() => options.onChange(list()), tellEveryMs);
  const tell = (): void => {
    throttle.tell();
    for (const look of waiters) look();
  };
  const onEnd = (end: DownloadEnd): void => {
    const done = [...queue.values()].filter(({ arrived }) => arrived !== null);
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
      const isEarlier = ({ row, arrived }: Queued): boolean =>
        arrived === null && row.sourceId === sourceId && row.entryId === entryId && row.number < number;
      await Promise.all([...queue.values()].filter(isEarlier).map(give));
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
    // What was due at that very time has begun, or begins when another ends.
    const pausesMs = waiting.map(({ row }) => (row.nextTryAtMs ?? 0) - known.nowMs).filter((inMs) => inMs > 0);
    timer = waiting.length === 0 ? null : setTimeout(wake, Math.min(lookEveryMs, ...pausesMs)).unref();
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
      if (known === undefined) queue.set(row.id, { row, run: null, receivedBytes: 0, totalBytes: null, arrived: null });
      else if (known.run === null && known.arrived === null) known.row = row;
    }
    dispatch();
    tell();
  };

  const each = async (ids: readonly string[], work: (queued: Queued) => Promise<void>): Promise<void> => {
    const found = ids.map((id) => queue.get(id) ?? id);
    const missing = found.find((one) => typeof one === 'string');
    if (missing !== undefined) throw new AppError('download/not-found', { id: String(missing) });
    await Promise.all(found.map((one) => (typeof one === 'string' ? Promise.resolve() : work(one))));
    dispatch();
    tell();
  };
  const stop = async ({ run }: Queued): Promise<void> => {
    run?.controller.abort();
    await run?.settled;
  };
  async function give(queued: Queued): Promise<void> {
    const { id, sourceId, entryId, stamp } = queued.row;
    queue.delete(id);
    await stop(queued);
    if (queued.arrived !== null) return;
    await workers.library.run('endDownload', { id, arrival: { sourceId, entryId, stamp, editionId: null }, isKept: false });
  }

  refresh();
  return {
    list,
    rows: () => [...queue.values()].flatMap(({ row, arrived }) => (arrived === null ? [row] : [])),
    refresh,
    wake,
    pause: (ids) =>
      each(ids, async (queued) => {
        if (queued.arrived !== null || queued.row.state === 'failed') return;
        await changeQueued(tools, queued, { state: 'paused' });
        await stop(queued);
      }),
    resume: (ids, password) =>
      each(ids, async (queued) => {
        if (password !== undefined) passwords.set(queued.row.id, password);
        if (queued.run !== null || queued.arrived !== null) return;
        await changeQueued(tools, queued, { state: 'waiting', attempts: 0, nextTryAtMs: null, fault: null, isAsked: true });
      }),
    giveAnotherTry: async (sourceId) => {
      const failed = [...queue.values()].filter(({ row }) => row.sourceId === sourceId && row.state === 'failed');
      const attempts = tools.patience.attempts - 1;
      for (const queued of failed) await changeQueued(tools, queued, { state: 'waiting', attempts, nextTryAtMs: null });
    },
    cancel: (ids) => each(ids, give),
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

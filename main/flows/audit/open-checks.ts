// The checks of an open library: audits that a person asks for, the reading of every file once in an interval, and of an edition that is opened.
// One audit at a time; what runs by itself is slow on purpose, rests four times as long as it reads, and never holds up anybody.
import { AppError } from '#border/errors';
import type { AuditProgress, AuditReport } from '#border/model-checks';
import type { CheckReason } from '../../base/check-record.ts';
import { openThrottle } from '../../base/throttle.ts';
import { listLongestUnread, readCheckTimes } from '../../library/checks.ts';
import { findExpected } from '../../library/expected-editions.ts';
import { readSettings } from '../../library/library-record.ts';
import type { Parts } from '../parts.ts';
import type { Inspected } from './inspect-edition.ts';
import { isWrittenSince } from './is-written-since.ts';
import { keepInspected, runAudit, runKeptAudit } from './run-audit.ts';

/** The checks. */
export type Checks = {
  /** Runs an audit. Throws audit/busy while one runs. */
  run: (isFull: boolean) => Promise<AuditReport>;
  /** Ends the audit that runs, or the repair that `working` has begun; what was found until then counts. */
  stop: () => void;
  /** How far the audit is that runs; null without one. */
  progress: () => AuditProgress | null;
  /** The last report of a library that can only be read, which keeps none. */
  lastReport: () => AuditReport | null;
  /** Does something that `stop` ends, such as a repair. Throws audit/busy while something else does. */
  working: <Value>(work: (signal: AbortSignal) => Promise<Value>) => Promise<Value>;
  /** An edition is being read: its files are read too, at once where somebody has written them since they were, else after a while unless they were lately. */
  look: (id: string) => void;
  /** Settings or the clock have changed. */
  wake: () => void;
  close: () => Promise<void>;
};

/** How the checks are opened. `isScheduling` is true where files are read without being asked for. */
export type ChecksOptions = { isScheduling: boolean; afterOpenMs?: number; afterLookMs?: number; now?: () => number };

export const dayMs = 86_400_000;
const firstMs = 60_000;
const lookDelayMs = 8000;
/** An edition that is opened again and again is read once a day, and at once where its files were written since. */
const lookEveryMs = dayMs;
const mostWaitMs = 3_600_000;
const batch = 20;
const progressMs = 200;

/** A file is read a little before its time, so that its time is never gone: a tenth of the interval, a day at least. */
export const leadMsOf = (intervalMs: number): number => Math.min(intervalMs / 2, Math.max(dayMs, intervalMs / 10));

/** Opens the checks of a library, whose other parts are asked for when they are needed. */
export function openChecks(
  partsOf: () => Parts,
  { isScheduling, afterOpenMs = firstMs, afterLookMs = lookDelayMs, now = Date.now }: ChecksOptions,
): Checks {
  let running: { stop: AbortController; progress: AuditProgress | null } | null = null;
  let lastReport: AuditReport | null = null;
  let timer: NodeJS.Timeout | null = null;
  let isClosed = false;
  let reading = Promise.resolve();
  let looking = Promise.resolve();
  const quiet = new Int32Array(new SharedArrayBuffer(4));
  const looks = new Map<string, NodeJS.Timeout>();
  const tell = openThrottle(
    () => partsOf().emit({ name: 'checks.changed', value: { progress: running?.progress ?? null } }),
    progressMs,
  );

  const working: Checks['working'] = async (work) => {
    if (running !== null) throw new AppError('audit/busy');
    const stop = new AbortController();
    running = { stop, progress: null };
    try {
      return await work(stop.signal);
    } finally {
      running = null;
      tell.tell();
      tell.flush();
    }
  };

  const run: Checks['run'] = (isFull) =>
    working(async (signal) => {
      const onProgress = (progress: AuditProgress): void => {
        if (running !== null) running.progress = progress;
        tell.tell();
      };
      if (partsOf().writing !== null) return runKeptAudit(partsOf(), { isFull, signal, onProgress });
      const { report } = await runAudit(partsOf(), { isFull, signal, onProgress, onInspected: async () => {} });
      lastReport = report;
      return report;
    });

  const intervalMs = (): number => readSettings(partsOf().database).checks.intervalDays * dayMs;
  const isPaused = (): boolean => isClosed || readSettings(partsOf().database).checks.isPaused;

  /** Null where the edition has gone, or the reading was ended. */
  const readOne = async (id: string): Promise<Inspected | null> => {
    try {
      return await partsOf().workers.audit.run('read', { id, stop: quiet });
    } catch (error) {
      if (error instanceof AppError && error.code === 'add/cancelled') return null;
      throw error;
    }
  };

  const keep = async (why: CheckReason, inspected: readonly Inspected[]): Promise<void> => {
    if (inspected.length === 0) return;
    await keepInspected(partsOf(), why, inspected);
    tell.tell();
  };

  const restFor = (ms: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, isClosed ? 0 : ms));

  /** Reads what is due, one after another, and keeps it together: one line and one sync for all. */
  const readDue = async (): Promise<void> => {
    const dueMs = now() - intervalMs() + leadMsOf(intervalMs());
    const due = listLongestUnread(partsOf().database, batch, now()).filter(({ readAtMs }) => readAtMs <= dueMs);
    const inspected: Inspected[] = [];
    for (const { id } of due) {
      if (isPaused() || running !== null) break;
      const startMs = performance.now();
      const one = await readOne(id);
      if (one !== null) inspected.push(one);
      await restFor((performance.now() - startMs) * 4);
    }
    await keep('schedule', inspected);
  };

  const nextInMs = (): number => {
    const [next] = listLongestUnread(partsOf().database, 1, now());
    const dueInMs = next === undefined ? mostWaitMs : next.readAtMs + intervalMs() - leadMsOf(intervalMs()) - now();
    return Math.min(mostWaitMs, Math.max(running === null ? 1000 : firstMs, dueInMs));
  };

  const schedule = (inMs: number): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (!isScheduling || isClosed || isPaused() || partsOf().writing === null) return;
    timer = setTimeout(() => {
      timer = null;
      reading = reading
        .then(readDue)
        .catch((error: unknown) => partsOf().log.error('files could not be verified', error))
        .then(() => schedule(nextInMs()));
    }, inMs).unref();
  };

  const lookAt = async (id: string, isAtOnce: boolean): Promise<void> => {
    const { database, root } = partsOf();
    const expected = findExpected(database, id);
    if (expected === null || isPaused() || running !== null) return;
    const readAtMs = readCheckTimes(database, id, now())?.readAtMs ?? 0;
    const isLate = !isAtOnce && now() - readAtMs > Math.min(lookEveryMs, intervalMs());
    if (!isLate && !(await isWrittenSince(root, expected, readAtMs))) return;
    const one = await readOne(id);
    if (one !== null) await keep('open', [one]);
  };

  /** In a line of its own: who opens a newspaper does not wait for those that are read by and by. */
  const lookNext = (id: string, isAtOnce: boolean): void => {
    looking = looking
      .then(() => lookAt(id, isAtOnce))
      .catch((error: unknown) => partsOf().log.error('an edition could not be verified', error));
  };

  // The parts are being put together while this runs.
  setTimeout(() => schedule(afterOpenMs), 0).unref();
  return {
    run,
    working,
    stop: () => running?.stop.abort(),
    progress: () => running?.progress ?? null,
    lastReport: () => lastReport,
    look: (id) => {
      if (!isScheduling || partsOf().writing === null) return;
      lookNext(id, true);
      if (looks.has(id)) return;
      const later = setTimeout(() => {
        looks.delete(id);
        lookNext(id, false);
      }, afterLookMs).unref();
      looks.set(id, later);
    },
    wake: () => {
      schedule(1000);
      tell.tell();
    },
    close: async () => {
      isClosed = true;
      Atomics.store(quiet, 0, 1);
      running?.stop.abort();
      if (timer !== null) clearTimeout(timer);
      for (const later of looks.values()) clearTimeout(later);
      await Promise.all([reading, looking]);
    },
  };
}

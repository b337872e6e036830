// The sources of a library at work: each is checked when its time has come or when a person asks, a few at once.
// Refuses to fetch a file itself; what a check finds goes into the queue of downloads.

import { AppError } from '#border/errors';
import type { Settings } from '#border/model-settings';
import type { SourceRecord } from '../../base/record.ts';
import { listSources, readSourceState } from '../../library/sources.ts';
import { isQuiet } from '../downloads/hold.ts';
import type { Downloads } from '../downloads/open-downloads.ts';
import { runLimited } from '../run-limited.ts';
import { type Checked, checkSource } from './check-source.ts';
import type { CheckTools } from './check-tools.ts';
import { nextCheckAtMs } from './next-check.ts';
import { lastCheckOf } from './show-source.ts';
import { isRefusal } from './source-access.ts';

/** The sources at work. */
export type Sources = {
  isChecking: (id: string) => boolean;
  /** Checks these sources now, each once however often it is asked, and gives what each came to. */
  check: (ids: readonly string[], isAsked: boolean) => Promise<Map<string, Checked>>;
  /** Looks again at what is due: sources or settings have changed, or the machine has woken. */
  wake: () => void;
  close: () => Promise<void>;
};

/** What the sources work with. */
export type SourcesOptions = CheckTools & {
  downloads: Downloads;
  settings: () => Settings;
  /** Renews the sign-in of a source that was refused; tells whether asking once more is worth it. */
  renew: (source: SourceRecord) => Promise<boolean>;
  /** False leaves checks to those who ask. */
  isScheduling: boolean;
  onChange: () => void;
};

const checksAtOnce = 3;
const lookEveryMs = 60_000;
/** A check that has been under way for so long waits for a slow server: it holds up no other that is due. */
const slowAfterMs = 10_000;

type UnderWay = { end: Promise<Checked>; beganAtMs: number };

/** Opens the sources; those that are due are checked soon. */
export function openSources(options: SourcesOptions): Sources {
  const { database, downloads, log, now } = options;
  const checking = new Map<string, UnderWay>();
  /** Sources whose check could not even be kept, and until when they are left alone. */
  const resting = new Map<string, number>();
  let isClosed = false;
  let timer: NodeJS.Timeout | null = null;
  const tools: CheckTools = { ...options, isClosed: () => isClosed };

  /** A key that is refused before its time may have a successor; where the line is cut meanwhile, the next check tells. */
  const renewedAfter = async (source: SourceRecord): Promise<boolean> => {
    try {
      return await options.renew(source);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      log.error('a sign-in could not be renewed', error, { id: source.id });
      return false;
    }
  };

  const checkNow = async (source: SourceRecord, isAsked: boolean): Promise<Checked> => {
    try {
      const first = await checkSource(tools, source, isAsked);
      const isWorthAsking = isRefusal(first.error) && (await renewedAfter(source));
      const checked = isWorthAsking ? await checkSource(tools, source, isAsked) : first;
      if (checked.error === null) await downloads.giveAnotherTry(source.id, isAsked);
      downloads.refresh();
      return checked;
    } catch (error) {
      if (isClosed || (error instanceof AppError && error.code === 'add/cancelled')) throw error;
      log.error('a check could not be kept', error, { id: source.id });
      resting.set(source.id, now() + lookEveryMs);
      return { added: 0, error: error instanceof AppError ? error : new AppError('internal', {}, { cause: error }) };
    } finally {
      checking.delete(source.id);
      options.onChange();
    }
  };

  const checkOne = (source: SourceRecord, isAsked: boolean): Promise<Checked> => {
    const underWay = checking.get(source.id);
    if (underWay !== undefined) return underWay.end;
    const end = checkNow(source, isAsked);
    checking.set(source.id, { end, beganAtMs: now() });
    options.onChange();
    return end;
  };

  const check: Sources['check'] = async (ids, isAsked) => {
    const wanted = listSources(database).filter(({ id }) => ids.includes(id));
    const checked = new Map<string, Checked>();
    await runLimited(wanted, checksAtOnce, async (source) => {
      if (!isClosed) checked.set(source.id, await checkOne(source, isAsked));
    });
    return checked;
  };

  const dueAtMs = (source: SourceRecord): number | null => {
    if (!source.isFollowed || checking.has(source.id)) return null;
    const dueMs = nextCheckAtMs(source.schedule, lastCheckOf(readSourceState(database, source.id)), now());
    return dueMs === null ? null : Math.max(dueMs, resting.get(source.id) ?? 0);
  };

  const checkDue = (source: SourceRecord): void => {
    checkOne(source, false)
      .catch((error: unknown) => {
        if (isClosed) return;
        log.error('a source could not be checked', error, { id: source.id });
        resting.set(source.id, now() + lookEveryMs);
      })
      .finally(wake);
  };

  /** Begins what is due, a few at a time, and plans the next look whatever is still under way. */
  function wake(): void {
    if (isClosed || !options.isScheduling) return;
    if (timer !== null) clearTimeout(timer);
    const settings = options.settings();
    const isHeld = settings.isMetered || isQuiet(settings.quietHours, now());
    const planned = listSources(database).flatMap((source) => {
      const atMs = dueAtMs(source);
      return atMs === null ? [] : [{ source, atMs }];
    });
    const busy = [...checking.values()].filter(({ beganAtMs }) => now() - beganAtMs < slowAfterMs).length;
    const due = isHeld ? [] : planned.filter(({ atMs }) => atMs <= now()).slice(0, Math.max(0, checksAtOnce - busy));
    const next = planned.filter((one) => !due.includes(one)).map(({ atMs }) => atMs);
    const inMs = isHeld ? lookEveryMs : Math.min(lookEveryMs, Math.max(1000, Math.min(...next) - now()));
    timer = setTimeout(wake, inMs).unref();
    for (const { source } of due) checkDue(source);
  }

  wake();
  return {
    isChecking: (id) => checking.has(id),
    check,
    wake,
    close: async () => {
      isClosed = true;
      if (timer !== null) clearTimeout(timer);
      await Promise.allSettled([...checking.values()].map(({ end }) => end));
    },
  };
}

/** The errors of checks by the id of their source. */
export function errorsOf(checked: ReadonlyMap<string, Checked>): { id: string; error: AppError }[] {
  return [...checked].flatMap(([id, { error }]) => (error === null ? [] : [{ id, error }]));
}

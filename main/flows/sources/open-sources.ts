// The sources of a library at work: each is checked when its time has come or when a person asks, a few at once.
// Refuses to fetch a file itself; what a check finds goes into the queue of downloads.
import type { Settings } from '#border/contract';
import type { AppError } from '#border/errors';
import type { Log } from '../../base/log.ts';
import type { SourceRecord } from '../../base/record.ts';
import { listSources, readSourceState } from '../../library/sources.ts';
import { isQuiet } from '../downloads/hold.ts';
import type { Downloads } from '../downloads/open-downloads.ts';
import { runLimited } from '../run-limited.ts';
import { type Checked, type CheckTools, checkSource } from './check-source.ts';
import { nextCheckAtMs } from './next-check.ts';
import { lastCheckOf } from './show-source.ts';

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
  /** False leaves checks to those who ask. */
  isScheduling: boolean;
  onChange: () => void;
  log: Log;
};

const checksAtOnce = 3;
const lookEveryMs = 60_000;

/** Opens the sources; those that are due are checked soon. */
export function openSources(options: SourcesOptions): Sources {
  const { database, downloads, log, now } = options;
  const checking = new Map<string, Promise<Checked>>();
  let isClosed = false;
  let timer: NodeJS.Timeout | null = null;

  const checkNow = async (source: SourceRecord, isAsked: boolean): Promise<Checked> => {
    try {
      const checked = await checkSource(options, source, isAsked);
      if (checked.error === null) await downloads.giveAnotherTry(source.id, isAsked);
      downloads.refresh();
      return checked;
    } finally {
      checking.delete(source.id);
      options.onChange();
    }
  };

  const checkOne = (source: SourceRecord, isAsked: boolean): Promise<Checked> => {
    const underWay = checking.get(source.id) ?? checkNow(source, isAsked);
    checking.set(source.id, underWay);
    options.onChange();
    return underWay;
  };

  const check: Sources['check'] = async (ids, isAsked) => {
    const wanted = listSources(database).filter(({ id }) => ids.includes(id));
    const checked = new Map<string, Checked>();
    await runLimited(wanted, checksAtOnce, async (source) => {
      if (!isClosed) checked.set(source.id, await checkOne(source, isAsked));
    });
    return checked;
  };

  const dueAtMs = (source: SourceRecord): number | null =>
    source.isFollowed ? nextCheckAtMs(source.schedule, lastCheckOf(readSourceState(database, source.id)), now()) : null;

  function wake(): void {
    if (isClosed || !options.isScheduling) return;
    if (timer !== null) clearTimeout(timer);
    const settings = options.settings();
    const isHeld = settings.isMetered || isQuiet(settings.quietHours, now());
    const due = isHeld ? [] : listSources(database).filter((source) => (dueAtMs(source) ?? Number.POSITIVE_INFINITY) <= now());
    check(
      due.map(({ id }) => id),
      false,
    )
      .catch((error: unknown) => {
        if (!isClosed) log.error('sources could not be checked', error);
      })
      .finally(() => {
        if (isClosed) return;
        const times = listSources(database).flatMap((source) => dueAtMs(source) ?? []);
        const inMs = Math.min(lookEveryMs, Math.max(1000, Math.min(...times) - now()));
        timer = setTimeout(wake, isHeld ? lookEveryMs : inMs).unref();
      });
  }

  wake();
  return {
    isChecking: (id) => checking.has(id),
    check,
    wake,
    close: async () => {
      isClosed = true;
      if (timer !== null) clearTimeout(timer);
      await Promise.allSettled(checking.values());
    },
  };
}

/** The errors of checks by the id of their source. */
export function errorsOf(checked: ReadonlyMap<string, Checked>): { id: string; error: AppError }[] {
  return [...checked].flatMap(([id, { error }]) => (error === null ? [] : [{ id, error }]));
}

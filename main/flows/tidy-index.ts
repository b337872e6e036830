// Tidies the index while nothing is to be written, in short steps with rests, so that whatever comes meanwhile waits for a moment at most.
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import type { Log } from '../base/log.ts';

/** What tidies. */
export type Tidying = {
  /** Tidies when nothing has been written for a while; where that is under way, nothing happens. */
  begin: () => void;
  /** Ends when no step is running any more; nothing begins afterwards. */
  close: () => Promise<void>;
};

/** More may come right after, and would be merged once more. */
const quietMs = 5000;
/** A step takes so long or, for words that stand on every page, longer; then as long a rest: half of one core and of the disk. */
const stepMs = 40;

/** `tidy` works for some time; `isBusy` tells whether something waits to be written; `onRebuilt` that the index was found damaged and begins anew. */
type TidyingOptions = {
  tidy: (forMs: number) => Promise<{ isDone: boolean; isRebuilt: boolean }>;
  isBusy: () => boolean;
  onRebuilt: () => void;
  log: Log;
  afterMs?: number;
};

/** Opens it. */
export function openTidying({ tidy, isBusy, onRebuilt, log, afterMs = quietMs }: TidyingOptions): Tidying {
  const controller = new AbortController();
  const { signal } = controller;
  let running: Promise<void> | null = null;

  const rest = (ms: number): Promise<void> => pause(ms, undefined, { signal, ref: false });

  const tidyWhileIdle = async (): Promise<void> => {
    await rest(afterMs);
    while (!isBusy()) {
      const start = performance.now();
      const { isDone, isRebuilt } = await tidy(stepMs);
      if (isRebuilt) onRebuilt();
      if (isDone) return;
      await rest(performance.now() - start);
    }
  };

  return {
    begin: () => {
      if (running !== null || signal.aborted) return;
      running = tidyWhileIdle()
        .catch((error: unknown) => {
          if (!signal.aborted) log.error('the index could not be tidied', error);
        })
        .finally(() => {
          running = null;
        });
    },
    close: async () => {
      controller.abort();
      await running;
    },
  };
}

// The one task with bags that may be under way, and what the last one brought: so that a screen that is left and opened again shows it.
// Refuses a second task beside it.
import { AppError } from '#border/errors';
import type { BagOutcome, BagState, BagTask } from '#border/model-bags';

/** How the work of a task is stopped and followed. */
export type BagRun = {
  signal: AbortSignal;
  /** Threads look at it: other than 0 ends them between two pieces. */
  stop: Int32Array;
  /** What is being worked on, and how far it is. */
  tell: (progress: Omit<BagTask, 'kind'>) => void;
};

/** The desk. */
export type BagDesk = {
  state: () => BagState;
  /** Does the work as the only task; `onChange` hears each step. Throws bag/busy, and what the work throws. */
  run: <Value>(
    kind: BagTask['kind'],
    work: (run: BagRun) => Promise<Value>,
    onChange: (state: BagState) => void,
  ) => Promise<Value>;
  keep: (outcome: BagOutcome | null) => void;
  stop: () => void;
  whenIdle: () => Promise<void>;
};

/** A run that a signal stops. */
export function openBagRun(signal: AbortSignal, tell: BagRun['tell']): BagRun {
  const stop = new Int32Array(new SharedArrayBuffer(4));
  const halt = (): void => void Atomics.store(stop, 0, 1);
  if (signal.aborted) halt();
  signal.addEventListener('abort', halt, { once: true });
  return { signal, stop, tell };
}

/** Opens an empty desk. */
export function openBagDesk(): BagDesk {
  let task: BagTask | null = null;
  let last: BagOutcome | null = null;
  let controller: AbortController | null = null;
  let working: Promise<unknown> = Promise.resolve();
  return {
    state: () => ({ task, last }),
    run: async (kind, work, onChange) => {
      if (controller !== null) throw new AppError('bag/busy');
      controller = new AbortController();
      const { signal } = controller;
      const tell = (progress: Omit<BagTask, 'kind'>): void => {
        task = { kind, ...progress };
        onChange({ task, last });
      };
      const running = work(openBagRun(signal, tell));
      working = running.catch(() => undefined);
      try {
        return await running;
      } finally {
        task = null;
        controller = null;
      }
    },
    keep: (outcome) => {
      last = outcome;
    },
    stop: () => controller?.abort(),
    whenIdle: async () => {
      await working;
    },
  };
}

// The one task with bags that may be under way, what the last one brought, and the profile that was chosen: so that a screen that is left and
// opened again shows it.
// Refuses a second task beside it.
import { AppError } from '#border/errors';
import type { BagProfile } from '#border/model-bag-profile';
import type { BagOutcome, BagState, BagTask } from '#border/model-bags';
import { listAsked, listForms } from '../../formats/bag-profile.ts';

/** How the work of a task is stopped and followed. */
export type BagRun = {
  signal: AbortSignal;
  /** Threads look at it: other than 0 ends them between two pieces. */
  stop: Int32Array;
  /** What is being worked on, and how far it is. */
  tell: (progress: Omit<BagTask, 'kind'>) => void;
};

/** A profile, and the name of the file in which it was. */
export type KeptProfile = { name: string; profile: BagProfile };

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
  profile: () => BagProfile | null;
  keepProfile: (kept: KeptProfile | null) => void;
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

const toShown = ({ name, profile }: KeptProfile): BagState['profile'] => ({
  name,
  organization: profile['BagIt-Profile-Info']['Source-Organization'] ?? null,
  asked: listAsked(profile),
  forms: listForms(profile),
});

/** Opens an empty desk. */
export function openBagDesk(): BagDesk {
  let task: BagTask | null = null;
  let last: BagOutcome | null = null;
  let kept: KeptProfile | null = null;
  let controller: AbortController | null = null;
  let working: Promise<unknown> = Promise.resolve();
  const state = (): BagState => ({ task, last, profile: kept === null ? null : toShown(kept) });
  return {
    state,
    run: async (kind, work, onChange) => {
      if (controller !== null) throw new AppError('bag/busy');
      controller = new AbortController();
      const { signal } = controller;
      const tell = (progress: Omit<BagTask, 'kind'>): void => {
        task = { kind, ...progress };
        onChange(state());
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
    profile: () => kept?.profile ?? null,
    keepProfile: (chosen) => {
      kept = chosen;
    },
    stop: () => controller?.abort(),
    whenIdle: async () => {
      await working;
    },
  };
}

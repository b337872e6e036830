// The thread that reads, writes and unpacks bags, so that no screen waits for a sum. It writes where it is told to and nowhere else.
import type { BagProfile } from '#border/model-bag-profile';
import type { BagReport } from '#border/model-bags';
import { toDiskError } from '../../base/disk-error.ts';
import { outside } from '../../base/outside-error.ts';
import { serveWorker, type TaskContext } from '../../base/serve-worker.ts';
import { type Brought, findBrought } from './find-brought.ts';
import type { BagPlan, WrittenBag } from './plan.ts';
import { unpackBag } from './unpack-bag.ts';
import { verifyBag } from './verify-bag.ts';
import { clearWorkplaces, makePlace } from './workplace.ts';
import { writeBag } from './write-bag.ts';

/** Ends the work between two mebibytes when `stop[0]` is other than 0. */
type Stop = { stop: Int32Array };

/** How far a task is, in bytes. */
export type BagProgress = { done: number; total: number };

const pauseMs = 100;

const runOf = ({ stop }: Stop, { progress }: TaskContext) => {
  let toldAtMs = 0;
  return {
    isCancelled: (): boolean => Atomics.load(stop, 0) !== 0,
    onProgress: (done: number, total: number): void => {
      const nowMs = Date.now();
      if (nowMs - toldAtMs < pauseMs && done !== total) return;
      toldAtMs = nowMs;
      progress({ done, total } satisfies BagProgress);
    },
  };
};

/** The tasks of this worker. Each throws what its function throws. */
export const tasks = {
  verify: (
    { path, profile, ...stop }: { path: string; profile: BagProfile | null } & Stop,
    context: TaskContext,
  ): Promise<BagReport> => verifyBag(path, { profile, ...runOf(stop, context) }),
  write: async ({ plan, ...stop }: { plan: BagPlan } & Stop, context: TaskContext): Promise<WrittenBag> => {
    try {
      return await writeBag(plan, runOf(stop, context));
    } catch (error) {
      throw toDiskError(error);
    }
  },
  unpack: ({ path, to, ...stop }: { path: string; to: string } & Stop, context: TaskContext): Promise<void> =>
    unpackBag({ path, to }, runOf(stop, context)),
  /** Makes the folder where it is missing and clears it; gives how many unfinished bags went. Throws folder/not-writable, file/*, disk/*. */
  prepare: ({ folder }: { folder: string }): Promise<number> =>
    outside(folder, async () => {
      makePlace(folder);
      return clearWorkplaces(folder);
    }),
  findBrought: ({ root }: { root: string }): Brought => findBrought(root),
};

/** The tasks, for the pool's types. */
export type BagTasks = typeof tasks;

serveWorker(tasks);

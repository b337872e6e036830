// A pool that runs its tasks on the calling thread, where starting a thread for each of hundreds of libraries would take minutes.
import type { Tasks } from '../../main/base/serve-worker.ts';
import type { Pool } from '../../main/base/worker-pool.ts';

/** The tasks as a pool; without progress, limits or cancel. */
export function openSameThreadPool<T extends Tasks>(tasks: T): Pool<T> {
  const run = async (name: string, input: unknown): Promise<unknown> => tasks[name]?.(input, { progress: () => {} });
  return { run: run as Pool<T>['run'], close: async () => {} };
}

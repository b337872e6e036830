// Verifies bags one after the other, whatever they lie in. Needs no library.
import { basename } from 'node:path';
import { AppError } from '#border/errors';
import type { BagProfile } from '#border/model-bag-profile';
import type { BagReport } from '#border/model-bags';
import type { BagProgress, BagTasks } from '../../archive/bag/bag-worker.ts';
import { openPool, type Pool } from '../../base/worker-pool.ts';
import type { BagRun } from './bag-desk.ts';

/** The thread for bags where no library is open. */
export function openBagPool(): Pool<BagTasks> {
  return openPool<BagTasks>('archive/bag/bag-worker', { size: 1 });
}

/** The verdict on one bag. Throws add/cancelled. */
export async function verifyOne(pool: Pool<BagTasks>, path: string, profile: BagProfile | null, run: BagRun): Promise<BagReport> {
  const name = basename(path);
  if (run.signal.aborted) throw new AppError('add/cancelled', { name });
  run.tell({ name, done: 0, total: 0 });
  const onProgress = (progress: unknown): void => run.tell({ name, ...(progress as BagProgress) });
  return await pool.run('verify', { path, profile, stop: run.stop }, { onProgress });
}

/** The verdicts on bags, in their order; `isStopped` where a person has ended it before the last. */
export async function verifyBags(
  pool: Pool<BagTasks>,
  paths: readonly string[],
  profile: BagProfile | null,
  run: BagRun,
): Promise<{ bags: BagReport[]; isStopped: boolean }> {
  const bags: BagReport[] = [];
  for (const path of paths) {
    try {
      bags.push(await verifyOne(pool, path, profile, run));
    } catch (error) {
      if (!run.signal.aborted) throw error;
      return { bags, isStopped: true };
    }
  }
  return { bags, isStopped: false };
}

// The one copy of the whole library that may be under way: what it is, how far, and how it is stopped.
// Refuses a second one meanwhile.
import { AppError } from '#border/errors';
import type { SafetyProgress, SafetyTask } from '#border/model-safety';
import { type EndSign, openEndSign, setEndSign } from '../../base/end-sign.ts';
import type { RunOptions } from '../../base/worker-pool.ts';
import type { CoreEvent } from '../parts.ts';
import type { BytesDone } from './safety-tasks.ts';

/** What a copy is run with. */
export type SafetyRun = { stop: EndSign; options: Pick<RunOptions, 'onProgress'> };

/** The state of copying. */
export type Safety = {
  progress: () => SafetyProgress | null;
  /** Runs one copy; what it does is told to the screens. Throws backup/busy while another runs. */
  run: <Value>(task: SafetyTask, work: (run: SafetyRun) => Promise<Value>) => Promise<Value>;
  /** Stops what is under way, if that can still be stopped. */
  stop: () => void;
};

/** Before that a guess at the time left would jump. */
const firstGuessMs = 1500;

/** How long the rest takes at the speed so far; null while that says nothing. */
export function guessLeft({ doneBytes, totalBytes }: BytesDone, elapsedMs: number): number | null {
  if (elapsedMs < firstGuessMs || doneBytes === 0) return null;
  return Math.round((elapsedMs / doneBytes) * Math.max(0, totalBytes - doneBytes));
}

/** Opens it; nothing is under way. */
export function openSafety(emit: (event: CoreEvent) => void): Safety {
  let progress: SafetyProgress | null = null;
  let sign: EndSign | null = null;
  const tell = (next: SafetyProgress | null): void => {
    progress = next;
    emit({ name: 'safety.progress', value: { progress } });
  };
  return {
    progress: () => progress,
    run: async (task, work) => {
      if (progress !== null) throw new AppError('backup/busy');
      const stop = openEndSign();
      sign = stop;
      const startedAt = performance.now();
      const canStop = task !== 'copy' && task !== 'rebuild';
      tell({ task, doneBytes: 0, totalBytes: 0, leftMs: null, canStop });
      const onProgress = (value: unknown): void => {
        const bytes = value as BytesDone;
        if (progress !== null) tell({ task, ...bytes, leftMs: guessLeft(bytes, performance.now() - startedAt), canStop });
      };
      try {
        return await work({ stop, options: { onProgress } });
      } finally {
        sign = null;
        tell(null);
      }
    },
    stop: () => {
      if (sign !== null) setEndSign(sign);
    },
  };
}

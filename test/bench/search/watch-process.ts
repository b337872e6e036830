// Watches what the benchmark's process costs while it builds and searches: the longest block of its main thread, and its memory.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { readPeakMb } from '../run-command.ts';

/** The running watch. */
export type ProcessWatch = {
  /** The longest block since the last time that this was asked, in ms. */
  longestMs: () => number;
  /** The largest resident set so far, in MiB. */
  peakMb: () => number;
  stop: () => void;
};

/** Starts to watch; the delay is looked at every two milliseconds, as the benchmark of the core does. */
export function watchProcess(): ProcessWatch {
  const delay = monitorEventLoopDelay({ resolution: 2 });
  delay.enable();
  return {
    longestMs: () => {
      const ms = delay.max / 1e6;
      delay.reset();
      return ms;
    },
    peakMb: () => readPeakMb(process.pid) ?? process.memoryUsage().rss / 2 ** 20,
    stop: () => {
      delay.disable();
    },
  };
}

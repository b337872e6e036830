// Watches what the benchmark's process costs while it builds and searches: the longest block of its main thread, and its memory.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { type Figure, readable } from '../figures.ts';
import { readPeakMb } from '../run-command.ts';

const longestAllowedMs = 50;
const mostMb = 600;

/** The running watch. */
export type ProcessWatch = {
  /** Says what the process has done since the last time that this was called; null is nothing that the product does. */
  was: (doing: string | null) => void;
  /** The longest block by what was done, and the largest resident set so far. */
  figures: () => Figure[];
  stop: () => void;
};

/** Starts to watch; the delay is looked at every two milliseconds, as the benchmark of the core does. */
export function watchProcess(): ProcessWatch {
  const delay = monitorEventLoopDelay({ resolution: 2 });
  const longest = new Map<string, number>();
  delay.enable();
  return {
    was: (doing) => {
      if (doing !== null) longest.set(doing, Math.max(longest.get(doing) ?? 0, delay.max / 1e6));
      delay.reset();
    },
    figures: () => {
      const peak = readPeakMb(process.pid) ?? process.memoryUsage().rss / 2 ** 20;
      const blocks = [...longest].map(([doing, ms]) => ({
        name: `longest block of the main thread while ${doing}`,
        figure: readable(ms, 'ms'),
        target: `≤ ${longestAllowedMs} ms`,
        isReached: ms <= longestAllowedMs,
      }));
      const memory = { name: 'largest resident set of the process', figure: readable(peak, 'MiB') };
      return [...blocks, { ...memory, target: `< ${mostMb} MiB`, isReached: peak < mostMb }];
    },
    stop: () => delay.disable(),
  };
}

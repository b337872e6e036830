// Extracts a PDF each time a path comes over the channel, on the thread of this process alone, and answers what it took.
import { extractPages } from '../../../main/pdf/extract-pages.ts';

/** What comes back: time by the clock and time of computing, that of the engine's own threads included, and how many pages were read whole. */
export type ExtractRun = { ms: number; computedMs: number; pages: number };

process.on('message', async (path: string) => {
  let pages = 0;
  const start = performance.now();
  const before = process.cpuUsage();
  await extractPages(path, null, ({ fault }) => {
    if (fault === null) pages += 1;
  });
  const { user, system } = process.cpuUsage(before);
  process.send?.({ ms: performance.now() - start, computedMs: (user + system) / 1000, pages } satisfies ExtractRun);
});

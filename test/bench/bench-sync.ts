// What a long morning costs the main thread and the memory: a feed of 1,000 entries, 200 editions of 5 MB; and how often it is asked again.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { type Core, openCore } from '../../main/core.ts';
import { feedEditions, feedEntries } from './feed-size.ts';
import { type Figure, median, readable } from './figures.ts';

const longestAllowedMs = 50;
/** What memory may grow by in the second half, when every thread has been started and every heap has found its size. */
const allowedGrowth = 0.1;

const startServer = async (): Promise<{ url: string; close: () => void }> => {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'feed-server.ts')], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return { url: `http://127.0.0.1:${line.toString().trim()}`, close: () => child.kill() };
};

const requestsOf = async (url: string): Promise<number> => Number(await (await fetch(`${url}/requests`)).text());

type Course = { seconds: number; longestMs: number; memoryMb: { arrived: number; mb: number }[] };

/** Syncs once, and watches the thread that a window would live on. */
const followSync = async (core: Core): Promise<Course> => {
  const delay = monitorEventLoopDelay({ resolution: 2 });
  const memoryMb: Course['memoryMb'] = [];
  let arrived = 0;
  const stop = core.on((event) => {
    if (event.name === 'edition.arrived') arrived += 1;
  });
  const sample = setInterval(() => memoryMb.push({ arrived, mb: process.memoryUsage().rss / 2 ** 20 }), 100);
  const startedAt = performance.now();
  delay.enable();
  const { downloaded, failed } = await core.sync(null, new AbortController().signal);
  delay.disable();
  clearInterval(sample);
  stop();
  if (failed.length > 0 || downloaded.length !== feedEditions)
    throw new Error(`${downloaded.length} editions came, ${failed.length} failed`);
  return { seconds: (performance.now() - startedAt) / 1000, longestMs: delay.max / 1e6, memoryMb };
};

const growthOf = (samples: Course['memoryMb']): { middle: number; end: number } => {
  const between = (from: number, to: number): number =>
    median(samples.filter(({ arrived }) => arrived >= from * feedEditions && arrived <= to * feedEditions).map(({ mb }) => mb));
  return { middle: between(0.45, 0.6), end: between(0.85, 1) };
};

/** Runs in a process of its own, whose memory is then the core's. */
export async function benchSync(): Promise<Figure[]> {
  const libraryDir = mkdtempSync(join(tmpdir(), 'kiosque-sync-'));
  const server = await startServer();
  const options = { mode: 'write', samplesDir: '', version: 'bench', language: 'en', indexing: 'none' } as const;
  const core = await openCore({ ...options, libraryDir, isWatching: false, isFetching: true });
  try {
    const added = await core.answer('sources.add', { address: `${server.url}/feed/0` });
    if (!added.ok) throw new Error(added.fault.message);
    await core.answer('settings.set', { downloadsPerHost: 3 });
    await wait(500);
    const { seconds, longestMs, memoryMb } = await followSync(core);
    await requestsOf(server.url);
    const again = await core.sync(null, new AbortController().signal);
    const requests = await requestsOf(server.url);
    const { middle, end } = growthOf(memoryMb);
    return [
      { name: `sync of ${feedEntries} entries, ${feedEditions} editions of 5 MB`, figure: readable(seconds, 's') },
      {
        name: 'longest block of the main thread meanwhile',
        figure: readable(longestMs, 'ms'),
        target: `≤ ${longestAllowedMs} ms`,
        isReached: longestMs <= longestAllowedMs,
      },
      {
        name: 'memory, in the middle and at the end',
        figure: `${readable(middle, 'MiB')}, ${readable(end, 'MiB')}`,
        target: `+${allowedGrowth * 100} % at most`,
        isReached: end <= middle * (1 + allowedGrowth),
      },
      {
        name: `requests of a second sync (${again.downloaded.length} new)`,
        figure: String(requests),
        target: '1',
        isReached: requests === 1,
      },
    ];
  } finally {
    await core.close();
    server.close();
    rmSync(libraryDir, { recursive: true, force: true });
  }
}

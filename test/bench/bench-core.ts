// What the core costs its own thread and memory while it adds, lists and searches; and how long a search takes in process.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { type Core, openCore } from '../../main/core.ts';
import { type Figure, percentile, readable } from './figures.ts';

const samplesDir = join(import.meta.dirname, '../../assets/samples');
const searches = 200;
const longestAllowedMs = 50;

/** Adds the files through the core as the window does, lists and searches meanwhile, then times searches alone. */
export async function benchCore(files: readonly string[]): Promise<Figure[]> {
  const libraryDir = mkdtempSync(join(tmpdir(), 'kiosque-core-'));
  const core = await openCore({ libraryDir, mode: 'write', samplesDir, version: 'bench', language: 'en' });
  try {
    await wait(2000);
    const idleMb = process.memoryUsage().rss / 2 ** 20;
    const longest = await addWhileUsed(core, files);
    const times = await timeSearches(core);
    return [
      { name: 'core idle', figure: readable(idleMb, 'MiB') },
      {
        name: 'longest block of the main thread while adding',
        figure: readable(longest, 'ms'),
        target: `≤ ${longestAllowedMs} ms`,
        isReached: longest <= longestAllowedMs,
      },
      { name: `search, ${times.length} words, p50`, figure: readable(percentile(times, 0.5), 'ms') },
      { name: `search, ${times.length} words, p95`, figure: readable(percentile(times, 0.95), 'ms') },
    ];
  } finally {
    await core.close();
    rmSync(libraryDir, { recursive: true, force: true });
  }
}

async function addWhileUsed(core: Core, files: readonly string[]): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 2 });
  let isDone = false;
  const { batchId } = core.addPaths(files);
  const stop = core.on((event) => {
    if (event.name !== 'add.progress' || event.value.id !== batchId) return;
    isDone = event.value.state !== 'running' && event.value.searchable >= event.value.added.length;
  });
  delay.enable();
  while (!isDone) {
    await core.answer('editions.list', {});
    await core.answer('search.find', { query: 'mer OR sea OR البحر' });
    await wait(40);
  }
  delay.disable();
  stop();
  return delay.max / 1e6;
}

async function timeSearches(core: Core): Promise<number[]> {
  const list = await core.answer('editions.list', {});
  if (!list.ok) throw new Error(list.fault.message);
  const { editions } = list.value as { editions: readonly { id: string }[] };
  const words = new Set<string>();
  for (const { id } of editions) {
    const shown = await core.answer('editions.show', { id, page: 2 });
    if (!shown.ok) throw new Error(shown.fault.message);
    const { pages } = shown.value as { pages: readonly { text: string }[] };
    for (const word of pages[0]?.text.match(/\p{L}{4,}/gu) ?? []) words.add(word);
  }
  const times: number[] = [];
  for (const word of [...words].slice(0, searches)) {
    const start = performance.now();
    await core.answer('search.find', { query: word });
    times.push(performance.now() - start);
  }
  return times;
}

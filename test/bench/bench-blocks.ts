// How long the core holds up the thread that also serves the windows, while a library of 10,000 editions is worked with. Each answer is copied
// as it is on its way to a window. Refuses to count what Electron itself does there.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause, setImmediate } from 'node:timers/promises';
import { serialize } from 'node:v8';
import { type Core, openCore } from '../../main/core.ts';
import { makePaper } from '../support/paper.ts';
import { quietCore } from '../support/quiet-core.ts';
import { writeLibrary } from '../support/write-library.ts';
import { type Figure, readable } from './figures.ts';

const editions = 10_000;
const rounds = 3;
const added = 50;
const mostMs = 50;
const partLimit = 1000;

type Phase = { name: string; longestMs: number };

const ask = async <Value>(core: Core, name: string, input: unknown): Promise<Value> => {
  const answer = await core.answer(name, input);
  if (!answer.ok) throw new Error(`${name} answered ${answer.fault.code}`);
  serialize(answer);
  return answer.value as Value;
};

/** The longest time between two turns of the loop while `work` runs, what it has begun included. */
const longestIn = async (work: () => Promise<unknown>): Promise<number> => {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  // It counts from the second turn on.
  await pause(20);
  await work();
  await pause(20);
  delay.disable();
  return delay.max / 1e6;
};

const gather = async (core: Core): Promise<string[]> => {
  const ids: string[] = [];
  for (let skip = 0, total = 1; skip < total; skip += partLimit) {
    const part = await ask<{ editions: { id: string }[]; total: number }>(core, 'editions.list', { skip, limit: partLimit });
    ids.push(...part.editions.map(({ id }) => id));
    total = part.total;
    // Each part is a message of its own from the window.
    await setImmediate();
  }
  return ids;
};

const writePapers = (folder: string, round: number): string[] =>
  Array.from({ length: added }, (_, number) => {
    const path = join(folder, `Le Matin ${round} ${number}.pdf`);
    writeFileSync(path, makePaper(`${round} ${number}`).bytes);
    return path;
  });

const workThrough = async (library: string, folder: string, round: number): Promise<Phase[]> => {
  const phases: Phase[] = [];
  const phase = async (name: string, work: () => Promise<unknown>): Promise<void> => {
    phases.push({ name, longestMs: await longestIn(work) });
  };
  let core: Core | null = null;
  let ids: string[] = [];
  const open = (): Core => {
    if (core === null) throw new Error('the library is not open');
    return core;
  };
  await phase('the library is opened and its shelf read', async () => {
    core = await openCore({ ...quietCore, libraryDir: library, isWatching: true, isFetching: false, indexing: 'all' });
    ids = await gather(core);
    await core.whenSearchable();
  });
  await phase('200 editions are opened', async () => {
    for (const id of ids.slice(0, 200)) await ask(open(), 'editions.open', { id });
  });
  await phase('30 searches', async () => {
    for (const query of ['harbour', 'the', 'tide OR rain', 'har*', '"the harbour"'])
      for (const sort of ['newest', 'relevance', 'oldest']) {
        await ask(open(), 'search.find', { query, sort });
        await ask(open(), 'search.find', { query, sort, title: 'The Harbour Post' });
      }
  });
  const papers = writePapers(folder, round);
  await phase(`${added} editions are added and indexed`, async () => {
    await open().add(papers, {}).settled;
    await open().whenSearchable();
  });
  await phase('500 editions are changed as one act', () =>
    ask(open(), 'metadata.change', { act: { kind: 'set-all', ids: ids.slice(0, 500), change: { price: `${round} MAD` } } }),
  );
  await phase('the library is closed', () => open().close());
  return phases;
};

/** The longest block of each, in the quietest of three rounds: what another program of the machine adds is not ours. */
export async function benchBlocks(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'kiosque-blocks-'));
  try {
    const library = join(folder, 'library');
    await writeLibrary(library, editions);
    await (await openCore({ ...quietCore, libraryDir: library })).close();
    const all: Phase[] = [];
    for (let round = 0; round < rounds; round += 1) all.push(...(await workThrough(library, folder, round)));
    return [...Map.groupBy(all, ({ name }) => name)].map(([name, found]) => {
      const times = found.map(({ longestMs }) => longestMs);
      const quietest = Math.min(...times);
      return {
        name: `longest block while ${name}`,
        figure: `${readable(quietest, 'ms')} (${times.map((ms) => readable(ms)).join(', ')})`,
        target: `<= ${mostMs} ms`,
        isReached: quietest <= mostMs,
      };
    });
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

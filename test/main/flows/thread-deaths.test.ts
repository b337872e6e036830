// Threads that die: whatever they were doing fails by itself, the next call starts a new one, and nothing that was acknowledged is gone.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AddRun } from '../../../main/flows/add-editions.ts';
import { openTestCore } from '../../support/open-test-core.ts';
import { suite } from '../../support/suites.ts';

const files = [
  'newspapers/minimal-2-page.pdf',
  'newspapers/sample-color-newsletter.pdf',
  'pypdf-sample-files/002-trivial-libre-office-writer__002-trivial-libre-office-writer.pdf',
  'pypdf-sample-files/001-trivial__minimal-document.pdf',
  'pypdf-sample-files/006-pdflatex-outline__pdflatex-outline.pdf',
].map((name) => suite(`pdf/${name}`));

const threads = new Set<Worker>();
const keep = (worker: Worker): void => {
  threads.add(worker);
  worker.once('exit', () => threads.delete(worker));
};

/** Ends a thread in the middle of whatever it does, as running out of memory does. */
const killAll = async (): Promise<number> => {
  const living = [...threads];
  await Promise.all(living.map((thread) => thread.terminate()));
  return living.length;
};

beforeEach(() => void process.on('worker', keep));
afterEach(() => void process.off('worker', keep));

const addedIn = ({ items }: AddRun): string[] => items.flatMap((item) => (item.state === 'added' ? [item.edition.id] : []));

describe('a thread that dies', () => {
  it('between two calls is replaced by the next, which finds everything as it was', async () => {
    const core = await openTestCore({ indexing: 'all' });
    const run = core.add([files[0] ?? ''], { title: 'La Gazette', day: '2024-03-28' });
    await run.settled;
    await core.whenSearchable();
    const [id = ''] = addedIn(run);
    await core.ask('settings.set', { theme: 'dark' });
    const { pages } = await core.ask('editions.show', { id });
    const calls = [
      () => core.ask('search.find', { query: 'page', limit: 5 }),
      () => core.picture(id, 1, 'thumb'),
      () => core.ask('settings.set', { spread: 'single' }),
      () => core.ask('editions.keepPosition', { id, page: 2 }),
      () => core.ask('editions.outline', { id }),
      () => core.ask('pages.layout', { id, page: 1 }),
    ];
    let killed = 0;
    for (const call of calls) {
      killed += await killAll();
      await call();
    }
    expect(killed).toBeGreaterThanOrEqual(calls.length);
    expect((await core.ask('editions.show', { id })).pages).toEqual(pages);
    expect(await core.ask('settings.get', {})).toMatchObject({ theme: 'dark', spread: 'single' });
    expect((await core.ask('editions.open', { id })).page).toBe(2);
  });

  it('in the middle of adding loses no edition that was called readable, and the next try adds the rest', async () => {
    const core = await openTestCore({ indexing: 'all' });
    const readable = new Set<string>();
    let killed = 0;
    for (let round = 0; round < 6; round += 1) {
      const run = core.add(files, {});
      let isOver = false;
      void run.settled.then(() => {
        isOver = true;
      });
      while (!isOver) {
        await wait(60 + 40 * round);
        if (!isOver && round < 5) killed += await killAll();
      }
      for (const id of addedIn(run)) readable.add(id);
    }
    expect(killed).toBeGreaterThan(5);
    await core.whenSearchable();
    const { editions } = await core.ask('editions.list', {});
    const ids = editions.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining([...readable]));
    expect(editions).toHaveLength(files.length);
    const sums = new Set(files.map((file) => createHash('sha256').update(readFileSync(file)).digest('hex')));
    for (const { path, sha256 } of editions) {
      expect(sums).toContain(sha256);
      expect(
        createHash('sha256')
          .update(readFileSync(join(core.libraryDir, path)))
          .digest('hex'),
      ).toBe(sha256);
    }
    // What a thread left behind in the middle of its work is taken away by the next one.
    await core.close();
    const again = await openTestCore({ libraryDir: core.libraryDir, indexing: 'all' });
    await again.whenSearchable();
    // What died twice under the same edition is told; nothing waits for ever.
    const states = (await again.ask('editions.list', {})).editions.map(({ indexState }) => indexState);
    expect(states.filter((state) => state !== 'searchable' && state !== 'failed')).toEqual([]);
  });
});

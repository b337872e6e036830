// The index is tidied when nothing is to be written, as the program runs it.
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { silentLog } from '../../../main/base/log.ts';
import { openPool } from '../../../main/base/worker-pool.ts';
import { openTidying } from '../../../main/flows/tidy-index.ts';
import { listSegments } from '../../../main/search/list-segments.ts';
import type { SearchWriterTasks } from '../../../main/search/search-writer-worker.ts';
import { openTestCore } from '../../support/open-test-core.ts';
import { suite } from '../../support/suites.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const papers = ['sample-color-newsletter', 'minimal-2-page'].map((name) => suite(`pdf/newspapers/${name}.pdf`));

describe('an index at rest', { timeout: 120_000 }, () => {
  it('has its words in one place, and answers as before', async () => {
    const core = await openTestCore({ indexing: 'all' });
    for (const paper of papers) {
      await core.add([paper], {}).settled;
      await core.whenSearchable();
    }
    const before = await core.ask('search.find', { query: 'the' });
    const file = new Database(join(core.libraryDir, 'derived', 'search.sqlite'), { readonly: true });
    onTestFinished(() => {
      file.close();
    });
    await expect.poll(() => listSegments(file).length, { timeout: 60_000, interval: 200 }).toBe(1);
    expect(await core.ask('search.find', { query: 'the' })).toMatchObject({ total: before.total, hits: before.hits });
  });

  it('is left alone while something waits to be written, and after closing', async () => {
    const pool = openPool<SearchWriterTasks>('search/search-writer-worker', { size: 1, data: { derivedDir: temporaryFolder() } });
    onTestFinished(() => pool.close());
    const answers: unknown[] = [];
    let isBusy = true;
    const tidying = openTidying({
      tidy: async (forMs) => {
        const answer = await pool.run('tidy', { forMs });
        answers.push(answer);
        return answer;
      },
      isBusy: () => isBusy,
      onRebuilt: () => {},
      log: silentLog,
      afterMs: 1,
    });
    tidying.begin();
    await pause(50);
    expect(answers).toEqual([]);
    isBusy = false;
    tidying.begin();
    await expect.poll(() => answers, { timeout: 20_000 }).toEqual([{ isDone: true, isRebuilt: true }]);
    await tidying.close();
    tidying.begin();
    await pause(50);
    expect(answers).toHaveLength(1);
  });
});

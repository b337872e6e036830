// Every PDF of the suites: alone in an empty library, and all of them in one.
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { silentLog } from '../../../main/base/log.ts';
import { openPool, type Pool } from '../../../main/base/worker-pool.ts';
import { type AddItem, type Adding, openAdding } from '../../../main/flows/add-editions.ts';
import { makeLibraryTasks } from '../../../main/flows/library-tasks.ts';
import { openWorkers, type Workers } from '../../../main/flows/open-workers.ts';
import { openMemorySecrets } from '../../../main/flows/secrets.ts';
import { openLibraryReader } from '../../../main/library/open-library.ts';
import { openShelf } from '../../../main/library/open-shelf.ts';
import type { ExtractTasks } from '../../../main/pdf/extract-worker.ts';
import { openSameThreadPool } from '../../support/same-thread-pool.ts';
import { expectedPdfs, suite } from '../../support/suites.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

let inspect: Pool<ExtractTasks>;

beforeAll(() => {
  inspect = openPool<ExtractTasks>('pdf/extract-worker', { size: 1 });
});
afterAll(() => inspect.close());

type Opened = { adding: Adding; workers: Workers };

const openLibraryAt = async (root: string): Promise<Opened> => {
  const library = openSameThreadPool(makeLibraryTasks({ root, mustExist: false, version: '1.2.3' }));
  const workers: Workers = {
    ...openWorkers({ root, mustExist: false, version: '1.2.3' }, join(root, 'derived')),
    inspect,
    library,
  };
  await workers.library.run('open', {});
  const tools = { workers, secrets: openMemorySecrets(), log: silentLog, knownTitle: () => null };
  return { workers, adding: openAdding({ ...tools, root, onRun: () => {}, onAdded: () => {} }) };
};

const closeLibrary = async ({ workers, adding }: Opened): Promise<void> => {
  await adding.close();
  await workers.library.run('close', {});
};

const outcomeOf = (item: AddItem | undefined): string => {
  if (item === undefined || item.state === 'waiting') return 'nothing';
  if (item.state === 'added') return 'ok';
  if (item.error.code === 'pdf/locked') return 'locked';
  return ['pdf/not-pdf', 'pdf/truncated', 'pdf/broken', 'pdf/no-pages'].includes(item.error.code) ? 'broken' : item.error.code;
};

const shelfOf = async (root: string) => {
  const database = openLibraryReader(root);
  try {
    return (await openShelf(database)).list();
  } finally {
    database.close();
  }
};

describe('the PDFs of the suites', () => {
  it('end alone in an empty library as they should, with the pages that they have', { timeout: 300_000 }, async () => {
    const outcomes: Record<string, unknown> = {};
    const folder = temporaryFolder();
    for (const [index, [path]] of expectedPdfs().entries()) {
      const root = join(folder, String(index));
      const opened = await openLibraryAt(root);
      const run = opened.adding.start([suite(path)], {});
      await run.settled;
      await closeLibrary(opened);
      const [edition] = await shelfOf(root);
      outcomes[path] = { opens: outcomeOf(run.items[0]), pages: edition?.pages ?? null };
    }
    expect(outcomes).toEqual(Object.fromEntries(expectedPdfs()));
  });

  it('become one library together, in which the same bytes are one edition', { timeout: 300_000 }, async () => {
    const root = join(temporaryFolder(), 'library');
    const opened = await openLibraryAt(root);
    const run = opened.adding.start([suite('pdf')], {});
    await run.settled;
    await closeLibrary(opened);
    expect(run.items).toHaveLength(expectedPdfs().length);
    const skipped = run.items.filter((item) => item.state === 'skipped');
    expect(skipped.map((item) => item.error.code)).toEqual(['library/duplicate']);
    const kept = expectedPdfs().filter(([, { opens }]) => opens === 'ok').length;
    const counts = Object.groupBy(run.items, outcomeOf);
    expect(counts.ok).toHaveLength(kept - 1);
    expect(counts.locked).toHaveLength(expectedPdfs().filter(([, { opens }]) => opens === 'locked').length);
    const shelf = await shelfOf(root);
    expect(new Set(shelf.map((edition) => edition.sha256)).size).toBe(kept - 1);
  });
});

// What becomes of an edition that is prepared for the index while its thread dies, a person changes it, or the program is closed.
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openPool } from '../../../main/base/worker-pool.ts';
import { listIndexFailures } from '../../../main/library/index-failures.ts';
import type { PrepareTasks } from '../../../main/search/prepare-worker.ts';
import { EditionId } from '../../../preload/model.ts';
import { openTestCore, type TestCore } from '../../support/open-test-core.ts';

const sample = join(import.meta.dirname, '../../../assets/samples/atlas-du-matin-2024-03-28.pdf');

type Held = { core: TestCore; id: string; goOn: () => void; die: () => void };

/** A core with an edition that is being prepared, and stays so until it is told. */
async function openHeld(): Promise<Held> {
  const core = await openTestCore({ indexing: 'all' });
  const sign = new Int32Array(new SharedArrayBuffer(4));
  const prepare = openPool<PrepareTasks>('../test/fixtures/workers/held-prepare-worker', { size: 1, data: { sign } });
  const tell = (how: number): void => {
    Atomics.store(sign, 0, how);
    Atomics.notify(sign, 0);
  };
  onTestFinished(async () => {
    tell(2);
    await prepare.close();
  });
  Object.assign(core.parts.workers, { prepare });
  await core.add([sample], {}).settled;
  await expect.poll(() => Atomics.load(sign, 0), { timeout: 30_000 }).toBe(1);
  const [edition] = (await core.ask('editions.list', {})).editions;
  return { core, id: EditionId.parse(edition?.id), goOn: () => tell(2), die: () => tell(3) };
}

const statesOf = async (core: TestCore): Promise<string[]> =>
  (await core.ask('editions.list', {})).editions.map(({ indexState }) => indexState);

const attemptsOf = ({ parts }: TestCore): number[] =>
  [...listIndexFailures(parts.database).values()].map(({ attempts }) => attempts);

const totalOf = async (core: TestCore, query: string): Promise<number | undefined> =>
  (await core.ask('search.find', { query })).total;

/** Opens the same library with every thread as it should be. */
async function openAgain({ libraryDir }: TestCore): Promise<TestCore> {
  const again = await openTestCore({ libraryDir, indexing: 'all' });
  await again.whenSearchable();
  return again;
}

describe('an edition that is being prepared', { timeout: 120_000 }, () => {
  it('has failed once when its thread dies, and is tried again at the next start', async () => {
    const { core, die } = await openHeld();
    expect(await statesOf(core)).toEqual(['pending']);
    die();
    await core.whenSearchable();
    expect(await statesOf(core)).toEqual(['failed']);
    expect(attemptsOf(core)).toEqual([1]);
    await core.close();
    expect(await statesOf(await openAgain(core))).toEqual(['searchable']);
  });

  it('is left without a failure when the program is closed, and prepared at the next start', async () => {
    const { core } = await openHeld();
    await core.close();
    const again = await openAgain(core);
    expect(attemptsOf(again)).toEqual([]);
    expect(await statesOf(again)).toEqual(['searchable']);
  });

  it('comes into the index as a person changed it meanwhile, once', async () => {
    const { core, id, goOn } = await openHeld();
    const box = { x: 0, y: 0, width: 10_000, height: 10_000 };
    const articles = [{ headline: 'Zanzibar', blocks: [{ role: 'body' as const, box }] }];
    await core.ask('pages.correct', { id, page: 2, articles });
    await core.ask('editions.set', { id, correction: { title: 'Le Soir', day: '2020-01-01' } });
    goOn();
    await core.whenSearchable();
    const { layout, isCorrected } = await core.ask('pages.layout', { id, page: 2 });
    expect({ isCorrected, headlines: layout?.articles.map(({ headline }) => headline) }).toEqual({
      isCorrected: true,
      headlines: ['Zanzibar'],
    });
    expect(await totalOf(core, 'title:"Le Soir" date:2020-01-01')).toBe((await core.ask('editions.list', {})).editions[0]?.pages);
    expect(await core.parts.workers.index.run('indexed', {})).toMatchObject([{ id, title: 'Le Soir', day: '2020-01-01' }]);
  });

  it('stays out of the index when it was thrown away meanwhile', async () => {
    const { core, id, goOn } = await openHeld();
    await core.ask('editions.remove', { ids: [id] });
    goOn();
    await core.whenSearchable();
    expect(await core.parts.workers.index.run('indexed', {})).toEqual([]);
  });
});

// What comes to the indexer while it waits for its threads: an edition is neither forgotten nor read twice.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Workers } from '../../../main/flows/open-workers.ts';
import { EditionId } from '../../../preload/model.ts';
import { makePdf } from '../../support/make-pdf.ts';
import { openTestCore, type TestCore } from '../../support/open-test-core.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

async function addPaper(core: TestCore, word: string): Promise<EditionId> {
  const path = join(temporaryFolder(), `${word}.pdf`);
  writeFileSync(path, makePdf([{ content: `BT /F 12 Tf 50 400 Td (${word}) Tj ET` }]));
  const run = core.add([path], {});
  await run.settled;
  const [item] = run.items;
  return EditionId.parse(item?.state === 'added' ? item.edition.id : null);
}

/** Lets the tasks of that name wait until `goOn`, and counts them. */
function holdTask({ index }: Workers, name: string): { count: () => number; goOn: () => void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  const run = index.run;
  let count = 0;
  index.run = async (task, input, options) => {
    if (task === name) {
      count += 1;
      await promise;
    }
    return (await run(task, input, options)) as never;
  };
  return { count: () => count, goOn: resolve };
}

/** The indexer takes the index for one that is being renewed, with nothing to carry over. */
function claimRenewal({ index }: Workers): void {
  const run = index.run;
  index.run = async (task, input, options) => (task === 'renewing' ? [] : run(task, input, options)) as never;
}

describe('the indexer', { timeout: 240_000 }, () => {
  it('ends a renewal once, and takes up what came meanwhile', async () => {
    const core = await openTestCore({ indexing: 'all' });
    const { workers } = core.parts;
    await core.whenSearchable();
    const listIndexed = workers.index.run;
    const held = holdTask(workers, 'finishRenewal');
    claimRenewal(workers);
    const compared = core.parts.writing?.indexer.refresh();
    await expect.poll(held.count, { timeout: 60_000 }).toBe(1);
    for (const [at, word] of ['un', 'deux'].entries()) {
      await addPaper(core, word);
      await expect.poll(async () => (await listIndexed('indexed', {})).length, { timeout: 60_000 }).toBe(at + 1);
    }
    await addPaper(core, 'trois');
    expect(held.count()).toBe(1);
    held.goOn();
    await compared;
    await core.whenSearchable();
    expect((await core.ask('editions.list', {})).editions.map(({ indexState }) => indexState)).toEqual([
      'searchable',
      'searchable',
      'searchable',
    ]);
  });

  it('leaves alone what came into the index after it was compared with the shelf', async () => {
    const core = await openTestCore({ indexing: 'all' });
    const { workers, writing } = core.parts;
    const moved = await addPaper(core, 'un');
    const lost = await addPaper(core, 'deux');
    await core.whenSearchable();
    const facts = (await workers.index.run('indexed', {})).find(({ id }) => id === moved);
    if (facts === undefined || writing === null) throw new Error('the edition is not in the index');
    const { indexer } = writing;
    await workers.index.run('moveEdition', { ...facts, title: 'Other' });
    await workers.index.run('removeEdition', { id: lost });
    const held = holdTask(workers, 'moveEdition');
    const compared = indexer.refresh();
    await expect.poll(held.count, { timeout: 60_000 }).toBe(1);
    indexer.again(lost);
    await expect.poll(() => indexer.countPending(), { timeout: 60_000 }).toBe(0);
    held.goOn();
    await compared;
    expect(indexer.stateOf(lost)).toBe('searchable');
    expect(indexer.countPending()).toBe(0);
  });
});

// The shelf as the page gathers and follows it, from a real library that takes two parts.
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { Input } from '#border/contract';
import { readRecord } from '../../main/library/read-record.ts';
import { followEditions, type ShelvedEditions } from '../../renderer/client-editions.ts';
import { daysFrom, keepEditions } from '../support/kept-editions.ts';
import { openTestCore, type TestCore } from '../support/open-test-core.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { writeEditions } from '../support/write-editions.ts';

const count = 700;

const makeLibrary = async (): Promise<string> => {
  const libraryDir = join(temporaryFolder(), 'library');
  const [first = ''] = keepEditions(libraryDir, [{ title: 'La Gazette', day: '2024-03-28' }]);
  const core = await openTestCore({ libraryDir });
  const { path } = readRecord(core.parts.database, first);
  await core.close();
  const days = daysFrom('2010-01-01', count - 1);
  writeEditions(
    libraryDir,
    join(path, 'edition.pdf'),
    days.map((day, at) => ({ title: 'Le Matin', day, issue: String(at + 1) })),
  );
  return libraryDir;
};

/** What the page has on its side of the border: here the core itself answers. */
const meetCore = (core: TestCore, onAsked: (asked: Input<'editions.list'>) => Promise<void> = async () => {}): void => {
  const call = async (name: string, input: Input<'editions.list'>) => {
    await onAsked(input);
    return core.answer(name, input);
  };
  // A page without anything to draw is idle.
  Object.assign(globalThis, { window: { kiosque: { call } }, requestIdleCallback: setImmediate });
};

const follow = () => {
  const told: ShelvedEditions[] = [];
  const following = followEditions((shown) => told.push(shown));
  onTestFinished(following.stop);
  const whole = (): ShelvedEditions | undefined => told.findLast(({ isWhole }) => isWhole);
  return { ...following, told, idsNow: () => (whole()?.editions ?? []).map(({ id }) => id) };
};

describe('the shelf in the page', () => {
  let core: TestCore;
  let idsInOrder: string[];
  beforeEach(async () => {
    core = await openTestCore({ libraryDir: await makeLibrary() });
    idsInOrder = (await core.ask('editions.list', {})).editions.map(({ id }) => id);
  });
  afterEach(() => {
    for (const name of ['window', 'requestIdleCallback']) Reflect.deleteProperty(globalThis, name);
  });

  it('shows the newest first, then all, in the order of the library', async () => {
    meetCore(core);
    const { ask, told, idsNow } = follow();
    ask('whole');
    await expect.poll(idsNow).toEqual(idsInOrder);
    expect(idsInOrder).toHaveLength(count);
    expect(told.map(({ editions, isWhole }) => [editions?.length, isWhole])).toEqual([
      [500, false],
      [count, true],
    ]);
    expect(told[0]?.editions?.map(({ id }) => id)).toEqual(idsInOrder.slice(0, 500));
  });

  it('asks for what has changed alone, and keeps the rest in its place', async () => {
    const asked: Input<'editions.list'>[] = [];
    meetCore(core, async (input) => void asked.push(input));
    const { ask, told, idsNow } = follow();
    ask('whole');
    await expect.poll(idsNow).toHaveLength(count);
    const [first = '', second = '', third = ''] = idsInOrder;
    await core.ask('editions.remove', { ids: [second] });
    await core.ask('editions.set', { id: third, correction: { issue: '4711' } });
    asked.length = 0;
    ask(new Set([second, third]));
    await expect.poll(idsNow).toEqual([first, ...idsInOrder.slice(2)]);
    expect(told.at(-1)?.editions?.[1]).toMatchObject({ id: third, issue: '4711' });
    await core.ask('editions.restore', { ids: [second] });
    ask(new Set([second]));
    await expect.poll(idsNow).toEqual([second, first, ...idsInOrder.slice(2)]);
    expect(asked).toEqual([{ ids: [second, third] }, { ids: [second] }]);
  });

  it('asks again for all when an edition slipped between two parts', async () => {
    const [first = ''] = idsInOrder;
    const asked: Input<'editions.list'>[] = [];
    meetCore(core, async (input) => {
      // What stands at the boundary moves up by one, into the part that has been given.
      if (asked.push(input) === 2) await core.ask('editions.remove', { ids: [first] });
    });
    const { ask, told, idsNow } = follow();
    ask('whole');
    await expect.poll(() => told.some(({ isWhole }) => isWhole)).toBe(true);
    expect(idsNow()).not.toContain(idsInOrder[500]);
    ask(new Set([first]), 1);
    await expect.poll(idsNow, { timeout: 10_000 }).toEqual(idsInOrder.slice(1));
  });

  it('asks for all when one event names more than a question may', async () => {
    const asked: Input<'editions.list'>[] = [];
    meetCore(core, async (input) => void asked.push(input));
    const { ask, told } = follow();
    ask('whole');
    await expect.poll(() => told.at(-1)?.answered).toBe(1);
    asked.length = 0;
    const named = ask(new Set(idsInOrder.slice(0, 201)));
    await expect.poll(() => told.at(-1)).toMatchObject({ answered: named, isWhole: true, fault: null });
    expect(asked).toEqual([
      { skip: 0, limit: 500 },
      { skip: 500, limit: 500 },
    ]);
    ask(new Set(idsInOrder.slice(0, 200)));
    await expect.poll(() => asked.at(-1)?.ids).toHaveLength(200);
  });

  it('says which question an answer is for, so that one from before a change is not taken for one after it', async () => {
    const [first = ''] = idsInOrder;
    let parts = 0;
    let number = 0;
    meetCore(core, async () => {
      // The first part has been given already, and tells of the past.
      parts += 1;
      if (parts !== 2) return;
      await core.ask('editions.set', { id: first, correction: { issue: '4711' } });
      number = following.ask(new Set([first]));
    });
    const following = follow();
    following.ask('whole');
    await expect.poll(() => following.told.at(-1)?.answered).toBe(2);
    expect(number).toBe(2);
    const whole = following.told.filter(({ isWhole }) => isWhole);
    expect(whole.map(({ answered, editions }) => [answered, editions?.[0]?.issue === '4711'])).toEqual([
      [1, false],
      [2, true],
    ]);
  });

  it('tells the fault of a question, and shows what it knew', async () => {
    meetCore(core);
    const { ask, told, idsNow } = follow();
    ask('whole');
    await expect.poll(idsNow).toHaveLength(count);
    ask(new Set(['no id']));
    await expect.poll(() => told.at(-1)?.fault?.code).toBe('input/invalid');
    expect(idsNow()).toEqual(idsInOrder);
  });
});

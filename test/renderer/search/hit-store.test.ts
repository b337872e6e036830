// The store of hits over real searches in a small archive, and over answers that come late.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FindInput, FindOutput } from '#border/model-search';
import { hitAt, openHitStore } from '../../../renderer/search/hit-store.ts';
import { openSmallArchive, type SmallArchive } from '../../main/search/small-archive.ts';

let archive: SmallArchive;
beforeEach(() => {
  archive = openSmallArchive();
});
afterEach(() => archive.close());

const day = (number: number): string => new Date(Date.UTC(2020, 0, number)).toISOString().slice(0, 10);

/** Searches that end when the test lets them, in any order; `asked` says what of. */
function openDesk(release: 'at once' | 'by hand') {
  const waiting: (() => void)[] = [];
  const asked: FindInput[] = [];
  const find = async (input: FindInput): Promise<FindOutput> => {
    asked.push(input);
    if (release === 'by hand') await new Promise<void>((resolve) => waiting.push(resolve));
    const { asker: _, isGrouped: __, isAsWritten: ___, section: ____, query, ...options } = input;
    const found = archive.find(query, options);
    return { ...found, mistakes: [], searched: null, tookMs: 0, pending: 0, isRenewing: false };
  };
  const store = openHitStore({
    find,
    complain: (thrown) => ({ code: 'internal', message: String(thrown) }),
    tell: () => undefined,
  });
  const settle = async (): Promise<void> => {
    for (let round = 0; round < 20; round++) await Promise.resolve();
  };
  const letGo = async (which: number): Promise<void> => {
    waiting[which]?.();
    await settle();
  };
  return { store, asked, settle, letGo };
}

describe('the hits of a search', () => {
  it('are asked for where they are in sight, and forgotten far from it', async () => {
    archive.put({ name: 'a', pages: Array.from({ length: 500 }, () => 'la mer') });
    const { store, asked, settle } = openDesk('at once');
    store.ask({ query: 'mer' });
    await settle();
    expect(store.hits().length).toBe(500);
    expect(hitAt(store.hits(), 0)?.page).toBe(1);
    expect(hitAt(store.hits(), 300)).toBeUndefined();
    store.show({ first: 300, last: 306 });
    await settle();
    expect(hitAt(store.hits(), 303)?.page).toBe(304);
    expect(hitAt(store.hits(), 0)).toBeUndefined();
    expect(asked.map(({ offset }) => offset)).toEqual([0, 280]);
    store.show({ first: 0, last: 6 });
    await settle();
    expect(hitAt(store.hits(), 0)?.page).toBe(1);
  });

  it('are those of the newest question, whichever answer comes last', async () => {
    archive.put({ name: 'a', day: day(1), pages: ['la mer'] });
    archive.put({ name: 'b', day: day(2), pages: ['le train'] });
    const { store, letGo } = openDesk('by hand');
    store.ask({ query: 'mer' });
    store.ask({ query: 'train' });
    await letGo(1);
    await letGo(0);
    expect(hitAt(store.hits(), 0)?.day).toBe(day(2));
    expect(store.hits()).toMatchObject({ question: 1, isLoading: false });
  });

  it('stay on screen while the index that has grown is asked again', async () => {
    archive.put({ name: 'a', day: day(1), pages: Array.from({ length: 100 }, () => 'la mer') });
    const { store, letGo } = openDesk('by hand');
    store.ask({ query: 'mer' });
    await letGo(0);
    store.show({ first: 45, last: 55 });
    await letGo(1);
    archive.put({ name: 'new', day: day(2), pages: ['la mer'] });
    store.refresh();
    expect(hitAt(store.hits(), 50)?.page).toBe(51);
    await letGo(2);
    expect(store.hits()).toMatchObject({ length: 101, question: 1 });
    expect(hitAt(store.hits(), 50)?.page).toBe(51);
    await letGo(3);
    expect(hitAt(store.hits(), 50)?.page).toBe(50);
  });

  it('are none once nothing is asked, also when an answer comes late', async () => {
    archive.put({ name: 'a', day: day(1), pages: ['la mer'] });
    const { store, letGo } = openDesk('by hand');
    store.ask({ query: 'mer' });
    store.ask(null);
    await letGo(0);
    expect(store.hits()).toMatchObject({ answer: null, length: 0, isLoading: false });
  });
});

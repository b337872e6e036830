// Saved searches over a real library: what is new in them, told once, whatever closes, breaks or is made again in between.
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { EventValue } from '#border/contract';
import type { SavedSearch } from '#border/model-searches';
import { openDatabase } from '../../../main/base/sqlite.ts';
import { type News, openAlerts } from '../../../main/flows/match-alerts.ts';
import { indexedFacts } from '../../../main/flows/plan-index.ts';
import { openRenewal } from '../../../main/flows/renew-index.ts';
import { findShelved } from '../../../main/library/read-editions.ts';
import { isSeen } from '../../../main/library/search-matches.ts';
import { openTestCore, type TestCore } from '../../support/open-test-core.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { makeWordPaper } from '../../support/word-paper.ts';
import { makeEarlierFile } from '../search/earlier-file.ts';

type Paper = { name: string; pages: readonly string[]; title?: string; day?: string };

/** The title of papers that have none of their own; another for each test, so that none corrects one of another test. */
let morning = '';
let tests = 0;
beforeEach(() => {
  tests += 1;
  morning = `Le Matin ${tests}`;
});

const add = async (core: TestCore, { name, pages, title = morning, day = '2024-03-28' }: Paper): Promise<string> => {
  const run = core.add([makeWordPaper(temporaryFolder(), name, pages)], { title, day });
  await run.settled;
  await core.whenSearchable();
  const [item] = run.items;
  if (item?.state !== 'added') throw new Error(`${name} was not added`);
  return item.edition.id;
};

const searchesOf = async (core: TestCore): Promise<SavedSearch[]> => (await core.ask('searches.list', {})).searches;
const newPages = async (core: TestCore): Promise<number[]> => (await searchesOf(core)).map((search) => search.newPages);

/** Hears what a person would be notified of, as `name: papers’ pages`. */
const listen = (core: TestCore): string[] => {
  const heard: string[] = [];
  core.on((event) => {
    if (event.name !== 'searches.matched') return;
    const { searches } = event.value as EventValue<'searches.matched'>;
    for (const { name, newIn } of searches)
      heard.push(`${name}: ${newIn.map(({ title, pages }) => `${title} ${pages.join(',')}`).join('; ')}`);
  });
  return heard;
};

const open = (libraryDir?: string): Promise<TestCore> =>
  openTestCore({ indexing: 'all', ...(libraryDir === undefined ? {} : { libraryDir }) });

/** As if an earlier program had written the index, and a crash had left everything in it unseen. */
const makeIndexEarlier = (libraryDir: string): void => {
  const derived = join(libraryDir, 'derived');
  const earlier = join(libraryDir, 'earlier.sqlite');
  makeEarlierFile(join(derived, 'search.sqlite'), earlier);
  for (const name of readdirSync(derived)) if (name.startsWith('search')) rmSync(join(derived, name));
  renameSync(earlier, join(derived, 'search.sqlite'));
  const database = openDatabase(join(libraryDir, 'library.sqlite'));
  database.exec('DELETE FROM search_matches; DELETE FROM seen_editions');
  database.close();
};

/** A core for tests that leave nothing open; each begins without a saved search. */
let shared: TestCore;
let folder: string;
let heard: string[];
const openShared = async (): Promise<TestCore> => {
  for (const { id } of await searchesOf(shared)) await shared.ask('searches.remove', { id });
  heard.splice(0);
  return shared;
};

describe('a saved search', { timeout: 120_000 }, () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'kiosque-'));
    shared = await openTestCore({ indexing: 'all', libraryDir: join(folder, 'library') }, () => {});
    heard = listen(shared);
  });
  afterAll(async () => {
    await shared.close();
    rmSync(folder, { recursive: true });
  });

  it('has nothing new from before, then the pages of each edition once, until it is looked at', async () => {
    const core = await openShared();
    await add(core, { name: 'before', pages: ['drought'] });
    const { search } = await core.ask('searches.save', { name: 'Water', query: 'drought', notify: 'notify' });
    expect(search).toMatchObject({ newPages: 0, newIn: [], notify: 'notify', title: null, isAsWritten: false, sort: null });

    const id = await add(core, { name: 'after', pages: ['drought', 'rain', 'droughts'], day: '2024-03-29' });
    expect(await searchesOf(core)).toMatchObject([
      { newPages: 2, newPagesIsExact: true, newIn: [{ id, title: morning, day: '2024-03-29', pages: [1, 3] }] },
    ]);
    expect(heard).toEqual([`Water: ${morning} 1,3`]);
    await add(core, { name: 'other', pages: ['rain'], day: '2024-03-30' });
    expect(await newPages(core)).toEqual([2]);

    const looked = await core.ask('searches.look', { id: search.id });
    expect(looked.pages).toEqual([
      { editionId: id, page: 1 },
      { editionId: id, page: 3 },
    ]);
    expect(looked.search.newPages).toBe(0);
    expect(await newPages(core)).toEqual([0]);
    expect((await core.ask('searches.look', { id: search.id })).pages).toEqual([]);
    const narrowed = { query: 'drought', newIn: { id: search.id, sinceMs: looked.sinceMs } };
    const fresh = await core.ask('search.find', narrowed);
    expect(fresh).toMatchObject({ total: 2, totalIsExact: true, timeline: [{ period: '2024-03', count: 2 }] });
    expect(fresh.hits.map(({ page, snippet, marks }) => [page, snippet.includes('drought'), marks.length > 0])).toEqual([
      [1, true, true],
      [3, true, true],
    ]);
    const grouped = await core.ask('search.find', { ...narrowed, isGrouped: true });
    expect(grouped.hits.map(({ page, more }) => [page, more])).toEqual([[1, 1]]);
    expect((await core.ask('search.find', { ...narrowed, limit: 1, offset: 1 })).hits.map(({ page }) => page)).toEqual([3]);
    expect((await core.ask('search.find', { ...narrowed, title: 'Le Soir' })).total).toBe(0);
    expect((await core.ask('search.find', { ...narrowed, language: 'ar' })).total).toBe(0);
    expect((await core.ask('search.find', { ...narrowed, query: 'drought page:3' })).total).toBe(1);
    expect((await core.ask('search.find', { query: 'drought' })).total).toBe(3);
    const again = await core.ask('searches.look', { id: search.id, sinceMs: looked.sinceMs });
    expect(again.pages).toHaveLength(2);
    expect(heard).toHaveLength(1);
  });

  it('asks a corrected edition for what was marked on the one that it replaces', async () => {
    const core = await openShared();
    for (const query of ['snow has:bookmark', 'snow -has:mark', 'has:note'])
      await core.ask('searches.save', { name: query, query, notify: 'none' });
    const first = await add(core, { name: 'first', pages: ['frost', 'rain', 'thaw'] });
    for (const page of [2, 3]) await core.ask('marks.add', { id: first, kind: 'bookmark', at: { page } });
    await add(core, { name: 'corrected', pages: ['frost and snow', 'rain and snow', 'thaw'] });
    const newIn = (await searchesOf(core)).map(({ name, newIn: editions }) => [name, editions.flatMap(({ pages }) => pages)]);
    expect(Object.fromEntries(newIn)).toEqual({ 'snow has:bookmark': [2], 'snow -has:mark': [1], 'has:note': [] });
  });

  it('holds its filters, and tells only those who wish to be told', async () => {
    const core = await openShared();
    const save = (name: string, filters: object): Promise<unknown> =>
      core.ask('searches.save', { name, query: 'harbour', ...filters });
    await save('all', { notify: 'none' });
    await save('title', { title: 'Le Soir', notify: 'notify' });
    await save('since', { from: '2024-04-01', notify: 'notify' });
    await save('until', { to: '2024-03-31' });
    await save('words', { query: 'harbour NOT storm', notify: 'notify' });
    await save('as written', { query: 'marée', isAsWritten: true });
    await save('fields', { query: 'title:soir page:2- date:2024-04' });
    await add(core, { name: 'one', pages: ['harbour storm'], title: morning, day: '2024-03-28' });
    await add(core, { name: 'two', pages: ['maree', 'harbour', 'marée'], title: 'Le Soir', day: '2024-04-02' });
    expect(await newPages(core)).toEqual([2, 1, 1, 1, 1, 1, 2]);
    expect((await searchesOf(core)).slice(5).map(({ newIn }) => newIn[0]?.pages)).toEqual([[3], [2, 3]]);
    expect(heard.sort()).toEqual(['since: Le Soir 2', 'title: Le Soir 2', 'words: Le Soir 2']);
  });

  it('is told nothing twice by a restart, an index made anew, or an edition that leaves and comes back', async () => {
    const core = await open();
    await core.ask('searches.save', { name: 'Water', query: 'drought', notify: 'notify' });
    const id = await add(core, { name: 'paper', pages: ['drought'] });
    await core.ask('editions.remove', { ids: [id] });
    expect(await newPages(core)).toEqual([0]);
    await core.ask('editions.restore', { ids: [id] });
    await core.whenSearchable();
    expect(await newPages(core)).toEqual([1]);
    await core.ask('searches.look', { id: (await searchesOf(core))[0]?.id ?? '' });
    await core.close();

    rmSync(join(core.libraryDir, 'derived'), { recursive: true });
    const again = await open(core.libraryDir);
    const heard = listen(again);
    await again.whenSearchable();
    await add(again, { name: 'later', pages: ['rain'], day: '2024-03-29' });
    expect((await again.ask('search.find', { query: 'drought' })).total).toBe(1);
    expect(await newPages(again)).toEqual([0]);
    expect(heard).toEqual([]);
  });

  it('comes back from library.json when the database is lost, and catches up with what no program saw, without a notification', async () => {
    const core = await open();
    await add(core, { name: 'old', pages: ['drought'], day: '2024-03-26' });
    const { search } = await core.ask('searches.save', { name: 'مياه', query: 'drought', from: '2024-01-01', notify: 'notify' });
    await add(core, { name: 'seen', pages: ['drought'], day: '2024-03-27' });
    await core.ask('searches.look', { id: search.id });
    await add(core, { name: 'new', pages: ['rain', 'drought'], day: '2024-03-28' });
    const before = await searchesOf(core);
    await core.close();
    for (const end of ['', '-wal', '-shm']) rmSync(join(core.libraryDir, `library.sqlite${end}`), { force: true });

    const again = await openTestCore({ libraryDir: core.libraryDir });
    const told = listen(again);
    await expect.poll(() => newPages(again), { timeout: 10_000 }).toEqual([1]);
    expect(await searchesOf(again)).toEqual(before);
    expect(before).toMatchObject([{ name: 'مياه', from: '2024-01-01', newPages: 1, newIn: [{ day: '2024-03-28', pages: [2] }] }]);
    await again.close();

    // A crash after the index was written and before anything was matched leaves editions so.
    const database = openDatabase(join(core.libraryDir, 'library.sqlite'));
    database.exec('DELETE FROM search_matches; DELETE FROM seen_editions');
    database.close();
    const third = await openTestCore({ libraryDir: core.libraryDir });
    const toldThen = listen(third);
    await expect.poll(() => newPages(third), { timeout: 10_000 }).toEqual([1]);
    await third.ask('searches.look', { id: search.id });
    await third.close();
    const fourth = await openTestCore({ libraryDir: core.libraryDir });
    await fourth.whenSearchable();
    expect(await newPages(fourth)).toEqual([0]);
    expect([...told, ...toldThen]).toEqual([]);
  });

  it('waits alone for a new index that knows what it asks, while others are told', async () => {
    const core = await open();
    const save = async (query: string): Promise<string> =>
      (await core.ask('searches.save', { name: query, query, notify: 'notify' })).search.id;
    const front = await save('drought page:1');
    const all = await save('drought');
    const id = await add(core, { name: 'paper', pages: ['drought', 'drought'] });
    await core.close();
    makeIndexEarlier(core.libraryDir);

    const { parts } = await openTestCore({ libraryDir: core.libraryDir });
    const { workers, database, log } = parts;
    const news: unknown[] = [];
    const onNews = (told: readonly News[]): void => void news.push(...told);
    const alerts = openAlerts({ workers, database, log, isSearchable: () => true, onNews });
    const renewal = openRenewal(workers);
    await renewal.begin();
    await alerts.catchUp();
    alerts.tell(id);
    await alerts.whenMatched();
    await alerts.matchPostponed();
    expect(news).toEqual([{ searchId: all, editionId: id, pages: [1, 2] }]);
    expect(isSeen(database, id)).toBe(false);

    const edition = findShelved(database, id);
    if (edition === null) throw new Error('the edition has left the shelf');
    expect(await renewal.carryOver(indexedFacts(edition), () => [], new AbortController().signal)).toBe('done');
    expect(await renewal.finish()).toEqual([]);
    await alerts.matchPostponed();
    await alerts.catchUp();
    expect(news.slice(1)).toEqual([{ searchId: front, editionId: id, pages: [1] }]);
    expect(isSeen(database, id)).toBe(true);
    await alerts.close();
  });

  it('finds after a restart what it could not be asked, once and without a notification', async () => {
    const core = await open();
    for (const query of ['drought page:1', 'drought']) await core.ask('searches.save', { name: query, query, notify: 'notify' });
    await add(core, { name: 'paper', pages: ['drought', 'drought'] });
    await core.close();
    makeIndexEarlier(core.libraryDir);
    const renewed = await open(core.libraryDir);
    const told = listen(renewed);
    await expect.poll(() => newPages(renewed), { timeout: 10_000 }).toEqual([1, 2]);
    await renewed.ask('searches.look', { id: (await searchesOf(renewed))[0]?.id ?? '' });
    await renewed.close();
    const later = await open(core.libraryDir);
    await later.whenSearchable();
    expect(await newPages(later)).toEqual([0, 2]);
    expect(told).toEqual([]);
  });

  it('is news where a corrected edition says more, and only there', async () => {
    const core = await openShared();
    await add(core, { name: 'known', pages: ['drought'], day: '2024-03-27' });
    const { search } = await core.ask('searches.save', { name: 'Water', query: 'drought', notify: 'notify' });
    await add(core, { name: 'known again', pages: ['drought'], day: '2024-03-27' });
    expect(await newPages(core)).toEqual([0]);
    await add(core, { name: 'first', pages: ['drought', 'rain'], day: '2024-03-28' });
    await core.ask('searches.look', { id: search.id });
    const second = await add(core, { name: 'second', pages: ['drought', 'rain and drought'], day: '2024-03-28' });
    expect((await searchesOf(core))[0]?.newIn).toMatchObject([{ id: second, pages: [2] }]);
    expect(heard).toEqual([`Water: ${morning} 1`, `Water: ${morning} 2`]);
  });

  it('is renamed, asks something else, goes, and comes back with what came meanwhile', async () => {
    const core = await openShared();
    const { search } = await core.ask('searches.save', { name: '  Water \u202e ', query: 'drought' });
    expect(search.name).toBe('Water');
    await core.ask('searches.save', { name: 'Harbour', query: 'harbour' });
    await add(core, { name: 'one', pages: ['drought', 'harbour'] });
    const { search: renamed } = await core.ask('searches.change', { id: search.id, name: 'Dry land', notify: 'notify' });
    expect(renamed).toMatchObject({ name: 'Dry land', notify: 'notify', query: 'drought', newPages: 1 });

    await core.ask('searches.remove', { id: search.id });
    expect((await searchesOf(core)).map(({ name }) => name)).toEqual(['Harbour']);
    await add(core, { name: 'two', pages: ['drought'], day: '2024-03-29' });
    const { search: back } = await core.ask('searches.restore', { id: search.id });
    expect(back).toMatchObject({ id: search.id, name: 'Dry land', newPages: 2 });

    const { search: other } = await core.ask('searches.change', { id: search.id, query: 'harbour', to: '2024-12-31' });
    expect(other).toMatchObject({ query: 'harbour', to: '2024-12-31', newPages: 0 });
    const { search: wide } = await core.ask('searches.change', { id: search.id, to: null });
    expect(wide).toMatchObject({ to: null });
    const sidecar = JSON.parse(readFileSync(join(core.libraryDir, 'library.json'), 'utf8'));
    expect(sidecar.searches.map(({ name }: { name: string }) => name)).toEqual(['Harbour', 'Dry land']);
  });

  it('follows a title that is renamed or merged, with what is new, hears of the new name, and comes back with an undo', async () => {
    const core = await openShared();
    const [renamed, weekly] = [`${morning} du Soir`, `${morning} Hebdo`];
    const save = (name: string, title: string): Promise<unknown> => core.ask('searches.save', { name, query: 'estuary', title });
    await save('narrowed', morning.toLowerCase());
    await save('other', weekly);
    await add(core, { name: 'first', pages: ['estuary'], day: '2024-05-01' });
    const told = async () => (await searchesOf(core)).map(({ title, newPages: count }) => [title, count]);
    expect(await told()).toEqual([
      [morning.toLowerCase(), 1],
      [weekly, 0],
    ]);

    let changed = 0;
    const off = core.on(({ name }) => {
      if (name === 'searches.changed') changed += 1;
    });
    await core.ask('metadata.change', { act: { kind: 'rename-title', from: morning, to: renamed } });
    off();
    expect(changed).toBeGreaterThan(0);
    await core.whenSearchable();
    expect(await told()).toEqual([
      [renamed, 1],
      [weekly, 0],
    ]);
    expect((await core.ask('search.find', { query: 'estuary', title: renamed })).total).toBe(1);
    await add(core, { name: 'second', pages: ['estuary'], title: renamed, day: '2024-05-02' });
    expect(await newPages(core)).toEqual([2, 0]);

    await add(core, { name: 'weekly', pages: ['rain'], title: weekly, day: '2024-05-03' });
    await core.ask('metadata.change', { act: { kind: 'rename-title', from: renamed, to: weekly } });
    await core.whenSearchable();
    expect(await told()).toEqual([
      [weekly, 2],
      [weekly, 0],
    ]);
    await core.ask('metadata.undo', {});
    expect(await told()).toEqual([
      [renamed, 2],
      [weekly, 0],
    ]);

    const [narrowed] = await searchesOf(core);
    await core.ask('searches.change', { id: narrowed?.id ?? '', title: null });
    await core.ask('metadata.redo', {});
    expect((await told()).map(([title]) => title)).toEqual([null, weekly]);
  });

  it('comes back narrowed to what its title is called by then, with what came under that name', async () => {
    const core = await openShared();
    const renamed = `${morning} du Soir`;
    await add(core, { name: 'first', pages: ['lagoon'], day: '2024-05-01' });
    const { search } = await core.ask('searches.save', { name: 'Lagoon', query: 'lagoon', title: morning });
    await core.ask('searches.remove', { id: search.id });
    await core.ask('metadata.change', { act: { kind: 'rename-title', from: morning, to: renamed } });
    await add(core, { name: 'second', pages: ['lagoon'], title: renamed, day: '2024-05-02' });
    const { search: back } = await core.ask('searches.restore', { id: search.id });
    expect(back).toMatchObject({ title: renamed, newPages: 1 });
  });

  it('says what it refuses, and keeps what there is', async () => {
    const core = await openShared();
    const { search } = await core.ask('searches.save', { name: 'Water', query: 'drought' });
    const { search: other } = await core.ask('searches.save', { name: 'Harbour', query: 'harbour' });
    expect(await core.faultOf('searches.save', { name: 'water', query: 'rain' })).toBe('search/name-taken');
    expect(await core.faultOf('searches.change', { id: other.id, name: 'WATER' })).toBe('search/name-taken');
    expect(await core.faultOf('searches.save', { name: ' \u202e ', query: 'rain' })).toBe('input/invalid');
    expect(await core.faultOf('searches.save', { name: 'Nothing', query: '()' })).toBe('input/invalid');
    expect(await core.faultOf('searches.change', { id: search.id, query: 'title:' })).toBe('search/bad-query');
    for (const id of ['0123456789abcdef', search.id.split('').reverse().join('')]) {
      expect(await core.faultOf('searches.change', { id, name: 'x' })).toBe('search/not-found');
      expect(await core.faultOf('searches.remove', { id })).toBe('search/not-found');
      expect(await core.faultOf('searches.restore', { id })).toBe('search/not-found');
      expect(await core.faultOf('searches.look', { id })).toBe('search/not-found');
    }
    await core.ask('searches.remove', { id: search.id });
    await core.ask('searches.save', { name: 'Water', query: 'rain' });
    expect(await core.faultOf('searches.restore', { id: search.id })).toBe('search/name-taken');
    const reader = await openTestCore({ libraryDir: core.libraryDir, mode: 'read' });
    expect((await searchesOf(reader)).map(({ name }) => name)).toEqual(['Harbour', 'Water']);
    expect(await reader.faultOf('searches.remove', { id: other.id })).toBe('library/read-only');
    expect((await searchesOf(core)).map(({ name }) => name)).toEqual(['Harbour', 'Water']);
  });
});

// The reading room and the library that cannot be written: every act that changes is refused, everything else works, the PIN ends it.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CoreOptions } from '../../../../main/core.ts';
import { type CallName, calls, type EventName, events } from '../../../../preload/contract.ts';
import { callEffects, eventEffects } from '../../../../preload/contract-effects.ts';
import { openTestCore, type TestCore } from '../../../support/open-test-core.ts';
import { runCli } from '../../../support/run-cli.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { makeWordPaper } from '../../../support/word-paper.ts';

const pin = '2468';

const withPaper = async (options: Partial<CoreOptions> = {}): Promise<TestCore & { id: string }> => {
  const core = await openTestCore(options);
  const paper = makeWordPaper(temporaryFolder(), 'one', ['drought and famine', 'rain']);
  await core.add([paper], { title: 'Le Matin', day: '2024-03-27' }).settled;
  const [edition] = (await core.ask('editions.list', {})).editions;
  return { ...core, id: edition?.id ?? '' };
};

/** An input that the schema of a call takes, for the calls of the tests below. */
const inputs = (id: string): Partial<Record<CallName, object>> => ({
  'editions.set': { id, correction: { title: 'Another' } },
  'editions.remove': { ids: [id] },
  'editions.pin': { ids: [id], isPinned: true },
  'marks.add': { id, kind: 'bookmark', at: { page: 1 } },
  'dossiers.create': { name: 'Water' },
  'add.samples': {},
  'titles.keep': { title: 'Le Matin', keep: { kind: 'newest', count: 1 }, isArchive: false },
  'searches.save': { name: 'Rain', query: 'rain' },
  'sources.addFolder': {},
});

const changing = Object.entries(callEffects)
  .filter(([, effect]) => effect === 'changes')
  .map(([name]) => name as CallName);

const callNames = Object.keys(calls) as CallName[];
const eventNames = Object.keys(events) as EventName[];

/** What a visitor is answered by the effect of a call, whatever is asked for; null is no refusal of the door. */
const refusals = { reads: null, visits: null, keeps: 'access/keepers', changes: 'access/reading-room' } as const;

/** Words that whoever keeps the library wrote for themselves. */
const secret = 'only for me';

/** Something of one's own of every kind, and what of it can be asked for by who knows its id. */
const keepSecrets = async (core: TestCore, id: string) => {
  const { mark } = await core.ask('marks.add', { id, kind: 'bookmark', at: { page: 1 } });
  await core.ask('marks.change', { editionId: id, id: mark.id, note: secret, tags: [secret] });
  const { dossier } = await core.ask('dossiers.create', { name: secret });
  const { items } = await core.ask('dossiers.collect', {
    id: dossier.id,
    items: [{ kind: 'region', editionId: id, page: 1, region: { x: 10, y: 10, width: 100, height: 100 } }],
  });
  const { search } = await core.ask('searches.save', { name: secret, query: 'drought' });
  await core.ask('settings.set', { operator: secret, organization: secret });
  await core.ask('holdings.rule', {
    rulings: [{ title: 'Le Matin', days: [{ day: '2024-03-27', ruling: 'claimed', on: '2024-04-01', note: secret }], lift: [] }],
  });
  await core.ask('editions.keepPosition', { id, page: 2 });
  return { dossier: dossier.id, item: items[0] ?? '', search: search.id };
};

describe('the reading room', { timeout: 60_000 }, () => {
  it('answers every call of the contract by its effect alone, and tells no event of its keepers', async () => {
    const core = await withPaper();
    expect(eventNames.filter((name) => !core.tells(name))).toEqual([]);
    await core.ask('access.enter', { pin });
    const answered: Record<string, string | null> = {};
    for (const name of callNames) {
      const code = await core.faultOf(name, {} as never);
      answered[name] = code?.startsWith('access/') === true ? code : null;
    }
    // A PIN that is none is no try, and nobody is let out.
    expect(answered).toEqual(Object.fromEntries(callNames.map((name) => [name, refusals[callEffects[name]]])));
    expect((await core.ask('library.state', {})).access).toBe('reading-room');
    expect(eventNames.filter((name) => !core.tells(name))).toEqual(eventNames.filter((name) => eventEffects[name] === 'keeps'));
  });

  it('tells a visitor nothing of what its keepers wrote, by whatever call', async () => {
    const core = await withPaper({ indexing: 'all' });
    await core.whenSearchable();
    const { id } = core;
    const own = await keepSecrets(core, id);
    const tell = async () => {
      const open: Partial<Record<CallName, object>> = {
        'library.state': {},
        'editions.list': {},
        'editions.open': { id },
        'editions.show': { id },
        'search.find': { query: 'drought' },
        'search.names': {},
        'holdings.titles': {},
        'holdings.year': { title: 'Le Matin' },
        'settings.get': {},
      };
      const answers = await Promise.all(Object.entries(open).map(([name, input]) => core.answer(name, input)));
      expect(answers.every(({ ok }) => ok)).toBe(true);
      return JSON.stringify(answers);
    };
    expect(await tell()).toContain(secret);
    await core.ask('access.enter', { pin });
    expect(await tell()).not.toContain(secret);
    expect(await core.faultOf('search.find', { query: '', newIn: { id: own.search, sinceMs: 0 } })).toBe('access/keepers');
    await expect(core.clipping(own.dossier, own.item)).rejects.toThrow('access/keepers');
    await expect(core.offerPicture('a')).rejects.toThrow('access/keepers');
    await core.ask('access.leave', { pin });
    expect(await tell()).toContain(secret);
    expect(await core.clipping(own.dossier, own.item)).toBeInstanceOf(Uint8Array);
  });

  it('refuses every call that changes the library, before it is looked at by anyone', async () => {
    const core = await withPaper();
    await core.ask('access.enter', { pin });
    const before = readFileSync(join(core.libraryDir, 'library.json'), 'utf8');
    const codes = new Set<string | null>();
    for (const [name, input] of Object.entries(inputs(core.id))) {
      expect(changing).toContain(name);
      const parsed = calls[name as CallName].input.safeParse(input);
      // One whose example no longer fits would be refused for that alone, and prove nothing.
      expect(parsed.success ? null : `${name}: ${parsed.error.message}`).toBeNull();
      codes.add(await core.faultOf(name as CallName, input as never));
    }
    expect([...codes]).toEqual(['access/reading-room']);
    expect(() => core.addPaths([core.libraryDir])).toThrow('access/reading-room');
    expect(readFileSync(join(core.libraryDir, 'library.json'), 'utf8')).toBe(before);
    expect((await core.ask('editions.list', {})).editions[0]).toMatchObject({
      title: 'Le Matin',
      isPinned: false,
      lastPage: null,
    });
  });

  it('lets a visitor read, search and choose how it looks, and forgets the visit', async () => {
    const core = await withPaper({ indexing: 'all' });
    await core.ask('editions.keepPosition', { id: core.id, page: 2 });
    await core.ask('marks.add', { id: core.id, kind: 'bookmark', at: { page: 1 } });
    const findMarked = async () => (await core.ask('search.find', { query: 'drought has:bookmark' })).total;
    await core.whenSearchable();
    expect(await findMarked()).toBe(1);
    expect((await core.ask('editions.open', { id: core.id })).page).toBe(2);
    await core.ask('access.enter', { pin });
    expect((await core.ask('library.state', {})).access).toBe('reading-room');
    // Where whoever keeps the library left off is nobody else's.
    expect((await core.ask('editions.open', { id: core.id })).page).toBe(1);
    expect((await core.ask('editions.list', {})).editions[0]).toMatchObject({ readAtMs: null, lastPage: null });
    expect(await findMarked()).toBe(0);
    await core.ask('editions.keepPosition', { id: core.id, page: 2 });
    expect((await core.ask('editions.open', { id: core.id })).page).toBe(1);
    const heard: string[] = [];
    core.on(({ name }) => heard.push(name));
    expect(await core.ask('settings.set', { language: 'ar', textPercent: 150 })).toMatchObject({
      language: 'ar',
      textPercent: 150,
    });
    expect((await core.ask('library.state', {})).language).toBe('ar');
    expect(await core.faultOf('settings.set', { isMetered: true })).toBe('access/reading-room');
    await core.ask('access.renew', {});
    expect(heard).toEqual(expect.arrayContaining(['settings.changed', 'access.changed']));
    expect(await core.ask('settings.get', {})).toMatchObject({ language: null, textPercent: 100 });
    expect(JSON.parse(readFileSync(join(core.libraryDir, 'library.json'), 'utf8')).settings.language).toBeNull();
  });

  it('ends with its PIN alone, makes one wait after five wrong ones, and stays over a restart', async () => {
    const core = await withPaper();
    await core.ask('access.enter', { pin });
    expect(readFileSync(join(core.libraryDir, 'library.json'), 'utf8')).not.toContain(pin);
    expect(await core.faultOf('access.leave', { pin: '1111' })).toBe('access/wrong-pin');
    await core.ask('access.leave', { pin });
    expect((await core.ask('library.state', {})).access).toBe('whole');
    await core.ask('access.enter', { pin });
    // Tries that are made at once are counted one by one.
    const tries = Array.from({ length: 20 }, (_, at) => core.faultOf('access.leave', { pin: String(3000 + at) }));
    const codes = await Promise.all(tries);
    expect(codes.filter((code) => code === 'access/wrong-pin')).toHaveLength(5);
    expect(codes.filter((code) => code === 'access/wait')).toHaveLength(15);
    expect(await core.faultOf('access.leave', { pin })).toBe('access/wait');
    await core.close();
    const again = await openTestCore({ libraryDir: core.libraryDir });
    expect((await again.ask('library.state', {})).access).toBe('reading-room');
    expect(await again.faultOf('access.leave', { pin })).toBe('access/wait');
    expect(await again.faultOf('access.enter', { pin: '9999' })).toBe('access/reading-room');
  });

  it('is begun and ended on the command line, with a forgotten PIN too', async () => {
    const core = await withPaper();
    const { libraryDir } = core;
    await core.close();
    const run = async (words: readonly string[], input = '') => {
      const { code, out } = await runCli(['reading-room', ...words, '--library', libraryDir, '--json'], { input });
      return { code, json: JSON.parse(out) };
    };
    expect(await run(['on', '--pin-stdin'], `${pin}\n`)).toMatchObject({ code: 0, json: { readingRoom: true } });
    expect(await run(['state'])).toMatchObject({ code: 0, json: { readingRoom: true } });
    expect(await run(['off', '--pin-stdin'], '1111\n')).toMatchObject({ code: 1, json: { fault: { code: 'access/wrong-pin' } } });
    expect(await run(['off', '--pin-stdin'], 'abc\n')).toMatchObject({ code: 2 });
    expect(await run(['off', '--forgotten'])).toMatchObject({ code: 0, json: { readingRoom: false } });
    expect(await run(['state'])).toMatchObject({ code: 0, json: { readingRoom: false } });
  });
});

describe('a library that is open beside its writer', { timeout: 60_000 }, () => {
  it('refuses what changes it and keeps no position, and a reader chooses how it looks', async () => {
    const { libraryDir, id } = await withPaper();
    const reader = await openTestCore({ libraryDir, mode: 'read' });
    expect((await reader.ask('library.state', {})).access).toBe('read-only');
    for (const [name, input] of Object.entries(inputs(id))) {
      expect(await reader.faultOf(name as CallName, input as never)).toBe('library/read-only');
    }
    await reader.ask('editions.keepPosition', { id, page: 2 });
    expect(await reader.ask('settings.set', { theme: 'dark' })).toMatchObject({ theme: 'dark' });
    expect((await reader.ask('settings.get', {})).theme).toBe('dark');
    expect(existsSync(join(libraryDir, 'library.sqlite'))).toBe(true);
  });
});

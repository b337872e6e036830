// The reading room and the library that cannot be written: every act that changes is refused, everything else works, the PIN ends it.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CoreOptions } from '../../../../main/core.ts';
import { type CallName, calls } from '../../../../preload/contract.ts';
import { callEffects } from '../../../../preload/contract-effects.ts';
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

describe('the reading room', { timeout: 60_000 }, () => {
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
    for (let wrong = 0; wrong < 5; wrong += 1)
      expect(await core.faultOf('access.leave', { pin: '1111' })).toBe('access/wrong-pin');
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

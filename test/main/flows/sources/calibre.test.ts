// A catalogue server that others wrote, from the first look at its address to a word found in what it brought.
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Output } from '#border/contract';
import { listFolder } from '../../../../main/acquire/from-folder.ts';
import { type Core, openCore } from '../../../../main/core.ts';
import { calls } from '../../../../preload/contract.ts';
import { projectRoot } from '../../../run/project-root.ts';
import { type CalibreLibrary, hasCalibre, howToInstall, makeCalibreLibrary, serveCalibre } from '../../../support/calibre.ts';
import { quietCore } from '../../../support/quiet-core.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const sumOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

const open = async (indexing: 'all' | 'none' = 'none'): Promise<Core> => {
  const libraryDir = join(temporaryFolder(), 'library');
  const core = await openCore({ ...quietCore, libraryDir, isFetching: true, indexing });
  onTestFinished(() => core.close());
  return core;
};

const ask = async <Name extends keyof typeof calls>(core: Core, name: Name, input: unknown = {}): Promise<Output<Name>> => {
  const answer = await core.answer(name, input);
  if (!answer.ok) throw new Error(JSON.stringify(answer.fault));
  return calls[name].output.parse(answer.value) as Output<Name>;
};

const faultOf = async (core: Core, name: string, input: unknown) => {
  const answer = await core.answer(name, input);
  return answer.ok ? null : answer.fault.code;
};

const never = new AbortController().signal;

describe.skipIf(!hasCalibre())(`calibre's server (${howToInstall})`, { timeout: 300_000 }, () => {
  let library: CalibreLibrary;
  let sums: string[];
  let folder: string | null = null;

  beforeAll(async () => {
    const { paths } = await listFolder(join(projectRoot, 'assets/samples'));
    folder = mkdtempSync(join(tmpdir(), 'kiosque-calibre-'));
    library = makeCalibreLibrary(folder, paths);
    sums = library.pdfs.map(sumOf).sort();
    expect(sums).toHaveLength(paths.length);
  }, 300_000);

  afterAll(() => {
    if (folder !== null) rmSync(folder, { recursive: true, force: true });
  });

  const serve = async (auth: 'none' | 'basic' | 'digest'): Promise<string> => {
    const server = await serveCalibre(library, auth);
    onTestFinished(server.close);
    return server.url;
  };

  it('is subscribed to, browsed and searched, and all that it has comes, once, and is found by its words', async () => {
    const url = await serve('none');
    const core = await open('all');
    const { probe } = await ask(core, 'sources.probe', { address: url });
    expect(probe).toMatchObject({ kind: 'opds', title: 'calibre Library', editions: 0, signIn: null });
    expect(probe.places).toBeGreaterThan(2);
    const { source } = await ask(core, 'sources.add', { address: url, isFollowed: true });

    const { page } = await ask(core, 'catalogue.open', { sourceId: source.id });
    const newest = page.places.find(({ title }) => title === 'By Newest');
    const shelf = (await ask(core, 'catalogue.follow', { link: newest?.link })).page;
    expect(shelf.offers).toHaveLength(sums.length);
    expect(shelf.offers.every(({ state, cover }) => state === 'free' && cover !== null)).toBe(true);
    const cover = await core.offerPicture(shelf.offers[0]?.id ?? '');
    expect(cover.type).toBe('image/jpeg');
    const found = (await ask(core, 'catalogue.search', { link: page.search, terms: 'Harbour' })).page;
    expect(found.offers.map(({ title }) => title)).toEqual(['The Harbour Post']);

    const synced = await core.sync(null, never);
    expect(synced.failed).toEqual([]);
    expect(synced.downloaded.map(({ sha256 }) => sha256).sort()).toEqual(sums);
    const again = await core.sync(null, never);
    expect(again).toMatchObject({ checked: 1, downloaded: [], failed: [] });
    await core.whenSearchable();
    expect((await ask(core, 'search.find', { query: 'harbour' })).total).toBeGreaterThan(0);
    const after = (await ask(core, 'catalogue.follow', { link: newest?.link })).page;
    expect(after.offers.every(({ state, editionId }) => state === 'here' && editionId !== null)).toBe(true);
    const editions = (await ask(core, 'editions.list')).editions;
    expect(editions.filter(({ day }) => day === '2024-03-28').length).toBeGreaterThan(1);
  });

  it.each(['basic', 'digest'] as const)(
    'asks for its password by %s authentication, and opens to the right one alone',
    async (auth) => {
      const url = await serve(auth);
      const core = await open();
      const { probe } = await ask(core, 'sources.probe', { address: url });
      expect(probe.signIn).toMatchObject({ isSafe: true });
      expect(probe.signIn?.kinds).toContain('password');
      expect(await faultOf(core, 'sources.add', { address: url })).toBe('source/sign-in');
      const wrong = { kind: 'password', user: 'reader', password: 'guess' };
      expect(await faultOf(core, 'sources.add', { address: url, credential: wrong })).toBe('sign-in/wrong');
      const right = { ...wrong, password: 'secret' };
      const { source } = await ask(core, 'sources.add', { address: url, credential: right, isFollowed: true });
      expect(source).toMatchObject({ signIn: { kind: 'password', user: 'reader' }, isSignedIn: true });
      const synced = await core.sync(null, never);
      expect(synced.failed).toEqual([]);
      expect(synced.downloaded.map(({ sha256 }) => sha256).sort()).toEqual(sums);

      await ask(core, 'sources.signOut', { id: source.id });
      expect((await core.sync(null, never)).failed).toMatchObject([{ error: { code: 'source/sign-in' } }]);
      const signedIn = await ask(core, 'sources.signIn', { id: source.id, credential: right });
      expect(signedIn).toMatchObject({ source: { problem: null, isSignedIn: true } });
    },
  );
});

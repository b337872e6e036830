// Dossiers on a real library: kept in library.json, filled from hits, articles and regions, taken back, and whole after their editions are gone.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { LibraryRecord } from '../../../../main/base/record.ts';
import type { CoreEvent } from '../../../../main/flows/parts.ts';
import { listNotedPages } from '../../../../main/library/dossiers.ts';
import { type Collected, mostBoxes, mostDossiers } from '../../../../preload/model-dossier.ts';
import { extractPdf } from '../../../support/extract-pdf.ts';
import { openTestCore, type TestCore } from '../../../support/open-test-core.ts';
import { prepareLibrary } from '../../../support/prepare-library.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const sample = join(import.meta.dirname, '../../../../assets/samples/atlas-du-matin-2024-03-28.pdf');

const copyLibrary = prepareLibrary([sample]);

const openWithSample = async (options: Parameters<typeof openTestCore>[0] = {}): Promise<TestCore> => {
  const libraryDir = copyLibrary();
  return openTestCore({ libraryDir, ...options });
};

/** The first hits of a search, as the window collects them. */
const findHits = async (core: TestCore, query: string): Promise<Collected[]> => {
  const { hits } = await core.ask('search.find', { query });
  return hits.map(({ editionId, page, headline, snippet, marks, boxes }) => ({
    kind: 'hit',
    editionId,
    page,
    headline,
    snippet,
    marks,
    boxes,
    query,
  }));
};

const namesIn = async (core: TestCore, id: string): Promise<(string | null)[]> =>
  (await core.ask('dossiers.open', { id })).dossier.items.map(({ headline }) => headline);

const itemIds = async (core: TestCore, id: string): Promise<string[]> =>
  (await core.ask('dossiers.open', { id })).dossier.items.map((item) => item.id);

const sidecarOf = (core: TestCore): LibraryRecord => JSON.parse(readFileSync(join(core.libraryDir, 'library.json'), 'utf8'));

const makeHit = (editionId: string, page: number, headline: string): Collected => ({
  kind: 'hit',
  editionId,
  page,
  headline,
  snippet: headline,
  marks: [],
  boxes: [],
  query: null,
});

describe('a dossier', { timeout: 120_000 }, () => {
  it('is filled, ordered and commented, stands in the sidecar, and comes back from it', async () => {
    const core = await openWithSample();
    const heard: CoreEvent[] = [];
    core.on((event) => heard.push(event));
    const { dossier } = await core.ask('dossiers.create', { name: '  Bibliothèques  ', note: 'ce que l’on en dit' });
    expect(dossier).toMatchObject({ name: 'Bibliothèques', items: 0, comments: 0, firsts: [] });
    const hits = await findHits(core, 'la');
    expect(hits.length).toBeGreaterThan(2);
    const collected = await core.ask('dossiers.collect', { id: dossier.id, items: hits });
    expect(collected).toMatchObject({ known: 0, dossier: { items: hits.length } });
    expect(await core.ask('dossiers.collect', { id: dossier.id, items: hits.slice(0, 2) })).toMatchObject({
      known: 2,
      added: [],
    });

    const ids = await itemIds(core, dossier.id);
    const [first = '', second = ''] = ids;
    await core.ask('dossiers.arrange', { id: dossier.id, items: [second, first] });
    expect(await itemIds(core, dossier.id)).toEqual([second, first, ...ids.slice(2)]);
    await core.ask('dossiers.comment', { id: dossier.id, item: first, comment: 'à vérifier' });
    const opened = (await core.ask('dossiers.open', { id: dossier.id })).dossier;
    const item = opened.items.find((one) => one.id === first);
    expect(item).toMatchObject({ comment: 'à vérifier', isHere: true, query: 'la', day: '2024-03-28' });
    expect(item?.citation).toMatch(/Atlas du Matin.*28 March 2024, p\.\u00a0\d\.$/u);
    expect(listNotedPages(core.parts.database)).toEqual([{ editionId: item?.editionId, page: item?.page }]);
    expect(heard.filter(({ name }) => name === 'dossiers.changed').length).toBeGreaterThan(3);

    expect(sidecarOf(core).dossiers[0]?.items.map((one) => one.id)).toEqual(opened.items.map((one) => one.id));
    await core.close();
    // A lost database is made again from the sidecars.
    for (const end of ['', '-wal', '-shm']) rmSync(join(core.libraryDir, `library.sqlite${end}`), { force: true });
    const again = await openTestCore({ libraryDir: core.libraryDir });
    expect((await again.ask('dossiers.open', { id: dossier.id })).dossier).toEqual(opened);
    expect(listNotedPages(again.parts.database)).toHaveLength(1);
  });

  it('keeps as much as it can of a hit with thousands of words and of a query as long as queries can be', async () => {
    const core = await openWithSample();
    const [edition] = (await core.ask('editions.list', {})).editions;
    const { id } = (await core.ask('dossiers.create', { name: 'Longs' })).dossier;
    const box = { x: 1, y: 1, width: 1, height: 1 };
    const hit = {
      ...makeHit(edition?.id ?? '', 1, 'La'),
      boxes: Array.from({ length: 6000 }, () => box),
      query: 'la '.repeat(9000),
    };
    await core.ask('dossiers.collect', { id, items: [hit] });
    const [item] = (await core.ask('dossiers.open', { id })).dossier.items;
    expect(item).toMatchObject({ headline: 'La', query: null, boxes: { length: mostBoxes } });
  });

  it('takes the words and the headline of an article and of a part of a page', async () => {
    const core = await openWithSample();
    const [edition] = (await core.ask('editions.list', {})).editions;
    const editionId = edition?.id ?? '';
    const { layout } = await core.ask('pages.layout', { id: editionId, page: 1 });
    const article = layout?.articles.findIndex(({ headline, blocks }) => headline !== null && blocks.length > 2) ?? -1;
    const chosen = layout?.articles[article];
    const region = chosen?.blocks.find(({ role }) => role === 'body')?.box;
    if (chosen === undefined || region === undefined) throw new Error('the front page has no article');
    const { dossier } = await core.ask('dossiers.create', { name: 'Coupures' });
    await core.ask('dossiers.collect', {
      id: dossier.id,
      items: [
        { kind: 'article', editionId, page: 1, article },
        { kind: 'region', editionId, page: 1, region: { ...region, x: region.x - 1, width: region.width + 2 } },
      ],
    });
    const { items } = (await core.ask('dossiers.open', { id: dossier.id })).dossier;
    expect(items.map(({ headline }) => headline)).toEqual([chosen.headline, chosen.headline]);
    expect(items[0]?.region?.height).toBeGreaterThan(region.height);
    const first =
      layout?.text
        .slice(chosen.blocks.find(({ role }) => role === 'body')?.start)
        .split(' ', 4)
        .join(' ') ?? '';
    expect(items[1]?.snippet.startsWith(first)).toBe(true);
    const outside = { x: 90_000, y: 0, width: 10, height: 10 };
    const codes = [
      await core.faultOf('dossiers.collect', {
        id: dossier.id,
        items: [{ kind: 'region', editionId, page: 1, region: outside }],
      }),
      await core.faultOf('dossiers.collect', { id: dossier.id, items: [{ kind: 'article', editionId, page: 1, article: 9999 }] }),
      await core.faultOf('dossiers.collect', { id: dossier.id, items: [makeHit(editionId, 99, 'x')] }),
      await core.faultOf('dossiers.collect', { id: dossier.id, items: [makeHit('0000000000000000', 1, 'x')] }),
      await core.faultOf('dossiers.collect', { id: '0000000000000000', items: [makeHit(editionId, 1, 'x')] }),
    ];
    expect(codes).toEqual(['input/invalid', 'input/invalid', 'page/not-found', 'edition/not-found', 'dossier/not-found']);
    expect((await core.ask('dossiers.list', {})).dossiers).toMatchObject([{ items: 2 }]);
  });

  it('gives back what was taken out, and comes back itself where it stood', async () => {
    const core = await openWithSample();
    const [edition] = (await core.ask('editions.list', {})).editions;
    const editionId = edition?.id ?? '';
    const ids: string[] = [];
    for (const name of ['c', 'b', 'a']) ids.unshift((await core.ask('dossiers.create', { name })).dossier.id);
    const [, id = ''] = ids;
    const items = ['one', 'two', 'three', 'four'].map((headline, at) => makeHit(editionId, (at % 2) + 1, headline));
    await core.ask('dossiers.collect', { id, items });
    const [, second = '', , fourth = ''] = await itemIds(core, id);
    const taken = await core.ask('dossiers.take', { id, items: [fourth, second, '0000000000000000'] });
    expect(taken.taken).toEqual([second, fourth]);
    expect(await namesIn(core, id)).toEqual(['one', 'three']);
    await core.ask('dossiers.restore', { id, items: taken.taken });
    expect(await namesIn(core, id)).toEqual(['one', 'two', 'three', 'four']);

    await core.ask('dossiers.remove', { id });
    expect((await core.ask('dossiers.list', {})).dossiers.map(({ name }) => name)).toEqual(['a', 'c']);
    expect(await core.faultOf('dossiers.open', { id })).toBe('dossier/not-found');
    await core.ask('dossiers.restore', { id });
    expect((await core.ask('dossiers.list', {})).dossiers.map(({ name }) => name)).toEqual(['a', 'b', 'c']);
    expect(await namesIn(core, id)).toEqual(['one', 'two', 'three', 'four']);
    expect(await core.faultOf('dossiers.restore', { id })).toBe('dossier/not-found');
    await core.ask('dossiers.change', { id, name: 'B', note: 'second' });
    expect((await core.ask('dossiers.open', { id })).dossier).toMatchObject({ name: 'B', note: 'second' });
  });

  it('comes back only where the library has room for it, and waits until there is', async () => {
    const core = await openWithSample();
    await core.ask('dossiers.create', { name: 'un' });
    await core.close();
    const path = join(core.libraryDir, 'library.json');
    const kept: LibraryRecord = JSON.parse(readFileSync(path, 'utf8'));
    const [one] = kept.dossiers;
    const many = Array.from({ length: mostDossiers }, (_, at) => ({
      ...one,
      id: at.toString(16).padStart(16, '0'),
      name: `n ${at}`,
    }));
    writeFileSync(path, JSON.stringify({ ...kept, revision: kept.revision + 1, dossiers: many }));
    const full = await openTestCore({ libraryDir: core.libraryDir });
    const [first = '', second = ''] = many.map(({ id }) => id);
    await full.ask('dossiers.remove', { id: first });
    const { dossier } = await full.ask('dossiers.create', { name: 'deux' });
    expect(await full.faultOf('dossiers.restore', { id: first })).toBe('dossier/full');
    expect(sidecarOf(full).dossiers).toHaveLength(mostDossiers);
    await full.ask('dossiers.remove', { id: dossier.id });
    expect((await full.ask('dossiers.restore', { id: first })).dossier).toMatchObject({ id: first, name: 'n 0' });
    expect(
      sidecarOf(full)
        .dossiers.slice(0, 2)
        .map(({ id }) => id),
    ).toEqual([first, second]);
  });

  it('keeps what it has of an edition that has left the library', async () => {
    const path = join(temporaryFolder(), 'gone.html');
    const core = await openWithSample({ desk: deskOf(path) });
    const { dossier } = await core.ask('dossiers.create', { name: 'Restes' });
    await core.ask('dossiers.collect', { id: dossier.id, items: (await findHits(core, 'la')).slice(0, 1) });
    const before = (await core.ask('dossiers.open', { id: dossier.id })).dossier.items[0];
    await core.ask('editions.remove', { ids: [before?.editionId ?? ''] });
    const after = (await core.ask('dossiers.open', { id: dossier.id })).dossier.items[0];
    expect(after).toEqual({ ...before, isHere: false });
    await core.ask('dossiers.export', { id: dossier.id, as: 'html' });
    const html = readFileSync(path, 'utf8');
    expect(html).toContain('no longer in the library');
    expect(html).not.toContain('<img');
    expect(html).toMatch(/Atlas du Matin.*28 March 2024/u);
  });

  it('is read beside its writer, and changed by nobody who only reads', async () => {
    const core = await openWithSample();
    const { dossier } = await core.ask('dossiers.create', { name: 'Lu' });
    const reader = await openTestCore({ libraryDir: core.libraryDir, mode: 'read' });
    expect((await reader.ask('dossiers.list', {})).dossiers).toMatchObject([{ id: dossier.id, name: 'Lu' }]);
    expect(await reader.faultOf('dossiers.remove', { id: dossier.id })).toBe('library/read-only');
  });

  it('of a library that knew none opens with the rest, also where two have one id', async () => {
    const core = await openWithSample();
    await core.ask('settings.set', { theme: 'dark' });
    await core.close();
    const path = join(core.libraryDir, 'library.json');
    const { dossiers: _, ...earlier } = JSON.parse(readFileSync(path, 'utf8'));
    writeFileSync(path, JSON.stringify({ ...earlier, revision: earlier.revision + 1 }));
    const again = await openTestCore({ libraryDir: core.libraryDir });
    expect((await again.ask('dossiers.list', {})).dossiers).toEqual([]);
    expect(await again.ask('settings.get', {})).toMatchObject({ theme: 'dark' });
    await again.ask('dossiers.create', { name: 'un' });
    await again.close();
    const kept: LibraryRecord = JSON.parse(readFileSync(path, 'utf8'));
    const [one] = kept.dossiers;
    const twins = { ...kept, revision: kept.revision + 1, dossiers: [one, { ...one, name: 'deux' }] };
    writeFileSync(path, JSON.stringify(twins));
    const last = await openTestCore({ libraryDir: core.libraryDir });
    expect((await last.ask('dossiers.list', {})).dossiers.map(({ name }) => name)).toEqual(['un']);
  });
});

const deskOf = (path: string | null) => ({
  chooseFiles: async () => [],
  chooseFolder: async () => null,
  openAddress: async () => {},
  chooseSave: async () => path,
});

describe('writing a dossier to a file', { timeout: 120_000 }, () => {
  it('gives each format its own, the pages of HTML with pictures in them, and leaves nothing else', async () => {
    const folder = temporaryFolder();
    const chosen: (string | null)[] = [];
    const proposed: string[] = [];
    const core = await openWithSample({
      language: 'fr',
      desk: {
        ...deskOf(null),
        chooseSave: async (name: string) => {
          proposed.push(name);
          return chosen.shift() ?? null;
        },
      },
    });
    const { dossier } = await core.ask('dossiers.create', { name: 'Ports/<b>', note: '' });
    await core.ask('dossiers.collect', { id: dossier.id, items: (await findHits(core, 'bibliothèque')).slice(0, 2) });
    const heard: CoreEvent[] = [];
    core.on((event) => heard.push(event));
    const read = async (as: 'csv' | 'ris' | 'bibtex' | 'csl' | 'markdown' | 'html' | 'pdf'): Promise<string> => {
      const path = join(folder, `file.${as}`);
      chosen.push(path);
      expect(await core.ask('dossiers.export', { id: dossier.id, as })).toEqual({ saved: { name: `file.${as}`, left: 0 } });
      return readFileSync(path, 'utf8');
    };
    expect(await read('csv')).toContain('28\u00a0mars 2024');
    expect((await read('ris')).match(/^TY {2}- NEWS/gmu)?.length).toBeGreaterThan(0);
    expect(await read('bibtex')).toContain('@article{LAtlasduMatin-2024-03-28');
    expect(JSON.parse(await read('csl'))[0].type).toBe('article-newspaper');
    expect(await read('markdown')).toContain('# Ports/\\<b\\>');
    const html = await read('html');
    expect(html).toContain('<h1 dir="auto">Ports/&lt;b&gt;</h1>');
    expect(html).toMatch(/<mark>biblioth[eè]que/iu);
    const jpegs = [...html.matchAll(/data:image\/jpeg;base64,([A-Za-z0-9+/=]+)/gu)].map(([, text = '']) =>
      Buffer.from(text, 'base64'),
    );
    expect(jpegs.length).toBeGreaterThan(1);
    expect(jpegs.every((bytes) => bytes[0] === 0xff && bytes[1] === 0xd8)).toBe(true);
    await read('pdf');
    const pages = await extractPdf(join(folder, 'file.pdf'));
    const printed = pages
      .map(({ layout }) => layout.text)
      .join(' ')
      .replace(/\s+/gu, ' ');
    expect(printed).toMatch(/1\. .*L’Atlas du Matin, n° 17321, 28 mars 2024, p\. 1\./u);
    expect(readFileSync(join(folder, 'file.pdf'), 'latin1').match(/\/Filter\/DCTDecode/gu)?.length).toBe(jpegs.length);
    expect(heard.filter(({ name }) => name === 'dossiers.exporting').at(-1)?.value).toEqual({ progress: null });
    expect(proposed.at(-1)).toMatch(/^Ports.*\.pdf$/u);
    expect(await core.ask('dossiers.export', { id: dossier.id, as: 'csv' })).toEqual({ saved: null });
    chosen.push(join(folder, 'none', 'file.csv'));
    expect(await core.faultOf('dossiers.export', { id: dossier.id, as: 'csv' })).toBe('file/not-found');
  });

  it('can be stopped, and leaves no part of a file behind', async () => {
    const folder = temporaryFolder();
    const core = await openWithSample({ desk: deskOf(join(folder, 'long.html')) });
    const [edition] = (await core.ask('editions.list', {})).editions;
    const { dossier } = await core.ask('dossiers.create', { name: 'Long' });
    const items = Array.from({ length: 40 }, (_, at) => makeHit(edition?.id ?? '', 1, `headline ${at}`));
    await core.ask('dossiers.collect', { id: dossier.id, items });
    core.on((event) => {
      if (event.name === 'dossiers.exporting' && event.value.progress?.done === 1) void core.ask('dossiers.stopExport', {});
    });
    expect(await core.ask('dossiers.export', { id: dossier.id, as: 'html' })).toEqual({ saved: null });
    expect(readdirSync(folder)).toEqual([]);
    // Nothing stands in the way of the next one.
    expect(await core.ask('dossiers.export', { id: dossier.id, as: 'csv' })).toEqual({
      saved: { name: 'long.html', left: 0 },
    });
  });
});

import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { type Core, type CoreOptions, openCore } from '../../main/core.ts';
import type { CoreEvent } from '../../main/flows/parts.ts';
import { openMemorySecrets } from '../../main/flows/secrets.ts';
import { calls, events, type Output } from '../../preload/contract.ts';
import { closingOnce } from '../support/closing-once.ts';
import { pdfFileOf } from '../support/pdf-file-of.ts';
import { suite } from '../support/suites.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const minimal = suite('pdf/newspapers/minimal-2-page.pdf');
const newsletter = suite('pdf/newspapers/sample-color-newsletter.pdf');
const locked = suite('pdf/pypdf-sample-files/005-libreoffice-writer-password__libreoffice-writer-password.pdf');

const open = async (libraryDir: string, options: Partial<CoreOptions> = {}): Promise<Core> => {
  return closingOnce(await openCore({ libraryDir, mode: 'write', samplesDir: '', version: '1.2.3', language: 'fr', ...options }));
};

/** The value of an answer, which must keep its promise to the border. */
const ask = async <Name extends keyof typeof calls>(core: Core, name: Name, input: unknown = {}): Promise<Output<Name>> => {
  const answer = await core.answer(name, input);
  if (!answer.ok) throw new Error(JSON.stringify(answer.fault));
  return calls[name].output.parse(answer.value) as Output<Name>;
};

const faultOf = async (core: Core, name: string, input: unknown = {}) => {
  const answer = await core.answer(name, input);
  return answer.ok ? null : answer.fault;
};

const addAndWait = async (core: Core, paths: string[]) => {
  const run = core.add(paths, {});
  await run.settled;
  await core.whenSearchable();
  return run;
};

describe('the core', { timeout: 180_000 }, () => {
  it('answers every call of a reader’s day with what the contract promises', async () => {
    const core = await open(join(temporaryFolder(), 'library'));
    const heard: CoreEvent[] = [];
    core.on((event) => heard.push(event));
    const run = await addAndWait(core, [newsletter, join(temporaryFolder(), 'none.pdf')]);
    const [edition] = (await ask(core, 'editions.list')).editions;
    const id = edition?.id ?? '';
    expect(edition).toMatchObject({ indexState: 'searchable', searchable: true, pages: 2 });

    expect(await ask(core, 'library.state')).toMatchObject({
      editions: 1,
      pending: 0,
      version: '1.2.3',
      language: 'fr',
      batches: [
        { id: run.id, state: 'done', total: 2, done: 2, added: [id], searchable: 1, failed: [{ item: 1, name: 'none.pdf' }] },
      ],
    });
    const failure = (await ask(core, 'library.state')).batches[0]?.failed[0]?.fault;
    expect(failure?.code).toBe('file/not-found');
    expect(failure?.message).toMatch(/«.none\.pdf.»/);

    await ask(core, 'editions.keepPosition', { id, page: 2 });
    const opened = await ask(core, 'editions.open', { id });
    expect(opened).toMatchObject({
      page: 2,
      password: null,
      urls: { pdf: `edition/${id}.pdf`, thumb: `thumb/${id}/{page}.jpg` },
    });
    expect(opened.pages).toHaveLength(2);
    expect((await ask(core, 'pages.layout', { id, page: 1 })).layout?.words.length).toBeGreaterThan(100);
    expect((await ask(core, 'search.find', { query: 'preservation' })).total).toBe(2);
    expect((await ask(core, 'editions.find', { id, query: 'preservation' })).pages.length).toBe(2);
    expect((await ask(core, 'editions.show', { id })).pages[0]?.articles?.length).toBeGreaterThan(0);
    expect((await ask(core, 'settings.set', { theme: 'dark', language: 'ar' })).theme).toBe('dark');
    expect((await faultOf(core, 'editions.open', { id: '0000000000000000' }))?.message).toMatch(/\p{Script=Arabic}/u);
    expect(await ask(core, 'editions.remove', { ids: [id] })).toEqual({ removed: [id] });
    expect((await ask(core, 'search.find', { query: 'preservation' })).total).toBe(0);
    expect(await ask(core, 'editions.restore', { ids: [id] })).toEqual({ restored: [id] });
    await core.whenSearchable();
    expect((await ask(core, 'search.find', { query: 'preservation' })).total).toBe(2);
    await ask(core, 'add.dismiss', { batchId: run.id });
    expect((await ask(core, 'library.state')).batches).toEqual([]);

    for (const event of heard) expect(events[event.name].safeParse(event.value).error).toBeUndefined();
    expect(heard.map((event) => event.name)).toEqual(
      expect.arrayContaining(['add.progress', 'library.changed', 'settings.changed']),
    );
  });

  it('asks for the password of a locked PDF, keeps it, and reads it', async () => {
    const secrets = openMemorySecrets();
    const library = join(temporaryFolder(), 'library');
    const core = await open(library, { secrets });
    const run = await addAndWait(core, [locked]);
    expect(run.items).toMatchObject([{ state: 'failed', error: { code: 'pdf/locked' } }]);
    expect((await faultOf(core, 'add.retry', { batchId: run.id, item: 1 }))?.code).toBe('input/invalid');
    await ask(core, 'add.retry', { batchId: run.id, item: 0, password: 'openpassword' });
    await run.settled;
    await core.whenSearchable();
    const [edition] = (await ask(core, 'editions.list')).editions;
    expect(edition).toMatchObject({ isLocked: true, searchable: true });
    expect(await ask(core, 'editions.open', { id: edition?.id })).toMatchObject({ password: 'openpassword' });
    await core.close();

    rmSync(join(library, 'derived', 'search.sqlite'));
    const elsewhere = await open(library);
    await elsewhere.whenSearchable();
    expect((await ask(elsewhere, 'editions.list')).editions[0]?.indexState).toBe('needs-password');
    expect((await faultOf(elsewhere, 'editions.unlock', { id: edition?.id, password: 'wrong' }))?.code).toBe(
      'pdf/wrong-password',
    );
    expect(await ask(elsewhere, 'editions.unlock', { id: edition?.id, password: 'openpassword' })).toMatchObject({
      isKept: false,
    });
    await elsewhere.whenSearchable();
    expect((await ask(elsewhere, 'editions.list')).editions[0]?.indexState).toBe('searchable');
  });

  it('reads by itself what an earlier program left unread, and survives the loss of its index', async () => {
    const library = join(temporaryFolder(), 'library');
    const first = await open(library, { indexing: 'none' });
    await addAndWait(first, [newsletter, minimal]);
    expect((await ask(first, 'editions.list')).editions.map((edition: { indexState: string }) => edition.indexState)).toEqual([
      'pending',
      'pending',
    ]);
    await first.close();
    for (let round = 0; round < 2; round += 1) {
      const next = await open(library);
      await next.whenSearchable();
      expect((await ask(next, 'search.find', { query: 'preservation' })).total).toBe(2);
      await next.close();
      writeFileSync(join(library, 'derived', 'search.sqlite'), 'this is not a database');
    }
  });

  it('gives files and pictures to whoever serves them', async () => {
    const library = join(temporaryFolder(), 'library');
    const core = await open(library, { indexing: 'none' });
    const run = await addAndWait(core, [minimal]);
    const item = run.items[0];
    const id = item?.state === 'added' ? item.edition.id : '';
    const file = await pdfFileOf(core, id);
    expect(readFileSync(file.path).equals(readFileSync(minimal))).toBe(true);
    expect(file.sizeBytes).toBe(statSync(minimal).size);
    const picture = await core.picture(id, 1, 'thumb');
    expect([...picture.subarray(0, 2)]).toEqual([0xff, 0xd8]);
    expect(existsSync(join(library, 'derived', 'pictures', id))).toBe(true);
    await expect(core.picture(id, 3, 'page')).rejects.toMatchObject({ code: 'page/not-found' });
    await expect(pdfFileOf(core, '0000000000000000')).rejects.toMatchObject({ code: 'edition/not-found' });
  });

  it('stops a batch when asked and keeps what it has added', async () => {
    const folder = temporaryFolder();
    const papers = join(folder, 'papers');
    mkdirSync(papers);
    for (let number = 0; number < 30; number += 1) {
      copyFileSync(minimal, join(papers, `${number}.pdf`));
      appendFileSync(join(papers, `${number}.pdf`), `\n% ${number}\n`);
    }
    const core = await open(join(folder, 'library'), { indexing: 'none' });
    const run = core.add([papers], {});
    run.listeners.add(() => run.cancel());
    await run.settled;
    expect(run.state).toBe('cancelled');
    const added = run.items.filter((entry) => entry.state === 'added').length;
    expect(added).toBeGreaterThan(0);
    expect(added).toBeLessThan(30);
    expect((await ask(core, 'editions.list')).editions).toHaveLength(added);
  });

  it('adds what arrives in a watched folder, once, over restarts', async () => {
    const folder = temporaryFolder();
    const [library, watched] = [join(folder, 'library'), join(folder, 'arrivals')];
    mkdirSync(watched);
    copyFileSync(minimal, join(watched, 'there.pdf'));
    writeFileSync(join(watched, 'bad.pdf'), 'no PDF');
    const options = {
      indexing: 'none',
      isWatching: true,
      desk: {
        chooseFiles: async () => [],
        chooseFolder: async () => watched,
        chooseSave: async () => null,
        openAddress: async () => {},
      },
    } as const;
    const shelfOf = async (core: Core): Promise<number> => (await ask(core, 'editions.list')).editions.length;
    const core = await open(library, options);
    expect(await ask(core, 'sources.addFolder')).toMatchObject({ source: { kind: 'folder', title: 'arrivals', problem: null } });
    await vi.waitFor(async () => expect(await shelfOf(core)).toBe(1), 60_000);
    copyFileSync(newsletter, join(watched, 'new.pdf'));
    await vi.waitFor(async () => expect(await shelfOf(core)).toBe(2), 60_000);
    await core.close();

    const again = await open(library, options);
    renameSync(watched, `${watched}-away`);
    await vi.waitFor(
      async () => expect((await ask(again, 'sources.list')).sources[0]?.problem?.code).toBe('file/not-found'),
      20_000,
    );
    expect((await ask(again, 'library.state')).batches).toEqual([]);
    const [source] = (await ask(again, 'sources.list')).sources;
    expect(source).toMatchObject({ arrived: 2, afterwards: 'leave' });
    await ask(again, 'sources.remove', { id: source?.id });
    expect(await ask(again, 'sources.list')).toEqual({ sources: [] });
    expect(await shelfOf(again)).toBe(2);
  });

  it('takes files out of a watched folder once it has them, where that is wanted', async () => {
    const folder = temporaryFolder();
    const [library, watched] = [join(folder, 'library'), join(folder, 'arrivals')];
    mkdirSync(watched);
    copyFileSync(minimal, join(watched, 'there.pdf'));
    writeFileSync(join(watched, 'bad.pdf'), 'no PDF');
    const desk = {
      chooseFiles: async () => [],
      chooseFolder: async () => watched,
      chooseSave: async () => null,
      openAddress: async () => {},
    };
    const core = await open(library, { indexing: 'none', isWatching: true, desk });
    const { source } = await ask(core, 'sources.addFolder');
    await ask(core, 'sources.change', { id: source?.id, afterwards: 'move' });
    await vi.waitFor(async () => expect((await ask(core, 'editions.list')).editions).toHaveLength(1), 60_000);
    copyFileSync(newsletter, join(watched, 'new.pdf'));
    copyFileSync(minimal, join(watched, 'again.pdf'));
    await vi.waitFor(async () => expect((await ask(core, 'editions.list')).editions).toHaveLength(2), 60_000);
    await vi.waitFor(() => expect(readdirSync(watched)).toEqual(['bad.pdf']), 20_000);
  });

  it('changes nothing when it is opened to read', async () => {
    const library = join(temporaryFolder(), 'library');
    await (await open(library)).close();
    const reader = await open(library, { mode: 'read' });
    expect(await ask(reader, 'editions.list')).toEqual({ editions: [], total: 0 });
    for (const [name, input] of [
      ['settings.set', { isMetered: true }],
      ['add.samples', {}],
      ['editions.remove', { ids: ['0000000000000000'] }],
      ['sources.addFolder', {}],
      ['sources.add', { address: 'https://example.org/feed' }],
      ['sources.check', {}],
      ['catalogue.fetch', { offers: ['1'] }],
      ['titles.keep', { title: 'Le Matin', keep: { kind: 'all' }, isArchive: true }],
      ['editions.pin', { ids: ['0000000000000000'], isPinned: true }],
    ] as const) {
      expect([name, (await faultOf(reader, name, input))?.code]).toEqual([name, 'library/read-only']);
    }
  });
});

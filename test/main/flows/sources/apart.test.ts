// What a librarian counts on when feeds are built anew: papers of one day stay apart, what was thrown away stays away, and two adds
// of one address are one source.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { makeId } from '../../../../main/base/ids.ts';
import type { SourceRecord } from '../../../../main/base/record.ts';
import { listDownloads } from '../../../../main/library/downloads.ts';
import { listSources } from '../../../../main/library/sources.ts';
import { openTestCore } from '../../../support/open-test-core.ts';
import { makePaper, type Paper } from '../../../support/paper.ts';
import { openPaperServer, type PaperServer } from '../../../support/paper-server.ts';

const openPress = async (papers: Record<string, Paper>): Promise<PaperServer> => {
  const press = await openPaperServer();
  onTestFinished(press.close);
  press.onFile = ({ request, response }) => {
    const paper = papers[(request.url ?? '').split('?')[0] ?? ''];
    if (paper === undefined) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': 'application/pdf' }).end(paper.bytes);
  };
  return press;
};

describe('papers of one day', { timeout: 60_000 }, () => {
  it('stay beside one another when a feed lists them as two', async () => {
    const press = await openPress({ '/north.pdf': makePaper('north'), '/south.pdf': makePaper('south') });
    press.entries = ['north', 'south'].map((id) => ({ id, day: '2024-03-28', href: `/${id}.pdf` }));
    const core = await openTestCore();
    await core.ask('sources.add', { address: press.feedUrl });
    await core.syncAll();
    const { editions } = await core.ask('editions.list', {});
    expect(editions.map(({ day, replaces }) => ({ day, replaces }))).toEqual([
      { day: '2024-03-28', replaces: null },
      { day: '2024-03-28', replaces: null },
    ]);
    expect(editions.map(({ variant }) => variant).sort()).toContainEqual(expect.stringMatching(/north|south/));
  });
});

describe('a corrected edition', { timeout: 60_000 }, () => {
  it("replaces its own entry's, also where another paper of the day came first", async () => {
    const papers: Record<string, Paper> = { '/north.pdf': makePaper('north'), '/south.pdf': makePaper('south') };
    const press = await openPress(papers);
    press.entries = ['north', 'south'].map((id) => ({ id, day: '2024-03-28', href: `/${id}.pdf` }));
    const core = await openTestCore();
    await core.ask('settings.set', { downloadsAtOnce: 1 });
    await core.ask('sources.add', { address: press.feedUrl });
    await core.syncAll();
    for (const id of ['south', 'north']) {
      papers[`/${id}.pdf`] = makePaper(`${id} corrected`);
      press.entries = press.entries.map((entry) => (entry.id === id ? { ...entry, modified: '2024-03-28T12:00:00Z' } : entry));
      await core.syncAll();
      const { editions } = await core.ask('editions.list', {});
      expect(editions).toHaveLength(2);
    }
    const { editions } = await core.ask('editions.list', {});
    expect(editions.map(({ version, replaces }) => [version, replaces !== null])).toEqual([
      [2, true],
      [2, true],
    ]);
  });
});

describe('what was thrown away', { timeout: 60_000 }, () => {
  it('stays away when the feed is built anew', async () => {
    const paper = makePaper('thrown away');
    const press = await openPress({ '/paper.pdf': paper });
    const entry = { id: 'urn:1', day: '2024-03-28', href: '/paper.pdf' };
    press.entries = [entry];
    const core = await openTestCore({ isWatching: true });
    const { source } = await core.ask('sources.add', { address: press.feedUrl });
    const listShelf = async () => (await core.ask('editions.list', {})).editions;
    await expect.poll(listShelf, { timeout: 20_000 }).toHaveLength(1);
    await core.ask('editions.remove', { ids: (await listShelf()).map(({ id }) => id) });
    const requests = press.requests.length;
    press.entries = [{ ...entry, modified: '2024-04-01T00:00:00Z' }];
    await core.ask('sources.change', {
      id: source.id,
      schedule: { kind: 'every', minutes: 15 },
      wanted: { newest: null, since: '2000-01-01' },
    });
    await expect.poll(() => press.requests.length, { timeout: 20_000 }).toBe(requests + 1);
    await expect.poll(async () => (await core.ask('downloads.list', {})).counts.moving, { timeout: 20_000 }).toBe(0);
    expect(await listShelf()).toEqual([]);
  });
});

describe('one address', { timeout: 60_000 }, () => {
  it('is one source, however often it is added at once, and nothing of a second is written down', async () => {
    const press = await openPress({});
    const core = await openTestCore();
    const add = () => core.faultOf('sources.add', { address: press.feedUrl });
    const faults = await Promise.all([add(), add(), add()]);
    expect(faults.filter((code) => code === null)).toHaveLength(1);
    const [source] = listSources(core.parts.database);
    const path = join(core.libraryDir, 'library.json');
    const before = readFileSync(path, 'utf8');
    const twin = { ...source, id: makeId() } as SourceRecord;
    await expect(core.parts.workers.library.run('putSource', { source: twin })).rejects.toMatchObject({ code: 'source/exists' });
    expect(readFileSync(path, 'utf8')).toBe(before);
  });

  it('that stands twice in library.json keeps nobody out', async () => {
    const press = await openPress({});
    const core = await openTestCore();
    await core.ask('sources.add', { address: press.feedUrl });
    await core.close();
    const path = join(core.libraryDir, 'library.json');
    const record = JSON.parse(readFileSync(path, 'utf8'));
    const [source] = record.sources;
    const twice = {
      ...record,
      revision: record.revision + 1,
      sources: [source, { ...source, id: [...source.id].reverse().join('') }],
    };
    writeFileSync(path, JSON.stringify(twice));
    const again = await openTestCore({ libraryDir: core.libraryDir });
    expect((await again.ask('sources.list', {})).sources).toMatchObject([{ id: source.id }]);
  });
});

describe('a file whose address has changed before it came', { timeout: 60_000 }, () => {
  it('is fetched from where it lies now', async () => {
    const paper = makePaper('signed');
    const press = await openPress({ '/new.pdf': paper });
    const entry = { id: 'urn:1', day: '2024-03-28', href: '/old.pdf', sha256: paper.sha256 };
    press.entries = [entry];
    const core = await openTestCore();
    await core.ask('sources.add', { address: press.feedUrl });
    expect((await core.syncAll()).failed.map(({ error }) => error.code)).toEqual(['source/missing']);
    press.entries = [{ ...entry, href: '/new.pdf' }];
    expect((await core.syncAll()).downloaded.map(({ sha256 }) => sha256)).toEqual([paper.sha256]);
    expect(listDownloads(core.parts.database)).toEqual([]);
  });
});

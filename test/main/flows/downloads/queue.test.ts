// What people count on in the queue: what they pause can go on at once, what is hopeless ends, and what is gone stays gone.
import { describe, expect, it, onTestFinished } from 'vitest';
import { runDownload } from '../../../../main/flows/downloads/run-download.ts';
import { type DownloadRow, listDownloads } from '../../../../main/library/downloads.ts';
import { openTestCore, type TestCore } from '../../../support/open-test-core.ts';
import { makePaper } from '../../../support/paper.ts';
import { openPaperServer, type PaperServer } from '../../../support/paper-server.ts';
import { serve } from '../../acquire/http/servers.ts';

const paper = makePaper('queue', 1 << 20);
const head = { 'content-type': 'application/pdf', 'content-length': paper.bytes.length };

const openPress = async (): Promise<PaperServer> => {
  const press = await openPaperServer();
  onTestFinished(press.close);
  press.entries = [{ id: 'urn:1', day: '2024-03-28', href: '/paper.pdf' }];
  return press;
};
const list = (core: TestCore) => core.ask('downloads.list', {});

describe('a file in the queue', { timeout: 60_000 }, () => {
  it('goes on when it is paused and resumed in one breath', async () => {
    const press = await openPress();
    press.onFile = ({ response, number }) => {
      response.writeHead(200, { ...head, etag: '"1"' });
      if (number === 0) response.write(paper.bytes.subarray(0, 1 << 19));
      else response.end(paper.bytes);
    };
    const core = await openTestCore();
    await core.ask('sources.add', { address: press.feedUrl });
    const synced = core.syncAll();
    await expect.poll(async () => (await list(core)).downloads[0]?.receivedBytes ?? 0, { timeout: 20_000 }).toBeGreaterThan(0);
    const ids = (await list(core)).downloads.map(({ id }) => id);
    await Promise.all([core.ask('downloads.pause', { ids }), core.ask('downloads.resume', { ids })]);
    await synced;
    await expect.poll(async () => (await core.ask('editions.list', {})).editions.length, { timeout: 20_000 }).toBe(1);
  });

  it('that comes no further, and begins at zero each time, fails in the end', async () => {
    const press = await openPress();
    press.onFile = ({ response }) => {
      response.writeHead(200, head).write(paper.bytes.subarray(0, 1 << 19), () => setTimeout(() => response.destroy(), 50));
    };
    const core = await openTestCore();
    await core.ask('sources.add', { address: press.feedUrl });
    expect((await core.syncAll()).failed.map(({ error }) => error.code)).toEqual(['network/cut']);
    expect(press.requests.length).toBeLessThanOrEqual(6);
  });

  it('that is no newspaper is not fetched at every check, but when a person asks for one', async () => {
    const press = await openPress();
    const words = Buffer.from('%PDF-1.7 and nothing more');
    press.onFile = ({ response }) => response.writeHead(200, { 'content-type': 'application/pdf' }).end(words);
    const core = await openTestCore({ isWatching: true });
    const { source } = await core.ask('sources.add', { address: press.feedUrl });
    await expect.poll(async () => (await list(core)).counts, { timeout: 20_000 }).toMatchObject({ moving: 0, failed: 1 });
    const requests = press.requests.length;
    const checkedAt = async () => (await core.ask('sources.list', {})).sources[0]?.lastCheckedAtMs ?? 0;
    const before = await checkedAt();
    await core.ask('sources.change', { id: source.id, wanted: { newest: 1, since: null } });
    await expect.poll(checkedAt, { timeout: 20_000 }).toBeGreaterThan(before);
    await expect.poll(async () => (await list(core)).counts).toMatchObject({ moving: 0, failed: 1 });
    expect(press.requests).toHaveLength(requests);
    await core.syncAll();
    expect(press.requests.length).toBeGreaterThan(requests);
  });

  it('is told by a sync to be missing where the quota holds it, and comes once there is room', async () => {
    const press = await openPress();
    press.entries = ['1', '2'].map((id) => ({ id, day: `2024-03-2${id}`, href: `/${id}.pdf` }));
    const core = await openTestCore();
    await core.ask('settings.set', { quotaGigabytes: 0.001, downloadsAtOnce: 1 });
    await core.ask('sources.add', { address: press.feedUrl });
    press.onFile = ({ request, response }) =>
      response.writeHead(200, { 'content-type': 'application/pdf' }).end(makePaper(request.url ?? '', 1 << 20).bytes);
    const first = await core.syncAll();
    expect(first.failed.map(({ error }) => error.code)).toEqual(['download/quota']);
    expect(first.downloaded).toHaveLength(1);
    await core.ask('settings.set', { quotaGigabytes: 1 });
    expect((await core.syncAll()).failed).toEqual([]);
    expect((await core.ask('editions.list', {})).editions).toHaveLength(2);
  });

  it('is fetched over the quota when a person chooses it in the catalogue', async () => {
    const press = await openPress();
    press.onFile = ({ request, response }) =>
      response.writeHead(200, { 'content-type': 'application/pdf' }).end(makePaper(request.url ?? '', 1 << 20).bytes);
    press.entries = ['1', '2'].map((id) => ({ id, day: `2024-03-2${id}`, href: `/${id}.pdf` }));
    const core = await openTestCore();
    await core.ask('settings.set', { quotaGigabytes: 0.001, downloadsAtOnce: 1 });
    const { source } = await core.ask('sources.add', { address: press.feedUrl });
    await core.syncAll();
    expect((await list(core)).downloads).toContainEqual(expect.objectContaining({ state: 'waiting', hold: 'quota' }));
    const { page } = await core.ask('catalogue.open', { sourceId: source.id });
    const offers = page.offers.filter(({ state }) => state !== 'here').map(({ id }) => id);
    await core.ask('catalogue.fetch', { offers });
    await expect.poll(async () => (await core.ask('editions.list', {})).editions.length, { timeout: 20_000 }).toBe(2);
  });

  it('does not appear for a source that was removed while it was checked', async () => {
    const feed = `<rss version="2.0"><channel><title>Le Matin</title><item><guid>1</guid><title>Le Matin</title>
      <enclosure url="/paper.pdf" type="application/pdf" length="1"/></item></channel></rss>`;
    const held: (() => void)[] = [];
    let isHeld = false;
    const press = await serve((_request, response) => {
      const send = (): void => void response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(feed);
      if (isHeld) held.push(send);
      else send();
    });
    const core = await openTestCore();
    const { source } = await core.ask('sources.add', { address: `${press.url}/feed` });
    isHeld = true;
    const synced = core.syncAll();
    await expect.poll(() => held.length, { timeout: 20_000 }).toBe(1);
    await core.ask('sources.remove', { id: source.id });
    for (const send of held) send();
    await synced;
    expect(await list(core)).toMatchObject({ downloads: [] });
    expect(listDownloads(core.parts.database)).toEqual([]);
  });

  it('stops at once, though its sign-in is just being renewed', async () => {
    const press = await openPress();
    const core = await openTestCore({ isFetching: false });
    await core.ask('sources.add', { address: press.feedUrl });
    await core.ask('sources.check', {});
    await expect.poll(() => listDownloads(core.parts.database), { timeout: 20_000 }).toHaveLength(1);
    const [row] = listDownloads(core.parts.database);
    const stop = new AbortController();
    const tools = { ...core.parts, accessOf: () => new Promise<never>(() => {}), limits: {} };
    const running = runDownload(tools, row as DownloadRow, undefined, stop.signal, () => {});
    stop.abort();
    await expect(running).rejects.toMatchObject({ code: 'add/cancelled' });
    expect(press.requests).toEqual([]);
  });

  it('is not even looked for by a sync that was stopped before', async () => {
    const press = await serve((_request, response) =>
      response.writeHead(200, { 'content-type': 'application/pdf' }).end(paper.bytes),
    );
    const core = await openTestCore();
    await core.ask('sources.add', { address: `${press.url}/paper.pdf` });
    const requests = press.requests.length;
    expect(await core.sync(null, AbortSignal.abort())).toEqual({ checked: 0, downloaded: [], failed: [] });
    expect(press.requests).toHaveLength(requests);
  });
});

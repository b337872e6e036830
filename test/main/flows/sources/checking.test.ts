// What a check does when a source, its server or a person is difficult: nothing is lost, nothing is asked for ever, and it is said why.
import type { ServerResponse } from 'node:http';
import { describe, expect, it, vi } from 'vitest';
import type { Input } from '#border/contract';
import { readFeed } from '../../../../main/acquire/feeds/read-feed.ts';
import type { Look } from '../../../../main/acquire/look-at.ts';
import { silentLog } from '../../../../main/base/log.ts';
import type { SourceRecord } from '../../../../main/base/record.ts';
import { writingOf } from '../../../../main/flows/parts.ts';
import { checkSource } from '../../../../main/flows/sources/check-source.ts';
import type { CheckTools } from '../../../../main/flows/sources/check-tools.ts';
import { openSources } from '../../../../main/flows/sources/open-sources.ts';
import { openWalkEnd } from '../../../../main/flows/sources/walk-end.ts';
import { walkSource } from '../../../../main/flows/sources/walk-source.ts';
import { listArrivals } from '../../../../main/library/arrivals.ts';
import { listDownloads } from '../../../../main/library/downloads.ts';
import { readSettings } from '../../../../main/library/library-record.ts';
import { listSources, readSourceState } from '../../../../main/library/sources.ts';
import { openTestCore, type TestCore } from '../../../support/open-test-core.ts';
import { makePaper } from '../../../support/paper.ts';
import { serve } from '../../acquire/http/servers.ts';

type Answer = { status?: number; type?: string; body?: string | Buffer; etag?: string };

/** A server whose answers may be changed while it runs; 404 for the rest. */
const openPress = async (answers: Record<string, Answer | ((response: ServerResponse) => void)> = {}) => {
  const press = { answers, rest: { status: 404 } as Answer };
  const server = await serve(({ url = '', method }, response) => {
    const answer = press.answers[url] ?? press.rest;
    if (typeof answer === 'function') return answer(response);
    const { status = 200, type = 'application/pdf', body = '', etag } = answer;
    const headers = { 'content-type': type, 'content-length': Buffer.byteLength(body), ...(etag === undefined ? {} : { etag }) };
    response.writeHead(status, headers).end(method === 'HEAD' ? undefined : body);
  });
  return Object.assign(press, { url: server.url, requests: server.requests });
};

const jsonFeed = (items: readonly object[], next?: string): Answer => ({
  type: 'application/feed+json',
  etag: '"feed"',
  body: JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Le Matin', items, next_url: next }),
});
const item = (id: string, ...urls: string[]) => ({
  id,
  title: `Le Matin ${id}`,
  attachments: urls.map((url) => ({ url, mime_type: 'application/pdf' })),
});

const addSource = async (core: TestCore, input: Input<'sources.add'>): Promise<SourceRecord> => {
  const { source } = await core.ask('sources.add', { schedule: { kind: 'manual' }, ...input });
  const record = listSources(core.parts.database).find(({ id }) => id === source.id);
  if (record === undefined) throw new Error('the source was not kept');
  return record;
};

const toolsOf = ({ parts }: TestCore, more: Partial<CheckTools> = {}): CheckTools => ({
  workers: parts.workers,
  database: parts.database,
  now: Date.now,
  secretOf: async () => null,
  log: silentLog,
  ...more,
});

const dayBefore = (days: number): string => {
  const date = new Date();
  date.setDate(date.getDate() - days);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
};

describe('a page of another world', () => {
  const pageAt = (url: string, zone: 'own' | 'public', answer: Answer): Look => ({
    what: 'document',
    url,
    zone,
    scheme: null,
    etag: null,
    lastModified: null,
    document: readFeed({ bytes: Buffer.from(answer.body ?? ''), contentType: answer.type ?? null, url }),
  });

  it('holds its own entries to that world, and no others', async () => {
    const [first, second] = ['http://127.0.0.1/feed', 'https://papers.example/2'];
    const pages = new Map([
      [first, pageAt(first, 'own', jsonFeed([item('1', 'http://127.0.0.1/1.pdf')], second))],
      [second, pageAt(second, 'public', jsonFeed([item('2', 'http://127.0.0.1/2.pdf')]))],
    ]);
    const look = async ({ url }: { url: string }): Promise<Look> => {
      const page = pages.get(url);
      if (page === undefined) throw new Error(`nobody knows ${url}`);
      return page;
    };
    const start = { url: first, reach: 'own', isTyped: true, etag: null, lastModified: null } as const;
    const walk = await walkSource({ look, access: null, isFarEnough: async () => false }, start);
    expect(walk.entries.map(({ entry, zone }) => [entry.id, zone])).toEqual([
      ['1', 'own'],
      ['2', 'public'],
    ]);
    expect(walk.zone).toBe('own');
  });
});

describe('the end of a walk', { timeout: 60_000 }, () => {
  it.each([
    ['the newest are found', { newest: 3, since: null }, ['/feed', '/1', '/2'], 3],
    ['a day is passed', { newest: null, since: '2024-03-27' }, ['/feed', '/1', '/2'], 4],
    ['all has been read', { newest: null, since: null }, ['/feed', '/1', '/2', '/3', '/4'], 10],
  ])('comes once %s', async (_, wanted, expected, count) => {
    const press = await openPress();
    const pages = ['/feed', '/1', '/2', '/3', '/4'];
    for (const [index, path] of pages.entries()) {
      const days = [30 - 2 * index, 29 - 2 * index].map((day) => `2024-03-${day}`);
      press.answers[path] = jsonFeed(
        days.map((day) => item(day, `${press.url}/${day}.pdf`)),
        pages[index + 1],
      );
    }
    const core = await openTestCore({ isFetching: false });
    const source = await addSource(core, { address: `${press.url}/feed`, wanted });
    const before = press.requests.length;
    const { added } = await checkSource(toolsOf(core), source, false);
    expect(press.requests.slice(before).map(({ url }) => url)).toEqual(expected);
    expect(added).toBe(count);
  });

  it('is not told by pages without days', async () => {
    const facts = { known: new Map(), isNews: true, hasBeenWalked: false };
    const { body = '', type = '' } = jsonFeed([{ ...item('1', 'https://p.example/a.pdf'), title: 'Le Matin' }]);
    const document = readFeed({ bytes: Buffer.from(body), contentType: type, url: 'https://p.example/' });
    if (document.what !== 'catalogue') throw new Error('no feed');
    for (const wanted of [
      { newest: 1, since: null },
      { newest: null, since: '2024-01-01' },
    ]) {
      const { isFarEnough } = openWalkEnd({ ...facts, wanted });
      expect(await isFarEnough(document.catalogue.entries)).toBe(false);
      expect(await isFarEnough(document.catalogue.entries)).toBe(false);
    }
  });
});

describe('an address with a date in it', { timeout: 60_000 }, () => {
  const openDaily = async () => {
    const press = await openPress({ [`/${dayBefore(0)}.pdf`]: { body: makePaper('probe').bytes, etag: '"p"' } });
    const core = await openTestCore({ isFetching: false });
    const source = await addSource(core, { address: `${press.url}/{yyyy}-{MM}-{dd}.pdf`, wanted: { newest: 6, since: null } });
    return { press, core, source };
  };

  it.each([
    ['source/refused', { status: 403 }],
    ['download/web-page', { type: 'text/html', body: '<p>Welcome to the hotel</p>' }],
  ])('gives no day up for %s, and says so', async (code, rest) => {
    const { press, core, source } = await openDaily();
    const papers = press.answers;
    [press.answers, press.rest] = [{}, rest];
    const { added, error } = await checkSource(toolsOf(core), source, false);
    expect([added, error?.code]).toEqual([0, code]);
    expect(readSourceState(core.parts.database, source.id).fault?.code).toBe(code);
    expect(listArrivals(core.parts.database, source.id).size).toBe(0);

    papers[`/${dayBefore(5)}.pdf`] = { body: makePaper('late').bytes };
    [press.answers, press.rest] = [papers, { status: 404 }];
    expect(await checkSource(toolsOf(core), source, false)).toEqual({ added: 2, error: null });
    expect([...listArrivals(core.parts.database, source.id).keys()]).toEqual([`${press.url}/${dayBefore(4)}.pdf`]);
  });

  it('is not refused where the server lets some of its files be seen', async () => {
    const { press, core, source } = await openDaily();
    press.rest = { status: 403 };
    expect(await checkSource(toolsOf(core), source, false)).toEqual({ added: 1, error: null });
    expect(listArrivals(core.parts.database, source.id).size).toBe(0);
  });

  it('gives up after a month what is refused at a server that lets other files be seen', async () => {
    const press = await openPress({ [`/${dayBefore(0)}.pdf`]: { body: makePaper('weekly').bytes, etag: '"w"' } });
    press.rest = { status: 403 };
    const core = await openTestCore();
    const { id } = await addSource(core, { address: `${press.url}/{yyyy}-{MM}-{dd}.pdf`, wanted: { newest: 60, since: null } });
    expect(await core.syncAll()).toMatchObject({ checked: 1, failed: [] });
    const passed = [...listArrivals(core.parts.database, id).keys()];
    expect(passed).toContain(`${press.url}/${dayBefore(40)}.pdf`);
    expect(passed).not.toContain(`${press.url}/${dayBefore(20)}.pdf`);
    // Between two papers nothing can be seen, and nothing is wrong.
    press.answers = {};
    expect(await core.syncAll()).toMatchObject({ checked: 1, failed: [] });
  });

  it('keeps what a long check has found when its server fails in the middle', async () => {
    const press = await openPress({ [`/${dayBefore(0)}.pdf`]: { body: makePaper('long').bytes, etag: '"l"' } });
    const core = await openTestCore({ isFetching: false });
    const source = await addSource(core, { address: `${press.url}/{yyyy}-{MM}-{dd}.pdf`, wanted: { newest: 450, since: null } });
    press.answers[`/${dayBefore(430)}.pdf`] = { status: 503 };
    const { added, error } = await checkSource(toolsOf(core), source, true);
    expect([added, error?.code]).toEqual([1, 'network/busy']);
    const passed = [...listArrivals(core.parts.database, source.id).keys()];
    expect(passed).toContain(`${press.url}/${dayBefore(429)}.pdf`);
    expect(passed).not.toContain(`${press.url}/${dayBefore(430)}.pdf`);
    press.answers[`/${dayBefore(430)}.pdf`] = { body: makePaper('mended').bytes, etag: '"m"' };
    expect(await checkSource(toolsOf(core), source, true)).toEqual({ added: 2, error: null });
  });

  it('can be hidden from all who bring no key', async () => {
    const paper = makePaper('hidden');
    const press = await openPress();
    press.rest = { status: 403 };
    press.answers[`/${dayBefore(0)}.pdf`] = (response) => {
      const isOpen = response.req.headers.authorization === 'Bearer key';
      response.writeHead(isOpen ? 200 : 403, { 'content-type': 'application/pdf' }).end(isOpen ? paper.bytes : '');
    };
    const core = await openTestCore();
    const address = `${press.url}/{yyyy}-{MM}-{dd}.pdf`;
    expect(await core.faultOf('sources.add', { address })).toBe('source/missing');
    await addSource(core, { address, credential: { kind: 'bearer', token: 'key' }, wanted: { newest: 2, since: null } });
    expect((await core.syncAll()).downloaded).toMatchObject([{ sha256: paper.sha256 }]);
  });

  it('brings the corrected edition of a late day, and asks for no older one again', async () => {
    const [first, corrected, old] = ['first', 'corrected', 'old'].map((seed) => makePaper(seed));
    const [today, past] = [`/${dayBefore(0)}.pdf`, `/${dayBefore(5)}.pdf`];
    const press = await openPress({
      [today]: { body: first?.bytes ?? '', etag: '"one"' },
      [past]: { body: old?.bytes ?? '', etag: '"old"' },
    });
    const core = await openTestCore();
    await addSource(core, { address: `${press.url}/{yyyy}-{MM}-{dd}.pdf`, wanted: { newest: 6, since: null } });
    expect((await core.syncAll()).downloaded).toHaveLength(2);
    press.answers[today] = { body: corrected?.bytes ?? '', etag: '"two"' };
    press.answers[past] = { body: corrected?.bytes ?? '', etag: '"new"' };
    const before = press.requests.length;
    expect((await core.syncAll()).downloaded).toMatchObject([{ sha256: corrected?.sha256 }]);
    expect(press.requests.slice(before).map(({ url }) => url)).not.toContain(past);
    expect(await core.syncAll()).toMatchObject({ downloaded: [], failed: [] });
  });
});

describe('an address that leads to the file of today', { timeout: 60_000 }, () => {
  it('is not given up for that file where it asks for a password', async () => {
    const vault = await openPress({
      '/2026-11-26.pdf': (response) => response.writeHead(401, { 'www-authenticate': 'Basic realm="Le Matin"' }).end(),
    });
    const press = await openPress({
      '/today.pdf': (response) => response.writeHead(302, { location: `${vault.url}/2026-11-26.pdf` }).end(),
    });
    const core = await openTestCore({ isFetching: false });
    const address = `${press.url}/today.pdf`;
    const credential = { kind: 'password', user: 'reader', password: 'secret' } as const;
    expect(await core.faultOf('sources.add', { address, credential })).toBe('sign-in/unsupported');
    expect(vault.requests.map(({ headers }) => headers.authorization)).not.toContain(expect.anything());
    expect(listSources(core.parts.database)).toEqual([]);
  });
});

describe('an entry that moves', { timeout: 60_000 }, () => {
  it('is asked for without the validator of its old address', async () => {
    const [one, two] = [makePaper('one'), makePaper('two')];
    const press = await openPress({
      '/old.pdf': { body: one.bytes, etag: '"same"' },
      '/new.pdf': { body: two.bytes, etag: '"same"' },
    });
    press.answers['/feed'] = { ...jsonFeed([item('1', '/old.pdf')]), etag: '"1"' };
    const core = await openTestCore();
    await addSource(core, { address: `${press.url}/feed` });
    await core.syncAll();
    press.answers['/feed'] = { ...jsonFeed([item('1', '/new.pdf')]), etag: '"2"' };
    expect((await core.syncAll()).downloaded).toMatchObject([{ sha256: two.sha256 }]);
    const asked = press.requests.filter(({ url, method }) => url === '/new.pdf' && method === 'GET');
    expect(asked.map(({ headers }) => headers['if-none-match'])).toEqual([undefined]);
  });
});

describe('a check', { timeout: 60_000 }, () => {
  const openFeed = async () => {
    const press = await openPress();
    press.answers['/feed'] = jsonFeed([item('2024-03-28', '/a.pdf', '/b.pdf')]);
    const core = await openTestCore({ isFetching: false });
    const source = await addSource(core, { address: `${press.url}/feed` });
    const state = () => readSourceState(core.parts.database, source.id);
    return { press, core, source, state };
  };

  it('that ends with a bug is kept as a fault and written into the log', async () => {
    const { core, source, state } = await openFeed();
    const lines: string[] = [];
    const log = { ...silentLog, error: (message: string) => void lines.push(message) };
    const secretOf = (): Promise<null> => Promise.reject(new TypeError('nobody thought of this'));
    const { error } = await checkSource(toolsOf(core, { log, secretOf, now: () => 5 }), source, false);
    expect([error?.code, state().fault?.code, state().checkedAtMs]).toEqual(['internal', 'internal', 5]);
    expect(lines).toEqual(['a check ended with a bug']);
    expect(await checkSource(toolsOf(core), source, false)).toEqual({ added: 2, error: null });
    expect(state().fault).toBeNull();
  });

  it('of a server that drips ends in time', async () => {
    const { press, core, source } = await openFeed();
    let drip: NodeJS.Timeout | undefined;
    press.answers['/feed'] = (response) => {
      response.writeHead(200, { 'content-type': 'application/feed+json' });
      drip = setInterval(() => response.write(' '), 20);
      response.on('close', () => clearInterval(drip));
    };
    const { error } = await checkSource(toolsOf(core, { limits: { pageMs: 1500, fileMs: 1500 } }), source, false);
    expect(error).toMatchObject({ code: 'network/too-slow', detail: { host: new URL(press.url).host } });
  });

  it('of a source that is removed meanwhile keeps nothing', async () => {
    const { core, source } = await openFeed();
    const secretOf = async (): Promise<null> => {
      await core.ask('sources.remove', { id: source.id });
      return null;
    };
    expect(await checkSource(toolsOf(core, { secretOf }), source, false)).toEqual({ added: 0, error: null });
    expect(listDownloads(core.parts.database)).toEqual([]);
  });

  it('of a source from which something else is wanted meanwhile keeps its finds, but the source is to be read anew', async () => {
    const { core, source, state } = await openFeed();
    const secretOf = async (): Promise<null> => {
      await core.ask('sources.change', { id: source.id, wanted: { newest: null, since: '2024-01-01' } });
      return null;
    };
    expect((await checkSource(toolsOf(core, { secretOf }), source, false)).added).toBe(2);
    expect(listDownloads(core.parts.database)).toHaveLength(2);
    expect(state()).toMatchObject({ etag: null, lastModified: null, checkedAtMs: null });
    await checkSource(toolsOf(core), { ...source, wanted: { newest: null, since: '2024-01-01' } }, false);
    expect(state().etag).toBe('"feed"');
  });
});

describe('a silent server', { timeout: 60_000 }, () => {
  it('holds up no other source that comes due meanwhile', async () => {
    const hour = 3_600_000;
    const press = await openPress();
    press.answers['/silent'] = jsonFeed([]);
    press.answers['/good'] = jsonFeed([]);
    const core = await openTestCore({ isFetching: false });
    const schedule = { kind: 'every', minutes: 60 } as const;
    const silent = await addSource(core, { address: `${press.url}/silent`, schedule });
    const good = await addSource(core, { address: `${press.url}/good`, schedule });
    await checkSource(toolsOf(core, { now: () => hour }), silent, false);
    await checkSource(toolsOf(core, { now: () => hour + 1500 }), good, false);
    const waiting: ServerResponse[] = [];
    press.answers['/silent'] = (response) => void waiting.push(response);
    const beganAtMs = Date.now();
    const sources = openSources({
      ...toolsOf(core, { now: () => 2 * hour + Date.now() - beganAtMs }),
      downloads: writingOf(core.parts).downloads,
      settings: () => readSettings(core.parts.database),
      renew: async () => false,
      isScheduling: true,
      onChange: () => {},
    });
    await vi.waitFor(() => expect(readSourceState(core.parts.database, good.id).checkedAtMs).toBeGreaterThan(2 * hour), {
      timeout: 30_000,
    });
    expect(sources.isChecking(silent.id)).toBe(true);
    for (const response of waiting) response.destroy();
    await sources.close();
  });
});

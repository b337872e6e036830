// What a subscriber and a librarian count on: each kind of source is found out, brings what is new once, and says what is wrong.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Edition } from '#border/model';
import { openTestCore, type TestCore } from '../../../support/open-test-core.ts';
import { makePaper, type Paper } from '../../../support/paper.ts';
import { pdfFileOf } from '../../../support/pdf-file-of.ts';
import { serve } from '../../acquire/http/servers.ts';

type Route = (request: IncomingMessage, response: ServerResponse) => void;

/** A server whose routes may be changed while it runs, and what it was asked. */
const openPress = async (routes: Record<string, Route>) => {
  const server = await serve((request, response) => {
    const route = routes[(request.url ?? '').split('?')[0] ?? ''];
    if (route === undefined) response.writeHead(404).end();
    else route(request, response);
  });
  const asked = (): string[] => server.requests.map(({ method, url }) => `${method} ${url}`);
  return { ...server, routes, asked };
};

const send =
  (body: string | Buffer, type: string, headers: Record<string, string> = {}): Route =>
  (request, response) => {
    if (headers.etag !== undefined && request.headers['if-none-match'] === headers.etag) {
      response.writeHead(304, { etag: headers.etag }).end();
      return;
    }
    response.writeHead(200, { 'content-type': type, 'content-length': Buffer.byteLength(body), ...headers });
    response.end(request.method === 'HEAD' ? undefined : body);
  };
const sendPaper = ({ bytes, sha256 }: Paper): Route => send(bytes, 'application/pdf', { etag: `"${sha256.slice(0, 12)}"` });

const digestOf = ({ sha256 }: Paper): string => `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`;

type Issue = { paper: Paper; day: string; issue?: number; name?: string; modified?: string; href: string; hasDigest?: boolean };

const publication = ({ paper, day, issue, name, modified, href, hasDigest = true }: Issue) => ({
  metadata: {
    '@type': 'http://schema.org/PublicationIssue',
    identifier: `urn:x-np:lematin:${day}${name ?? ''}`,
    title: `Le Matin — ${day}`,
    language: 'fr',
    published: day,
    modified: modified ?? `${day}T05:10:00Z`,
    readingProgression: 'ltr',
    belongsTo: { newspaper: { name: 'Le Matin', identifier: 'urn:issn:0000-0000', issue: { position: issue, name } } },
  },
  links: [
    {
      rel: 'http://opds-spec.org/acquisition',
      type: 'application/pdf',
      href,
      size: paper.bytes.length,
      ...(hasDigest ? { properties: { digest: digestOf(paper) } } : {}),
    },
  ],
});

const titleFeed = (issues: readonly Issue[], more: object = {}): Route =>
  send(
    JSON.stringify({
      metadata: { title: 'Le Matin' },
      links: [{ rel: 'self', href: '/feed', type: 'application/opds+json' }],
      publications: issues.map(publication),
      ...more,
    }),
    'application/opds+json',
    { etag: `"${createHash('md5').update(JSON.stringify(issues)).digest('hex')}"` },
  );

const shelf = async (core: TestCore): Promise<Edition[]> => (await core.ask('editions.list', {})).editions;
const bytesOf = (core: TestCore, { path }: Edition): Buffer => readFileSync(join(core.libraryDir, path));

describe('a title feed', { timeout: 60_000 }, () => {
  it('brings each issue with what it says of it, and is asked once when nothing is new', async () => {
    const [first, second] = [makePaper('first'), makePaper('second')];
    const press = await openPress({ '/a.pdf': sendPaper(first), '/b.pdf': sendPaper(second) });
    press.routes['/feed'] = titleFeed([
      { paper: second, day: '2024-03-29', issue: 17322, href: 'b.pdf' },
      { paper: first, day: '2024-03-28', issue: 17321, href: '/a.pdf' },
    ]);
    const core = await openTestCore();
    const { probe } = await core.ask('sources.probe', { address: `${press.url}/feed` });
    expect(probe).toMatchObject({ kind: 'opds', title: 'Le Matin', editions: 2, places: 0, signIn: null, knownId: null });
    expect(probe.newest[0]?.day).toBe('2024-03-29');
    const { source } = await core.ask('sources.add', { address: `${press.url}/feed` });
    expect(await core.faultOf('sources.add', { address: `${press.url}/feed` })).toBe('source/exists');

    expect(await core.syncAll()).toMatchObject({ checked: 1, downloaded: [{}, {}], failed: [] });
    const [newest, oldest] = await shelf(core);
    const fact = { source: 'feed', confidence: 0.95 };
    expect(newest).toMatchObject({ title: 'Le Matin', day: '2024-03-29', issue: '17322', language: 'fr', state: 'confirmed' });
    expect(newest?.facts).toMatchObject({ title: fact, day: fact, issue: fact, language: fact });
    expect(oldest === undefined ? null : bytesOf(core, oldest)).toEqual(first.bytes);

    const before = press.requests.length;
    expect(await core.syncAll()).toMatchObject({ checked: 1, downloaded: [], failed: [] });
    expect(press.asked().slice(before)).toEqual(['GET /feed']);
    expect(press.requests.at(-1)?.headers['if-none-match']).toBeDefined();
    const [shown] = (await core.ask('sources.list', {})).sources;
    expect(shown).toMatchObject({ id: source.id, arrived: 2, waiting: 0, problem: null });
  });

  it('keeps a corrected edition beside the first, and two editions of one day apart', async () => {
    const papers = ['first', 'corrected', 'evening'].map((seed) => makePaper(seed));
    const [first, corrected, evening] = papers as [Paper, Paper, Paper];
    const press = await openPress({ '/e.pdf': sendPaper(evening) });
    press.routes['/a.pdf'] = sendPaper(first);
    const issues = (paper: Paper, modified: string): Issue[] => [
      { paper, day: '2024-03-28', modified, href: 'a.pdf' },
      { paper: evening, day: '2024-03-28', name: 'évening', href: 'e.pdf' },
    ];
    press.routes['/feed'] = titleFeed(issues(first, '2024-03-28T05:00:00Z'));
    const core = await openTestCore();
    await core.ask('sources.add', { address: `${press.url}/feed` });
    await core.syncAll();
    expect((await shelf(core)).map(({ variant }) => variant).sort()).toEqual(['', 'évening']);
    const kept = (await shelf(core)).find(({ variant }) => variant === '');

    press.routes['/a.pdf'] = sendPaper(corrected);
    press.routes['/feed'] = titleFeed(issues(corrected, '2024-03-28T09:00:00Z'));
    expect((await core.syncAll()).downloaded).toHaveLength(1);
    const shown = (await shelf(core)).find(({ variant }) => variant === '');
    expect(shown).toMatchObject({ version: 2, replaces: kept?.id, sha256: corrected.sha256 });
    expect(readFileSync((await pdfFileOf(core, kept?.id ?? '')).path)).toEqual(first.bytes);
  });

  it('asks the server before it fetches again what only says to have changed', async () => {
    const paper = makePaper('same');
    const press = await openPress({ '/a.pdf': sendPaper(paper) });
    const feed = (modified: string): Route =>
      titleFeed([{ paper, day: '2024-03-28', modified, href: 'a.pdf', hasDigest: false }]);
    press.routes['/feed'] = feed('2024-03-28T05:00:00Z');
    const core = await openTestCore();
    await core.ask('sources.add', { address: `${press.url}/feed` });
    await core.syncAll();
    press.routes['/feed'] = feed('2024-03-28T06:00:00Z');
    expect(await core.syncAll()).toMatchObject({ downloaded: [], failed: [] });
    expect(press.requests.at(-1)?.headers['if-none-match']).toBeDefined();
    expect(press.asked().filter((line) => line === 'GET /a.pdf')).toHaveLength(2);
    expect(await shelf(core)).toHaveLength(1);
  });

  it('does not bring back what was thrown away, and fetches nothing that the library has by its digest', async () => {
    const [thrown, known] = [makePaper('thrown'), makePaper('known')];
    const press = await openPress({ '/a.pdf': sendPaper(thrown), '/b.pdf': sendPaper(known), '/lone.pdf': sendPaper(known) });
    press.routes['/feed'] = titleFeed([{ paper: thrown, day: '2024-03-28', href: 'a.pdf' }]);
    const core = await openTestCore();
    await core.ask('sources.add', { address: `${press.url}/feed` });
    await core.ask('sources.add', { address: `${press.url}/lone.pdf` });
    await core.syncAll();
    const gone = (await shelf(core)).find(({ sha256 }) => sha256 === thrown.sha256);
    await core.ask('editions.remove', { ids: [gone?.id ?? ''] });
    press.routes['/feed'] = titleFeed([
      { paper: known, day: '2024-03-29', href: 'b.pdf' },
      { paper: thrown, day: '2024-03-28', href: 'a.pdf' },
    ]);
    expect(await core.syncAll()).toMatchObject({ downloaded: [], failed: [] });
    expect(press.asked()).not.toContain('GET /b.pdf');
    expect(await shelf(core)).toHaveLength(1);
  });

  it('brings only the newest, or those since a day, and the rest once more are wanted', async () => {
    const papers = Array.from({ length: 6 }, (_, index) => makePaper(`paper ${index}`));
    const routes: Record<string, Route> = {};
    papers.forEach((paper, index) => {
      routes[`/${index}.pdf`] = sendPaper(paper);
    });
    const press = await openPress(routes);
    const issues = papers.map((paper, index) => ({ paper, day: `2024-03-0${index + 1}`, href: `${index}.pdf` }));
    press.routes['/feed'] = titleFeed(issues.toReversed());
    const core = await openTestCore();
    const { source } = await core.ask('sources.add', { address: `${press.url}/feed`, wanted: { newest: 2, since: null } });
    const days = async (): Promise<(string | null)[]> => (await shelf(core)).map(({ day }) => day);
    await core.syncAll();
    expect(await days()).toEqual(['2024-03-06', '2024-03-05']);
    await core.ask('sources.change', { id: source.id, wanted: { newest: null, since: '2024-03-04' } });
    await core.syncAll();
    expect(await days()).toEqual(['2024-03-06', '2024-03-05', '2024-03-04']);
    await core.ask('sources.change', { id: source.id, wanted: { newest: null, since: null } });
    await core.syncAll();
    expect(await days()).toHaveLength(6);
  });

  it('is walked page after page, and only as far as there is something new', async () => {
    const papers = Array.from({ length: 6 }, (_, index) => makePaper(`page ${index}`));
    const press = await openPress({});
    papers.forEach((paper, index) => {
      press.routes[`/${index}.pdf`] = sendPaper(paper);
    });
    const issues = papers.map((paper, index) => ({ paper, day: `2024-03-0${index + 1}`, href: `/${index}.pdf` })).toReversed();
    const pages = (list: readonly Issue[]): void => {
      for (let at = 0; at * 2 < list.length; at += 1) {
        const next = (at + 1) * 2 < list.length ? [{ rel: 'next', href: `/feed/${at + 1}`, type: 'application/opds+json' }] : [];
        const links = [{ rel: 'self', href: `/feed/${at}`, type: 'application/opds+json' }, ...next];
        press.routes[at === 0 ? '/feed' : `/feed/${at}`] = titleFeed(list.slice(at * 2, at * 2 + 2), { links });
      }
    };
    pages(issues.slice(1));
    const core = await openTestCore();
    await core.ask('sources.add', { address: `${press.url}/feed` });
    expect((await core.syncAll()).downloaded).toHaveLength(5);
    pages(issues);
    const before = press.requests.length;
    expect((await core.syncAll()).downloaded).toHaveLength(1);
    expect(
      press
        .asked()
        .slice(before)
        .filter((line) => line.includes('/feed')),
    ).toEqual(['GET /feed', 'GET /feed/1']);
  });
});

describe('other kinds of sources', { timeout: 60_000 }, () => {
  it('are RSS, Atom and JSON feeds with PDFs, whose own words date them', async () => {
    const [rss, atom, json] = [makePaper('rss'), makePaper('atom'), makePaper('json')];
    const press = await openPress({ '/r.pdf': sendPaper(rss), '/a.pdf': sendPaper(atom), '/j.pdf': sendPaper(json) });
    press.routes['/rss'] = send(
      `<rss version="2.0"><channel><title>La Dépêche</title><item><title>La Dépêche du jeudi 28 mars 2024</title><guid>1</guid><pubDate>Wed, 27 Mar 2024 22:00:00 +0100</pubDate><enclosure url="/r.pdf" length="0" type="application/pdf"/></item></channel></rss>`,
      'application/rss+xml',
    );
    press.routes['/atom'] = send(
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>The Post</title><id>p</id><updated>2024-03-28T05:00:00Z</updated><entry><id>e</id><title>Morning edition</title><updated>2024-03-28T05:00:00Z</updated><published>2024-03-28T05:00:00Z</published><link rel="enclosure" type="application/pdf" href="a.pdf"/></entry></feed>`,
      'application/atom+xml',
    );
    press.routes['/json'] = send(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'صباح المدينة',
        language: 'ar',
        items: [{ id: '1', title: 'الخميس 28 مارس 2024', attachments: [{ url: '/j.pdf', mime_type: 'application/pdf' }] }],
      }),
      'application/feed+json',
    );
    const core = await openTestCore();
    for (const path of ['rss', 'atom', 'json']) {
      const { source } = await core.ask('sources.add', { address: `${press.url}/${path}` });
      expect(source.kind).toBe('feed');
    }
    expect(await core.syncAll()).toMatchObject({ checked: 3, downloaded: [{}, {}, {}], failed: [] });
    const bySum = new Map((await shelf(core)).map((edition) => [edition.sha256, edition]));
    expect(bySum.get(rss.sha256)).toMatchObject({ day: '2024-03-28', facts: { day: { source: 'feed' } } });
    expect(bySum.get(atom.sha256)).toMatchObject({ day: '2024-03-28', facts: { day: { source: 'feed', confidence: 0.6 } } });
    expect(bySum.get(json.sha256)).toMatchObject({ day: '2024-03-28', language: 'ar', direction: 'rtl' });
  });

  it('are a page of links, an address with a date in it, and one PDF that is replaced each day', async () => {
    const [one, two, dated, daily, nextDay] = ['one', 'two', 'dated', 'daily', 'next'].map((seed) => makePaper(seed)) as [
      Paper,
      Paper,
      Paper,
      Paper,
      Paper,
    ];
    const now = new Date();
    const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'));
    const press = await openPress({
      '/papers/': send(
        '<html><head><title>Index of /papers</title></head><body><a href="../">up</a><a href="Le%20Matin%202024-03-27.pdf">27</a> <a href="Le Matin 2024-03-28.pdf">28</a></body></html>',
        'text/html',
      ),
      '/papers/Le%20Matin%202024-03-27.pdf': sendPaper(one),
      '/papers/Le%20Matin%202024-03-28.pdf': sendPaper(two),
      [`/${parts.join('/')}.pdf`]: sendPaper(dated),
      '/today.pdf': sendPaper(daily),
    });
    const core = await openTestCore();
    const kinds: string[] = [];
    for (const address of ['papers/', '{yyyy}/{MM}/{dd}.pdf', 'today.pdf']) {
      kinds.push((await core.ask('sources.add', { address: `${press.url}/${address}` })).source.kind);
    }
    expect(kinds).toEqual(['index', 'pattern', 'file']);
    expect(await core.syncAll()).toMatchObject({ checked: 3, failed: [] });
    const bySum = new Map((await shelf(core)).map((edition) => [edition.sha256, edition]));
    expect([...bySum.keys()].sort()).toEqual([one, two, dated, daily].map(({ sha256 }) => sha256).sort());
    expect(bySum.get(one.sha256)).toMatchObject({
      title: 'Le Matin',
      day: '2024-03-27',
      facts: { day: { source: 'file-name' } },
    });
    expect(bySum.get(dated.sha256)).toMatchObject({ day: parts.join('-'), facts: { day: { source: 'feed' } } });

    press.routes['/today.pdf'] = sendPaper(nextDay);
    expect((await core.syncAll()).downloaded).toMatchObject([{ sha256: nextDay.sha256 }]);
    expect(await shelf(core)).toHaveLength(5);
  });

  it('are folders on a server, with the folders below them', async () => {
    const [top, deep] = [makePaper('top'), makePaper('deep')];
    const list = (links: readonly string[]): Route =>
      send(`<title>Index of</title>${links.map((href) => `<a href="${href}">${href}</a>`).join(' ')}`, 'text/html');
    const press = await openPress({
      '/papers/': list(['../', 'top.pdf', '2024/']),
      '/papers/2024/': list(['../', '03/']),
      '/papers/2024/03/': list(['/papers/2024/', 'deep.pdf']),
      '/papers/top.pdf': sendPaper(top),
      '/papers/2024/03/deep.pdf': sendPaper(deep),
    });
    const core = await openTestCore();
    await core.ask('sources.add', { address: `${press.url}/papers/` });
    const synced = await core.syncAll();
    expect(synced.downloaded.map(({ sha256 }) => sha256).sort()).toEqual([top.sha256, deep.sha256].sort());
    expect(await core.syncAll()).toMatchObject({ downloaded: [], failed: [] });
  });

  it('are found by the page that names its feed', async () => {
    const paper = makePaper('named');
    const press = await openPress({ '/a.pdf': sendPaper(paper) });
    press.routes['/'] = send(
      '<html><head><link rel="alternate" type="application/rss+xml" href="/feed"></head><body>Le Matin</body></html>',
      'text/html',
    );
    press.routes['/feed'] = titleFeed([{ paper, day: '2024-03-28', href: '/a.pdf' }]);
    const core = await openTestCore();
    const { source } = await core.ask('sources.add', { address: press.url });
    expect(source).toMatchObject({ kind: 'opds', url: `${press.url}/feed` });
    expect((await core.syncAll()).downloaded).toHaveLength(1);
  });

  it('say what is wrong with an address', async () => {
    const press = await openPress({
      '/page': send('<html><body>Hello</body></html>', 'text/html'),
      '/bad': send('<feed xmlns="http://www.w3.org/2005/Atom"><entry></feed>', 'application/atom+xml'),
      '/dtd': send('<!DOCTYPE feed [<!ENTITY x SYSTEM "file:///etc/passwd">]><feed>&x;</feed>', 'application/atom+xml'),
      '/refused': (_request, response) => response.writeHead(403).end(),
    });
    const core = await openTestCore();
    const codes: Record<string, string | null> = {};
    for (const path of ['page', 'bad', 'dtd', 'refused', 'missing', '{yyyy}/{MM}/{dd}.pdf', '{yyyy}/{x}.pdf']) {
      codes[path] = await core.faultOf('sources.probe', { address: `${press.url}/${path}` });
    }
    expect(codes).toEqual({
      page: 'source/unknown-kind',
      bad: 'source/bad-feed',
      dtd: 'source/doctype',
      refused: 'source/refused',
      missing: 'source/missing',
      '{yyyy}/{MM}/{dd}.pdf': 'source/missing',
      '{yyyy}/{x}.pdf': 'address/invalid',
    });
    expect(await core.faultOf('sources.probe', { address: 'file:///etc/passwd' })).toBe('address/invalid');
    expect((await core.ask('sources.list', {})).sources).toEqual([]);
  });
});

describe('a source that fails', { timeout: 60_000 }, () => {
  it('says why in its list, and what failed is tried again when it is mended', async () => {
    const paper = makePaper('late');
    const press = await openPress({});
    press.routes['/feed'] = titleFeed([{ paper, day: '2024-03-28', href: 'a.pdf' }]);
    const core = await openTestCore();
    const { source } = await core.ask('sources.add', { address: `${press.url}/feed` });
    expect((await core.syncAll()).failed).toMatchObject([{ error: { code: 'source/missing' } }]);
    const [failed] = (await core.ask('downloads.list', {})).downloads;
    expect(failed).toMatchObject({ state: 'failed', sourceId: source.id, fault: { code: 'source/missing' } });

    press.routes['/a.pdf'] = sendPaper(paper);
    expect((await core.syncAll()).downloaded).toHaveLength(1);

    press.routes['/feed'] = (_request, response) => response.writeHead(503, { 'retry-after': '120' }).end();
    expect((await core.syncAll()).failed).toMatchObject([{ error: { code: 'network/busy' } }]);
    const [shown] = (await core.ask('sources.list', {})).sources;
    expect(shown?.problem?.code).toBe('network/busy');
    expect((shown?.nextCheckAtMs ?? 0) - (shown?.lastCheckedAtMs ?? 0)).toBe(600_000);
  });

  it('leaves nothing of itself when it is removed, but its editions', async () => {
    const [here, never] = [makePaper('here'), makePaper('never')];
    const press = await openPress({ '/a.pdf': sendPaper(here) });
    press.routes['/feed'] = titleFeed([
      { paper: here, day: '2024-03-28', href: 'a.pdf' },
      { paper: never, day: '2024-03-29', href: 'b.pdf' },
    ]);
    const core = await openTestCore();
    const { source } = await core.ask('sources.add', { address: `${press.url}/feed` });
    await core.syncAll();
    await core.ask('sources.remove', { id: source.id });
    expect(await core.ask('sources.list', {})).toEqual({ sources: [] });
    expect((await core.ask('downloads.list', {})).downloads.filter(({ state }) => state !== 'done')).toEqual([]);
    expect(await shelf(core)).toHaveLength(1);
    expect(await core.faultOf('sources.remove', { id: source.id })).toBe('source/not-found');
  });

  it('comes back as it was when its removal is taken back: nothing is fetched twice, nothing is lost', async () => {
    const [here, late] = [makePaper('here'), makePaper('late')];
    const press = await openPress({ '/a.pdf': sendPaper(here) });
    press.routes['/feed'] = (request, response) => {
      const isOpen = request.headers.authorization === `Basic ${Buffer.from('reader:secret').toString('base64')}`;
      if (!isOpen) return void response.writeHead(401, { 'www-authenticate': 'Basic realm="x"' }).end();
      const issues = [
        { paper: here, day: '2024-03-28', href: 'a.pdf' },
        { paper: late, day: '2024-03-29', href: 'b.pdf' },
      ];
      titleFeed(issues)(request, response);
    };
    const core = await openTestCore();
    const credential = { kind: 'password', user: 'reader', password: 'secret' } as const;
    const { source } = await core.ask('sources.add', { address: `${press.url}/feed`, credential });
    await core.syncAll();
    await core.ask('sources.remove', { id: source.id });
    const restored = (await core.ask('sources.restore', { id: source.id })).source;
    expect(restored).toMatchObject({ id: source.id, isSignedIn: true, arrived: 1 });
    expect(await core.faultOf('sources.restore', { id: source.id })).toBe('source/not-found');
    press.routes['/b.pdf'] = sendPaper(late);
    const before = press.requests.length;
    expect((await core.syncAll()).downloaded).toMatchObject([{ sha256: late.sha256 }]);
    expect(press.asked().slice(before)).not.toContain('GET /a.pdf');
  });
});

describe('what is given up', { timeout: 60_000 }, () => {
  it('stays away by itself, comes back when that is taken back, and can be fetched by hand', async () => {
    const [one, two] = [makePaper('one'), makePaper('two')];
    const press = await openPress({});
    press.routes['/feed'] = titleFeed([
      { paper: one, day: '2024-03-28', href: 'one.pdf' },
      { paper: two, day: '2024-03-29', href: 'two.pdf' },
    ]);
    const core = await openTestCore();
    const { source } = await core.ask('sources.add', { address: `${press.url}/feed` });
    await core.syncAll();
    const failed = (await core.ask('downloads.list', {})).downloads;
    expect(failed.map(({ state }) => state)).toEqual(['failed', 'failed']);
    const { page } = await core.ask('catalogue.open', { sourceId: source.id });
    expect(page.offers.map(({ state }) => state)).toEqual(['free', 'free']);
    await core.ask('downloads.dismiss', { ids: 'all' });
    [press.routes['/one.pdf'], press.routes['/two.pdf']] = [sendPaper(one), sendPaper(two)];
    expect(await core.syncAll()).toMatchObject({ downloaded: [], failed: [] });
    expect((await core.ask('downloads.list', {})).counts).toEqual({ moving: 0, held: 0, paused: 0, failed: 0, arrived: 0 });

    const first = failed.find(({ title }) => title.includes('2024-03-28'));
    await core.ask('downloads.restore', { ids: [first?.id ?? ''] });
    const stateOf = async (offer: number) => {
      const { states } = await core.ask('catalogue.states', { offers: page.offers.map(({ id }) => id) });
      return states[offer];
    };
    await expect.poll(async () => (await stateOf(0))?.state, { timeout: 20_000 }).toBe('here');
    expect(await stateOf(1)).toMatchObject({ state: 'free', editionId: null });
    await core.ask('catalogue.fetch', { offers: [page.offers[1]?.id ?? ''] });
    await expect.poll(async () => (await shelf(core)).length, { timeout: 20_000 }).toBe(2);
    expect((await core.ask('catalogue.open', { sourceId: source.id })).page.offers.map(({ id }) => id)).toEqual(
      page.offers.map(({ id }) => id),
    );
  });
});

// Doors and keys: each way of signing in, from the offer to the papers behind it, and that a secret goes to its own origin alone.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openLog } from '../../../../main/base/log.ts';
import { openMemorySecrets } from '../../../../main/flows/secrets.ts';
import { openTestCore } from '../../../support/open-test-core.ts';
import { makePaper } from '../../../support/paper.ts';
import { serveOauth } from '../../acquire/http/oauth-server.ts';
import { serve } from '../../acquire/http/servers.ts';

const paper = makePaper('behind the door');
const canary = 'Sesame-5b21e7';
const credential = { kind: 'password', user: 'reader', password: canary } as const;
const password = `Basic ${Buffer.from(`reader:${canary}`).toString('base64')}`;

const sendFeed = (response: ServerResponse, href: string): void => {
  const links = [{ rel: 'http://opds-spec.org/acquisition', type: 'application/pdf', href }];
  const metadata = {
    identifier: 'urn:1',
    title: 'Le Matin',
    published: '2024-03-28',
    belongsTo: { newspaper: { name: 'Le Matin' } },
  };
  response.writeHead(200, { 'content-type': 'application/opds+json' });
  response.end(
    JSON.stringify({
      metadata: { title: 'Le Matin' },
      links: [{ rel: 'self', href: '/feed', type: 'application/opds+json' }],
      publications: [{ metadata, links }],
    }),
  );
};

/** A feed and its file behind a door that `isAdmitted` guards; the door shows an authentication document. */
const openClub = (isAdmitted: (request: IncomingMessage) => boolean, flows: readonly object[], href = '/a.pdf') =>
  serve((request, response) => {
    if (!isAdmitted(request)) {
      response.writeHead(401, { 'content-type': 'application/opds-authentication+json' });
      response.end(JSON.stringify({ id: 'urn:club', title: 'The Club', authentication: flows }));
    } else if (request.url === '/feed') sendFeed(response, href);
    else response.writeHead(200, { 'content-type': 'application/pdf' }).end(paper.bytes);
  });

/** A feed and its file behind a plain password. */
const openGuarded = () =>
  serve((request, response) => {
    if (request.headers.authorization !== password) response.writeHead(401, { 'www-authenticate': 'Basic realm="club"' }).end();
    else if (request.url === '/feed') sendFeed(response, '/a.pdf');
    else response.writeHead(200, { 'content-type': 'application/pdf' }).end(paper.bytes);
  });

const bearerOf = ({ headers }: IncomingMessage): string | null => /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1] ?? null;

describe('signing in', { timeout: 60_000 }, () => {
  it('trades a password for tokens where the server gives tokens, and keeps no password', async () => {
    const oauth = await serveOauth({ clientId: null, extra: { access_token: 'token-of-the-club' } });
    const links = [{ rel: 'authenticate', href: oauth.endpoints.tokenUrl ?? '', type: 'application/json' }];
    const club = await openClub(
      (request) => bearerOf(request) === 'token-of-the-club',
      [{ type: 'http://opds-spec.org/auth/oauth/password', labels: { login: 'Card', password: 'PIN' }, links }],
    );
    const kept: string[] = [];
    const memory = openMemorySecrets();
    const secrets = {
      ...memory,
      set: (key: string, value: string) => {
        kept.push(value);
        return memory.set(key, value);
      },
    };
    const core = await openTestCore({ secrets });
    const { probe } = await core.ask('sources.probe', { address: `${club.url}/feed` });
    expect(probe.signIn).toMatchObject({ title: 'The Club', labels: { login: 'Card', password: 'PIN' } });
    expect(probe.signIn?.kinds[0]).toBe('password');
    const wrong = { kind: 'password', user: 'reader', password: 'guess' } as const;
    expect(await core.faultOf('sources.probe', { address: `${club.url}/feed`, credential: wrong })).toBe('sign-in/wrong');
    const credential = { kind: 'password', user: 'reader', password: 'secret' } as const;
    const { source } = await core.ask('sources.add', { address: `${club.url}/feed`, credential });
    expect(source.signIn).toEqual({ kind: 'oauth', user: 'reader' });
    expect((await core.syncAll()).downloaded).toMatchObject([{ sha256: paper.sha256 }]);
    expect(kept.join()).toContain('token-of-the-club');
    expect(kept.join()).not.toContain('"secret"');
  });

  it('signs in by the system’s browser with a code and its proof', async () => {
    const oauth = await serveOauth({ clientId: 'kiosque', extra: { access_token: 'token-by-browser' } });
    const { authorizeUrl, tokenUrl } = oauth.endpoints;
    const links = [
      { rel: 'authenticate', href: authorizeUrl ?? '', type: 'text/html' },
      { rel: 'token', href: tokenUrl ?? '', type: 'application/json' },
    ];
    const club = await openClub(
      (request) => bearerOf(request) === 'token-by-browser',
      [{ type: 'http://opds-spec.org/auth/oauth/authorization_code', links }],
    );
    const pages: string[] = [];
    const desk = {
      chooseFiles: async () => [],
      chooseFolder: async () => null,
      chooseSave: async () => null,
      openAddress: async (url: string) => void pages.push(await (await fetch(url)).text()),
    };
    const core = await openTestCore({ desk, language: 'fr' });
    const { probe } = await core.ask('sources.probe', { address: `${club.url}/feed` });
    expect(probe.signIn?.kinds[0]).toBe('browser');
    const { source } = await core.ask('sources.add', { address: `${club.url}/feed`, credential: { kind: 'browser' } });
    expect(source).toMatchObject({ signIn: { kind: 'oauth', user: null }, isSignedIn: true });
    expect(pages[0]).toMatch(/Vous êtes connecté/);
    expect((await core.syncAll()).downloaded).toHaveLength(1);
  });

  it('takes a token or headers of the publisher’s own, and renews nothing that it was not given', async () => {
    const byToken = await openClub((request) => bearerOf(request) === canary, []);
    const byHeader = await openClub((request) => request.headers['x-card'] === canary, []);
    const core = await openTestCore();
    const bearer = { kind: 'bearer', token: canary } as const;
    const headers = { kind: 'headers', headers: { 'X-Card': canary } } as const;
    await core.ask('sources.add', { address: `${byToken.url}/feed`, credential: bearer });
    const { source } = await core.ask('sources.add', { address: `${byHeader.url}/feed`, credential: headers });
    expect(await core.syncAll()).toMatchObject({ checked: 2, failed: [] });
    expect((await core.ask('sources.signOut', { id: source.id })).source).toMatchObject({ signIn: null });
    expect((await core.syncAll()).failed).toMatchObject([{ error: { code: 'source/sign-in' } }]);
    expect((await core.ask('sources.offer', { id: source.id })).offer.kinds).toContain('headers');
  });

  it('gives a secret to no other origin, in no redirect, and writes it nowhere', async () => {
    const seen: string[] = [];
    const elsewhere = await serve((request, response) => {
      seen.push(request.rawHeaders.join('\n'));
      response.writeHead(200, { 'content-type': 'application/pdf' }).end(paper.bytes);
    });
    const club = await serve((request, response) => {
      if (request.headers.authorization !== password)
        return void response.writeHead(401, { 'www-authenticate': 'Basic realm="club"' }).end();
      if (request.url === '/feed') return sendFeed(response, '/moved.pdf');
      response.writeHead(302, { location: `${elsewhere.url}/a.pdf` }).end();
    });
    const lines: string[] = [];
    const core = await openTestCore({ log: openLog((line) => lines.push(line)) });
    await core.ask('sources.add', { address: `${club.url}/feed`, credential });
    expect((await core.syncAll()).downloaded).toHaveLength(1);
    const told = [JSON.stringify(await core.ask('sources.list', {})), JSON.stringify(await core.ask('downloads.list', {}))];
    await core.close();

    const secrets = [canary, password, Buffer.from(`reader:${canary}`).toString('base64')];
    const holds = (text: string): boolean => secrets.some((secret) => text.includes(secret));
    expect(seen).toHaveLength(1);
    expect(seen.filter((text) => holds(text) || /authorization|cookie/i.test(text))).toEqual([]);
    expect([...lines, ...told].filter(holds)).toEqual([]);
    const files = readdirSync(core.libraryDir, { recursive: true, encoding: 'utf8' }).map((name) => join(core.libraryDir, name));
    expect(files.filter((path) => statSync(path).isFile() && holds(readFileSync(path, 'latin1')))).toEqual([]);
  });

  it('keeps a source at the door that asked, and sends nothing to the address that led there', async () => {
    const club = await openGuarded();
    let isOpen = false;
    const gate = await serve((_, response) => {
      if (isOpen) sendFeed(response, '/a.pdf');
      else response.writeHead(302, { location: `${club.url}/feed` }).end();
    });
    const core = await openTestCore();
    const { probe } = await core.ask('sources.probe', { address: `${gate.url}/feed` });
    expect(probe).toMatchObject({ url: `${club.url}/feed`, signIn: { host: new URL(club.url).host } });
    const { source } = await core.ask('sources.add', { address: `${gate.url}/feed`, credential });
    expect(source).toMatchObject({ url: `${club.url}/feed`, isSignedIn: true });
    await core.ask('sources.remove', { id: source.id });

    isOpen = true;
    const { source: open } = await core.ask('sources.add', { address: `${gate.url}/feed` });
    isOpen = false;
    const { source: moved } = await core.ask('sources.signIn', { id: open.id, credential });
    expect(moved).toMatchObject({ url: `${club.url}/feed`, isSignedIn: true, problem: null });
    expect((await core.syncAll()).downloaded).toMatchObject([{ sha256: paper.sha256 }]);
    expect(gate.requests.filter(({ headers }) => headers.authorization !== undefined)).toEqual([]);
  });

  it('gives a password to no server of another site, whatever the door says', async () => {
    const links = [{ rel: 'authenticate', href: 'https://tokens.example/token', type: 'application/json' }];
    const club = await openClub(() => false, [{ type: 'http://opds-spec.org/auth/oauth/password', links }]);
    const core = await openTestCore();
    const { probe } = await core.ask('sources.probe', { address: `${club.url}/feed` });
    expect(probe.signIn?.kinds).toEqual(['bearer', 'headers']);
    const answer = await core.answer('sources.add', { address: `${club.url}/feed`, credential });
    expect(answer).toMatchObject({ ok: false, fault: { code: 'sign-in/unsupported', detail: { host: 'tokens.example' } } });
  });

  it('ends a sign-in by browser when another one begins, and when no browser opens', async () => {
    const oauth = await serveOauth({ clientId: 'kiosque' });
    const { authorizeUrl, tokenUrl } = oauth.endpoints;
    const links = [
      { rel: 'authenticate', href: authorizeUrl ?? '', type: 'text/html' },
      { rel: 'token', href: tokenUrl ?? '', type: 'application/json' },
    ];
    const club = await openClub(() => false, [{ type: 'http://opds-spec.org/auth/oauth/authorization_code', links }]);
    const opened = Promise.withResolvers<void>();
    let canOpen = true;
    const desk = {
      chooseFiles: async () => [],
      chooseFolder: async () => null,
      chooseSave: async () => null,
      openAddress: async () => {
        if (!canOpen) throw new Error('no browser');
        opened.resolve();
      },
    };
    const core = await openTestCore({ desk });
    const input = { address: `${club.url}/feed`, credential: { kind: 'browser' } } as const;
    const first = core.faultOf('sources.probe', input);
    await opened.promise;
    canOpen = false;
    expect(await core.faultOf('sources.probe', input)).toBe('sign-in/failed');
    expect(await first).toBe('add/cancelled');
  });

  it('lets a wrong new password take nothing away', async () => {
    const club = await openGuarded();
    const core = await openTestCore();
    const { source } = await core.ask('sources.add', { address: `${club.url}/feed`, credential });
    const mistyped = { ...credential, password: 'mistyped' };
    expect(await core.faultOf('sources.signIn', { id: source.id, credential: mistyped })).toBe('sign-in/wrong');
    expect(await core.syncAll()).toMatchObject({ failed: [], downloaded: [{ sha256: paper.sha256 }] });
  });

  it('opens an address with a date in it at a day of its own', async () => {
    const paths: string[] = [];
    const press = await serve((request, response) => {
      paths.push(request.url ?? '');
      if (request.headers.authorization !== password)
        return void response.writeHead(401, { 'www-authenticate': 'Basic realm="club"' }).end();
      response.writeHead(200, { 'content-type': 'application/pdf' }).end(paper.bytes);
    });
    const core = await openTestCore();
    const address = `${press.url}/{yyyy}/{MM}/{dd}.pdf`;
    const { probe } = await core.ask('sources.probe', { address });
    expect(probe).toMatchObject({ kind: 'pattern', url: address, signIn: { host: new URL(press.url).host } });
    const mistyped = { ...credential, password: 'mistyped' };
    expect(await core.faultOf('sources.add', { address, credential: mistyped })).toBe('sign-in/wrong');
    const { source } = await core.ask('sources.add', { address, credential, wanted: { newest: 2, since: null } });
    await core.ask('sources.signOut', { id: source.id });
    expect((await core.ask('sources.offer', { id: source.id })).offer.kinds).toContain('password');
    expect(await core.faultOf('sources.signIn', { id: source.id, credential: mistyped })).toBe('sign-in/wrong');
    await core.ask('sources.signIn', { id: source.id, credential });
    expect(await core.syncAll()).toMatchObject({ failed: [], downloaded: [{ sha256: paper.sha256 }] });
    expect(paths.filter((path) => /[{}]|%7B/i.test(path))).toEqual([]);
  });

  it('is not undone by a check that began with the secret before', async () => {
    const [held, released] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    let isHolding = false;
    const club = await serve(async (request, response) => {
      const token = bearerOf(request);
      if (token === 'new') released.resolve();
      if (token === 'old' && isHolding) {
        held.resolve();
        await released.promise;
      }
      if (token === 'new' || (token === 'old' && !isHolding)) sendFeed(response, '/a.pdf');
      else response.writeHead(401, { 'www-authenticate': 'Bearer' }).end();
    });
    const core = await openTestCore({ isFetching: false });
    const { source } = await core.ask('sources.add', {
      address: `${club.url}/feed`,
      credential: { kind: 'bearer', token: 'old' },
    });
    isHolding = true;
    await core.ask('sources.check', { ids: [source.id] });
    await held.promise;
    const signedIn = await core.ask('sources.signIn', { id: source.id, credential: { kind: 'bearer', token: 'new' } });
    expect(signedIn.source).toMatchObject({ isSignedIn: true, problem: null });
  });
});

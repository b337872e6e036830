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
    const password = `Basic ${Buffer.from(`reader:${canary}`).toString('base64')}`;
    const club = await serve((request, response) => {
      if (request.headers.authorization !== password)
        return void response.writeHead(401, { 'www-authenticate': 'Basic realm="club"' }).end();
      if (request.url === '/feed') return sendFeed(response, '/moved.pdf');
      response.writeHead(302, { location: `${elsewhere.url}/a.pdf` }).end();
    });
    const lines: string[] = [];
    const core = await openTestCore({ log: openLog((line) => lines.push(line)) });
    const credential = { kind: 'password', user: 'reader', password: canary } as const;
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
});

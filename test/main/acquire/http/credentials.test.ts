// Passwords, tokens and headers: how they are sent, when, and that no other origin ever sees one of them.
import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import type { Access, Credential } from '../../../../main/acquire/http/client.ts';
import { type DigestRules, serveDigest } from './digest-server.ts';
import { askOwn, authority, failureOf, openTestClient, serve, serveTls, textOf } from './servers.ts';

const canary = 'CANARY-7d1f';
const password: Credential = { kind: 'password', user: 'reader', password: 'secret' };
const credentials: Credential[] = [
  { kind: 'password', user: canary, password: canary },
  { kind: 'bearer', token: canary },
  { kind: 'headers', headers: { 'X-API-Key': canary, Authorization: canary, COOKIE: canary } },
];

const seenBy = (requests: readonly IncomingMessage[]): string =>
  requests.map((request) => `${request.url} ${request.rawHeaders.join(' ')}`).join('\n');

/** The canary in any of the forms in which it could travel. */
const leaks = (requests: readonly IncomingMessage[]): boolean => {
  const base64 = Buffer.from(`${canary}:${canary}`).toString('base64');
  return new RegExp(`${canary}|${base64}`, 'i').test(seenBy(requests));
};

describe('a password', () => {
  const basic = `Basic ${Buffer.from('Zoë:pässwort: ""').toString('base64')}`;
  const zoe: Credential = { kind: 'password', user: 'Zoë', password: 'pässwort: ""' };
  const serveBasic = (header = 'Basic realm="news", charset="UTF-8"') =>
    serve((request, response) => {
      if (request.headers.authorization === basic) response.end('hello');
      else response.writeHead(401, { 'www-authenticate': header }).end('who?');
    });

  it('is sent at once where the server is known to ask for Basic', async () => {
    const server = await serveBasic();
    const reply = await askOwn(openTestClient(), server.url, {
      access: { origin: server.url, credential: zoe, scheme: 'basic' },
    });
    expect([await textOf(reply), reply.requests, reply.challenge]).toEqual(['hello', 1, 'basic']);
  });

  it('is sent as the answer to a challenge otherwise', async () => {
    const server = await serveBasic();
    const reply = await askOwn(openTestClient(), server.url, { access: { origin: server.url, credential: zoe } });
    expect([await textOf(reply), reply.requests, reply.challenge]).toEqual(['hello', 2, 'basic']);
    expect(server.requests[0]?.headers.authorization).toBeUndefined();
    expect(server.connections()).toBe(1);
  });

  it('that is wrong is sent once, and the answer says what was asked for', async () => {
    const server = await serveBasic();
    const access: Access = { origin: server.url, credential: { ...zoe, password: 'wrong' } };
    const reply = await askOwn(openTestClient(), server.url, { access });
    expect([reply.status, reply.requests, reply.challenge, await textOf(reply)]).toEqual([401, 2, 'basic', 'who?']);
    const sentAtOnce = await askOwn(openTestClient(), server.url, { access: { ...access, scheme: 'basic' } });
    expect([sentAtOnce.status, sentAtOnce.requests]).toEqual([401, 1]);
  });

  it('is not sent to a server that asks for what Kiosque cannot do', async () => {
    const server = await serveBasic('Negotiate, Bearer realm="x"');
    const reply = await askOwn(openTestClient(), server.url, { access: { origin: server.url, credential: zoe } });
    expect([reply.status, reply.requests, reply.challenge]).toEqual([401, 1, null]);
  });

  it('is asked for, where there is none, by name of its scheme', async () => {
    const [one, other] = [await serveBasic(), await serveDigest()];
    const client = openTestClient();
    expect([(await askOwn(client, one.url)).challenge, (await askOwn(client, other.url)).challenge]).toEqual(['basic', 'digest']);
  });
});

describe('Digest', () => {
  const rules: [string, DigestRules][] = [
    ['MD5', { algorithm: 'MD5' }],
    ['MD5 that is not named', { algorithm: null }],
    ['MD5-sess', { algorithm: 'MD5-sess' }],
    ['SHA-256', { algorithm: 'SHA-256' }],
    ['SHA-256-sess', { algorithm: 'SHA-256-sess' }],
    ['SHA-512-256', { algorithm: 'SHA-512-256' }],
    ['the form without qop', { qop: null, algorithm: null, charset: null }],
    ['a choice of qop', { qop: 'auth-int, auth' }],
    ['no opaque', { opaque: null }],
    ['hashed names', { hashesUser: true, algorithm: 'SHA-256' }],
    ['names and passwords beyond ASCII', { user: 'قارئ', password: 'mot de passé', realm: 'Actualités' }],
    ['names beyond ASCII, hashed', { user: 'Zoë', hashesUser: true }],
    ['names beyond ASCII, without a charset', { user: 'Zoë', charset: null }],
    ['names with quotes', { user: 'a "b" \\c', realm: 'news' }],
    ['Basic offered before it', { also: ['Basic realm="news"'] }],
    ['unknown algorithms offered before it', { also: ['Digest realm="news", nonce="x", algorithm=SHA-999'] }],
  ];

  it.each(rules)('with %s is answered, and answered at once the next time', async (_, rule) => {
    const server = await serveDigest(rule);
    const credential: Credential = { kind: 'password', user: rule.user ?? 'reader', password: rule.password ?? 'secret' };
    const access = { origin: server.url, credential };
    const client = openTestClient();
    const first = await askOwn(client, `${server.url}/a?b=c d`, { access });
    expect([await textOf(first), first.requests, first.challenge]).toEqual(['hello /a?b=c%20d', 2, 'digest']);
    const second = await askOwn(client, `${server.url}/2`, { access });
    expect([await textOf(second), second.requests, second.challenge]).toEqual(['hello /2', 1, 'digest']);
    expect(server.verdicts).toEqual(['refused', 'right', 'right']);
  });

  it('never puts the password on the line, even where Basic would do', async () => {
    const server = await serveDigest({ also: ['Basic realm="news"'] });
    await askOwn(openTestClient(), server.url, { access: { origin: server.url, credential: password } });
    expect(seenBy(server.requests)).not.toMatch(/Basic|secret/);
  });

  it('that turns out wrong is answered once', async () => {
    const server = await serveDigest();
    const client = openTestClient();
    const access: Access = {
      origin: server.url,
      credential: { kind: 'password', user: 'reader', password: 'wrong' },
      scheme: 'digest',
    };
    const reply = await askOwn(client, server.url, { access });
    expect([reply.status, reply.requests, reply.challenge]).toEqual([401, 2, 'digest']);
    expect(server.verdicts).toEqual(['refused', 'wrong response']);
  });

  it('is answered again for a nonce that grew stale, or that the server no longer knows', async () => {
    for (const isForgetful of [false, true]) {
      const server = await serveDigest({ nonceUses: 2, isForgetful });
      const client = openTestClient();
      const access = { origin: server.url, credential: password };
      for (const expected of [2, 1, 2, 1]) expect((await askOwn(client, server.url, { access })).requests).toBe(expected);
      expect(server.verdicts).toEqual(['refused', 'right', 'right', 'stale', 'right', 'right']);
    }
  });

  it('is repeated once, and not for ever, where every nonce is stale at once', async () => {
    const server = await serveDigest({ nonceUses: 0 });
    const reply = await askOwn(openTestClient(), server.url, { access: { origin: server.url, credential: password } });
    expect([reply.status, reply.requests]).toEqual([401, 3]);
    expect(server.verdicts).toEqual(['refused', 'stale', 'stale']);
  });

  it('goes on with the nonce that the server names next', async () => {
    const server = await serveDigest({ nextNonce: true, nonceUses: 1 });
    const client = openTestClient();
    for (const path of ['/1', '/2', '/3']) {
      await textOf(await askOwn(client, `${server.url}${path}`, { access: { origin: server.url, credential: password } }));
    }
    expect(server.verdicts).toEqual(['refused', 'right', 'right', 'right']);
  });

  it('takes over from Basic when the server has changed its mind', async () => {
    const server = await serveDigest();
    const access: Access = { origin: server.url, credential: password, scheme: 'basic' };
    const reply = await askOwn(openTestClient(), server.url, { access });
    expect([reply.status, reply.challenge, server.verdicts]).toEqual([200, 'digest', ['refused Basic', 'right']]);
  });

  it('signs the request as it is after a redirect on the same origin', async () => {
    const digest = await serveDigest();
    const access = { origin: digest.url, credential: password };
    const door = await serve((_, response) => response.writeHead(302, { location: `${digest.url}/x` }).end());
    const client = openTestClient();
    expect((await askOwn(client, door.url, { access })).status).toBe(401);
    expect((await askOwn(client, `${digest.url}/x`, { access, method: 'HEAD' })).status).toBe(200);
    expect((await askOwn(client, `${digest.url}/y`, { access, method: 'POST', body: 'x=1' })).status).toBe(200);
  });
});

describe('a token or a header', () => {
  it('is sent at once and never a second time', async () => {
    const server = await serve((request, response) => {
      response
        .writeHead(request.headers['x-api-key'] === canary || request.headers.authorization === `Bearer ${canary}` ? 200 : 401)
        .end();
    });
    const client = openTestClient();
    for (const credential of credentials.slice(1)) {
      const reply = await askOwn(client, server.url, { access: { origin: server.url, credential } });
      expect([reply.status, reply.requests, reply.challenge]).toEqual([200, 1, null]);
    }
    const wrong = await askOwn(client, server.url, {
      access: { origin: server.url, credential: { kind: 'bearer', token: 'no' } },
    });
    expect([wrong.status, wrong.requests]).toEqual([401, 1]);
  });

  it.each<Credential>([
    { kind: 'bearer', token: 'two\r\nlines: x' },
    { kind: 'bearer', token: 'رمز' },
    { kind: 'headers', headers: { 'no good': 'x' } },
  ])('that cannot be written is refused before anything is sent: %j', async (credential) => {
    const server = await serve((_, response) => response.end());
    expect((await failureOf(askOwn(openTestClient(), server.url, { access: { origin: server.url, credential } }))).code).toBe(
      'sign-in/wrong',
    );
    expect(server.connections()).toBe(0);
  });
});

describe('a credential', () => {
  const challenges = { 'www-authenticate': ['Basic realm="x"', 'Digest realm="x", nonce="y"'] };

  it.each(credentials)('never reaches another origin by a redirect, nor comes back with it: %j', async (credential) => {
    const first = await serve((request, response) => {
      if (request.url === '/start') response.writeHead(302, { location: `http://127.0.0.1:${second.port}/away` }).end();
      else response.writeHead(401, challenges).end();
    });
    const second = await serve((_, response) => response.writeHead(302, { location: `${first.url}/back` }).end());
    const access: Access = { origin: first.url, credential, scheme: 'basic' };
    const reply = await askOwn(openTestClient(), `${first.url}/start`, { access });
    expect([reply.status, reply.requests]).toEqual([401, 3]);
    expect(leaks(second.requests)).toBe(false);
    expect(leaks(first.requests.filter(({ url }) => url === '/start'))).toBe(true);
    expect(leaks(first.requests.filter(({ url }) => url === '/back'))).toBe(false);
  });

  it.each(credentials)('is not given to an origin that asks for it but is not its own: %j', async (credential) => {
    const server = await serve((_, response) => response.writeHead(401, challenges).end());
    const client = openTestClient();
    const host = `localhost:${server.port}`;
    for (const origin of [
      `http://${host}`,
      `https://127.0.0.1:${server.port}`,
      'http://127.0.0.1',
      `http://127.0.0.1:${server.port + 1}`,
      'null',
      '',
    ]) {
      const reply = await askOwn(client, server.url, { access: { origin, credential, scheme: 'basic' } });
      expect(reply.requests).toBe(1);
    }
    expect(leaks(server.requests)).toBe(false);
  });

  it('is not sent to another port of the same host over TLS either', async () => {
    const tls = await serveTls('good', (_, response) => response.end());
    const door = await serveTls('good', (_, response) => response.writeHead(302, { location: tls.url }).end());
    const client = openTestClient({ certificates: [authority] });
    await askOwn(client, door.url, { access: { origin: door.url, credential: { kind: 'bearer', token: canary } } });
    expect([leaks(door.requests), tls.requests.length, leaks(tls.requests)]).toEqual([true, 1, false]);
  });

  it('in a header of the question goes to the origin of its access alone, in any letters', async () => {
    for (const name of [
      'authorization',
      'Authorization',
      'AUTHORIZATION',
      'cookie',
      'Cookie',
      'cOOKIE',
      'Cookie2',
      'Proxy-Authorization',
      'PROXY-AUTHORIZATION',
    ]) {
      const second = await serve((_, response) => response.end());
      const first = await serve((_, response) => response.writeHead(302, { location: second.url }).end());
      const client = openTestClient();
      const headers = { [name]: canary };
      await askOwn(client, first.url, { headers, access: { origin: first.url, credential: { kind: 'headers', headers: {} } } });
      expect([name, leaks(first.requests), leaks(second.requests)]).toEqual([name, !/^proxy/i.test(name), false]);
      await askOwn(client, second.url, { headers });
      expect([name, leaks(second.requests)]).toEqual([name, false]);
    }
  });

  it('stays on its origin through redirects there', async () => {
    const server = await serve((request, response) => {
      if (request.url === '/') response.writeHead(302, { location: '/next' }).end();
      else response.end(request.headers.authorization);
    });
    const access: Access = { origin: `${server.url}/some/path`, credential: { kind: 'bearer', token: canary } };
    expect(await textOf(await askOwn(openTestClient(), server.url, { access }))).toBe(`Bearer ${canary}`);
  });
});

describe('a request', () => {
  it('says who asks, wants bytes as they are, and keeps no cookies', async () => {
    const server = await serve((_, response) => response.setHeader('set-cookie', 'id=1').end());
    const client = openTestClient({ userAgent: 'Kiosque/0.1' });
    await textOf(await askOwn(client, server.url));
    const reply = await askOwn(client, server.url, {
      headers: { Accept: 'application/pdf', 'Accept-Encoding': 'gzip, br', Range: 'bytes=5-' },
    });
    await textOf(reply);
    expect(server.requests.map(({ headers }) => headers)).toEqual([
      {
        host: `127.0.0.1:${server.port}`,
        connection: 'keep-alive',
        'user-agent': 'Kiosque/0.1',
        accept: '*/*',
        'accept-encoding': 'identity',
      },
      {
        host: `127.0.0.1:${server.port}`,
        connection: 'keep-alive',
        'user-agent': 'Kiosque/0.1',
        accept: 'application/pdf',
        'accept-encoding': 'gzip, br',
        range: 'bytes=5-',
      },
    ]);
    expect(reply.headers['set-cookie']).toBe('id=1');
  });

  it('lets nobody write the headers of its connection', async () => {
    const server = await serve((_, response) => response.end('ok'));
    const headers = {
      Host: 'evil.example',
      'Content-Length': '50',
      'Transfer-Encoding': 'chunked',
      Connection: 'close',
      Upgrade: 'x',
      Expect: '100-continue',
      TE: 'x',
    };
    expect(await textOf(await askOwn(openTestClient(), server.url, { headers }))).toBe('ok');
    expect(Object.keys(server.requests[0]?.headers ?? {})).toEqual([
      'host',
      'connection',
      'user-agent',
      'accept',
      'accept-encoding',
    ]);
    expect(server.requests[0]?.headers.host).toBe(`127.0.0.1:${server.port}`);
  });
});

// Signing in with OAuth against a real little server: by browser, by password, renewing, and everything that can go wrong on
// the way.
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  beginCode,
  type CodeSignIn,
  finishCode,
  passwordGrant,
  refresh,
  type Tokens,
} from '../../../../main/acquire/http/oauth.ts';
import type { Zone } from '../../../../main/acquire/http/zone.ts';
import { serveOauth, type TestOauthServer } from './oauth-server.ts';
import { failureOf, openTestClient, serve } from './servers.ts';

const words = {
  title: 'Kiosque <"&>',
  done: 'Signed in. Close this page.',
  failed: 'That did not work.',
  language: 'en',
  direction: 'ltr',
} as const;
const nowMs = 1_000_000;
const context = (reach: Zone = 'own') => ({ client: openTestClient(), reach, now: () => nowMs });
const reader = { user: 'reader', password: 'secret' };

const begin = async (server: TestOauthServer, more = {}): Promise<CodeSignIn> => {
  const signIn = await beginCode(server.endpoints, { reach: 'own', words, ...more });
  onTestFinished(() => signIn.close());
  return signIn;
};

/** What a browser does: goes where it is sent, and on from there. */
const browse = async (url: string): Promise<{ status: number; page: string; headers: Headers }> => {
  const response = await fetch(url);
  return { status: response.status, page: await response.text(), headers: response.headers };
};

describe('a sign-in by browser', () => {
  it('ends with tokens that the server gave for the right proof', async () => {
    const server = await serveOauth();
    const signIn = await begin(server, { scope: 'read' });
    const asked = new URL(signIn.url).searchParams;
    expect(Object.fromEntries(asked)).toMatchObject({
      kept: '1',
      response_type: 'code',
      client_id: 'kiosque-test',
      scope: 'read',
      code_challenge_method: 'S256',
    });
    expect(asked.get('redirect_uri')).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\S+$/);
    const finished = finishCode(context(), server.endpoints, signIn);
    const { status, page, headers } = await browse(signIn.url);
    expect([status, page.includes('Signed in. Close this page.'), page.includes('Kiosque &#60;&#34;&#38;&#62;')]).toEqual([
      200,
      true,
      true,
    ]);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    const tokens = await finished;
    expect(tokens).toEqual({
      accessToken: expect.stringMatching(/^\w{24}$/),
      refreshToken: expect.stringMatching(/^\w{24}$/),
      expiresAtMs: nowMs + 3_600_000,
    });
    expect(server.forms[0]?.get('code_verifier')).toBe(signIn.verifier);
  });

  it('uses a new state and a new proof each time', async () => {
    const server = await serveOauth();
    const [one, other] = [await begin(server), await begin(server)];
    expect(new Set([one.state, other.state, one.verifier, other.verifier]).size).toBe(4);
  });

  it('fails where somebody else took the code', async () => {
    const server = await serveOauth();
    const signIn = await begin(server);
    const finished = failureOf(finishCode(context(), server.endpoints, { ...signIn, verifier: 'x'.repeat(43) }));
    await browse(signIn.url);
    expect((await finished).code).toBe('sign-in/wrong');
  });

  it('says what the server said where the person is refused, and shows it', async () => {
    const server = await serveOauth({ error: 'access_denied' });
    const signIn = await begin(server);
    const finished = failureOf(finishCode(context(), server.endpoints, signIn));
    expect((await browse(signIn.url)).page).toContain('That did not work.');
    expect(await finished).toEqual({ code: 'sign-in/failed', detail: { reason: 'access_denied' } });
    expect(server.forms).toHaveLength(0);
  });

  it('is not fooled by the answer of another server', async () => {
    for (const [iss, code] of [
      ['https://evil.example', 'sign-in/failed'],
      ['own', null],
    ] as const) {
      const rules = { iss: iss as string };
      const server = await serveOauth(rules);
      if (iss === 'own') rules.iss = `${server.url}/realms/news`;
      const signIn = await begin(server);
      const finished = finishCode(context(), server.endpoints, signIn);
      const outcome = code === null ? finished : failureOf(finished);
      await browse(signIn.url);
      expect(await outcome).toMatchObject(code === null ? { accessToken: expect.any(String) } : { code });
    }
  });

  it('waits for the right state alone, whoever comes by', async () => {
    const server = await serveOauth();
    const signIn = await begin(server);
    const { redirectUrl } = signIn.callback;
    const { origin } = new URL(redirectUrl);
    const right = `${redirectUrl}?code=stolen&state=${signIn.state}`;
    const statuses = [
      (await fetch(`${redirectUrl}?code=x&state=wrong`)).status,
      (await fetch(`${redirectUrl}?code=x`)).status,
      (await fetch(redirectUrl)).status,
      (await fetch(`${origin}/favicon.ico`)).status,
      (await fetch(`${origin}/?code=x&state=${signIn.state}`)).status,
      (await fetch(right, { method: 'POST' })).status,
      (await fetch(right.replace('127.0.0.1', 'localhost'))).status,
    ];
    expect(statuses).toEqual([400, 400, 400, 404, 404, 400, 400]);
    const finished = finishCode(context(), server.endpoints, signIn);
    await browse(signIn.url);
    expect((await finished).accessToken).toMatch(/^\w{24}$/);
    await expect(fetch(redirectUrl)).rejects.toThrow();
  });

  it('ends by itself when nobody comes, and can be given up', async () => {
    const server = await serveOauth();
    const late = await begin(server, { timeoutMs: 30 });
    expect(await failureOf(finishCode(context(), server.endpoints, late))).toEqual({
      code: 'sign-in/failed',
      detail: { reason: 'timeout' },
    });
    const aborted = await begin(server, { signal: AbortSignal.timeout(30) });
    expect((await failureOf(finishCode(context(), server.endpoints, aborted))).code).toBe('add/cancelled');
    const closed = await begin(server);
    await closed.close();
    expect((await failureOf(finishCode(context(), server.endpoints, closed))).code).toBe('add/cancelled');
    for (const signIn of [late, aborted, closed]) await expect(fetch(signIn.callback.redirectUrl)).rejects.toThrow();
  });

  it.each([
    ['no page to sign in', { authorizeUrl: null }],
    ['no token endpoint, as for the implicit flow', { tokenUrl: null }],
    ['no name for this program', { clientId: null }],
    ['a page without TLS somewhere in public', { authorizeUrl: 'http://news.example/authorize' }],
    ['a renewal without TLS named in public', { refreshUrl: 'http://127.0.0.1/renew' }],
  ])('cannot begin with %s', async (_, change) => {
    const server = {
      authorizeUrl: 'https://news.example/authorize',
      tokenUrl: 'https://news.example/token',
      refreshUrl: null,
      clientId: 'x',
      ...change,
    };
    expect((await failureOf(beginCode(server, { reach: 'public', words }))).code).toBe('sign-in/unsupported');
  });
});

describe('a sign-in by password', () => {
  it('ends with tokens, and sends the password once', async () => {
    const server = await serveOauth();
    const tokens = await passwordGrant(context(), server.endpoints, reader);
    expect(tokens.accessToken).toMatch(/^\w{24}$/);
    expect(JSON.stringify(tokens)).not.toContain('secret');
    expect(server.forms.map((form) => Object.fromEntries(form))).toEqual([
      { grant_type: 'password', username: 'reader', password: 'secret', client_id: 'kiosque-test' },
    ]);
  });

  it('does without a name for this program', async () => {
    const server = await serveOauth({ clientId: null });
    expect((await passwordGrant(context(), server.endpoints, reader)).accessToken).toMatch(/^\w{24}$/);
    expect(server.forms[0]?.has('client_id')).toBe(false);
  });

  it('gives no password to a server whose tokens could not be renewed safely', async () => {
    const server = {
      authorizeUrl: null,
      tokenUrl: 'https://news.example/token',
      refreshUrl: 'http://127.0.0.1/renew',
      clientId: null,
    };
    const fault = await failureOf(passwordGrant(context('public'), server, reader));
    expect(fault).toMatchObject({ code: 'sign-in/unsupported', detail: { host: '127.0.0.1' } });
  });

  it('that is wrong is wrong', async () => {
    const server = await serveOauth();
    expect((await failureOf(passwordGrant(context(), server.endpoints, { ...reader, password: 'no' }))).code).toBe(
      'sign-in/wrong',
    );
  });

  it.each<[string, number, Record<string, string>, string, object]>([
    ['401 without a word', 401, {}, '', { code: 'sign-in/wrong' }],
    [
      '401 with a challenge',
      401,
      { 'www-authenticate': 'Basic realm="x"' },
      '{"error":"invalid_client"}',
      { code: 'sign-in/wrong' },
    ],
    ['400 with a page', 400, {}, '<html>', { code: 'sign-in/wrong' }],
    [
      'another grant',
      400,
      {},
      '{"error":"unsupported_grant_type"}',
      { code: 'sign-in/failed', detail: { reason: 'unsupported_grant_type' } },
    ],
    ['an error that is no word', 400, {}, '{"error":"<b>no</b>"}', { code: 'sign-in/failed', detail: { reason: 'answer' } }],
    ['403', 403, {}, '', { code: 'sign-in/failed', detail: { reason: 'status', status: 403 } }],
    ['429', 429, { 'retry-after': '7' }, '', { code: 'network/busy', detail: { retryAfterMs: 7000 } }],
    ['500', 500, {}, '', { code: 'network/failed', detail: { isPassing: true } }],
    ['503', 503, {}, '', { code: 'network/busy' }],
    [
      'a page instead of tokens',
      200,
      { 'content-type': 'text/html' },
      '<html>',
      { code: 'sign-in/failed', detail: { reason: 'answer' } },
    ],
    ['no token', 200, {}, '{"token_type":"Bearer"}', { code: 'sign-in/failed', detail: { reason: 'answer' } }],
    [
      'a token of another kind',
      200,
      {},
      '{"access_token":"x","token_type":"mac"}',
      { code: 'sign-in/failed', detail: { reason: 'answer' } },
    ],
    ['a redirect', 302, { location: '/elsewhere' }, '', { code: 'network/redirect' }],
    ['a flood', 200, {}, 'x'.repeat(300_000), { code: 'source/too-large' }],
  ])('is told apart from %s', async (_, status, headers, body, expected) => {
    const server = await serveOauth({ answer: (response) => response.writeHead(status, headers).end(body) });
    expect(await failureOf(passwordGrant(context(), server.endpoints, reader))).toMatchObject(expected);
    expect(server.forms).toHaveLength(1);
  });

  it.each<[string, object, Partial<Tokens>]>([
    ['nulls', { refresh_token: null, expires_in: null, scope: null }, { refreshToken: null, expiresAtMs: null }],
    ['a time in quotes', { expires_in: '60' }, { expiresAtMs: nowMs + 60_000 }],
    ['an identity that nobody asked for', { id_token: 'not.a.token' }, {}],
    ['a kind in other letters', { token_type: 'BEARER' }, {}],
    ['no kind', { token_type: undefined }, {}],
  ])('takes tokens with %s', async (_, extra, expected) => {
    const server = await serveOauth({ extra: extra as Record<string, unknown> });
    expect(await passwordGrant(context(), server.endpoints, reader)).toMatchObject({
      accessToken: expect.any(String),
      ...expected,
    });
  });

  it('is not sent without TLS to where it could be overheard', async () => {
    const server = await serveOauth();
    const overheard = { ...server.endpoints, tokenUrl: 'http://[2000::1]/token' };
    expect((await failureOf(passwordGrant(context('own'), overheard, reader))).code).toBe('network/forbidden');
    expect((await failureOf(passwordGrant(context('public'), server.endpoints, reader))).code).toBe('sign-in/unsupported');
    expect(server.connections()).toBe(0);
  });

  it('is not carried on by a redirect', async () => {
    const other = await serve((_, response) => response.end());
    const server = await serveOauth({ answer: (response) => response.writeHead(307, { location: other.url }).end() });
    expect((await failureOf(passwordGrant(context(), server.endpoints, reader))).code).toBe('network/redirect');
    expect(other.connections()).toBe(0);
  });

  it('can be given up', async () => {
    const server = await serveOauth({ answer: () => {} });
    const asked = { ...context(), signal: AbortSignal.timeout(50) };
    expect((await failureOf(passwordGrant(asked, server.endpoints, reader))).code).toBe('add/cancelled');
  });
});

describe('renewing', () => {
  it('brings new tokens, and the next renewal goes by the new ones', async () => {
    const server = await serveOauth();
    const asked = context();
    const first = await passwordGrant(asked, server.endpoints, reader);
    const second = await refresh(asked, server.endpoints, first);
    const third = await refresh(asked, server.endpoints, second);
    expect(new Set([first, second, third].map(({ refreshToken }) => refreshToken)).size).toBe(3);
    expect((await failureOf(refresh(asked, server.endpoints, first))).code).toBe('sign-in/wrong');
  });

  it('keeps the old refresh token where the server gives no new one', async () => {
    const server = await serveOauth({ isRotating: false });
    const asked = context();
    const first = await passwordGrant(asked, server.endpoints, reader);
    const second = await refresh(asked, server.endpoints, first);
    expect([second.refreshToken, second.accessToken === first.accessToken]).toEqual([first.refreshToken, false]);
  });

  it('asks at its own address where there is one', async () => {
    const server = await serveOauth();
    const asked = context();
    const tokens = await passwordGrant(asked, server.endpoints, reader);
    await refresh(asked, { ...server.endpoints, refreshUrl: `${server.url}/renew` }, tokens);
    expect(server.requests.map(({ url }) => url)).toEqual(['/token', '/renew']);
  });

  it('is impossible without a refresh token', async () => {
    const server = await serveOauth();
    const tokens = { accessToken: 'x', refreshToken: null, expiresAtMs: null };
    expect((await failureOf(refresh(context(), server.endpoints, tokens))).code).toBe('sign-in/wrong');
  });
});

// A small authorization server: code with PKCE, passwords, and refresh tokens that are given anew or not. It checks every proof
// itself. Shares no line with the client that it tests.
import { createHash, randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { OauthServer } from '../../../../main/acquire/http/oauth.ts';
import { serve, type TestServer } from './servers.ts';

/** How the server behaves beyond the rules. `answer` takes the place of any token answer. */
export type OauthRules = {
  clientId?: string | null;
  isRotating?: boolean;
  answer?: (response: ServerResponse, form: URLSearchParams) => void;
  extra?: Record<string, unknown>;
  iss?: string;
  error?: string;
};

/** The server, its endpoints, and the forms that its token endpoint was sent. */
export type TestOauthServer = TestServer & { endpoints: OauthServer; forms: URLSearchParams[] };

type Grant = { challenge: string; redirectUrl: string };

const readForm = async (request: IncomingMessage): Promise<URLSearchParams> => {
  let text = '';
  for await (const piece of request) text += piece;
  return new URLSearchParams(text);
};

/** Opens the server. Its one reader is `reader` with the password `secret`. */
export async function serveOauth(rules: OauthRules = {}): Promise<TestOauthServer> {
  const { clientId = 'kiosque-test', isRotating = true } = rules;
  const grants = new Map<string, Grant>();
  const refreshTokens = new Set<string>();
  const forms: URLSearchParams[] = [];

  const authorize = (url: URL, response: ServerResponse): void => {
    const asked = Object.fromEntries(url.searchParams);
    const back = new URL(asked.redirect_uri ?? '');
    const isRight =
      asked.response_type === 'code' &&
      asked.client_id === clientId &&
      asked.code_challenge_method === 'S256' &&
      /^[\w-]{43}$/.test(asked.code_challenge ?? '') &&
      (asked.state ?? '').length >= 20 &&
      back.origin.startsWith('http://127.0.0.1:');
    if (!isRight) {
      response.writeHead(400).end();
      return;
    }
    back.searchParams.set('state', asked.state ?? '');
    if (rules.iss !== undefined) back.searchParams.set('iss', rules.iss);
    if (rules.error !== undefined) back.searchParams.set('error', rules.error);
    else {
      const code = randomBytes(12).toString('hex');
      grants.set(code, { challenge: asked.code_challenge ?? '', redirectUrl: asked.redirect_uri ?? '' });
      back.searchParams.set('code', code);
    }
    response.writeHead(302, { location: back.href }).end();
  };

  const takeCode = (form: URLSearchParams): boolean => {
    const grant = grants.get(form.get('code') ?? '');
    grants.delete(form.get('code') ?? '');
    const proof = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    return grant !== undefined && proof === grant.challenge && form.get('redirect_uri') === grant.redirectUrl;
  };

  const isGranted = (form: URLSearchParams): boolean => {
    if (form.get('client_id') !== clientId) return false;
    if (form.get('grant_type') === 'authorization_code') return takeCode(form);
    if (form.get('grant_type') === 'password') return form.get('username') === 'reader' && form.get('password') === 'secret';
    const token = form.get('refresh_token') ?? '';
    return isRotating ? refreshTokens.delete(token) : refreshTokens.has(token);
  };

  const giveTokens = (form: URLSearchParams, response: ServerResponse): void => {
    const answer = (status: number, body: object): void => {
      response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' }).end(JSON.stringify(body));
    };
    if (!isGranted(form)) {
      answer(400, { error: 'invalid_grant' });
      return;
    }
    const refreshToken = randomBytes(12).toString('hex');
    const isRenewal = form.get('grant_type') === 'refresh_token';
    if (isRotating || !isRenewal) refreshTokens.add(refreshToken);
    const renewed = isRotating || !isRenewal ? { refresh_token: refreshToken } : {};
    answer(200, {
      access_token: randomBytes(12).toString('hex'),
      token_type: 'Bearer',
      expires_in: 3600,
      ...renewed,
      ...rules.extra,
    });
  };

  const server = await serve(async (request, response) => {
    const url = new URL(request.url ?? '', 'http://127.0.0.1');
    if (url.pathname === '/authorize') return authorize(url, response);
    const form = await readForm(request);
    forms.push(form);
    if (rules.answer !== undefined) rules.answer(response, form);
    else giveTokens(form, response);
  });
  const endpoints = {
    authorizeUrl: `${server.url}/authorize?kept=1`,
    tokenUrl: `${server.url}/token`,
    refreshUrl: null,
    clientId,
  };
  return Object.assign(server, { endpoints, forms });
}

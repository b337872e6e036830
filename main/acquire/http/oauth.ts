// Signing in with OAuth 2: in the person's own browser (code with PKCE), by name and password, and renewing what was got.
// Refuses the implicit flow, which OAuth itself has given up, and to keep a password anywhere.
import {
  AuthorizationResponseError,
  authorizationCodeGrantRequest,
  calculatePKCECodeChallenge,
  generateRandomCodeVerifier,
  generateRandomState,
  genericTokenEndpointRequest,
  OperationProcessingError,
  refreshTokenGrantRequest,
  UnsupportedOperationError,
  validateAuthResponse,
} from 'oauth4webapi';
import { AppError } from '#border/errors';
import { type Callback, type CallbackWords, openCallback } from './oauth-callback.ts';
import { type OauthContext, readEndpoint, requestTokens, type Tokens } from './oauth-tokens.ts';
import type { Zone } from './zone.ts';

export type { CallbackWords, OauthContext, Tokens };

/**
 * Where a server signs people in. `refreshUrl` is null where it is `tokenUrl`; `clientId` is null where the server knows no
 * programs.
 */
export type OauthServer = {
  authorizeUrl: string | null;
  tokenUrl: string | null;
  refreshUrl: string | null;
  clientId: string | null;
};

/** How a sign-in by browser begins. `scope` is asked for where there is one; ten minutes are given unless told. */
export type CodeOptions = { reach: Zone; words: CallbackWords; scope?: string | null; timeoutMs?: number; signal?: AbortSignal };

/** A sign-in that waits for the browser: `url` is to be opened there. `close` gives it up. */
export type CodeSignIn = { url: string; state: string; verifier: string; callback: Callback; close: () => Promise<void> };

const usualTimeoutMs = 600_000;

/** A server that cannot be asked for new tokens safely is found out before it gets anything, not when the first ones end. */
const checkRenewal = ({ refreshUrl }: OauthServer, reach: Zone): void => {
  if (refreshUrl !== null) readEndpoint(refreshUrl, reach);
};

/**
 * Opens the listener for the way back (RFC 8252) and makes the address for the browser, with PKCE S256 and a random state.
 * Throws sign-in/unsupported where the server has no authorization or token endpoint, or knows no program.
 */
export async function beginCode(server: OauthServer, options: CodeOptions): Promise<CodeSignIn> {
  const { reach, words, scope, signal, timeoutMs = usualTimeoutMs } = options;
  const url = readEndpoint(server.authorizeUrl, reach);
  readEndpoint(server.tokenUrl, reach);
  checkRenewal(server, reach);
  if (server.clientId === null) throw new AppError('sign-in/unsupported', { host: url.hostname, reason: 'client' });
  const state = generateRandomState();
  const verifier = generateRandomCodeVerifier();
  const challenge = await calculatePKCECodeChallenge(verifier);
  const callback = await openCallback({ state, words, timeoutMs, ...(signal === undefined ? {} : { signal }) });
  const parameters = {
    response_type: 'code',
    client_id: server.clientId,
    redirect_uri: callback.redirectUrl,
    state,
    code_challenge: challenge,
    code_challenge_method: 'S256',
    ...(scope === null || scope === undefined ? {} : { scope }),
  };
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return { url: url.href, state, verifier, callback, close: callback.close };
}

const isOfServer = (issuer: string, authorizeUrl: string): boolean => URL.parse(issuer)?.origin === new URL(authorizeUrl).origin;

const faultOfReturn = (error: unknown): unknown => {
  if (error instanceof AuthorizationResponseError) {
    return new AppError('sign-in/failed', { reason: /^\w{1,60}$/.test(error.error) ? error.error : 'answer' }, { cause: error });
  }
  const isRefused = error instanceof OperationProcessingError || error instanceof UnsupportedOperationError;
  return isRefused ? new AppError('sign-in/failed', { reason: 'answer' }, { cause: error }) : error;
};

/**
 * Waits for the browser and turns its code into tokens. Throws sign-in/failed (`reason` timeout, answer, or the server's own
 * word such as access_denied), add/cancelled, and what `requestTokens` throws.
 */
export async function finishCode(context: OauthContext, server: OauthServer, signIn: CodeSignIn): Promise<Tokens> {
  const answer = await signIn.callback.answer;
  // The catalogue names no issuer, so the one that the server names (RFC 9207) must at least be at home where the browser was
  // sent.
  const named = answer.get('iss');
  const issuer = named !== null && isOfServer(named, signIn.url) ? named : new URL(signIn.url).origin;
  return requestTokens(context, { url: server.tokenUrl, clientId: server.clientId, issuer }, (parts) => {
    try {
      const checked = validateAuthResponse(parts.server, parts.program, answer, signIn.state);
      const { redirectUrl } = signIn.callback;
      return authorizationCodeGrantRequest(
        parts.server,
        parts.program,
        parts.authentication,
        checked,
        redirectUrl,
        signIn.verifier,
        parts.options,
      );
    } catch (error) {
      throw faultOfReturn(error);
    }
  });
}

/**
 * Signs in by name and password (RFC 6749, section 4.3), which are sent once and not kept. Throws what `requestTokens` throws.
 */
export async function passwordGrant(
  context: OauthContext,
  server: OauthServer,
  { user, password }: { user: string; password: string },
): Promise<Tokens> {
  checkRenewal(server, context.reach);
  return requestTokens(context, { url: server.tokenUrl, clientId: server.clientId }, (parts) =>
    genericTokenEndpointRequest(
      parts.server,
      parts.program,
      parts.authentication,
      'password',
      { username: user, password },
      parts.options,
    ),
  );
}

/** Renews tokens; a server that gives no new refresh token lets the old one stand. Throws sign-in/wrong where there is none. */
export async function refresh(context: OauthContext, server: OauthServer, tokens: Tokens): Promise<Tokens> {
  const { refreshToken } = tokens;
  if (refreshToken === null) throw new AppError('sign-in/wrong', {});
  const endpoint = { url: server.refreshUrl ?? server.tokenUrl, clientId: server.clientId };
  const renewed = await requestTokens(context, endpoint, (parts) =>
    refreshTokenGrantRequest(parts.server, parts.program, parts.authentication, refreshToken, parts.options),
  );
  return { ...renewed, refreshToken: renewed.refreshToken ?? refreshToken };
}

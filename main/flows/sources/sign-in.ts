// Signing in at a source: what its door asks for, and the secret that a person's answer becomes.
// Refuses to keep a password where tokens are given for it, and to send anything to another place than the one that asked.

import { AppError } from '#border/errors';
import type { InterfaceLanguage, SignIn } from '#border/model';
import type { SignInOffer, TypedCredential } from '#border/model-sources';
import { menuWords } from '#border/words/menu';
import { directionOf } from '#border/words/speak';
import type { SignInFlow } from '../../acquire/feeds/catalogue.ts';
import type { OauthServer } from '../../acquire/http/oauth.ts';
import { isSameSite } from '../../acquire/http/oauth-site.ts';
import type { Look } from '../../acquire/look-at.ts';
import type { SourceSecret } from '../../base/source-secret.ts';
import type { Workers } from '../open-workers.ts';
import type { Desk } from '../parts.ts';

/** What a closed place showed. */
export type Door = Extract<Look, { what: 'sign-in' }>;

/** What signing in works with. `beginGrant` ends a sign-in by browser that still waits; its signal ends the new one. */
export type SignInTools = {
  workers: Workers;
  desk: Desk | null;
  language: () => InterfaceLanguage;
  beginGrant: () => AbortSignal;
};

const flowOf = ({ document }: Door, ...kinds: SignInFlow['kind'][]): SignInFlow | null =>
  document?.flows.find(({ kind }) => kinds.includes(kind)) ?? null;

/** Name and password are typed for the door that is shown: they go to no server of another site, whatever the door says. */
const isAtHome = ({ url }: Door, { kind, tokenUrl }: SignInFlow): boolean =>
  kind !== 'oauth-password' || tokenUrl === null || isSameSite(url, tokenUrl);

/** The way in which the door takes a name and a password; null where it names none that is safe. */
const passwordFlowOf = (door: Door): SignInFlow | null =>
  flowOf(door, 'basic', 'digest') ??
  door.document?.flows.find((flow) => flow.kind === 'oauth-password' && isAtHome(door, flow)) ??
  null;

const asksForPassword = ({ asks }: Door): boolean => asks.includes('basic') || asks.includes('digest');

/** How one can sign in at a door. Custom headers are always offered: some publishers have doors of their own. */
export function offerOf(door: Door): SignInOffer {
  const flow = passwordFlowOf(door);
  const saysNothing = door.asks.length === 0 && flowOf(door, 'oauth-password') === null;
  const hasPassword = flow !== null || asksForPassword(door) || saysNothing;
  const url = new URL(door.url);
  const kinds: SignInOffer['kinds'] = [
    ...(flowOf(door, 'oauth-code') === null ? [] : (['browser'] as const)),
    ...(hasPassword ? (['password'] as const) : []),
    'bearer',
    'headers',
  ];
  return {
    host: url.host,
    title: door.document?.title ?? null,
    kinds,
    labels: flow?.labels ?? { login: null, password: null },
    isSafe: url.protocol === 'https:' || door.zone === 'own',
  };
}

/** What one server gave is shown to no other for renewal: it is then asked for at the server itself. */
const serverOf = ({ authorizeUrl, tokenUrl, refreshUrl, clientId }: SignInFlow): OauthServer => ({
  authorizeUrl,
  tokenUrl,
  refreshUrl: refreshUrl !== null && isSameSite(refreshUrl, tokenUrl ?? '') ? refreshUrl : null,
  clientId,
});

/** What a server is told that names no program for its sign-in by browser. */
const ownClientId = 'kiosque';

const grantByBrowser = async (tools: SignInTools, door: Door): Promise<SourceSecret> => {
  const { workers, desk, language } = tools;
  const flow = flowOf(door, 'oauth-code');
  if (desk === null || flow === null) throw new AppError('sign-in/unsupported');
  const server = { ...serverOf(flow), clientId: flow.clientId ?? ownClientId };
  const { signedIn, notSignedIn } = menuWords[language()];
  const words = {
    title: 'Kiosque',
    done: signedIn,
    failed: notSignedIn,
    language: language(),
    direction: directionOf(language()),
  };
  const unopened = new AbortController();
  const onProgress = (url: unknown): void => {
    desk.openAddress(String(url)).catch((error: unknown) => unopened.abort(error));
  };
  const signal = AbortSignal.any([tools.beginGrant(), unopened.signal]);
  try {
    const input = { server, words, reach: door.zone };
    const tokens = await workers.grants.run('browserGrant', input, { onProgress, signal });
    return { kind: 'oauth', tokens, server, reach: door.zone };
  } catch (error) {
    if (!unopened.signal.aborted) throw error;
    const { reason } = unopened.signal;
    throw new AppError('sign-in/failed', { host: new URL(door.url).hostname, reason: 'browser' }, { cause: reason });
  }
};

const grantByPassword = async (
  { workers }: SignInTools,
  door: Door,
  { user, password }: { user: string; password: string },
): Promise<SourceSecret> => {
  const flow = passwordFlowOf(door);
  if (flow === null) {
    const host = new URL(flowOf(door, 'oauth-password')?.tokenUrl ?? door.url).hostname;
    throw new AppError('sign-in/unsupported', { host });
  }
  const server = serverOf(flow);
  const input = { server, user, password, reach: door.zone };
  const tokens = await workers.network.run('passwordGrant', input, { isUrgent: true });
  return { kind: 'oauth', server, tokens, reach: door.zone };
};

/**
 * The secret that a person's answer becomes. Throws sign-in/wrong, sign-in/unsupported, sign-in/failed, network/*. A door that is
 * null stood open: what was typed is then kept as it is.
 */
export async function secretFrom(tools: SignInTools, credential: TypedCredential, door: Door | null): Promise<SourceSecret> {
  if (credential.kind === 'bearer' || credential.kind === 'headers') return credential;
  if (door === null) {
    if (credential.kind === 'password') return credential;
    throw new AppError('sign-in/unsupported');
  }
  if (credential.kind === 'browser') return grantByBrowser(tools, door);
  if (flowOf(door, 'oauth-password') === null || flowOf(door, 'basic', 'digest') !== null) return credential;
  if (passwordFlowOf(door) === null && asksForPassword(door)) return credential;
  return grantByPassword(tools, door, credential);
}

/** What the record of a source says of its secret. */
export function signInOf(secret: SourceSecret, typed: TypedCredential): SignIn {
  return { kind: secret.kind, user: typed.kind === 'password' ? typed.user : null };
}

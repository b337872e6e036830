// Signing in at a source: what its door asks for, and the secret that a person's answer becomes.
// Refuses to keep a password where tokens are given for it, and to send anything to another place than the one that asked.
import type { SignInOffer, TypedCredential } from '#border/contract';
import { AppError } from '#border/errors';
import type { InterfaceLanguage, SignIn } from '#border/model';
import { menuWords } from '#border/words/menu';
import { directionOf } from '#border/words/speak';
import type { SignInFlow } from '../../acquire/feeds/catalogue.ts';
import type { OauthServer } from '../../acquire/http/oauth.ts';
import type { Look } from '../../acquire/look-at.ts';
import type { SourceSecret } from '../../base/source-secret.ts';
import type { Workers } from '../open-workers.ts';
import type { Desk } from '../parts.ts';

/** What a closed place showed. */
export type Door = Extract<Look, { what: 'sign-in' }>;

/** What signing in works with. */
export type SignInTools = { workers: Workers; desk: Desk | null; language: () => InterfaceLanguage };

const flowOf = ({ document }: Door, ...kinds: SignInFlow['kind'][]): SignInFlow | null =>
  document?.flows.find(({ kind }) => kinds.includes(kind)) ?? null;

/** How one can sign in at a door. Custom headers are always offered: some publishers have doors of their own. */
export function offerOf(door: Door): SignInOffer {
  const flow = flowOf(door, 'basic', 'digest', 'oauth-password');
  const hasPassword = flow !== null || door.asks.includes('basic') || door.asks.includes('digest') || door.asks.length === 0;
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

const serverOf = ({ authorizeUrl, tokenUrl, refreshUrl, clientId }: SignInFlow): OauthServer => ({
  authorizeUrl,
  tokenUrl,
  refreshUrl,
  clientId,
});

/** What a server is told that names no program for its sign-in by browser. */
const ownClientId = 'kiosque';

const grantByBrowser = async ({ workers, desk, language }: SignInTools, door: Door): Promise<SourceSecret> => {
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
  const onProgress = (url: unknown): void => void desk.openAddress(String(url));
  const tokens = await workers.network.run('browserGrant', { server, words, reach: door.zone }, { onProgress });
  return { kind: 'oauth', tokens, server };
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
  const flow = flowOf(door, 'oauth-password');
  if (flow === null || flowOf(door, 'basic', 'digest') !== null) return credential;
  const server = serverOf(flow);
  const { user, password } = credential;
  return {
    kind: 'oauth',
    server,
    tokens: await tools.workers.network.run('passwordGrant', { server, user, password, reach: door.zone }),
  };
}

/** What the record of a source says of its secret. */
export function signInOf(secret: SourceSecret, typed: TypedCredential): SignIn {
  return { kind: secret.kind, user: typed.kind === 'password' ? typed.user : null };
}

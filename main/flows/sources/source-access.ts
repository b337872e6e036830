// What a request to a source may carry: its secret, renewed where tokens have run out, for its own origin alone.
// Refuses to renew one secret twice at once, and to bring a secret back that a person has taken away meanwhile.

import { AppError } from '#border/errors';
import type { Access } from '../../acquire/http/client.ts';
import { isPassing } from '../../acquire/http/http-faults.ts';
import type { SourceRecord } from '../../base/record.ts';
import type { SourceSecret } from '../../base/source-secret.ts';
import { listSources, readSourceState } from '../../library/sources.ts';
import type { Parts } from '../parts.ts';
import type { Secrets } from '../secrets.ts';
import { accessTo, keepSourceSecret, readOwnedSecret, readSourceSecret } from './source-secret.ts';

type Keeper = Pick<Parts, 'workers' | 'secrets' | 'log' | 'database'>;
type Renewal = Promise<SourceSecret | null>;

/** Tokens are renewed a little before they end, so that none ends on its way. */
const earlyMs = 60_000;

/** The renewals under way of each keeper, by the source that owns the secret. */
const underWay = new WeakMap<Secrets, Map<string, Renewal>>();

const tokenOf = (secret: SourceSecret | null | undefined): string | null =>
  secret?.kind === 'oauth' ? secret.tokens.accessToken : null;

const isSignedIn = (keeper: Keeper, id: string): boolean =>
  (listSources(keeper.database).find((source) => source.id === id)?.signIn ?? null) !== null;

const renew = async (keeper: Keeper, owner: Pick<SourceRecord, 'id' | 'signIn'>, ended: string): Renewal => {
  const { workers, secrets } = keeper;
  const secret = await readSourceSecret(secrets, owner);
  if (secret?.kind !== 'oauth' || tokenOf(secret) !== ended) return secret;
  const { server, tokens, reach } = secret;
  const renewed = { ...secret, tokens: await workers.network.run('refresh', { server, tokens, reach }, { isUrgent: true }) };
  const current = await readSourceSecret(secrets, owner);
  if (tokenOf(current) !== ended) return current;
  if (!isSignedIn(keeper, owner.id)) return null;
  await keepSourceSecret(secrets, owner.id, renewed);
  return renewed;
};

/** The secret after the one whose token has ended, whoever else asks for it. */
const renewOnce = async (keeper: Keeper, source: SourceRecord, ended: string): Renewal => {
  const ownerId = (await readOwnedSecret(keeper.secrets, source))?.ownerId;
  if (ownerId === undefined) return null;
  const renewals = underWay.get(keeper.secrets) ?? new Map<string, Renewal>();
  underWay.set(keeper.secrets, renewals);
  const begun =
    renewals.get(ownerId) ?? renew(keeper, { id: ownerId, signIn: source.signIn }, ended).finally(() => renewals.delete(ownerId));
  renewals.set(ownerId, begun);
  return begun;
};

/** Whether only a person can help: by signing in again, or not at all. */
const isLasting = (error: unknown): boolean => error instanceof AppError && error.code !== 'add/cancelled' && !isPassing(error);

/**
 * The secret of a source; null where there is none. A token that its server will not renew is given as it is: whoever asks with
 * it is told what is wrong. Throws network/* where one that has ended cannot be renewed now.
 */
export async function secretOfSource(keeper: Keeper, source: SourceRecord): Promise<SourceSecret | null> {
  const secret = await readSourceSecret(keeper.secrets, source);
  if (secret?.kind !== 'oauth') return secret;
  const { accessToken, refreshToken, expiresAtMs } = secret.tokens;
  if (refreshToken === null || expiresAtMs === null || expiresAtMs - earlyMs > Date.now()) return secret;
  try {
    return await renewOnce(keeper, source, accessToken);
  } catch (error) {
    // A token that still holds for a moment is as good as a new one.
    if (!isLasting(error) && expiresAtMs <= Date.now()) throw error;
    keeper.log.error('a sign-in could not be renewed', error, { id: source.id });
    return secret;
  }
}

const renewFrom = async (keeper: Keeper, source: SourceRecord, refused: SourceSecret | null): Renewal => {
  if (refused?.kind !== 'oauth' || refused.tokens.refreshToken === null) return null;
  const { accessToken } = refused.tokens;
  try {
    const renewed = await renewOnce(keeper, source, accessToken);
    return tokenOf(renewed) === accessToken ? null : renewed;
  } catch (error) {
    if (!isLasting(error)) throw error;
    keeper.log.error('a sign-in could not be renewed', error, { id: source.id });
    return null;
  }
};

/** Whether a server has refused what it was given. */
export function isRefusal(error: unknown): boolean {
  return error instanceof AppError && (error.code === 'sign-in/wrong' || error.code === 'source/sign-in');
}

/**
 * Renews a token that its server has refused before its time; tells whether there is another now, so that asking once more is
 * worth it. Throws network/* where it cannot be renewed now.
 */
export async function renewRefused(keeper: Keeper, source: SourceRecord): Promise<boolean> {
  return (await renewFrom(keeper, source, await readSourceSecret(keeper.secrets, source))) !== null;
}

/** What a request may carry with a secret that was just read: for the address that its source has now, for it may have moved meanwhile. */
export function accessNow(
  { database }: Pick<Keeper, 'database'>,
  { id, url }: SourceRecord,
  secret: SourceSecret | null,
): Access | null {
  const address = listSources(database).find((source) => source.id === id)?.url ?? url;
  return accessTo(address.replaceAll(/\{[^}]*\}/g, ''), secret, readSourceState(database, id).scheme);
}

const isDoor = (answer: object): boolean => 'what' in answer && answer.what === 'sign-in';

/**
 * Asks for an address with the secret of a source, and once more where a token was refused there that could be renewed. Throws
 * what `ask` throws, network/*.
 */
export async function askSignedIn<Answer extends object>(
  keeper: Keeper,
  source: SourceRecord,
  url: string,
  ask: (access: Access | null) => Promise<Answer>,
): Promise<Answer> {
  const accessWith = (secret: SourceSecret | null): Access | null => accessNow(keeper, source, secret);
  const secret = await secretOfSource(keeper, source);
  let refused: () => Answer;
  try {
    const answer = await ask(accessWith(secret));
    if (!isDoor(answer)) return answer;
    refused = () => answer;
  } catch (error) {
    if (!isRefusal(error)) throw error;
    refused = () => {
      throw error;
    };
  }
  const isAtHome = new URL(url).origin === new URL(source.url).origin;
  const renewed = isAtHome ? await renewFrom(keeper, source, secret) : null;
  return renewed === null ? refused() : ask(accessWith(renewed));
}

/** What a request for a file of a source may carry; null for a file without a source, or without a secret. Throws as secretOfSource does. */
export async function accessOfSource(keeper: Keeper, sourceId: string | null): Promise<Access | null> {
  const source = listSources(keeper.database).find(({ id }) => id === sourceId);
  if (source === undefined) return null;
  return accessNow(keeper, source, await secretOfSource(keeper, source));
}

// What a request to a source may carry: its secret, renewed where tokens have run out, for its own origin alone.

import type { Access } from '../../acquire/http/client.ts';
import type { SourceRecord } from '../../base/record.ts';
import type { SourceSecret } from '../../base/source-secret.ts';
import { listSources, readSourceState } from '../../library/sources.ts';
import type { Parts } from '../parts.ts';
import { accessTo, keepSourceSecret, readSourceSecret } from './source-secret.ts';

type Keeper = Pick<Parts, 'workers' | 'secrets' | 'log' | 'database'>;

/** Tokens are renewed a little before they end, so that none ends on its way. */
const earlyMs = 60_000;

/** The secret of a source; null where there is none. A token that cannot be renewed is given as it is: the server then says what is wrong. */
export async function secretOfSource({ workers, secrets, log }: Keeper, source: SourceRecord): Promise<SourceSecret | null> {
  const secret = await readSourceSecret(secrets, source);
  if (secret?.kind !== 'oauth') return secret;
  const { server, tokens } = secret;
  if (tokens.refreshToken === null || tokens.expiresAtMs === null || tokens.expiresAtMs - earlyMs > Date.now()) return secret;
  try {
    const renewed = { ...secret, tokens: await workers.network.run('refresh', { server, tokens, reach: source.reach }) };
    await keepSourceSecret(secrets, source.id, renewed);
    return renewed;
  } catch (error) {
    log.error('a sign-in could not be renewed', error, { id: source.id });
    return secret;
  }
}

/** What a request for a file of a source may carry; null for a file without a source, or without a secret. */
export async function accessOfSource(keeper: Keeper, sourceId: string | null): Promise<Access | null> {
  const source = listSources(keeper.database).find(({ id }) => id === sourceId);
  if (source === undefined) return null;
  return accessTo(source.url, await secretOfSource(keeper, source), readSourceState(keeper.database, source.id).scheme);
}

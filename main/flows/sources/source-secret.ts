// The secret of a source: how it lies in the keychain, and how a request carries it. Bound to the origin of the source's own address.
// Refuses to be written anywhere but through the keeper of secrets.
import type { Access, Credential } from '../../acquire/http/client.ts';
import type { SourceRecord } from '../../base/record.ts';
import { KeptSecret, type SourceSecret } from '../../base/source-secret.ts';
import type { Secrets } from '../secrets.ts';

/** Under which name the keeper has the secret of a source. */
export function sourceKey(id: string): string {
  return `source:${id}`;
}

/** A secret that a person put into the environment: the bare password or token, or headers as `Name: value` lines. */
const readBareSecret = (text: string, { signIn }: Pick<SourceRecord, 'signIn'>): SourceSecret => {
  if (signIn?.kind === 'headers') {
    const lines = text.split('\n').map((line) => /^([^:]+):\s*(.*)$/.exec(line.trim()));
    return {
      kind: 'headers',
      headers: Object.fromEntries(lines.flatMap((line) => (line === null ? [] : [[line[1] ?? '', line[2] ?? '']]))),
    };
  }
  if (signIn?.kind === 'bearer' || signIn?.kind === 'oauth') return { kind: 'bearer', token: text };
  return { kind: 'password', user: signIn?.user ?? '', password: text };
};

const parseSecret = (text: string): KeptSecret | null => {
  try {
    return KeptSecret.parse(JSON.parse(text));
  } catch {
    // Not of our making: it was put there by a person.
    return null;
  }
};

/** A secret, and the source under which it is kept: another one where two share a sign-in. */
export type OwnedSecret = { ownerId: string; secret: SourceSecret };

/** The secret of a source with its owner; null where the keeper has none. */
export async function readOwnedSecret(
  secrets: Secrets,
  source: Pick<SourceRecord, 'id' | 'signIn'>,
): Promise<OwnedSecret | null> {
  const text = await secrets.get(sourceKey(source.id));
  if (text === null) return null;
  const kept = parseSecret(text) ?? readBareSecret(text, source);
  if (kept.kind !== 'shared') return { ownerId: source.id, secret: kept };
  const owned = parseSecret((await secrets.get(sourceKey(kept.ownerId))) ?? '');
  return owned === null || owned.kind === 'shared' ? null : { ownerId: kept.ownerId, secret: owned };
}

/** The secret of a source; null where the keeper has none. */
export async function readSourceSecret(
  secrets: Secrets,
  source: Pick<SourceRecord, 'id' | 'signIn'>,
): Promise<SourceSecret | null> {
  return (await readOwnedSecret(secrets, source))?.secret ?? null;
}

/** Keeps the secret of a source; tells whether it outlives the program. */
export function keepSourceSecret(secrets: Secrets, id: string, secret: KeptSecret): Promise<boolean> {
  return secrets.set(sourceKey(id), JSON.stringify(secret));
}

/** Lets a source have the sign-in of another at the same origin: tokens are shared, because a copy would end with the first renewal. */
export async function passSecretOn(secrets: Secrets, from: Pick<SourceRecord, 'id' | 'signIn'>, id: string): Promise<void> {
  const owned = await readOwnedSecret(secrets, from);
  if (owned === null) return;
  const { ownerId, secret } = owned;
  await keepSourceSecret(secrets, id, secret.kind === 'oauth' ? { kind: 'shared', ownerId } : secret);
}

/** The sources among these that share the secret of another one. */
export async function listSharers(secrets: Secrets, ids: readonly string[], ownerId: string): Promise<string[]> {
  const sharers: string[] = [];
  for (const id of ids) {
    const kept = parseSecret((await secrets.get(sourceKey(id))) ?? '');
    if (kept?.kind === 'shared' && kept.ownerId === ownerId) sharers.push(id);
  }
  return sharers;
}

/** Takes the secret of a source that goes, and gives what is kept for its return. Who shares the secret has it from now on. */
export async function takeSecret(secrets: Secrets, id: string, otherIds: readonly string[]): Promise<string | null> {
  const text = await secrets.get(sourceKey(id));
  const [heir, ...others] = await listSharers(secrets, otherIds, id);
  if (text !== null && heir !== undefined) {
    await secrets.set(sourceKey(heir), text);
    for (const other of others) await keepSourceSecret(secrets, other, { kind: 'shared', ownerId: heir });
  }
  await secrets.remove(sourceKey(id));
  return text === null || heir === undefined ? text : JSON.stringify({ kind: 'shared', ownerId: heir } satisfies KeptSecret);
}

/** What a request carries. */
export function credentialOf(secret: SourceSecret): Credential {
  return secret.kind === 'oauth' ? { kind: 'bearer', token: secret.tokens.accessToken } : secret;
}

/** The credential for the origin of an address, and for no other. */
export function accessTo(url: string, secret: SourceSecret | null, scheme: 'basic' | 'digest' | null): Access | null {
  return secret === null ? null : { origin: new URL(url).origin, credential: credentialOf(secret), scheme };
}

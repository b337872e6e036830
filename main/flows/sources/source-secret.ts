// The secret of a source: how it lies in the keychain, and how a request carries it. Bound to the origin of the source's own address.
// Refuses to be written anywhere but through the keeper of secrets.
import type { Access, Credential } from '../../acquire/http/client.ts';
import type { SourceRecord } from '../../base/record.ts';
import { SourceSecret } from '../../base/source-secret.ts';
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

const parseSecret = (text: string): SourceSecret | null => {
  try {
    return SourceSecret.parse(JSON.parse(text));
  } catch {
    // Not of our making: it was put there by a person.
    return null;
  }
};

/** The secret of a source; null where the keeper has none. */
export async function readSourceSecret(
  secrets: Secrets,
  source: Pick<SourceRecord, 'id' | 'signIn'>,
): Promise<SourceSecret | null> {
  const text = await secrets.get(sourceKey(source.id));
  return text === null ? null : (parseSecret(text) ?? readBareSecret(text, source));
}

/** Keeps the secret of a source; tells whether it outlives the program. */
export function keepSourceSecret(secrets: Secrets, id: string, secret: SourceSecret): Promise<boolean> {
  return secrets.set(sourceKey(id), JSON.stringify(secret));
}

/** What a request carries. */
export function credentialOf(secret: SourceSecret): Credential {
  return secret.kind === 'oauth' ? { kind: 'bearer', token: secret.tokens.accessToken } : secret;
}

/** The credential for the origin of an address, and for no other. */
export function accessTo(url: string, secret: SourceSecret | null, scheme: 'basic' | 'digest' | null): Access | null {
  return secret === null ? null : { origin: new URL(url).origin, credential: credentialOf(secret), scheme };
}

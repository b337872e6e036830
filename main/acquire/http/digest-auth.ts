// Digest authentication (RFC 7616): reads a challenge and computes the answer to it. Pure; knows nothing of requests.
// Refuses `auth-int`, which would sign bodies, and algorithms that it does not know; both read as no challenge.
import { hash } from 'node:crypto';
import type { Challenge } from './parse-challenges.ts';

/** A challenge that can be answered. */
export type DigestChallenge = {
  realm: string;
  nonce: string;
  opaque: string | null;
  /** As the server wrote it; null where it named none, which means MD5. */
  algorithm: string | null;
  /** Null is the old form of RFC 2069, without counter. */
  qop: 'auth' | null;
  hashesUser: boolean;
  isUtf8: boolean;
  /** The password was right, but the nonce has grown old. */
  isStale: boolean;
};

/**
 * What one answer is computed from. `uri` is the request target as it is sent; `count` is how often the nonce was used, this
 * time too.
 */
export type DigestInput = {
  challenge: DigestChallenge;
  user: string;
  password: string;
  method: string;
  uri: string;
  clientNonce: string;
  count: number;
};

const algorithms = new Map([
  ['md5', 'md5'],
  ['sha-256', 'sha256'],
  ['sha-512-256', 'sha512-256'],
]);

const readAlgorithm = (name: string | null): { digest: string | undefined; isSession: boolean } => {
  const lower = (name ?? 'MD5').toLowerCase();
  return { digest: algorithms.get(lower.replace(/-sess$/, '')), isSession: lower.endsWith('-sess') };
};

/** Null where the challenge is not Digest, is incomplete, or asks for an algorithm or protection that is refused. */
export function readDigestChallenge({ scheme, parameters }: Challenge): DigestChallenge | null {
  const nonce = parameters.get('nonce');
  const algorithm = parameters.get('algorithm') ?? null;
  const { digest } = readAlgorithm(algorithm);
  const offered =
    parameters
      .get('qop')
      ?.toLowerCase()
      .split(/[\s,]+/) ?? [];
  const qop = offered.includes('auth') ? 'auth' : null;
  const isRefused = digest === undefined || (qop === null && offered.some((each) => each !== ''));
  if (scheme !== 'digest' || nonce === undefined || isRefused) return null;
  const says = (name: string, value: string): boolean => parameters.get(name)?.toLowerCase() === value;
  return {
    realm: parameters.get('realm') ?? '',
    nonce,
    opaque: parameters.get('opaque') ?? null,
    algorithm,
    qop,
    hashesUser: says('userhash', 'true'),
    isUtf8: says('charset', 'utf-8'),
    isStale: says('stale', 'true'),
  };
}

/** Headers are written byte by byte, so UTF-8 goes into them as the letters of its bytes. */
const quote = (value: string): string => `"${Buffer.from(value, 'utf8').toString('latin1').replace(/["\\]/g, '\\$&')}"`;

/** A name beyond ASCII goes out as RFC 5987 has it where the server knows UTF-8 (RFC 7616, section 3.4). */
const writeUser = ({ challenge, user }: DigestInput, digestOf: (text: string) => string): string => {
  if (challenge.hashesUser) return `username=${quote(digestOf(`${user}:${challenge.realm}`))}`;
  const isPlain = /^[\x20-\x7e]*$/.test(user);
  if (isPlain || !challenge.isUtf8) return `username=${quote(user)}`;
  const escaped = encodeURIComponent(user).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `username*=UTF-8''${escaped}`;
};

/** The value of the Authorization header, as a string of bytes (Latin-1). */
export function answerDigest(input: DigestInput): string {
  const { challenge, method, uri, clientNonce, count } = input;
  const { realm, nonce, opaque, algorithm, qop } = challenge;
  const { digest, isSession } = readAlgorithm(algorithm);
  if (digest === undefined) throw new Error(`the digest algorithm ${algorithm} was not refused`);
  const digestOf = (text: string): string => hash(digest, Buffer.from(text, 'utf8'), 'hex');
  const user = input.user.normalize('NFC');
  const secret = digestOf(`${user}:${realm}:${input.password.normalize('NFC')}`);
  const first = isSession ? digestOf(`${secret}:${nonce}:${clientNonce}`) : secret;
  const second = digestOf(`${method}:${uri}`);
  const counter = count.toString(16).padStart(8, '0');
  const response = digestOf(
    qop === null ? `${first}:${nonce}:${second}` : `${first}:${nonce}:${counter}:${clientNonce}:auth:${second}`,
  );
  const parts = [
    writeUser({ ...input, user }, digestOf),
    `realm=${quote(realm)}`,
    `nonce=${quote(nonce)}`,
    `uri=${quote(uri)}`,
    `response="${response}"`,
  ];
  if (algorithm !== null) parts.push(`algorithm=${algorithm}`);
  if (opaque !== null) parts.push(`opaque=${quote(opaque)}`);
  if (qop !== null) parts.push('qop=auth', `nc=${counter}`);
  if (qop !== null || isSession) parts.push(`cnonce=${quote(clientNonce)}`);
  if (challenge.hashesUser) parts.push('userhash=true');
  return `Digest ${parts.join(', ')}`;
}

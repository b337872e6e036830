// Puts credentials into requests: at once where the server's wish is known, else as the answer to its challenge (Basic or
// Digest). Keeps the nonces of Digest by origin; refuses to answer a challenge twice, and to decide where a credential may go.
import { randomBytes } from 'node:crypto';
import { validateHeaderName, validateHeaderValue } from 'node:http';
import { AppError } from '#border/errors';
import type { Credential } from './client.ts';
import { answerDigest, type DigestChallenge, readDigestChallenge } from './digest-auth.ts';
import { parseChallenges } from './parse-challenges.ts';
import { type Headers, readHeaders } from './read-header.ts';

/** The two ways to send a user's name and password. */
export type PasswordScheme = 'basic' | 'digest';

/** The request that is signed. `uri` is its target as it is sent. */
export type SignTarget = { origin: string; method: string; uri: string };

/** What goes into one request. `answers` counts the challenges that this chain of requests has answered. */
export type Signature = {
  headers: Record<string, string>;
  scheme: PasswordScheme | null;
  isRemembered: boolean;
  answers: number;
};

/** The signatures of one client, with its memory of nonces. */
export type Signatures = {
  /** The first request to a target. Throws sign-in/wrong where a credential cannot be written into a header. */
  begin: (credential: Credential, scheme: PasswordScheme | null, target: SignTarget) => Signature;
  /** The request after a 401, or null where asking again would not help. */
  answer: (credential: Credential, before: Signature, headers: Headers, target: SignTarget) => Signature | null;
  /** Takes the nonce that the server wants next, if it named one. */
  learn: (origin: string, headers: Headers) => void;
};

type Session = { challenge: DigestChallenge; clientNonce: string; count: number };

/** Digest repeats once for a nonce that grew old on the way. */
const mostAnswers = 2;

const unsigned: Signature = { headers: {}, scheme: null, isRemembered: false, answers: 0 };

const checked = (headers: Record<string, string>): Record<string, string> => {
  try {
    for (const [name, value] of Object.entries(headers)) {
      validateHeaderName(name);
      validateHeaderValue(name, value);
    }
    return headers;
  } catch (cause) {
    throw new AppError('sign-in/wrong', {}, { cause });
  }
};

const basicHeaders = (user: string, password: string): Record<string, string> => ({
  authorization: `Basic ${Buffer.from(`${user}:${password}`.normalize('NFC'), 'utf8').toString('base64')}`,
});

/** What the server asks of a person with a password: the first form of Digest that can be answered, else Basic. */
const readOffer = (headers: Headers): { digest: DigestChallenge | null; hasBasic: boolean } => {
  const challenges = parseChallenges(readHeaders(headers, 'www-authenticate'));
  const digest = challenges.map(readDigestChallenge).find((each) => each !== null) ?? null;
  return { digest, hasBasic: challenges.some(({ scheme }) => scheme === 'basic') };
};

/** Which of the two schemes an answer asks for; Digest is preferred. */
export function readScheme(headers: Headers): PasswordScheme | null {
  const { digest, hasBasic } = readOffer(headers);
  if (digest !== null) return 'digest';
  return hasBasic ? 'basic' : null;
}

/** Opens a memory of nonces, which lives as long as the client. */
export function openSignatures(): Signatures {
  const sessions = new Map<string, Session>();

  const signDigest = (session: Session, user: string, password: string, { method, uri }: SignTarget): Record<string, string> => {
    const { challenge, clientNonce } = session;
    session.count += 1;
    return { authorization: answerDigest({ challenge, user, password, method, uri, clientNonce, count: session.count }) };
  };

  const begin: Signatures['begin'] = (credential, scheme, target) => {
    if (credential.kind === 'bearer') return { ...unsigned, headers: checked({ authorization: `Bearer ${credential.token}` }) };
    if (credential.kind === 'headers') {
      const named = Object.entries(credential.headers).map(([name, value]) => [name.toLowerCase(), value]);
      return { ...unsigned, headers: checked(Object.fromEntries(named)) };
    }
    const { user, password } = credential;
    if (scheme === 'basic') return { ...unsigned, headers: basicHeaders(user, password), scheme };
    const session = sessions.get(target.origin);
    if (session === undefined) return unsigned;
    return { headers: signDigest(session, user, password, target), scheme: 'digest', isRemembered: true, answers: 0 };
  };

  const answer: Signatures['answer'] = (credential, before, headers, target) => {
    sessions.delete(target.origin);
    const { digest, hasBasic } = readOffer(headers);
    if (credential.kind !== 'password' || before.answers >= mostAnswers) return null;
    const { user, password } = credential;
    const answers = before.answers + 1;
    if (digest !== null) {
      // A nonce that this chain was given just now was answered with the password as it is: only `stale` says that it was
      // right.
      if (before.scheme === 'digest' && !before.isRemembered && !digest.isStale) return null;
      const session = { challenge: digest, clientNonce: randomBytes(12).toString('base64url'), count: 0 };
      sessions.set(target.origin, session);
      return { headers: signDigest(session, user, password, target), scheme: 'digest', isRemembered: false, answers };
    }
    if (!hasBasic || before.scheme === 'basic') return null;
    return { headers: basicHeaders(user, password), scheme: 'basic', isRemembered: false, answers };
  };

  const learn: Signatures['learn'] = (origin, headers) => {
    const session = sessions.get(origin);
    const [info] = parseChallenges(readHeaders(headers, 'authentication-info').map((value) => `Info ${value}`));
    const nonce = info?.parameters.get('nextnonce');
    if (session === undefined || nonce === undefined || nonce === session.challenge.nonce) return;
    sessions.set(origin, { ...session, challenge: { ...session.challenge, nonce }, count: 0 });
  };

  return { begin, answer, learn };
}

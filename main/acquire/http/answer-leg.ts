// One leg of a question: one address, asked with the credential that it may have, and again where it wants to know who asks.
// Refuses to send a secret anywhere but to the origin that it is for, and to write what belongs to the connection.
import type { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import type { Ask } from './client.ts';
import type { Bounds, Connections } from './connections.ts';
import type { Hop } from './next-hop.ts';
import { type Incoming, send, type Timeouts } from './send.ts';
import { type PasswordScheme, readScheme, type Signature, type Signatures } from './sign-requests.ts';

/** The connection writes these itself, or they are for a proxy, which has its own credentials. */
const connectionHeaders = /^(host|connection|keep-alive|content-length|transfer-encoding|te|trailer|upgrade|expect|proxy-.*)$/;
const secretHeaders = /^(authorization|cookie2?)$/;

const usualTimeouts: Timeouts = { connectMs: 20_000, headersMs: 30_000, idleMs: 30_000 };

/** A page that says "moved" is short; beyond this the connection is given up. */
const mostDiscardedBytes = 64 * 1024;
const mostDiscardMs = 1000;

/** Reads a body that nobody wants to its end, within limits, so that its connection can be used again. Never throws. */
export async function discard(body: Readable): Promise<void> {
  const timer = setTimeout(() => body.destroy(), mostDiscardMs);
  let left = mostDiscardedBytes;
  try {
    for await (const chunk of body) {
      left -= chunk.length;
      if (left < 0) break;
    }
    // The connection is free one turn after its answer has ended.
    await setImmediate();
  } catch {
    // The answer has been read; how its page ends changes nothing.
  } finally {
    clearTimeout(timer);
  }
}

/** What all legs share. */
export type LegParts = { connections: Connections; signatures: Signatures; userAgent: string };

/**
 * Where a leg goes. `isTrusted` says that it may have the credential: it and all legs before were on the credential's origin.
 */
export type Leg = { hop: Hop; bounds: Bounds; isTrusted: boolean };

/** What it brought. `challenge` is the scheme that is asked for, else the one that was used. */
export type LegAnswer = { incoming: Incoming; challenge: PasswordScheme | null; requests: number };

const writeHeaders = (ask: Ask, { isTrusted }: Leg, signature: Signature | null, userAgent: string): Record<string, string> => {
  const given = Object.entries({ ...ask.headers, ...signature?.headers })
    .map(([name, value]): [string, string] => [name.toLowerCase(), value])
    .filter(([name]) => !connectionHeaders.test(name) && (isTrusted || !secretHeaders.test(name)));
  return { 'user-agent': userAgent, accept: '*/*', 'accept-encoding': 'identity', ...Object.fromEntries(given) };
};

/** Asks one address; throws what `send` throws, and sign-in/wrong where the credential cannot be written into a header. */
export async function answerLeg({ connections, signatures, userAgent }: LegParts, ask: Ask, leg: Leg): Promise<LegAnswer> {
  const { hop, bounds } = leg;
  const access = leg.isTrusted ? ask.access : null;
  const target = { origin: hop.url.origin, method: hop.method, uri: `${hop.url.pathname}${hop.url.search}` };
  const sendSigned = (signature: Signature | null): Promise<Incoming> =>
    send(connections, {
      ...hop,
      headers: writeHeaders(ask, leg, signature, userAgent),
      bounds,
      timeouts: { ...usualTimeouts, ...ask.timeouts },
      signal: ask.signal ?? null,
    });

  let signature = access ? signatures.begin(access.credential, access.scheme ?? null, target) : null;
  let incoming = await sendSigned(signature);
  let requests = 1;
  while (incoming.status === 401 && access && signature !== null) {
    const next: Signature | null = signatures.answer(access.credential, signature, incoming.headers, target);
    if (next === null) break;
    await discard(incoming.body);
    signature = next;
    incoming = await sendSigned(signature);
    requests += 1;
  }
  if (signature?.scheme === 'digest') signatures.learn(target.origin, incoming.headers);
  const asked = incoming.status === 401 ? readScheme(incoming.headers) : null;
  return { incoming, challenge: asked ?? signature?.scheme ?? null, requests };
}

// Kiosque's one way to the network: questions by http and https, with redirects by hand, credentials for one origin and no
// cookies. Refuses to reach more private addresses than a question may, to trust an unchecked certificate, and to decode what
// it is sent.
import type { LookupFunction } from 'node:net';
import type { Readable } from 'node:stream';
import { answerLeg, discard, type LegParts } from './answer-leg.ts';
import { openConnections } from './connections.ts';
import { readHttpUrl } from './http-url.ts';
import { type Hop, isRedirect, nextHop, openTrail } from './next-hop.ts';
import type { Timeouts } from './send.ts';
import { openSignatures } from './sign-requests.ts';
import { morePublic, type Zone } from './zone.ts';

export type { Timeouts };

/** What opens a door: a password for Basic or Digest as the server asks, a token, or headers of a server's own invention. */
export type Credential =
  | { kind: 'password'; user: string; password: string }
  | { kind: 'bearer'; token: string }
  | { kind: 'headers'; headers: Record<string, string> };

/** A credential and the only origin that may have it. */
export type Access = {
  origin: string;
  credential: Credential;
  /** What the server asked for the last time, so that the first request can carry it. */
  scheme?: 'basic' | 'digest' | null;
};

/** One question. */
export type Ask = {
  url: string;
  method?: 'GET' | 'HEAD' | 'POST';
  /** `authorization` and `cookie` go only to the origin of `access`; what belongs to the connection is left out. */
  headers?: Record<string, string>;
  body?: string;
  access?: Access | null;
  /** The most private zone that may be reached. */
  reach: Zone;
  /** A person typed this very address: its first hop may be in any zone, and its zone is the reach of the later ones. */
  isTyped?: boolean;
  /** Refuses public addresses: for secrets that travel without TLS. */
  isPrivateOnly?: boolean;
  signal?: AbortSignal;
  timeouts?: Partial<Timeouts>;
  /** Redirects at most, 5 unless told. */
  redirects?: number;
};

/** The answer, whatever its status. The body must be read or destroyed; it fails with the codes of `ask`. */
export type Reply = {
  status: number;
  /** Names are lower-case. */
  headers: Record<string, string | string[]>;
  /** The bytes as they were sent, never decoded. */
  body: Readable;
  /** Where the answer came from. */
  url: string;
  /** The most public hop passed: what the links of this answer may reach. */
  zone: Zone;
  /** The scheme that was used, or is asked for. */
  challenge: 'basic' | 'digest' | null;
  /** Requests that were sent. */
  requests: number;
};

/**
 * `ask` throws address/invalid, network/unreachable, timeout, cut, tls, redirect, forbidden, proxy or bad-answer, sign-in/wrong
 * where a credential cannot be written into a header, and add/cancelled. `close` ends what is under way with add/cancelled.
 */
export type Client = { ask: (ask: Ask) => Promise<Reply>; close: () => Promise<void> };

/**
 * How a client is made: authorities to trust beside the usual ones (PEM), another name resolution, and its name for servers.
 */
export type ClientOptions = { certificates?: readonly string[]; lookup?: LookupFunction; userAgent?: string };

const usualRedirects = 5;

const isOriginOf = (access: Access | null | undefined, url: URL): boolean =>
  access !== null && access !== undefined && URL.parse(access.origin)?.origin === url.origin;

const answer = async (parts: LegParts, ask: Ask): Promise<Reply> => {
  let hop: Hop = { url: readHttpUrl(ask.url), method: ask.method ?? 'GET', body: ask.body ?? null };
  const trail = openTrail(hop, ask.redirects ?? usualRedirects);
  let reach: Zone = ask.isTyped === true ? 'own' : ask.reach;
  let isTrusted = isOriginOf(ask.access, hop.url);
  let requests = 0;
  for (;;) {
    const bounds = { reach, isPrivateOnly: ask.isPrivateOnly === true };
    const leg = await answerLeg(parts, ask, { hop, bounds, isTrusted });
    const { incoming, challenge } = leg;
    requests += leg.requests;
    reach = morePublic(reach, incoming.zone);
    if (!isRedirect(incoming.status)) {
      const { status, headers, body } = incoming;
      return { status, headers, body, url: hop.url.href, zone: reach, challenge, requests };
    }
    await discard(incoming.body);
    hop = nextHop(hop, incoming.status, incoming.headers, trail);
    isTrusted &&= isOriginOf(ask.access, hop.url);
  }
};

/**
 * Opens a client. Proxies of the environment are used (HTTP_PROXY, HTTPS_PROXY, NO_PROXY); behind one, names are resolved by
 * the proxy, so that only addresses and the names of this machine can be refused, and every other answer counts as public.
 */
export function openClient({ certificates, lookup, userAgent = 'Kiosque' }: ClientOptions = {}): Client {
  const connections = openConnections({
    environment: process.env,
    ...(certificates === undefined ? {} : { certificates }),
    ...(lookup === undefined ? {} : { lookup }),
  });
  const parts = { connections, signatures: openSignatures(), userAgent };
  return { ask: (ask) => answer(parts, ask), close: connections.close };
}

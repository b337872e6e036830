// Where a redirect leads, and what may be asked there. Each hop is read anew; nothing is followed that is not http or https.
// Refuses to leave https, to run in circles, and to carry a body to another origin.
import { AppError } from '#border/errors';
import { isHttp, withoutFragment } from './http-url.ts';
import { type Headers, readHeaders } from './read-header.ts';

/** A request as far as redirects change it. */
export type Hop = { url: URL; method: 'GET' | 'HEAD' | 'POST'; body: string | null };

/** The hops of one question so far, and how many more are allowed. */
export type Trail = { seen: Set<string>; left: number };

const redirects = new Set([301, 302, 303, 307, 308]);

/** Whether an answer sends on to another address. */
export function isRedirect(status: number): boolean {
  return redirects.has(status);
}

/** Opens a trail at the first hop. */
export function openTrail(hop: Hop, most: number): Trail {
  return { seen: new Set([`${hop.method} ${hop.url.href}`]), left: most };
}

const readLocation = (url: URL, headers: Headers): URL => {
  const [location, ...others] = new Set(readHeaders(headers, 'location'));
  const next = location === undefined || others.length > 0 ? null : URL.parse(location.trim(), url.href);
  if (next === null) throw new AppError('network/bad-answer', { host: url.hostname, reason: 'location' });
  return next;
};

/**
 * The next hop. Throws network/redirect with `host` and `reason`: scheme, downgrade, too-many, loop, or origin for a body that
 * would go elsewhere; network/bad-answer without one readable Location; address/invalid where it names a user.
 */
export function nextHop(hop: Hop, status: number, headers: Headers, trail: Trail): Hop {
  const refuse = (reason: string): AppError => new AppError('network/redirect', { host: hop.url.hostname, reason });
  const next = readLocation(hop.url, headers);
  if (!isHttp(next)) throw refuse('scheme');
  if (hop.url.protocol === 'https:' && next.protocol === 'http:') throw refuse('downgrade');
  const url = withoutFragment(next);
  const becomesGet = hop.method === 'POST' && status < 307;
  const onward: Hop = becomesGet ? { url, method: 'GET', body: null } : { ...hop, url };
  if (onward.body !== null && url.origin !== hop.url.origin) throw refuse('origin');
  const key = `${onward.method} ${url.href}`;
  if (trail.seen.has(key)) throw refuse('loop');
  if (trail.left === 0) throw refuse('too-many');
  trail.left -= 1;
  trail.seen.add(key);
  return onward;
}

// Turns texts into addresses that may be fetched: http and https only, without a user, a password or a fragment.
// Refuses everything else by name, and repairs nothing: what people type is read by typed-address.ts.
import { AppError } from '#border/errors';

/** Whether an address speaks http or https. */
export function isHttp(url: URL): boolean {
  return url.protocol === 'http:' || url.protocol === 'https:';
}

/** An absolute address. Throws address/invalid with `reason` not-an-address, scheme or userinfo. */
export function readHttpUrl(text: string): URL {
  const url = URL.parse(text);
  if (url === null) throw new AppError('address/invalid', { reason: 'not-an-address' });
  if (!isHttp(url)) throw new AppError('address/invalid', { reason: 'scheme' });
  return withoutFragment(url);
}

/** The address without its fragment. Throws address/invalid (`userinfo`) where it names a user or a password. */
export function withoutFragment(url: URL): URL {
  if (url.username !== '' || url.password !== '') {
    throw new AppError('address/invalid', { reason: 'userinfo', host: url.hostname });
  }
  const bare = new URL(url);
  bare.hash = '';
  return bare;
}

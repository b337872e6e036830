// Reads an address that the system's browser may be given. Refuses everything but a plain http or https address without a name or password in it.
import { AppError } from '#border/errors';

const MOST_LETTERS = 4096;

/** The address as the browser may have it. Throws address/invalid. */
export function readWebAddress(text: string): string {
  const url = text.length > MOST_LETTERS ? null : URL.parse(text);
  const isWeb =
    url !== null && (url.protocol === 'https:' || url.protocol === 'http:') && url.username === '' && url.password === '';
  if (!isWeb) throw new AppError('address/invalid', { reason: 'scheme' });
  return url.href;
}

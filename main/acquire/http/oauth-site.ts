// Whether two addresses belong to the same site, so that a password that is typed for one may be sent to the other.
// Refuses to take hosts for relatives that only share what everybody can have: a country's `co.uk`, or figures of an address.
import { isIP } from 'node:net';

/** Endings under which names are given to anybody, of two labels. */
const sharedEnding = /^(?:ac|co|com|edu|go|gob|gouv|gov|ne|net|or|org)\.[a-z]{2}$/;

const bareHost = (address: string): string => (URL.parse(address)?.hostname ?? '').replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '');

const siteOf = (host: string): string => {
  const labels = host.split('.');
  const ending = labels.slice(-2).join('.');
  return sharedEnding.test(ending) ? labels.slice(-3).join('.') : ending;
};

/** Whether two absolute addresses, and not texts that are none, have the same host, or hosts of two labels or more under one name that looks registrable. */
export function isSameSite(one: string, other: string): boolean {
  const [host, second] = [bareHost(one), bareHost(other)];
  if (host === '' || second === '') return false;
  if (host === second) return true;
  if (isIP(host) !== 0 || isIP(second) !== 0) return false;
  return host.includes('.') && siteOf(host) === siteOf(second);
}

// Name resolution that hands a socket only addresses in permitted zones, so that the checked address is the connected one.
// Refuses to answer with an address that it has not looked at; a name of mixed addresses keeps its permitted ones.
import type { LookupAddress } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { AppError } from '#border/errors';
import { type Zone, zoneOf } from './zone.ts';

const listAddresses = (address: string | LookupAddress[], family: number | undefined): LookupAddress[] =>
  typeof address === 'string' ? [{ address, family: family ?? isIP(address) }] : address;

/** Wraps a lookup for `net.connect`; a name without a permitted address fails with network/forbidden. */
export function guardLookup(lookup: LookupFunction, isAllowed: (zone: Zone) => boolean): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, found, family) => {
      if (error !== null && error !== undefined) return callback(error, []);
      const allowed = listAddresses(found, family).filter(({ address }) => isIP(address) !== 0 && isAllowed(zoneOf(address)));
      const [first] = allowed;
      if (first === undefined) return callback(new AppError('network/forbidden', { host: hostname }), []);
      if (options.all === true) callback(null, allowed);
      else callback(null, first.address, first.family);
    });
  };
}

// How private an internet address is, so that a link can be held to the world that it came from. Knows the registries of
// special addresses (RFC 6890 and its successors); refuses to guess: what it cannot read is the most private.
import ipaddr from 'ipaddr.js';

/** How private an address is; a link may never lead to a more private one than it came from. */
export type Zone = 'public' | 'lan' | 'own';

/** The form that RFC 4291 gave up; ipaddr.js takes it for the mapped one. */
const compatible = /^::\d+\./;

const rank: Record<Zone, number> = { public: 0, lan: 1, own: 2 };

/**
 * The ranges of ipaddr.js that anyone may reach; of the others, `lanRanges` are a network's and the rest are this machine's or
 * reserved.
 */
const publicRanges = new Set(['unicast', 'as112', 'as112v6']);
const lanRanges = new Set(['private', 'carrierGradeNat', 'uniqueLocal']);

/** All that has been handed out to the public so far (IANA, IPv6 Global Unicast). */
const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3');
/** The well-known prefix of NAT64 (RFC 6052); the local one of RFC 8215 says nothing about where the address lies in it. */
const nat64 = ipaddr.IPv6.parseCIDR('64:ff9b::/96');

const zoneOfIpv4 = (octets: readonly number[]): Zone => {
  const range = new ipaddr.IPv4([...octets]).range();
  if (lanRanges.has(range)) return 'lan';
  return publicRanges.has(range) || range === 'amt' ? 'public' : 'own';
};

/** Teredo carries the server as it is and the client with every bit turned (RFC 4380, section 4). */
const zoneOfTeredo = (bytes: readonly number[]): Zone => {
  const server = zoneOfIpv4(bytes.slice(4, 8));
  const client = zoneOfIpv4(bytes.slice(12).map((byte) => byte ^ 0xff));
  return rank[server] > rank[client] ? server : client;
};

const zoneOfIpv6 = (address: ipaddr.IPv6): Zone => {
  const bytes = address.toByteArray();
  const range = address.range();
  if (range === 'ipv4Mapped' || range === 'rfc6145' || address.match(nat64)) return zoneOfIpv4(bytes.slice(12));
  if (range === '6to4') return zoneOfIpv4(bytes.slice(2, 6));
  if (range === 'teredo') return zoneOfTeredo(bytes);
  if (lanRanges.has(range)) return 'lan';
  return publicRanges.has(range) && address.match(globalUnicast) ? 'public' : 'own';
};

/**
 * The zone of an IPv4 or IPv6 address, with or without brackets or a scope. `own` is loopback, unspecified, link-local
 * (169.254/16 with the metadata services of clouds) and all that is reserved; `lan` is private, unique-local and carrier-grade
 * NAT. Addresses that carry an IPv4 address (mapped, NAT64, 6to4, Teredo) count as what they carry. What is no address is
 * `own`.
 */
export function zoneOf(address: string): Zone {
  const bare = address.replace(/^\[(.*)\]$/, '$1').replace(/%.*$/, '');
  if (compatible.test(bare) || !ipaddr.isValid(bare)) return 'own';
  const parsed = ipaddr.parse(bare);
  return parsed.kind() === 'ipv4' ? zoneOfIpv4(parsed.toByteArray()) : zoneOfIpv6(parsed as ipaddr.IPv6);
}

/**
 * Whether something that may reach `reach` may go to `zone`: `own` reaches all, `lan` reaches lan and public, `public` only
 * public.
 */
export function isWithin(zone: Zone, reach: Zone): boolean {
  return rank[zone] <= rank[reach];
}

/** The more public of two zones, which is the narrower reach. */
export function morePublic(one: Zone, other: Zone): Zone {
  return rank[one] < rank[other] ? one : other;
}

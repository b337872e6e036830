// Every special range of the registries, every way to write loopback, and every IPv6 form that carries an IPv4 address.
import { describe, expect, it } from 'vitest';
import { isWithin, morePublic, type Zone, zoneOf } from '../../../../main/acquire/http/zone.ts';

const table: readonly [Zone, readonly string[]][] = [
  [
    'public',
    ['93.184.216.34', '8.8.8.8', '1.1.1.1', '172.15.255.255', '172.32.0.0', '100.63.255.255', '100.128.0.0', '192.167.1.1'],
  ],
  ['public', ['11.0.0.0', '9.255.255.255', '126.255.255.255', '128.0.0.1', '169.253.1.1', '223.255.255.255', '192.175.48.1']],
  ['public', ['2606:2800:220:1:248:1893:25c8:1946', '2001:4860:4860::8888', '2a00::1', '2003::1', '3ffe::1', '[2606:2800::1]']],
  ['lan', ['10.0.0.0', '10.255.255.255', '172.16.0.1', '172.31.255.255', '192.168.0.1', '192.168.255.255']],
  ['lan', ['100.64.0.0', '100.127.255.255', 'fc00::1', 'fd12:3456:789a::1', 'fdff:ffff::']],
  ['own', ['127.0.0.1', '127.255.255.255', '127.1', '0x7f.1', '0177.0.0.1', '2130706433', '0x7f000001', '0.0.0.0', '0.1.2.3']],
  ['own', ['169.254.169.254', '169.254.0.1', '169.254.170.2', 'fe80::254%eth0', 'fe80::1', 'febf::1']],
  ['own', ['::', '::1', '[::1]', '0:0:0:0:0:0:0:1', '::2', '::127.0.0.1', '::8.8.8.8']],
  [
    'own',
    ['192.0.0.1', '192.0.0.170', '192.0.2.1', '192.88.99.1', '198.18.0.1', '198.19.255.255', '198.51.100.1', '203.0.113.1'],
  ],
  ['own', ['224.0.0.1', '239.255.255.250', '240.0.0.1', '255.255.255.255', 'ff02::1', 'ff0e::1']],
  [
    'own',
    [
      '2001:db8::1',
      '3fff::1',
      '100::1',
      '2001:2::1',
      '2001:10::1',
      '2001:20::1',
      '2001:1::1',
      '5f00::1',
      'fec0::1',
      '4000::1',
      '1::1',
    ],
  ],
  ['own', ['', 'localhost', 'example.org', '300.1.1.1', '1.2.3.4.5', '127.0.0.1/8', ':::']],
];

const carried: readonly [string, string, Zone][] = [
  ['mapped', '::ffff:127.0.0.1', 'own'],
  ['mapped, in figures', '::ffff:7f00:1', 'own'],
  ['mapped metadata', '[::ffff:169.254.169.254]', 'own'],
  ['mapped', '::ffff:192.168.1.5', 'lan'],
  ['mapped', '::ffff:8.8.8.8', 'public'],
  ['translated (SIIT)', '::ffff:0:127.0.0.1', 'own'],
  ['NAT64', '64:ff9b::7f00:1', 'own'],
  ['NAT64', '64:ff9b::10.0.0.1', 'lan'],
  ['NAT64', '64:ff9b::8.8.8.8', 'public'],
  ['NAT64 of a network of its own', '64:ff9b:1::8.8.8.8', 'own'],
  ['6to4', '2002:7f00:1::', 'own'],
  ['6to4', '2002:a9fe:a9fe::1', 'own'],
  ['6to4', '2002:c0a8:105::1', 'lan'],
  ['6to4', '2002:808:808::1', 'public'],
  ['Teredo with a client on loopback', '2001:0:808:808:0:0:80ff:fffe', 'own'],
  ['Teredo with a client in a local network', '2001:0:808:808:0:0:3f57:fefa', 'lan'],
  ['Teredo by a server on loopback', '2001:0:7f00:1:0:0:f7f7:f7f7', 'own'],
  ['Teredo in public', '2001:0:808:808:0:0:f7f7:f7f7', 'public'],
];

describe('the zone of an address', () => {
  it.each(table)('is %s for %j', (zone, addresses) => {
    expect(addresses.map((address) => [address, zoneOf(address)])).toEqual(addresses.map((address) => [address, zone]));
  });

  it.each(carried)('is that of what it carries: %s %s is %s', (_, address, zone) => {
    expect(zoneOf(address)).toBe(zone);
  });

  it.each([
    ['http://127.1/', 'own'],
    ['http://0x7f.1/', 'own'],
    ['http://0177.0.0.1/', 'own'],
    ['http://2130706433/', 'own'],
    ['http://127.0.0.1./', 'own'],
    ['http://１２７.０.０.１/', 'own'],
    ['http://[::ffff:127.0.0.1]/', 'own'],
    ['http://[::1]/', 'own'],
    ['http://169.254.169.254/', 'own'],
    ['http://0xc0a80105/', 'lan'],
  ] as const)('is seen through the spelling that an address bar takes: %s is %s', (url, zone) => {
    expect(zoneOf(new URL(url).hostname)).toBe(zone);
  });
});

describe('the reach of a zone', () => {
  it('goes to its own zone and to all that are more public', () => {
    const zones = ['public', 'lan', 'own'] as const;
    const allowed = zones.map((reach) => zones.filter((zone) => isWithin(zone, reach)));
    expect(allowed).toEqual([['public'], ['public', 'lan'], ['public', 'lan', 'own']]);
  });

  it('narrows to the more public of two', () => {
    expect([morePublic('own', 'lan'), morePublic('public', 'lan'), morePublic('own', 'own')]).toEqual(['lan', 'public', 'own']);
  });
});

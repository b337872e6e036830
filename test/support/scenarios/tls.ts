// Servers that cannot prove who they are, and lines of TLS that break off.
import { begin, half, hangUp, paperBytes, ranges, raw, whole } from './answers.ts';
import type { Scenario } from './scenario.ts';

const badCertificates = {
  expired: 'has expired',
  'not-yet': 'is not valid yet',
  'self-signed': 'is signed by itself',
  'wrong-host': 'is for another host',
};

/** One row a fault. */
export const tlsFaults: readonly Scenario[] = [
  { name: 'a good certificate', place: 'secure', answers: [whole()], ends: 'whole', requests: 1 },
  ...Object.entries(badCertificates).map(
    ([certificate, what]): Scenario => ({
      name: `a certificate that ${what}`,
      place: 'secure',
      certificate,
      answers: [whole()],
      ends: 'network/tls',
      requests: 1,
    }),
  ),
  {
    name: 'ended without a farewell in the middle, then the rest',
    place: 'secure',
    answers: [begin(half, undefined, hangUp), ranges()],
    ends: 'whole',
    requests: 2,
  },
  {
    name: 'ended without a farewell in the middle, every time',
    place: 'secure',
    answers: [begin(half, undefined, hangUp)],
    ends: 'network/cut',
    requests: 4,
    part: 'kept',
  },
  {
    name: 'ended without a farewell and without a length',
    place: 'secure',
    answers: [raw('HTTP/1.1 200 OK\nETag: "first"\n\n', paperBytes(half), hangUp), whole()],
    ends: 'whole',
    requests: 2,
  },
];

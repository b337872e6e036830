// Files that lie elsewhere: chains, circles, and ways out of what may be asked.
import { cutAt, half, ranges, redirect, status, whole } from './answers.ts';
import type { Answer, Scenario } from './scenario.ts';

const codes = [301, 302, 303, 307, 308] as const;
const hops = (count: number): Answer[] => Array.from({ length: count }, (_, hop) => redirect(302, `/paper.pdf?${hop}`));

/** One row a fault. */
export const redirects: readonly Scenario[] = [
  ...codes.map(
    (code): Scenario => ({ name: `moved (${code})`, answers: [redirect(code, '/new.pdf'), whole()], ends: 'whole', requests: 2 }),
  ),
  { name: 'moved five times', answers: [...hops(5), whole()], ends: 'whole', requests: 6 },
  { name: 'moved six times', answers: [...hops(6), whole()], ends: 'network/redirect', requests: 6 },
  { name: 'moved to where it was', answers: [redirect(302, '')], ends: 'network/redirect', requests: 1 },
  {
    name: 'moved in a circle',
    answers: [redirect(302, '/a.pdf'), redirect(302, '/paper.pdf')],
    ends: 'network/redirect',
    requests: 2,
  },
  {
    name: 'moved to a file of this machine',
    answers: [redirect(302, 'file:///etc/passwd')],
    ends: 'network/redirect',
    requests: 1,
  },
  { name: 'moved to ftp', answers: [redirect(302, 'ftp://127.0.0.1/paper.pdf')], ends: 'network/redirect', requests: 1 },
  {
    name: 'moved into its own address',
    answers: [redirect(302, 'data:application/pdf,%25PDF-1.7')],
    ends: 'network/redirect',
    requests: 1,
  },
  {
    name: 'moved to an address with a password',
    answers: [redirect(302, 'http://a:b@127.0.0.1/')],
    ends: 'address/invalid',
    requests: 1,
  },
  { name: 'moved to nowhere', answers: [status(302)], ends: 'network/bad-answer', requests: 2 },
  {
    name: 'moved from http to https',
    answers: [redirect(301, ({ origins }) => `${origins.secure}/paper.pdf`), whole()],
    ends: 'whole',
    requests: 2,
  },
  {
    name: 'moved from https to http',
    place: 'secure',
    answers: [redirect(301, ({ origins }) => `${origins.plain}/paper.pdf`), whole()],
    ends: 'network/redirect',
    requests: 1,
  },
  {
    name: 'moved, cut, and moved again for the rest',
    answers: [redirect(302, '/one.pdf'), cutAt(half), redirect(302, '/two.pdf'), ranges()],
    ends: 'whole',
    requests: 4,
  },
];

// Lines that cannot be had, that say nothing, that speak another language, or that break off.
import { begin, cutAt, half, hangUp, ranges, raw, reset, silence, strong, trickle, unnamed, weak, whole } from './answers.ts';
import type { Scenario } from './scenario.ts';

/** One row a fault. */
export const connections: readonly Scenario[] = [
  { name: 'nobody listens', place: 'refused', answers: [], ends: 'network/unreachable', requests: 4 },
  { name: 'no server has that name', place: 'no-name', answers: [], ends: 'network/unreachable', requests: 4 },
  { name: 'connection taken, then silence', place: 'mute', answers: [], ends: 'network/timeout', requests: 4, isHasty: true },
  { name: 'TLS that never answers', place: 'mute-secure', answers: [], ends: 'network/timeout', requests: 4, isHasty: true },
  { name: 'request taken, then silence', answers: [silence], ends: 'network/timeout', requests: 4, isHasty: true },
  {
    name: 'half a head, then silence',
    answers: [raw('HTTP/1.1 200 OK\nContent-Type: appl', undefined, silence)],
    ends: 'network/timeout',
    requests: 4,
    isHasty: true,
  },
  { name: 'a head, then silence', answers: [begin(0)], ends: 'network/timeout', requests: 4, isHasty: true },
  {
    name: 'half a body, then silence',
    answers: [begin(half)],
    ends: 'network/timeout',
    requests: 4,
    part: 'kept',
    isHasty: true,
  },
  {
    name: 'half a body without a validator, then silence',
    answers: [begin(half, unnamed)],
    ends: 'network/timeout',
    requests: 4,
    isHasty: true,
  },
  { name: 'half a body, silence, then the rest', answers: [begin(half), ranges()], ends: 'whole', requests: 2, isHasty: true },
  { name: 'a byte at a time', answers: [trickle], ends: 'network/too-slow', requests: 4, part: 'kept', isHasty: true },
  { name: 'a byte at a time, then in one go', answers: [trickle, ranges()], ends: 'whole', requests: 2, isHasty: true },
  { name: 'hung up before an answer', answers: [hangUp], ends: 'network/cut', requests: 4 },
  { name: 'reset before an answer', answers: [reset], ends: 'network/cut', requests: 4 },
  { name: 'reset before an answer, then well', answers: [reset, whole()], ends: 'whole', requests: 2 },
  { name: 'reset in the middle, every time', answers: [cutAt(half)], ends: 'network/cut', requests: 4, part: 'kept' },
  { name: 'reset in the middle, every time, no validator', answers: [cutAt(half, unnamed)], ends: 'network/cut', requests: 4 },
  { name: 'reset in the middle, every time, weak validator', answers: [cutAt(half, weak)], ends: 'network/cut', requests: 4 },
  { name: 'a protocol that is not HTTP', answers: [raw('220 ftp.example ready\n')], ends: 'network/bad-answer', requests: 2 },
  {
    name: 'HTTP/2 that nobody asked for, and its GOAWAY',
    answers: [raw('', () => Buffer.from('00000004000000000000000807000000000000000000000000', 'hex'))],
    ends: 'network/bad-answer',
    requests: 2,
  },
  {
    name: 'a head without end',
    answers: [raw(`HTTP/1.1 200 OK\n${'X-Policy: '.padEnd(1000, 'x').concat('\n').repeat(100)}\n`)],
    ends: 'network/bad-answer',
    requests: 2,
  },
  {
    name: 'early hints before the answer',
    answers: [
      (offered) => {
        offered.response.writeEarlyHints({ link: '</style.css>; rel=preload' });
        whole(strong)(offered);
      },
    ],
    ends: 'whole',
    requests: 1,
  },
];

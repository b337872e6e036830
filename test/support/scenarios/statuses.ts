// Servers that say no, or not now.
import { cutAt, half, send, status, unnamed, whole } from './answers.ts';
import type { Scenario } from './scenario.ts';

/** One row a fault. When a server names a time, the stories tell what comes of it. */
export const statuses: readonly Scenario[] = [
  {
    name: 'who are you (401)',
    answers: [status(401, { 'www-authenticate': 'Basic realm="Le Matin"' })],
    ends: 'source/sign-in',
    requests: 1,
  },
  { name: 'pay first (402)', answers: [status(402)], ends: 'source/refused', requests: 1 },
  { name: 'not for you (403)', answers: [status(403)], ends: 'source/refused', requests: 1 },
  {
    name: 'not for you in the middle (403)',
    answers: [cutAt(half), status(403)],
    ends: 'source/refused',
    requests: 2,
    part: 'kept',
  },
  { name: 'not there (404)', answers: [status(404)], ends: 'source/missing', requests: 1 },
  {
    name: 'not there in the middle, without a validator',
    answers: [cutAt(half, unnamed), status(404)],
    ends: 'source/missing',
    requests: 2,
  },
  {
    name: 'a page that says not there (404)',
    answers: [send(Buffer.from('<html>'), { 'content-type': 'text/html' }, 404)],
    ends: 'source/missing',
    requests: 1,
  },
  { name: 'gone for good (410)', answers: [status(410)], ends: 'source/missing', requests: 1 },
  { name: 'forbidden by law (451)', answers: [status(451)], ends: 'source/refused', requests: 1 },
  { name: 'a teapot (418)', answers: [status(418)], ends: 'network/failed', requests: 1 },
  { name: 'too slow for the server (408), then well', answers: [status(408), whole()], ends: 'whole', requests: 2 },
  { name: 'busy (429) without a time, every time', answers: [status(429)], ends: 'network/busy', requests: 4 },
  {
    name: 'busy (429) until a time before now',
    answers: [status(429, { 'retry-after': '-30' }), whole()],
    ends: 'whole',
    requests: 2,
  },
  {
    name: 'busy (503) until a day that has passed',
    answers: [status(503, { 'retry-after': 'Mon, 01 Jan 2024 05:00:00 GMT' }), whole()],
    ends: 'whole',
    requests: 2,
  },
  { name: 'busy (429) until soon', answers: [status(429, { 'retry-after': 'soon' }), whole()], ends: 'whole', requests: 2 },
  { name: 'busy (503) until nothing', answers: [status(503, { 'retry-after': '' }), whole()], ends: 'whole', requests: 2 },
  { name: 'broken (500), then well', answers: [status(500), whole()], ends: 'whole', requests: 2 },
  { name: 'broken (500), every time', answers: [status(500)], ends: 'network/failed', requests: 4 },
  { name: 'a bad gateway (502), twice, then well', answers: [status(502), status(502), whole()], ends: 'whole', requests: 3 },
  { name: 'broken in the middle (504)', answers: [cutAt(half), status(504)], ends: 'network/failed', requests: 4, part: 'kept' },
  { name: 'unchanged (304) where nobody asked', answers: [status(304)], ends: 'network/bad-answer', requests: 2 },
  { name: 'a proxy (407) where there is none', answers: [status(407)], ends: 'network/proxy', requests: 4 },
  { name: 'a status of its own (299)', answers: [status(299)], ends: 'network/bad-answer', requests: 2 },
  { name: 'a status of its own (599), then well', answers: [status(599), whole()], ends: 'whole', requests: 2 },
];

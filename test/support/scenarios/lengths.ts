// Bodies that are shorter or longer than was said, of which nothing was said, or nothing that makes sense.
import {
  begin,
  chunksOf,
  cutAt,
  half,
  hangUp,
  paperBytes,
  ranges,
  raw,
  send,
  silence,
  status,
  strong,
  unnamed,
  whole,
} from './answers.ts';
import type { Offered, Scenario } from './scenario.ts';

const length = 64 * 1024;
const ok = 'HTTP/1.1 200 OK\nContent-Type: application/pdf\n';
const named = `${ok}ETag: "first"\n`;
const chunked = 'Transfer-Encoding: chunked\n\n';
const all = ({ paper }: Offered): Uint8Array => chunksOf(paper.bytes);
const ended = ({ paper }: Offered): Uint8Array => Buffer.concat([chunksOf(paper.bytes), Buffer.from('0\r\n\r\n')]);
const halfOf = ({ paper }: Offered): Uint8Array => chunksOf(paper.bytes.subarray(0, half));
const twice = ({ paper }: Offered): Uint8Array => Buffer.concat([paper.bytes, paper.bytes]);

/** One row a fault. */
export const lengths: readonly Scenario[] = [
  {
    name: 'shorter than its length, every time',
    answers: [begin(half, strong, hangUp)],
    ends: 'network/cut',
    requests: 4,
    part: 'kept',
  },
  {
    name: 'shorter than its length, then the rest',
    answers: [begin(half, strong, hangUp), ranges()],
    ends: 'whole',
    requests: 2,
  },
  {
    name: 'shorter by one byte, then the rest',
    answers: [begin(length - 1, strong, hangUp), ranges()],
    ends: 'whole',
    requests: 2,
  },
  {
    name: 'longer than its length, with a digest announced',
    feed: { digest: 'right' },
    answers: [raw(`${named}Content-Length: ${half}\n\n`, paperBytes())],
    ends: 'download/wrong-digest',
    requests: 2,
  },
  {
    name: 'longer than its length, with a size announced',
    feed: { size: 'right' },
    answers: [raw(`${named}Content-Length: ${half}\n\n`, paperBytes())],
    ends: 'download/wrong-size',
    requests: 2,
  },
  {
    name: 'longer than its length, with nothing announced',
    answers: [raw(`${named}Content-Length: ${half}\n\n`, paperBytes())],
    ends: 'pdf/truncated',
    requests: 2,
  },
  {
    name: 'more behind the end of a file that is whole',
    feed: { digest: 'right' },
    answers: [raw(`${named}Content-Length: ${length}\n\n`, twice)],
    ends: 'whole',
    requests: 1,
  },
  {
    name: 'two lengths that differ',
    answers: [raw(`${ok}Content-Length: ${length}\nContent-Length: ${half}\n\n`, paperBytes())],
    ends: 'network/bad-answer',
    requests: 2,
  },
  {
    name: 'a length below zero',
    answers: [raw(`${ok}Content-Length: -1\n\n`, paperBytes())],
    ends: 'network/bad-answer',
    requests: 2,
  },
  {
    name: 'a length that is no number',
    answers: [raw(`${ok}Content-Length: many\n\n`, paperBytes())],
    ends: 'network/bad-answer',
    requests: 2,
  },
  {
    name: 'a length and chunks at once',
    answers: [raw(`${ok}Content-Length: ${length}\n${chunked}`, ended)],
    ends: 'network/bad-answer',
    requests: 2,
  },
  {
    name: 'a length beyond all papers',
    answers: [raw(`${ok}Content-Length: 999999999999999\n\n`, paperBytes())],
    ends: 'download/too-large',
    requests: 1,
  },
  { name: 'no length, to the end of the line', answers: [raw(`${named}\n`, paperBytes())], ends: 'whole', requests: 1 },
  {
    name: 'no length and too early an end, with a digest announced',
    feed: { digest: 'right' },
    answers: [raw(`${named}\n`, paperBytes(half))],
    ends: 'download/wrong-digest',
    requests: 2,
  },
  {
    name: 'no length and too early an end, with a size announced',
    feed: { size: 'right' },
    answers: [raw(`${named}\n`, paperBytes(half))],
    ends: 'download/wrong-size',
    requests: 2,
  },
  {
    name: 'no length and too early an end, with nothing announced',
    answers: [raw(`${named}\n`, paperBytes(half))],
    ends: 'pdf/truncated',
    requests: 2,
  },
  {
    name: 'no length and too early an end, then the whole',
    answers: [raw(`${named}\n`, paperBytes(half)), whole()],
    ends: 'whole',
    requests: 2,
  },
  { name: 'HTTP/1.0 without a length', answers: [raw('HTTP/1.0 200 OK\n\n', paperBytes())], ends: 'whole', requests: 1 },
  { name: 'chunks', answers: [raw(`${named}${chunked}`, ended)], ends: 'whole', requests: 1 },
  {
    name: 'chunks without end',
    answers: [raw(`${ok}${chunked}`, all, silence)],
    ends: 'network/timeout',
    requests: 4,
    isHasty: true,
  },
  {
    name: 'all chunks but the last, then the line ends',
    answers: [raw(`${named}${chunked}`, all), ranges()],
    ends: 'whole',
    requests: 3,
  },
  { name: 'chunks that break off', answers: [raw(`${named}${chunked}`, halfOf)], ends: 'network/cut', requests: 4, part: 'kept' },
  {
    name: 'chunks that break off, then the rest',
    answers: [raw(`${named}${chunked}`, halfOf), ranges()],
    ends: 'whole',
    requests: 2,
  },
  {
    name: 'a chunk of a length that is no number',
    answers: [raw(`${ok}${chunked}`, () => Buffer.from('zz\r\n%PDF-1.7\r\n'))],
    ends: 'network/bad-answer',
    requests: 2,
  },
  { name: 'nothing', answers: [send(Buffer.alloc(0))], ends: 'file/empty', requests: 1 },
  {
    name: 'nothing, where a size was announced',
    feed: { size: 'right' },
    answers: [send(Buffer.alloc(0))],
    ends: 'download/wrong-size',
    requests: 2,
  },
  { name: 'no content (204)', answers: [status(204)], ends: 'network/bad-answer', requests: 2 },
  { name: 'size of the feed too large', feed: { size: 'wrong' }, answers: [whole()], ends: 'download/wrong-size', requests: 2 },
  {
    name: 'size of the feed too large, and no length',
    feed: { size: 'wrong' },
    // The second request must not go out on the connection that the first answer is about to end.
    answers: [raw(`${named}Connection: close\n${chunked}`, ended)],
    ends: 'download/wrong-size',
    requests: 2,
  },
  {
    name: 'size and digest of the feed right',
    feed: { size: 'right', digest: 'right' },
    answers: [whole()],
    ends: 'whole',
    requests: 1,
  },
  { name: 'cut at the first byte, then the rest', answers: [cutAt(1), ranges()], ends: 'whole', requests: 2 },
  { name: 'cut at every quarter', answers: [cutAt(length / 4), cutAt(length / 2), ranges()], ends: 'whole', requests: 3 },
  {
    name: 'cut without a validator, then the whole',
    answers: [cutAt(half, unnamed), ranges(unnamed)],
    ends: 'whole',
    requests: 2,
  },
];

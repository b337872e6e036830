// Servers that are asked for the rest of a part: those that give it, those that give something else, and those whose file has changed.
// In none of these rows may bytes of two states of a file be joined.
import type { OutgoingHttpHeaders } from 'node:http';
import {
  changed,
  chunksOf,
  cutAt,
  dated,
  half,
  paperBytes,
  partial,
  ranges,
  raw,
  redated,
  rightRange,
  status,
  strong,
  unnamed,
  weak,
  whole,
} from './answers.ts';
import type { Answer, Offered, Scenario } from './scenario.ts';

const cut = cutAt(half);
const length = 64 * 1024;

/** A part, an answer that cannot be used, and then a server that does it well: asked again for the whole at once. */
const afterPart = (name: string, answer: Answer, more: Partial<Scenario> = {}): Scenario => ({
  name,
  answers: [cut, answer, ranges()],
  ends: 'whole',
  requests: 3,
  ...more,
});

const multipart: Answer = (offered) => {
  const { response, paper } = offered;
  const range = `Content-Type: application/pdf\r\nContent-Range: ${rightRange({ first: half, paper })}\r\n\r\n`;
  response.writeHead(206, { 'content-type': 'multipart/byteranges; boundary=here', ...strong });
  response.end(Buffer.concat([Buffer.from(`--here\r\n${range}`), paper.bytes.subarray(half), Buffer.from('\r\n--here--\r\n')]));
};

/** All that is left, but the line ends before the last chunk of it: what is then there is whole, and nobody has said so. */
const restWithoutEnd: Answer = (offered) => {
  const { paper, request } = offered;
  const first = Number(/\d+/.exec(request.headers.range ?? '')?.[0] ?? 0);
  const head = `HTTP/1.1 206 Partial Content\nETag: "first"\nContent-Range: ${rightRange({ first, paper })}\nTransfer-Encoding: chunked\n\n`;
  raw(head, () => chunksOf(paper.bytes.subarray(first)))(offered);
};

const restOf =
  (body: (bytes: Buffer) => Buffer): Answer =>
  (offered) => {
    const { paper, request } = offered;
    const first = Number(/\d+/.exec(request.headers.range ?? '')?.[0] ?? 0);
    const head = `HTTP/1.1 206 Partial Content\nETag: "first"\nContent-Range: ${rightRange({ first, paper })}\n\n`;
    raw(head, () => body(paper.bytes.subarray(first)))(offered);
  };
const shortRest = restOf((bytes) => bytes.subarray(0, 1000));
const longRest = restOf((bytes) => Buffer.concat([bytes, bytes]));

/** Changed a second ago: within the same second there may be another state of the file. */
const justNow =
  (answer: (headers: OutgoingHttpHeaders) => Answer): Answer =>
  (offered) =>
    answer({ 'last-modified': new Date(Date.now() - 1000).toUTCString() })(offered);

const expectNoRange =
  (then: Answer): Answer =>
  (offered: Offered) =>
    offered.request.headers.range === undefined ? then(offered) : status(500)(offered);

const expectRange =
  (ifRange: string, then: Answer): Answer =>
  (offered: Offered) => {
    const { headers } = offered.request;
    if (headers.range !== `bytes=${half}-` || headers['if-range'] !== ifRange) status(404)(offered);
    else then(offered);
  };

/** One row a fault. */
export const rangeFaults: readonly Scenario[] = [
  { name: 'the rest, asked for with If-Range', answers: [cut, expectRange('"first"', ranges())], ends: 'whole', requests: 2 },
  { name: 'the whole instead of the rest', answers: [cut, whole()], ends: 'whole', requests: 2 },
  afterPart(
    'a rest that begins too early',
    partial(({ paper }) => `bytes 0-${length - 1}/${paper.bytes.length}`),
  ),
  afterPart(
    'a rest that begins too late',
    partial(({ first }) => `bytes ${first + 1}-${length - 1}/${length}`),
  ),
  afterPart(
    'a rest of a longer file',
    partial(({ first }) => `bytes ${first}-${length - 1}/${length + 1}`),
  ),
  afterPart(
    'a rest of a shorter file',
    partial(({ first }) => `bytes ${first}-${length - 101}/${length - 100}`),
  ),
  afterPart(
    'a rest that ends too early',
    partial(({ first }) => `bytes ${first}-${length - 101}/${length}`),
  ),
  afterPart(
    'a rest that ends before it begins',
    partial(({ first }) => `bytes ${first}-${first - 1}/${length}`),
  ),
  afterPart(
    'a rest of unknown length',
    partial(({ first }) => `bytes ${first}-${length - 1}/*`),
  ),
  afterPart(
    'a rest in another unit',
    partial(({ first }) => `pages ${first}-${length - 1}/${length}`),
  ),
  afterPart(
    'a rest that does not say where it belongs',
    partial(() => null),
  ),
  afterPart('a rest in several parts', multipart),
  afterPart('a rest that is packed', partial(rightRange, { ...strong, 'content-encoding': 'gzip' })),
  afterPart('a rest that breaks off', shortRest),
  afterPart('a rest that is longer than it says', longRest),
  { name: 'a part that nobody asked for', answers: [partial(rightRange)], ends: 'network/bad-answer', requests: 2 },
  { name: 'a part that nobody asked for, then the whole', answers: [partial(rightRange), whole()], ends: 'whole', requests: 2 },
  { name: 'nothing but parts', answers: [cut, partial(() => null)], ends: 'network/bad-answer', requests: 5, part: 'kept' },
  {
    name: 'a part that is the whole, which 416 says',
    feed: { digest: 'right' },
    answers: [cut, restWithoutEnd, status(416, { 'content-range': `bytes */${length}` }), status(500)],
    ends: 'whole',
    requests: 3,
  },
  afterPart('416, and the file is shorter', status(416, { 'content-range': 'bytes */1000' })),
  afterPart('416 without a length', status(416)),
  {
    name: '416 that has no reason',
    answers: [status(416, { 'content-range': `bytes */${length}` })],
    ends: 'network/bad-answer',
    requests: 2,
  },
  { name: 'another state of the file, well told', answers: [cut, ranges(changed, 'later')], ends: 'later', requests: 2 },
  {
    name: 'another state of the file that is shorter than the part',
    laterBytes: half / 2,
    answers: [cut, ranges(changed, 'later')],
    ends: 'later',
    requests: 2,
  },
  {
    name: 'another state of the file that is shorter than the part, which 416 says',
    laterBytes: half / 2,
    answers: [cut, status(416, { 'content-range': `bytes */${half / 2}` }), whole(changed, 'later')],
    ends: 'later',
    requests: 3,
  },
  {
    name: 'another state of the file, in spite of If-Range',
    answers: [cut, partial(rightRange, changed, 'later'), ranges(changed, 'later')],
    ends: 'later',
    requests: 3,
  },
  {
    name: 'another state of the file, in spite of If-Range and without a validator',
    answers: [cut, partial(rightRange, unnamed, 'later'), ranges(changed, 'later')],
    ends: 'later',
    requests: 3,
  },
  {
    name: 'the same, with a digest announced',
    feed: { digest: 'right' },
    answers: [cut, partial(rightRange, unnamed, 'later'), ranges(changed, 'later')],
    ends: 'later',
    requests: 3,
  },
  {
    name: 'another state of the file under the same validator, with a digest announced',
    feed: { digest: 'right' },
    answers: [cut, partial(rightRange, strong, 'later'), expectNoRange(ranges(strong, 'later'))],
    ends: 'later',
    requests: 3,
  },
  {
    name: 'another state of the file under a weak validator in the range',
    answers: [cut, partial(rightRange, weak, 'later'), ranges(changed, 'later')],
    ends: 'later',
    requests: 3,
  },
  {
    name: 'a rest without a validator, with a digest announced',
    feed: { digest: 'right' },
    answers: [cut, partial(rightRange, unnamed)],
    ends: 'whole',
    requests: 2,
  },
  { name: 'a weak validator', answers: [cutAt(half, weak), expectNoRange(whole(weak))], ends: 'whole', requests: 2 },
  { name: 'no validator', answers: [cutAt(half, unnamed), expectNoRange(whole(unnamed))], ends: 'whole', requests: 2 },
  {
    name: 'a date of change, long ago',
    answers: [cutAt(half, dated), expectRange(String(dated['last-modified']), ranges(dated))],
    ends: 'whole',
    requests: 2,
  },
  {
    name: 'a date of change, just now',
    answers: [justNow((headers) => cutAt(half, headers)), expectNoRange(whole())],
    ends: 'whole',
    requests: 2,
  },
  {
    name: 'a date of change, and no clock',
    answers: [
      raw(`HTTP/1.1 200 OK\nLast-Modified: ${dated['last-modified']}\nContent-Length: ${length}\n\n`, paperBytes(half)),
      expectNoRange(whole()),
    ],
    ends: 'whole',
    requests: 2,
  },
  { name: 'another date of change', answers: [cutAt(half, dated), ranges(redated, 'later')], ends: 'later', requests: 2 },
  {
    name: 'another date of change, in spite of If-Range',
    answers: [cutAt(half, dated), partial(rightRange, redated, 'later'), ranges(redated, 'later')],
    ends: 'later',
    requests: 3,
  },
  {
    name: 'a validator that is no text',
    answers: [cutAt(half, { etag: 'first' }), expectNoRange(whole())],
    ends: 'whole',
    requests: 2,
  },
];

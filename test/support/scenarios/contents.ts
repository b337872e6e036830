// Answers that are not the paper: pages for browsers, other formats, packed bodies, wrong sums; and papers that are called something else.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { seededBytes } from '../paper.ts';
import { suite } from '../suites.ts';
import { changed, cutAt, half, redirect, send, strong, whole } from './answers.ts';
import type { Answer, Offered, Scenario } from './scenario.ts';

const html = { 'content-type': 'text/html; charset=utf-8' };
const pdf = { 'content-type': 'application/pdf' };
const portal = Buffer.from(
  `<!doctype html><html><head><title>Free WiFi</title></head><body>${'Sign in. '.repeat(400)}</body></html>`,
);
const read = (path: string): Buffer => readFileSync(suite(`pdf/${path}`));
const zip = Buffer.concat([
  Buffer.from('PK\x03\x04\x14\0\0\0\0\0'),
  Buffer.from('mimetypeapplication/epub+zip'),
  seededBytes('epub', 5000),
]);

const packed =
  (encoding: string, pack: (bytes: Buffer) => Buffer, more: Record<string, string> = {}): Answer =>
  (offered) =>
    send(pack(offered.paper.bytes), { ...pdf, ...strong, 'content-encoding': encoding, ...more })(offered);

/** Twenty mebibytes of nothing behind the beginning of a PDF, packed into twenty kibibytes. */
const bomb = gzipSync(Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(20 * 1024 * 1024)]));

const summed =
  (
    header: string,
    of: (offered: Offered) => Uint8Array,
    algorithm: 'sha256' | 'sha512' = 'sha256',
    form = 'sha-256=:#:',
  ): Answer =>
  (offered) => {
    const sum = createHash(algorithm).update(of(offered)).digest('base64');
    whole({ ...strong, [header]: form.replace('#', sum) })(offered);
  };
const right = ({ paper }: Offered): Uint8Array => paper.bytes;
const wrong = ({ later }: Offered): Uint8Array => later.bytes;

/** One row a fault. */
export const contents: readonly Scenario[] = [
  { name: 'a page to sign in to the net, then the paper', answers: [send(portal, html), whole()], ends: 'whole', requests: 2 },
  { name: 'a page to sign in to the net, every time', answers: [send(portal, html)], ends: 'download/web-page', requests: 2 },
  {
    name: 'a page to sign in to the net, where a size was announced',
    feed: { size: 'right' },
    answers: [send(portal, html)],
    ends: 'download/web-page',
    requests: 2,
  },
  {
    name: 'a page to sign in to the net, elsewhere',
    answers: [redirect(302, '/portal'), send(portal, html), whole()],
    ends: 'whole',
    requests: 3,
  },
  { name: 'a page in the middle of a paper', answers: [cutAt(half), send(portal, html), whole()], ends: 'whole', requests: 3 },
  { name: 'a page that is called a PDF', answers: [send(portal, pdf)], ends: 'download/web-page', requests: 2 },
  { name: 'a paper that is called a page', answers: [whole({ ...strong, ...html })], ends: 'whole', requests: 1 },
  {
    name: 'a paper that is called bytes',
    answers: [whole({ 'content-type': 'application/octet-stream' })],
    ends: 'whole',
    requests: 1,
  },
  { name: 'a paper that is called nothing', answers: [whole({ 'content-type': undefined })], ends: 'whole', requests: 1 },
  {
    name: 'a paper with a name that leads elsewhere',
    answers: [
      whole({ ...strong, 'content-disposition': 'attachment; filename="../../../x.pdf"; filename*=UTF-8\'\'%2e%2e%2fCON.pdf' }),
    ],
    ends: 'whole',
    requests: 1,
  },
  { name: 'bytes without sense', answers: [send(seededBytes('noise', 5000))], ends: 'pdf/not-pdf', requests: 1 },
  {
    name: 'a program',
    answers: [send(Buffer.concat([Buffer.from('MZ\x90\0'), seededBytes('exe', 5000)]))],
    ends: 'pdf/not-pdf',
    requests: 1,
  },
  { name: 'an EPUB', answers: [send(zip, { 'content-type': 'application/epub+zip' })], ends: 'format/unsupported', requests: 1 },
  { name: 'an EPUB that is called a PDF', answers: [send(zip)], ends: 'format/unsupported', requests: 1 },
  { name: 'a picture', answers: [send(Buffer.from('\xff\xd8\xff\xe0 JFIF', 'latin1'))], ends: 'format/unsupported', requests: 1 },
  {
    name: 'a truncated PDF of the right length',
    answers: [send(read('newspapers/broken-truncated.pdf'))],
    ends: 'pdf/truncated',
    requests: 2,
  },
  {
    name: 'a PDF that is broken',
    answers: [send(Buffer.concat([Buffer.from('%PDF-1.7\n'), seededBytes('broken', 5000), Buffer.from('\n%%EOF\n')]))],
    ends: 'pdf/broken',
    requests: 1,
  },
  {
    name: 'a locked PDF',
    answers: [send(read('pypdf-sample-files/005-libreoffice-writer-password__libreoffice-writer-password.pdf'))],
    ends: 'pdf/locked',
    requests: 1,
    part: 'kept',
  },
  {
    name: 'packed by gzip unasked',
    feed: { digest: 'right', size: 'right' },
    answers: [packed('gzip', gzipSync)],
    ends: 'whole',
    requests: 1,
  },
  { name: 'packed by brotli unasked', answers: [packed('br', brotliCompressSync)], ends: 'whole', requests: 1 },
  { name: 'packed by deflate unasked', answers: [packed('deflate', deflateSync)], ends: 'whole', requests: 1 },
  {
    name: 'packed, with the sum of what is packed',
    answers: [packed('gzip', gzipSync, { 'repr-digest': `sha-256=:${createHash('sha256').update('packed').digest('base64')}:` })],
    ends: 'whole',
    requests: 1,
  },
  {
    name: 'packed and cut short, every time',
    answers: [packed('gzip', (bytes) => gzipSync(bytes).subarray(0, half))],
    ends: 'network/cut',
    requests: 4,
  },
  {
    name: 'packed and cut short, then the paper',
    answers: [packed('gzip', (bytes) => gzipSync(bytes).subarray(0, half)), whole()],
    ends: 'whole',
    requests: 2,
  },
  {
    name: 'packed to a bomb',
    answers: [send(bomb, { ...pdf, 'content-encoding': 'gzip' })],
    ends: 'download/too-large',
    requests: 1,
  },
  {
    name: 'packed to a bomb, where a size was announced',
    feed: { size: 'right' },
    answers: [send(bomb, { ...pdf, 'content-encoding': 'gzip' })],
    ends: 'download/wrong-size',
    requests: 2,
  },
  {
    name: 'called packed, but plain',
    answers: [whole({ ...strong, 'content-encoding': 'gzip' }), whole()],
    ends: 'whole',
    requests: 2,
  },
  {
    name: 'packed in a way that nobody knows',
    answers: [whole({ 'content-encoding': 'lzma' })],
    ends: 'network/bad-answer',
    requests: 2,
  },
  { name: 'Repr-Digest right', answers: [summed('repr-digest', right)], ends: 'whole', requests: 1 },
  { name: 'Repr-Digest wrong', answers: [summed('repr-digest', wrong)], ends: 'download/wrong-digest', requests: 2 },
  { name: 'Repr-Digest wrong, then right', answers: [summed('repr-digest', wrong), whole(changed)], ends: 'whole', requests: 2 },
  {
    name: 'Repr-Digest by SHA-512 right',
    answers: [summed('repr-digest', right, 'sha512', 'sha-512=:#:')],
    ends: 'whole',
    requests: 1,
  },
  {
    name: 'Repr-Digest by SHA-512 wrong',
    answers: [summed('repr-digest', wrong, 'sha512', 'sha-512=:#:')],
    ends: 'download/wrong-digest',
    requests: 2,
  },
  {
    name: 'Repr-Digest in an unknown way',
    answers: [summed('repr-digest', wrong, 'sha256', 'unixsum=:#:')],
    ends: 'whole',
    requests: 1,
  },
  { name: 'Content-Digest wrong', answers: [summed('content-digest', wrong)], ends: 'download/wrong-digest', requests: 2 },
  { name: 'Digest of the old form right', answers: [summed('digest', right, 'sha256', 'SHA-256=#')], ends: 'whole', requests: 1 },
  {
    name: 'Digest of the old form wrong',
    answers: [summed('digest', wrong, 'sha256', 'SHA-256=#')],
    ends: 'download/wrong-digest',
    requests: 2,
  },
  { name: 'digest of the feed wrong', feed: { digest: 'wrong' }, answers: [whole()], ends: 'download/wrong-digest', requests: 2 },
  {
    name: 'digest of the feed wrong, after a cut',
    feed: { digest: 'wrong' },
    answers: [cutAt(half), whole()],
    ends: 'download/wrong-digest',
    requests: 3,
  },
  {
    name: 'a byte turned over on the way, then well',
    feed: { digest: 'right' },
    answers: [
      (offered) => {
        const bytes = Buffer.from(offered.paper.bytes);
        bytes[half] = (bytes[half] ?? 0) ^ 1;
        send(bytes, { ...pdf, ...strong })(offered);
      },
      whole(),
    ],
    ends: 'whole',
    requests: 2,
  },
];

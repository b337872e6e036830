// What servers do, well or badly, as the pieces that the rows of the tables are put together from.
import type { OutgoingHttpHeaders } from 'node:http';
import type { Paper } from '../paper.ts';
import type { Answer, Offered } from './scenario.ts';

/** Headers that tell one state of a file from another, or fail to. */
export const strong: OutgoingHttpHeaders = { etag: '"first"' };
export const changed: OutgoingHttpHeaders = { etag: '"second"' };
export const weak: OutgoingHttpHeaders = { etag: 'W/"first"' };
export const dated: OutgoingHttpHeaders = { 'last-modified': 'Mon, 01 Jan 2024 05:00:00 GMT' };
export const redated: OutgoingHttpHeaders = { 'last-modified': 'Tue, 02 Jan 2024 05:00:00 GMT' };
export const unnamed: OutgoingHttpHeaders = {};

/** Half of a paper: where most of the cuts are made. */
export const half = 32 * 1024;

/** Bytes that have been handed over need a moment to arrive before the line is cut, or the cut overtakes them. */
const arriveMs = 20;

const pdf = { 'content-type': 'application/pdf' };

/** Which of the two papers an answer is made of. */
export type Which = 'paper' | 'later';

/** Sends bytes as a whole answer. A header that is undefined is left out. */
export function send(bytes: Uint8Array, headers: OutgoingHttpHeaders = pdf, status = 200): Answer {
  const given = Object.entries({ 'content-length': bytes.byteLength, ...headers }).filter(([, value]) => value !== undefined);
  return ({ response }) => response.writeHead(status, Object.fromEntries(given)).end(bytes);
}

/** The whole paper, whatever was asked for. */
export function whole(headers: OutgoingHttpHeaders = strong, which: Which = 'paper'): Answer {
  return (offered) => send(offered[which].bytes, { ...pdf, ...headers })(offered);
}

/** An answer without a body. */
export function status(code: number, headers: OutgoingHttpHeaders = {}): Answer {
  return ({ response }) => response.writeHead(code, headers).end();
}

/** Takes the request and says nothing. */
export const silence: Answer = () => {};

/** Headers of a whole paper and its first bytes; then `then` follows, and nothing unless told. */
export function begin(bytes: number, headers: OutgoingHttpHeaders = strong, then: (offered: Offered) => void = silence): Answer {
  return (offered) => {
    const { response, paper } = offered;
    response.writeHead(200, { ...pdf, 'content-length': paper.bytes.length, ...headers });
    response.flushHeaders();
    const go = (): void => void setTimeout(() => then(offered), arriveMs);
    if (bytes === 0) go();
    else response.write(paper.bytes.subarray(0, bytes), go);
  };
}

/** Ends the line as a machine does that has been switched off. */
export const reset = ({ request }: Offered): void => void request.socket.resetAndDestroy();

/** Ends the line as if all had been said; over TLS without the farewell. */
export const hangUp = ({ request }: Offered): void => void request.socket.destroy();

/** A paper that breaks off after so many bytes. */
export function cutAt(bytes: number, headers: OutgoingHttpHeaders = strong): Answer {
  return begin(bytes, headers, reset);
}

const isSameState = (headers: OutgoingHttpHeaders, ifRange: unknown): boolean =>
  ifRange === undefined || ifRange === headers.etag || ifRange === headers['last-modified'];

/** What a good server does: the rest where it is asked for and the file is still the same, else the whole (RFC 9110, 14). */
export function ranges(headers: OutgoingHttpHeaders = strong, which: Which = 'paper'): Answer {
  return (offered) => {
    const { bytes } = offered[which];
    const { range, 'if-range': ifRange } = offered.request.headers;
    const [, first] = /^bytes=(\d+)-$/.exec(range ?? '') ?? [];
    if (first === undefined || !isSameState(headers, ifRange)) return whole(headers, which)(offered);
    if (Number(first) >= bytes.length) return status(416, { 'content-range': `bytes */${bytes.length}` })(offered);
    const contentRange = `bytes ${first}-${bytes.length - 1}/${bytes.length}`;
    send(bytes.subarray(Number(first)), { ...pdf, ...headers, 'content-range': contentRange }, 206)(offered);
  };
}

/** What is asked for and answered in a range. */
export type Part = { first: number; paper: Paper };

/** The bytes that a Content-Range speaks of; where it makes no sense, those that were asked for. */
const spokenOf = (said: string | null, { first, paper }: Part): Buffer => {
  const [, from = first, to = paper.bytes.length] = /(\d+)-(\d+)/.exec(said ?? '') ?? [];
  return paper.bytes.subarray(Number(from), Number(to) + 1);
};

/** A 206 that may say anything; its bytes are those that it speaks of. */
export function partial(
  range: (part: Part) => string | null,
  headers: OutgoingHttpHeaders = strong,
  which: Which = 'paper',
): Answer {
  return (offered) => {
    const part = { first: Number(/\d+/.exec(offered.request.headers.range ?? '')?.[0] ?? 0), paper: offered[which] };
    const said = range(part);
    send(spokenOf(said, part), { ...pdf, ...headers, ...(said === null ? {} : { 'content-range': said }) }, 206)(offered);
  };
}

/** The Content-Range that is right. */
export function rightRange({ first, paper }: Part): string {
  return `bytes ${first}-${paper.bytes.length - 1}/${paper.bytes.length}`;
}

/** Ends the line in good form. */
export const farewell = ({ request }: Offered): void => void request.socket.end();

/** Sends bytes as they are, with no server in between that would put them right; then ends the line, unless told. */
export function raw(head: string, body: (offered: Offered) => Uint8Array = () => Buffer.alloc(0), then = farewell): Answer {
  return (offered) => {
    const bytes = Buffer.concat([Buffer.from(head.replaceAll('\n', '\r\n'), 'latin1'), body(offered)]);
    offered.request.socket.write(bytes, () => void setTimeout(() => then(offered), arriveMs));
  };
}

/** All bytes of the paper, or its first. */
export function paperBytes(most = Number.POSITIVE_INFINITY): (offered: Offered) => Uint8Array {
  return ({ paper }) => paper.bytes.subarray(0, most);
}

/** Chunks of a chunked body, without the chunk that ends it. */
export function chunksOf(bytes: Uint8Array, sizeBytes = 4096): Buffer {
  const chunks: Buffer[] = [];
  for (let position = 0; position < bytes.length; position += sizeBytes) {
    const chunk = bytes.subarray(position, position + sizeBytes);
    chunks.push(Buffer.from(`${chunk.length.toString(16)}\r\n`), Buffer.from(chunk), Buffer.from('\r\n'));
  }
  return Buffer.concat(chunks);
}

/** Sends on to another address; `to` may be relative, or be made from where the server stands. */
export function redirect(code: number, to: string | ((offered: Offered) => string)): Answer {
  return (offered) => status(code, { location: typeof to === 'string' ? to : to(offered) })(offered);
}

/** One byte at a time, for ever. */
export const trickle: Answer = ({ request, response, paper }) => {
  response.writeHead(200, { ...pdf, 'content-length': paper.bytes.length, ...strong });
  let sent = 0;
  const timer = setInterval(() => response.write(paper.bytes.subarray(sent, ++sent)), 50);
  request.socket.on('close', () => clearInterval(timer));
};

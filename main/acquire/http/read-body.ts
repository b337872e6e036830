// Reads a whole answer into memory, decoded, with a cap on what comes out: for feeds and other short documents.
// Refuses to unpack more than it may hold, and to take a broken or truncated answer for a whole one.
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, inflateRaw, type ZlibOptions } from 'node:zlib';
import { AppError } from '#border/errors';
import type { Reply } from './client.ts';
import { readHeaders } from './read-header.ts';

/** `maxBytes` counts what comes out of the decoding. */
export type ReadOptions = { maxBytes: number; signal?: AbortSignal };

type Decode = (bytes: Buffer, options: ZlibOptions) => Promise<Buffer>;

/** `deflate` means zlib's form; some servers send the bare one. The first byte tells (RFC 1950, section 2.2). */
const inflateEither: Decode = (bytes, options) =>
  ((bytes[0] ?? 0) & 0x0f) === 8
    ? promisify<Buffer, ZlibOptions, Buffer>(inflate)(bytes, options)
    : promisify<Buffer, ZlibOptions, Buffer>(inflateRaw)(bytes, options);

const decoders = new Map<string, Decode>([
  ['gzip', promisify<Buffer, ZlibOptions, Buffer>(gunzip)],
  ['x-gzip', promisify<Buffer, ZlibOptions, Buffer>(gunzip)],
  ['deflate', inflateEither],
  ['br', promisify<Buffer, ZlibOptions, Buffer>(brotliDecompress)],
]);

/** Nobody packs three times over. */
const mostCodings = 2;

type Answer = Pick<Reply, 'status' | 'headers' | 'body' | 'url'>;

const hostOf = ({ url }: Answer): string => new URL(url).hostname;

const readDecoders = (reply: Answer): Decode[] => {
  const names = readHeaders(reply.headers, 'content-encoding')
    .flatMap((value) => value.toLowerCase().split(','))
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity');
  const known = names.map((name) => decoders.get(name)).filter((decode) => decode !== undefined);
  if (known.length !== names.length || names.length > mostCodings) {
    throw new AppError('network/bad-answer', { host: hostOf(reply), reason: 'encoding' });
  }
  return known.reverse();
};

const readLength = ({ status, headers }: Answer): number | null => {
  const [value] = readHeaders(headers, 'content-length');
  return value === undefined || status === 304 || !/^\d+$/.test(value) ? null : Number(value);
};

const collect = async (reply: Answer, { maxBytes, signal }: ReadOptions): Promise<Buffer> => {
  const { body } = reply;
  const onAbort = (): void => void body.destroy(new AppError('add/cancelled'));
  if (signal?.aborted === true) onAbort();
  signal?.addEventListener('abort', onAbort, { once: true });
  const pieces: Buffer[] = [];
  let sizeBytes = 0;
  try {
    for await (const piece of body) {
      sizeBytes += piece.length;
      if (sizeBytes > maxBytes) throw new AppError('source/too-large', { host: hostOf(reply), limitBytes: maxBytes });
      pieces.push(piece);
    }
  } finally {
    signal?.removeEventListener('abort', onAbort);
  }
  return Buffer.concat(pieces, sizeBytes);
};

const decodingFault = (error: unknown, reply: Answer, maxBytes: number): unknown => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const host = hostOf(reply);
  if (code === 'ERR_BUFFER_TOO_LARGE') return new AppError('source/too-large', { host, limitBytes: maxBytes });
  if (code === 'Z_BUF_ERROR') return new AppError('network/cut', { host }, { cause: error });
  const isBroken = /^(Z_|ERR_|ERR__|BROTLI_)/.test(code);
  return isBroken ? new AppError('network/bad-answer', { host, reason: 'encoding' }, { cause: error }) : error;
};

/**
 * The decoded bytes (gzip, x-gzip, deflate, br, or two of them). Throws source/too-large as soon as more than `maxBytes` have
 * come in or out, network/cut where the answer ends early, network/bad-answer for unknown or broken encodings, add/cancelled,
 * and what the body itself fails with. An empty answer is empty, whatever its encoding.
 */
export async function readBody(reply: Answer, options: ReadOptions): Promise<Uint8Array> {
  const { maxBytes } = options;
  const { body } = reply;
  try {
    const decodes = readDecoders(reply);
    const declared = readLength(reply);
    if (declared !== null && declared > maxBytes)
      throw new AppError('source/too-large', { host: hostOf(reply), limitBytes: maxBytes });
    let bytes = await collect(reply, options);
    if (declared !== null && bytes.length < declared) throw new AppError('network/cut', { host: hostOf(reply) });
    if (bytes.length === 0) return bytes;
    for (const decode of decodes) bytes = await decode(bytes, { maxOutputLength: maxBytes });
    return bytes;
  } catch (error) {
    body.destroy();
    throw decodingFault(error, reply, maxBytes);
  }
}

// Unpacks a body that a server sends packed although nobody asked for it. Refuses bodies that grow beyond all reason.
import { pipeline, type Readable, Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { AppError } from '#border/errors';
import type { Reply } from '../http/client.ts';
import { headerOf } from './read-answer.ts';

/** A PDF is packed already: one that unpacks to more than this many times its length is a trap. */
const mostGrowth = 200;
/** Short bodies may grow as they like up to here. */
const freeBytes = 10 * 1024 * 1024;

const decoders = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
} as const;

const counter = (onBytes: (total: number) => void): Transform => {
  let total = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      total += chunk.length;
      try {
        onBytes(total);
        done(null, chunk);
      } catch (error) {
        done(error as Error);
      }
    },
  });
};

/** The body as it was before it was packed. Ends with network/cut where the packing breaks off, network/bad-answer for an unknown packing, download/too-large. */
export function decodeBody({ body, headers }: Reply): Readable {
  const name = headerOf(headers, 'content-encoding')?.trim().toLowerCase() ?? '';
  const open = Object.hasOwn(decoders, name) ? decoders[name as keyof typeof decoders] : null;
  if (open === null) throw new AppError('network/bad-answer', { encoding: name });
  let packedBytes = 0;
  const packed = counter((total) => {
    packedBytes = total;
  });
  const unpacked = counter((total) => {
    if (total > freeBytes && total > packedBytes * mostGrowth) throw new AppError('download/too-large', { mostGrowth });
  });
  const decoder = open();
  // What the decoder finds wrong is the sender's fault; what the body reports is known already.
  decoder.on('error', (error) =>
    unpacked.destroy(error instanceof AppError ? error : new AppError('network/cut', {}, { cause: error })),
  );
  pipeline(body, packed, decoder, unpacked, () => undefined);
  return unpacked;
}

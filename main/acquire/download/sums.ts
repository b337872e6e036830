// The sums of a file on its way, and whether they are those that were announced.
// Refuses to hold a file in memory: what lies on the disk already is hashed a piece at a time.
import { createHash, type Hash } from 'node:crypto';
import { readSync } from 'node:fs';
import { AppError } from '#border/errors';
import type { Digest } from '../feeds/catalogue.ts';
import { headerWindowBytes } from '../from-file.ts';

type Algorithm = Digest['algorithm'];

/** Sums as lower-case hex. */
export type Sums = ReadonlyMap<Algorithm, string>;

const chunkBytes = 1 << 20;

/** A hash for SHA-256, by which the library knows its editions, and one for each other algorithm that is asked for. */
export function openHashes(algorithms: readonly Algorithm[]): Map<Algorithm, Hash> {
  const hashes = new Map<Algorithm, Hash>([['sha-256', createHash('sha256')]]);
  if (algorithms.includes('sha-512')) hashes.set('sha-512', createHash('sha512'));
  return hashes;
}

/** Ends the hashes. */
export function sumsOf(hashes: ReadonlyMap<Algorithm, Hash>): Sums {
  return new Map([...hashes].map(([algorithm, hash]) => [algorithm, hash.digest('hex')] as const));
}

/** Brings hashes to where a part of a file ends, and gives its first bytes. Throws disk/failed for a part that is shorter. */
export function readPrefix(descriptor: number, bytes: number, hashes: readonly Hash[]): Buffer[] {
  const chunk = Buffer.allocUnsafe(Math.min(chunkBytes, bytes));
  const beginning: Buffer[] = [];
  for (let position = 0; position < bytes; ) {
    const length = readSync(descriptor, chunk, 0, Math.min(chunkBytes, bytes - position), position);
    if (length === 0) throw new AppError('disk/failed');
    for (const hash of hashes) hash.update(chunk.subarray(0, length));
    if (position === 0) beginning.push(Buffer.from(chunk.subarray(0, Math.min(length, headerWindowBytes))));
    position += length;
  }
  return beginning;
}

/** Sees to it that the bytes are those that the catalogue, and the server in its headers, speak of. Throws download/wrong-digest. */
export function checkDigests(digests: readonly Digest[], sums: Sums): void {
  const wrong = digests.find(({ algorithm, hex }) => sums.get(algorithm) !== hex);
  if (wrong !== undefined) throw new AppError('download/wrong-digest', { algorithm: wrong.algorithm });
}

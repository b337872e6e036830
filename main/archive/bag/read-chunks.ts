// Reads a file from its begin to its end, the next piece while the last one is being used, and sums pieces by several algorithms at once.
import { createHash, type Hash } from 'node:crypto';
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { AppError } from '#border/errors';
import { bagAlgorithms } from '../../formats/bag-manifest.ts';
import type { Chunks, IsCancelled } from './tree.ts';

const chunkBytes = 1 << 20;

/**
 * The bytes of a regular file; a piece is only good until the next is asked for. Never follows a link in the last place. Throws what the
 * system says, and add/cancelled.
 */
export async function* readChunks(path: string, isCancelled: IsCancelled): AsyncGenerator<Uint8Array> {
  const file = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  try {
    const buffers = [Buffer.allocUnsafe(chunkBytes), Buffer.allocUnsafe(chunkBytes)] as const;
    const readInto = (at: number) => file.read(buffers[at % 2] ?? buffers[0], 0, chunkBytes, null);
    let next = readInto(0);
    for (let at = 0; ; at += 1) {
      const { bytesRead, buffer } = await next;
      if (bytesRead === 0) return;
      if (isCancelled()) throw new AppError('add/cancelled');
      next = readInto(at + 1);
      // Whoever stops early leaves a read behind, which must end before the file is closed.
      next.catch(() => undefined);
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}

/** Sums of all that went by. */
export type Sums = { sizeBytes: number; sums: ReadonlyMap<string, string> };

const openHashes = (algorithms: readonly string[]): { algorithm: string; hash: Hash }[] =>
  algorithms.map((algorithm) => ({ algorithm, hash: createHash(bagAlgorithms[algorithm]?.hash ?? algorithm) }));

const endHashes = (hashes: ReturnType<typeof openHashes>): Map<string, string> =>
  new Map(hashes.map(({ algorithm, hash }) => [algorithm, hash.digest('hex')]));

/** Sums bytes that are in memory; algorithms are as in the names of manifests. */
export function sumBytes(bytes: Uint8Array, algorithms: readonly string[]): Sums {
  const hashes = openHashes(algorithms);
  for (const { hash } of hashes) hash.update(bytes);
  return { sizeBytes: bytes.length, sums: endHashes(hashes) };
}

/** Sums bytes by every algorithm (as in the names of manifests) in one reading. `onBytes` hears how many each piece had. */
export async function sumChunks(
  chunks: Chunks,
  algorithms: readonly string[],
  onBytes: (bytes: number) => void = () => {},
): Promise<Sums> {
  const hashes = openHashes(algorithms);
  let sizeBytes = 0;
  for await (const chunk of chunks) {
    for (const { hash } of hashes) hash.update(chunk);
    sizeBytes += chunk.length;
    onBytes(chunk.length);
  }
  return { sizeBytes, sums: endHashes(hashes) };
}

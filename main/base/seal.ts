// A seal beside a database that was closed well: the sum of all its bytes. SQLite's own check sees whether pages hang together, not whether
// what stands in them is what was written; a flipped bit in a row would be believed.
// Refuses to speak for a file that is open or has a log beside it, and for one over 1 GiB, which nobody would wait for. It reads whole files: for
// threads only.
import { closeSync, existsSync, openSync, readFileSync, readSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { crc32 } from 'node:zlib';
import { z } from 'zod';
import { dropTemporaries, syncToDisk, writeAtomically } from './atomic-file.ts';
import { systemCodeOf } from './disk-error.ts';

const MOST_BYTES = 2 ** 30;
const PIECE_BYTES = 2 ** 20;

const Seal = z.object({ sizeBytes: z.number(), crc32: z.number() });

/** What its seal says of a file; `none` where there is none to speak for it. */
export type SealVerdict = 'whole' | 'broken' | 'none';

/** The seal of the file at `path`. */
export const sealOf = (path: string): string => `${path}.seal`;

const sizeOf = (path: string): number | null => statSync(path, { throwIfNoEntry: false })?.size ?? null;

/** SQLite takes the log away when the last connection that writes closes; one that reads leaves an empty one behind. */
const hasLog = (path: string): boolean => (sizeOf(`${path}-wal`) ?? 0) > 0;

function sum(path: string): z.infer<typeof Seal> {
  const descriptor = openSync(path, 'r');
  try {
    const piece = Buffer.allocUnsafe(PIECE_BYTES);
    let value = 0;
    let sizeBytes = 0;
    for (let read = readSync(descriptor, piece); read > 0; read = readSync(descriptor, piece)) {
      value = crc32(piece.subarray(0, read), value);
      sizeBytes += read;
    }
    return { sizeBytes, crc32: value };
  } finally {
    closeSync(descriptor);
  }
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

function parse(text: string): z.infer<typeof Seal> | null {
  try {
    return Seal.parse(JSON.parse(text));
  } catch {
    // A seal that cannot be read says nothing of the file.
    return null;
  }
}

/** Seals a file that nobody has open to write. One with a log beside it, and one over 1 GiB, stays without. */
export function sealFile(path: string): void {
  const sizeBytes = sizeOf(path);
  if (sizeBytes === null || sizeBytes > MOST_BYTES || hasLog(path)) return;
  writeAtomically(sealOf(path), JSON.stringify(sum(path)));
}

/**
 * Holds a file against its seal, before this program has it open anywhere: on POSIX closing a descriptor drops every lock that the whole
 * process holds on the file, and SQLite counts on its own. Without a seal no byte of the file is read.
 */
export function judgeSeal(path: string): SealVerdict {
  const text = readText(sealOf(path));
  const seal = text === null || hasLog(path) ? null : parse(text);
  const sizeBytes = sizeOf(path);
  if (seal === null || sizeBytes === null) return 'none';
  const found = sizeBytes === seal.sizeBytes ? sum(path) : null;
  if (found !== null && found.crc32 === seal.crc32) return 'whole';
  // Its writer, who begins meanwhile, takes the seal away before the first byte changes.
  return readText(sealOf(path)) === text ? 'broken' : 'none';
}

/** Takes the seal away, for good, with what is left of one that was being written: from here on the file may change. */
export function dropSeal(path: string): void {
  if (existsSync(dirname(path))) dropTemporaries(sealOf(path));
  if (sizeOf(sealOf(path)) === null) return;
  rmSync(sealOf(path), { force: true });
  syncToDisk(dirname(path));
}

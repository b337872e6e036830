// Writes a body to an open file while it is hashed, as fast as it comes. Runs on a thread of its own, so that hashing may hold it.
// Refuses senders that are too slow to be waited for, bodies that are longer than they may be, and what does not begin like a PDF.
import type { Hash } from 'node:crypto';
import { fdatasync } from 'node:fs';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { AppError } from '#border/errors';
import { checkBeginning, headerWindowBytes } from '../from-file.ts';
import { openWriteBehind } from './write-behind.ts';

/** The slowest that a sender may be, over a window of time. */
export type LeastRate = { bytesPerSecond: number; windowMs: number };

/** Where a body goes, and what it must keep to. */
export type Receiver = {
  descriptor: number;
  /** Where its first byte belongs. */
  offset: number;
  hashes: readonly Hash[];
  /** The first bytes of the file so far; filled up here. */
  beginning: Buffer[];
  mostBytes: number;
  /** What a longer body is refused with. */
  excess: AppError;
  leastRate: LeastRate;
  /** Whether the sender says that this is a page for a browser. */
  isHtml: boolean;
  onBytes: (received: number) => void;
  /** So much of the file is now forced to the disk. */
  onSynced: (bytes: number) => void;
};

/** Power may fail in a long download; this much at most is then fetched again. */
const syncEveryBytes = 256 * 1024 * 1024;

const looksLikeHtml = (begin: string): boolean => /<(!doctype\s+html|html|head|body)[\s>]/i.test(begin);

/** Throws download/web-page, pdf/not-pdf or format/unsupported for a file that begins with these bytes. */
export function checkArriving(beginning: Uint8Array, isHtml: boolean): void {
  try {
    checkBeginning(beginning);
  } catch (error) {
    if (isHtml || looksLikeHtml(Buffer.from(beginning).toString('latin1')))
      throw new AppError('download/web-page', {}, { cause: error });
    throw error;
  }
}

const forceDown = promisify(fdatasync);

/** `settled` ends when no sync is under way: until then the file must stay open and its record be left alone. */
type Syncing = { note: (position: number) => void; settled: () => Promise<void> };

const openSyncing = ({ descriptor, offset, onSynced }: Receiver): Syncing => {
  let [asked, isBusy, settled] = [offset, false, Promise.resolve()];
  const note = (position: number): void => {
    if (isBusy || position - asked < syncEveryBytes) return;
    [asked, isBusy] = [position, true];
    settled = forceDown(descriptor)
      .then(() => onSynced(position))
      .catch(() => {
        // Bytes that could not be forced down are not counted as such; the final sync of the whole file tells of the disk.
      })
      .finally(() => {
        isBusy = false;
      });
  };
  return { note, settled: () => settled };
};

/** Receives a body to its end and gives how many bytes came. Throws what the body throws, disk/full, network/too-slow, and `excess`. */
export async function receiveBody(body: Readable, receiver: Receiver): Promise<number> {
  const { descriptor, offset, hashes, beginning, mostBytes, excess, leastRate, isHtml } = receiver;
  const sync = openSyncing(receiver);
  const file = openWriteBehind(descriptor, offset, {
    onDrained: () => body.resume(),
    onWritten: sync.note,
    onFailed: (error) => body.destroy(error as Error),
  });
  let received = 0;
  let begun = beginning.reduce((sum, chunk) => sum + chunk.length, 0);
  let isChecked = begun >= headerWindowBytes;
  const begin = (chunk: Buffer): void => {
    beginning.push(chunk);
    begun += chunk.length;
    if (begun < headerWindowBytes) return;
    isChecked = true;
    checkArriving(Buffer.concat(beginning).subarray(0, headerWindowBytes), isHtml);
  };
  const take = (chunk: Buffer): void => {
    if (received + chunk.length > mostBytes) throw excess;
    received += chunk.length;
    if (!isChecked) begin(chunk);
    if (!file.write(chunk)) body.pause();
    for (const hash of hashes) hash.update(chunk);
    receiver.onBytes(offset + received);
  };
  try {
    await readToEnd(body, take, () => received, leastRate);
  } finally {
    // What has come is written whatever happens next, and the file stays open until then.
    await file.settled().finally(sync.settled);
  }
  return received;
}

/** Gives each piece of a body to `take` until its end. A sender that is too slow, and a `take` that throws, end the body. */
function readToEnd(body: Readable, take: (chunk: Buffer) => void, received: () => number, leastRate: LeastRate): Promise<void> {
  // A line may have broken before anybody read: such a body says nothing any more.
  if (body.destroyed) return Promise.reject(body.errored ?? new AppError('network/cut'));
  return new Promise((resolve, reject) => {
    let counted = 0;
    const watch = setInterval(() => {
      const isSlow = received() - counted < (leastRate.bytesPerSecond * leastRate.windowMs) / 1000;
      // A pause is the disk's, not the sender's.
      if (isSlow && !body.isPaused()) body.destroy(new AppError('network/too-slow'));
      counted = received();
    }, leastRate.windowMs);
    const end = (settle: () => void): void => {
      clearInterval(watch);
      settle();
    };
    body.on('data', (chunk: Buffer) => {
      try {
        take(chunk);
      } catch (error) {
        body.destroy(error instanceof Error ? error : new Error(String(error)));
      }
    });
    body.once('end', () => end(resolve));
    body.once('error', (error) => end(() => reject(error)));
    body.once('close', () => end(() => reject(new AppError('network/cut'))));
  });
}

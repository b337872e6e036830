// Writes pieces of a file in their order while more of them arrive: one write at a time, so that the file never has a hole.
// Refuses to hold more than half a mebibyte back: whoever gives pieces is told to wait.
import { writev } from 'node:fs';
import { promisify } from 'node:util';
import { toDiskError } from '../../base/disk-error.ts';

/** What may wait for the disk, and is lost with a killed program. A disk that keeps up holds one piece. */
const mostWaitingBytes = 512 * 1024;

/** A file that is being written. */
export type WriteBehind = {
  /** Takes a piece. False asks to wait for `onDrained`. */
  write: (piece: Buffer) => boolean;
  /** Ends when all that was taken is written. Throws disk/* where some of it could not be. */
  settled: () => Promise<void>;
};

/** What happens meanwhile: there is room again, so much is written, the disk has failed. */
export type WriteEvents = { onDrained: () => void; onWritten: (position: number) => void; onFailed: (error: unknown) => void };

const writeAll = promisify(writev);

/** Opens it at `offset` of an open file. */
export function openWriteBehind(descriptor: number, offset: number, events: WriteEvents): WriteBehind {
  let [waiting, waitingBytes]: [Buffer[], number] = [[], 0];
  let position = offset;
  let failure: unknown = null;
  let writing: Promise<void> | null = null;

  const writePieces = async (pieces: Buffer[]): Promise<void> => {
    let [left, sizeBytes] = [pieces, pieces.reduce((sum, piece) => sum + piece.length, 0)];
    while (sizeBytes > 0) {
      const { bytesWritten } = await writeAll(descriptor, left, position);
      position += bytesWritten;
      waitingBytes -= bytesWritten;
      sizeBytes -= bytesWritten;
      // A disk that takes only a part is given the rest; where it takes nothing more, the next write fails with its reason.
      if (sizeBytes > 0) left = [Buffer.concat(left).subarray(bytesWritten)];
    }
  };

  const run = async (): Promise<void> => {
    try {
      while (waiting.length > 0) {
        const pieces = waiting;
        waiting = [];
        await writePieces(pieces);
        events.onWritten(position);
        if (waitingBytes < mostWaitingBytes / 2) events.onDrained();
      }
    } catch (error) {
      failure = toDiskError(error);
      waiting = [];
      events.onFailed(failure);
    } finally {
      writing = null;
    }
  };

  return {
    write: (piece) => {
      if (failure !== null) return false;
      waiting.push(piece);
      waitingBytes += piece.length;
      writing ??= run();
      return waitingBytes < mostWaitingBytes;
    },
    settled: async () => {
      while (writing !== null) await writing;
      if (failure !== null) throw failure;
    },
  };
}

// Hands the pieces of an answer's body on as they came, untouched, and turns a broken or silent line into Kiosque's own codes.
// Refuses to wait longer than told for the next piece; a reader that takes its time is not silence.
import { Readable } from 'node:stream';
import { AppError } from '#border/errors';
import { type FaultContext, faultOfError } from './network-faults.ts';

/** How a body is passed on. `onRelease` is called when nothing more can be cancelled. */
export type PassOptions = { context: FaultContext; idleMs: number; onRelease: () => void };

/** Large enough for a busy line to run on while the disk is slow, small enough for many downloads at once. */
const bufferBytes = 512 * 1024;

/** A stream of the same pieces. It fails with network/cut, network/timeout or network/bad-answer. */
export function passBody(source: Readable, { context, idleMs, onRelease }: PassOptions): Readable {
  const onSilence = (): void => void body.destroy(new AppError('network/timeout', { host: context.host }));
  let clock: NodeJS.Timeout | null = setTimeout(onSilence, idleMs);
  const stopClock = (): void => {
    if (clock !== null) clearTimeout(clock);
    clock = null;
  };
  const body = new Readable({
    highWaterMark: bufferBytes,
    read: () => {
      if (!source.isPaused() || source.readableEnded) return;
      clock = setTimeout(onSilence, idleMs);
      source.resume();
    },
    destroy: (error, done) => {
      stopClock();
      source.destroy();
      done(error);
    },
  });
  source.on('data', (chunk: Buffer) => {
    if (body.push(chunk)) {
      clock?.refresh();
      return;
    }
    stopClock();
    source.pause();
  });
  source.on('end', () => {
    stopClock();
    body.push(null);
  });
  source.on('error', (error) => body.destroy(faultOfError(error, context) as Error));
  source.on('close', () => {
    if (body.readableLength === 0) onRelease();
  });
  body.on('close', onRelease);
  // A line may break before anybody reads: the failure then waits in the stream, and must not end the thread.
  body.on('error', () => {});
  return body;
}

// Where the command line reads and writes. A reader that goes away early, as `head` does, ends the writing and nothing else.
import { systemCodeOf } from '../base/disk-error.ts';

/** The standard streams as commands see them. */
export type Io = {
  out: (text: string) => void;
  err: (text: string) => void;
  /** Whether a person watches the output, so that text may be laid out for eyes. */
  isTerminal: boolean;
  /** Whether a person watches the error output, so that a bar may be drawn. */
  hasBar: boolean;
  /** Whether a person can be asked. */
  canAsk: boolean;
  columns: number;
  /** Ends when all that was written has left the program. */
  flush: () => Promise<void>;
};

const writerOf = (stream: NodeJS.WriteStream): ((text: string) => void) => {
  let isGone = false;
  stream.on('error', (error) => {
    if (systemCodeOf(error) !== 'EPIPE') throw error;
    isGone = true;
  });
  return (text) => {
    if (!isGone) stream.write(text);
  };
};

const flushOf = (stream: NodeJS.WriteStream): Promise<void> =>
  new Promise((resolve) => {
    if (stream.destroyed || stream.writableLength === 0) resolve();
    else stream.write('', () => resolve());
  });

/** The streams of this process. */
export function openIo(): Io {
  return {
    out: writerOf(process.stdout),
    err: writerOf(process.stderr),
    isTerminal: process.stdout.isTTY === true,
    hasBar: process.stderr.isTTY === true,
    canAsk: process.stdin.isTTY === true && process.stderr.isTTY === true,
    columns: process.stdout.columns ?? 100,
    flush: async () => {
      await Promise.all([flushOf(process.stdout), flushOf(process.stderr)]);
    },
  };
}

// Asks a person for a password without showing it, or reads it where a program has put it. Refuses argv: others can read it there.
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { text } from 'node:stream/consumers';

/** The first line of the standard input, read to its end. */
export async function readPasswordFromStdin(): Promise<string> {
  return (await text(process.stdin)).split(/\r?\n/, 1)[0] ?? '';
}

/** Asks at the terminal. An empty answer is no password. */
export async function askPassword(question: string, signal: AbortSignal): Promise<string | null> {
  let isMuted = false;
  const output = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      if (!isMuted) process.stderr.write(chunk);
      done();
    },
  });
  const terminal = createInterface({ input: process.stdin, output, terminal: true });
  try {
    const answer = terminal.question(question, { signal });
    isMuted = true;
    const password = await answer;
    process.stderr.write('\n');
    return password === '' ? null : password;
  } catch (error) {
    if (signal.aborted) return null;
    throw error;
  } finally {
    terminal.close();
  }
}

// Runs a program and records what it does to the files below one place. Only on Linux and only where strace is; kills nothing.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { readDisk, sumOfDisk } from './disk.ts';
import { readCalls } from './read-calls.ts';
import { type Recorded, readSteps, recordedCalls } from './read-steps.ts';

/** Whether a program can be recorded here; where not, the tests that need it say so and are left out. */
export const canRecord =
  process.platform === 'linux' && spawnSync('strace', ['-o', '/dev/null', '--seccomp-bpf', '-f', 'true']).status === 0;

/** No write of a test is longer; strace would cut it off without a word that we could trust. */
const LONGEST_WRITE_BYTES = 2 ** 28;

/**
 * Runs `command` in surroundings that are added to these, and reads what it did below `place`; each line that it prints is an acknowledgement. Throws when it fails, and when what
 * was read does not lead to the very files that it left.
 */
export async function recordRun(
  command: readonly string[],
  place: string,
  surroundings: NodeJS.ProcessEnv = {},
): Promise<Recorded> {
  const folder = mkdtempSync(join(tmpdir(), 'kiosque-record-'));
  try {
    const [trace, acks] = [join(folder, 'trace'), join(folder, 'acks')];
    const before = readDisk(place);
    const how = [
      '-f',
      '--seccomp-bpf',
      '-y',
      '-xx',
      '-s',
      `${LONGEST_WRITE_BYTES}`,
      '-e',
      `trace=${recordedCalls.join(',')}`,
      '-o',
      trace,
    ];
    // Requests in rings of the kernel are no calls that could be recorded.
    const env = { ...process.env, ...surroundings, NODE_OPTIONS: '', UV_USE_IO_URING: '0' };
    const output = openSync(acks, 'w');
    const run = spawn('strace', [...how, ...command], { env, stdio: ['ignore', output, 'pipe'] });
    closeSync(output);
    const [said, [status]] = await Promise.all([text(run.stderr as Readable), once(run, 'close')]);
    if (status !== 0) throw new Error(`${command.join(' ')} ended with ${status}: ${said}`);
    const recorded = readSteps(readCalls(readFileSync(trace, 'latin1')), { place, acks, before });
    const left = readDisk(place);
    const foldersLeft = new Set([...left.disk].filter(([, node]) => !Buffer.isBuffer(node)).map(([number]) => number));
    if (sumOfDisk(recorded.after, recorded.folders) !== sumOfDisk(left.disk, foldersLeft))
      throw new Error('what was recorded does not lead to the files that the program left');
    return recorded;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

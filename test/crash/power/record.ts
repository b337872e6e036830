// Runs a program and records what it does to the files below one place. Only on Linux and only where strace is; kills nothing.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDisk, sumOfDisk } from './disk.ts';
import { readCalls } from './read-calls.ts';
import { type Recorded, readSteps, recordedCalls } from './read-steps.ts';

/** Whether a program can be recorded here; where not, the tests that need it say so and are left out. */
export const canRecord =
  process.platform === 'linux' && spawnSync('strace', ['-o', '/dev/null', '--seccomp-bpf', '-f', 'true']).status === 0;

/** No write of a test is longer; strace would cut it off without a word that we could trust. */
const LONGEST_WRITE_BYTES = 2 ** 28;

/**
 * Runs `command`, which is told the path of the log of acknowledgements as its last argument, and reads what it did below `place`. Throws
 * when it fails, and when what was read does not lead to the very files that it left.
 */
export function recordRun(command: readonly string[], place: string): Recorded {
  const folder = mkdtempSync(join(tmpdir(), 'kiosque-record-'));
  try {
    const [trace, acks] = [join(folder, 'trace'), join(folder, 'acks')];
    writeFileSync(acks, '');
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
    const env = { ...process.env, NODE_OPTIONS: '', UV_USE_IO_URING: '0' };
    const run = spawnSync('strace', [...how, ...command, acks], { encoding: 'utf8', env });
    if (run.status !== 0) throw new Error(`${command.join(' ')} ended with ${run.status}: ${run.stderr}`);
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

// Runs an operation in a process of its own whose calls fail as a dying disk lets them fail: with an error, at one call or from one call on.
// Linux, with strace. Only calls that are about files alone: a `write` may also wake a thread, and no disk refuses that.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startChild } from '../crash/run-child.ts';

/** What fails: at the `at`th of these calls since the act began, or at every one from there on. */
export type Fault = {
  call: 'pread64' | 'pwrite64' | 'fsync' | 'fdatasync' | 'rename' | 'mkdir' | 'ftruncate';
  error: 'EIO' | 'ENOSPC' | 'EDQUOT';
  at: number;
  isLasting: boolean;
};

/** How it ended: `code` is that of the error which the act threw, null where it went through. */
export type Ended = { lines: string[]; code: string | null };

/** The same, how many calls failed, and whether one of them was about the shared memory of a database. */
export type Faulted = Ended & { fired: number; isOfSharedMemory: boolean };

/** The code by which a program ended. Throws where it ended by no name. */
export function codeOfEnd(name: string, err: string): string {
  const code = /(?:AppError: |"code":")([a-z]+\/[a-z-]+)/.exec(err)?.[1];
  if (code === undefined) throw new Error(`${name} ended by no name: ${err}`);
  return code;
}

const attach = (pid: number, { call, error, at, isLasting }: Fault, log: string): Promise<{ ended: Promise<void> }> => {
  const inject = `inject=${call}:error=${error}:when=${at}${isLasting ? '+' : ''}`;
  const tracer = spawn('strace', [
    '-f',
    '-y',
    '-o',
    log,
    '-e',
    'signal=none',
    '-e',
    `trace=${call}`,
    '-e',
    inject,
    '-p',
    String(pid),
  ]);
  const ended = new Promise<void>((resolve) => void tracer.on('close', () => resolve()));
  return new Promise((resolve, reject) => {
    let said = '';
    tracer.stderr.setEncoding('utf8').on('data', (some: string) => {
      said += some;
      if (said.includes('attached')) resolve({ ended });
    });
    void ended.then(() => reject(new Error(`strace ended: ${said}`)));
  });
};

/** Runs it; what went through is killed where it stands. Throws where the act fails by anything but a code of Kiosque. */
export async function runWithFaults(
  program: string,
  name: string,
  place: { folder: string; root: string },
  fault: Fault,
): Promise<Faulted> {
  const child = startChild(program, ['run', name, place.root]);
  if (!(await child.whenSaid('{"ready"'))) throw new Error(`${name} did not begin: ${(await child.whenEnded).err}`);
  const log = join(place.folder, 'calls');
  const { ended } = await attach(child.process.pid ?? 0, fault, log);
  child.process.stdin?.write('go\n');
  const isDone = await child.whenSaid('{"done"');
  child.process.kill('SIGKILL');
  const { err } = await child.whenEnded;
  await ended;
  const failed = readFileSync(log, 'utf8')
    .split('\n')
    .filter((line) => line.includes('INJECTED'));
  const isOfSharedMemory = failed.some((line) => line.includes('-shm>'));
  return { lines: child.lines, code: isDone ? null : codeOfEnd(name, err), fired: failed.length, isOfSharedMemory };
}

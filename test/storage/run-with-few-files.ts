// Runs an operation in a process of its own that may open no more than so many files beside those that it has when the act begins. Linux, with
// prlimit: what asks for one more is refused with EMFILE, as a system does whose user has too much open.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { startChild } from '../crash/run-child.ts';
import { codeOfEnd, type Ended } from './run-with-faults.ts';

/** Why that cannot be tried here; null where it can. */
export function whyNoLimit(): string | null {
  if (process.platform !== 'linux') return 'limits of a running program are set on Linux';
  const { status } = spawnSync('prlimit', ['--pid', String(process.pid), '--nofile']);
  return status === 0 ? null : 'prlimit is not installed (apt install util-linux)';
}

const limit = (pid: number, files: number): void => {
  const { status, stderr } = spawnSync('prlimit', ['--pid', String(pid), `--nofile=${files}:${files}`], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`prlimit ended with ${status}: ${stderr}`);
};

/** The number below which so many are free; a system gives the lowest that is, and asks only new ones to be below it. */
const limitFor = (pid: number, more: number): number => {
  const taken = new Set(readdirSync(`/proc/${pid}/fd`).map(Number));
  let [number, free] = [0, 0];
  for (; free < more || taken.has(number); number += 1) if (!taken.has(number)) free += 1;
  return number;
};

/** Runs it; what went through is killed where it stands. Throws where the act fails by anything but a code of Kiosque. */
export async function runWithFewFiles(program: string, name: string, root: string, more: number): Promise<Ended> {
  const child = startChild(program, ['run', name, root]);
  if (!(await child.whenSaid('{"ready"'))) throw new Error(`${name} did not begin: ${(await child.whenEnded).err}`);
  const pid = child.process.pid ?? 0;
  limit(pid, limitFor(pid, more));
  child.process.stdin?.write('go\n');
  const isDone = await child.whenSaid('{"done"');
  child.process.kill('SIGKILL');
  const { err } = await child.whenEnded;
  return { lines: child.lines, code: isDone ? null : codeOfEnd(name, err) };
}

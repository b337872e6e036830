// One run of an operation in a copy of its start, watched and perhaps killed.
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { temporaryPlace } from '../run/temporary-place.ts';
import { type Child, startChild } from './run-child.ts';
import { listThreads, readCalls, type SeenCall, watch } from './strace.ts';

/** Whose calls are watched: those of the threads of one name, or everybody's. At which of them the program is killed; at none where null. */
export type Lane = { thread: string | 'all'; calls: readonly string[]; killAt: number | null };

/** What came of a run. `fell` is the call at which it was killed; null when the act ended first. `lines` are all that it said. */
export type Run = { lines: string[]; calls: SeenCall[]; fell: SeenCall | null; err: string };

/** A folder of its own for a run, with a copy of the start in it. */
export function copyStart(start: string): { folder: string; root: string; drop: () => void } {
  const folder = mkdtempSync(join(temporaryPlace(), 'kiosque-crash-'));
  const root = join(folder, 'place');
  cpSync(start, root, { recursive: true, preserveTimestamps: true });
  return { folder, root, drop: () => rmSync(folder, { recursive: true, force: true }) };
}

const isDone = (lines: readonly string[]): boolean => lines.some((line) => line.startsWith('{"done"'));

const lookAgainMs = 1;

/** Holds a program as soon as a thread of this name has come, before that has done anything; null where it ends without one. */
const holdNewcomer = async ({ process: child }: Child, name: string): Promise<number[] | null> => {
  const pid = child.pid ?? 0;
  while (child.exitCode === null && child.signalCode === null) {
    const found = listThreads(pid).filter((thread) => thread.name === name);
    if (found.length > 0) {
      child.kill('SIGSTOP');
      return found.map(({ id }) => id);
    }
    await pause(lookAgainMs);
  }
  return null;
};

/** Lets the act begin, and watches. A thread that is there already is watched from the first call on, and so is one that comes. */
const begin = async (child: Child, { thread, ...how }: Lane, log: string): Promise<() => Promise<void>> => {
  const pid = child.process.pid ?? 0;
  const go = (): void => void child.process.stdin?.write('go\n');
  const there = thread === 'all' ? 'all' : listThreads(pid).flatMap(({ id, name }) => (name === thread ? [id] : []));
  if (there.length > 0) {
    const { ended } = await watch({ pid, threads: there, log, ...how });
    go();
    return () => ended;
  }
  go();
  const come = await Promise.race([holdNewcomer(child, thread), child.whenSaid('{"done"').then(() => null)]);
  if (come === null) return async () => {};
  const { ended } = await watch({ pid, threads: come, log, ...how });
  child.process.kill('SIGCONT');
  return () => ended;
};

const watchToTheEnd = async (child: Child, name: string, place: { folder: string; root: string }, lane: Lane): Promise<Run> => {
  if (!(await child.whenSaid('{"ready"'))) throw new Error(`${name} did not begin: ${(await child.whenEnded).err}`);
  const log = join(place.folder, 'calls');
  writeFileSync(log, '');
  const ended = await begin(child, lane, log);
  await child.whenSaid('{"done"');
  child.process.kill('SIGKILL');
  const { signal, err } = await child.whenEnded;
  await ended();
  if (signal !== 'SIGKILL') throw new Error(`${name} failed by itself: ${err}`);
  const calls = readCalls(log, place.root);
  const fell = isDone(child.lines) ? null : (calls.findLast(({ text }) => text.endsWith('= ?')) ?? null);
  if (!isDone(child.lines) && fell === null) throw new Error(`${name} was killed, and nobody knows where`);
  return { lines: child.lines, calls, fell, err };
};

/** Runs an operation until it has done its act or is killed; what did its act is killed as it stands there. Throws where it fails by itself. */
export async function runTraced(
  program: string,
  name: string,
  place: { folder: string; root: string },
  lane: Lane,
  verb: 'run' | 'open' = 'run',
): Promise<Run> {
  const child = startChild(program, [verb, name, place.root]);
  try {
    return await watchToTheEnd(child, name, place, lane);
  } finally {
    child.process.kill('SIGKILL');
  }
}

// What a process holds on to: descriptors, threads, memory. Linux alone tells (proc(5)). Refuses to judge.
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** Memory in MiB; the heap is null for another process than this one. */
export type ProcessState = { descriptors: number; threads: number; rssMb: number; heapMb: number | null };

const mebi = 1024 * 1024;

const kibOf = (status: string, name: string): number => Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1]);

/** What a running process holds now. */
export function readState(pid: number | 'self' = 'self'): ProcessState {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return {
    descriptors: readdirSync(`/proc/${pid}/fd`).length,
    threads: readdirSync(`/proc/${pid}/task`).length,
    rssMb: kibOf(status, 'VmRSS') / 1024,
    heapMb: pid === 'self' ? process.memoryUsage().heapUsed / mebi : null,
  };
}

/** What this process holds once what was let go of is gone: threads end and finalizers run a moment later. Needs `--expose-gc`. */
export async function settledState(): Promise<ProcessState> {
  if (globalThis.gc === undefined) throw new Error('the process was started without --expose-gc');
  for (let round = 0; round < 6; round += 1) {
    globalThis.gc();
    await pause(100);
  }
  return readState();
}

/** What has held the most memory since `resetPeak`, in MiB. */
export function readPeakMb(): number {
  return kibOf(readFileSync('/proc/self/status', 'utf8'), 'VmHWM') / 1024;
}

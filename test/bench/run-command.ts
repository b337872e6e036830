// Runs a command to its end and says how long it took and how much memory it held. Refuses to judge.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Wall time in ms, the process's largest resident set in MiB (null where the system does not say), and what it printed. */
export type CommandRun = { ms: number; peakMb: number | null; stdout: string };

/** Largest resident set of a running process so far in MiB, from `/proc/<pid>/status` (proc(5), VmHWM); null elsewhere than on Linux. */
export function readPeakMb(pid: number): number | null {
  try {
    const kib = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kib === undefined ? null : Number(kib) / 1024;
  } catch {
    return null;
  }
}

/** Runs a command; throws with what it said on stderr when it ends with another code than 0. */
export function runCommand(command: string, args: readonly string[]): Promise<CommandRun> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    let peakMb: number | null = null;
    const watch = setInterval(() => {
      peakMb = readPeakMb(child.pid ?? 0) ?? peakMb;
    }, 20);
    child.stdout.on('data', (chunk) => {
      stdout += chunk;
    });
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(watch);
      if (code === 0) resolve({ ms: performance.now() - start, peakMb, stdout });
      else reject(new Error(`${command} ended with ${code}: ${stderr.slice(-2000)}`));
    });
  });
}

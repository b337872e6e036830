// Which program is at work in a folder, so that what a killed one left behind can be told from what a living one is making.
import { hostname } from 'node:os';
import { z } from 'zod';
import { bootId } from './boot-id.ts';
import { systemCodeOf } from './disk-error.ts';
import { makeId } from './ids.ts';

/** A work of a program: its pid, the machine and the run of it in which that pid counts, and which of its works it is. */
export const Claim = z.object({ pid: z.int().positive(), host: z.string(), boot: z.string(), token: z.string().default('') });
export type Claim = z.infer<typeof Claim>;

/** The claims of this thread that have not ended; one that lies on a disk which went away in the middle has, although its file is still there. */
const held = new Set<string>();

/** A claim of this thread, which holds until `end`. Whoever opens it writes it down. */
export function openClaim(): { claim: Claim; end: () => void } {
  const token = makeId();
  held.add(token);
  return { claim: { pid: process.pid, host: hostname(), boot: bootId(), token }, end: () => void held.delete(token) };
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCodeOf(error) === 'EPERM';
  }
};

/** Whether the work of a claim goes on, has ended, or is of another machine, of which nothing can be known here. */
export function stateOfClaim({ pid, host, boot, token }: Claim): 'runs' | 'ended' | 'elsewhere' {
  if (host !== hostname()) return 'elsewhere';
  const isUnderWay = pid === process.pid ? held.has(token) : isAlive(pid);
  return boot === bootId() && isUnderWay ? 'runs' : 'ended';
}

// Whether the clock may decide that something has lain long enough to be deleted. A clock that leapt is not believed before it has gone on
// evenly for a week: a wrong date, or a laptop with an empty battery, would empty the trash at once.
// Refuses nothing that a person does: only rules ask. What it remembers lies in derived/; without it the week begins anew.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { dropTemporaries, writeAtomically } from '../base/atomic-file.ts';
import { onDisk } from '../base/disk-error.ts';
import type { Places } from './places.ts';

const dayMs = 86_400_000;
/** Who has not opened the library for longer looks as if the clock had leapt; then the rule waits too. */
const mostAwayDays = 31;
/** Daylight saving moves no clock that counts in UTC; corrections by the network are smaller than this. */
const mostBackMs = dayMs;
const steadyMs = 7 * dayMs;

/** When the clock was last looked at, and since when it goes without a leap. */
const ClockMemory = z.object({ seenAtMs: z.number(), steadySinceMs: z.number() });
type ClockMemory = z.infer<typeof ClockMemory>;

const readMemory = (path: string): ClockMemory | null => {
  if (!existsSync(path)) return null;
  try {
    return ClockMemory.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return null;
    throw error;
  }
};

const hasLeapt = ({ seenAtMs }: ClockMemory, nowMs: number, mostAheadMs: number): boolean =>
  nowMs > seenAtMs + mostAheadMs || nowMs < seenAtMs - mostBackMs;

/**
 * Remembers what the clock says, and tells whether it is believed by a rule that waits for so many days: a leap over all of them would fulfil
 * it at once. Where there is no rule (null) the next one may be of a single day. Throws disk/full, disk/failed.
 */
export function seeClock({ derived }: Places, nowMs: number, ruleDays: number | null): { isBelieved: boolean } {
  const mostAheadMs = Math.min(mostAwayDays, ruleDays ?? 1) * dayMs;
  return onDisk(() => {
    const path = join(derived, 'clock.json');
    const known = readMemory(path);
    const steadySinceMs = known === null || hasLeapt(known, nowMs, mostAheadMs) ? nowMs : Math.min(known.steadySinceMs, nowMs);
    dropTemporaries(path);
    writeAtomically(path, JSON.stringify({ seenAtMs: nowMs, steadySinceMs } satisfies ClockMemory));
    return { isBelieved: nowMs - steadySinceMs >= steadyMs };
  });
}

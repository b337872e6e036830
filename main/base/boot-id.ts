// Which run of the machine this is. What was written to a file but not forced to the disk survives the end of a program, not of the machine.
import { readFileSync } from 'node:fs';
import { uptime } from 'node:os';

/** A text that stays the same until the machine is started again; where the system gives none, the minute at which it was started. */
export function bootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    // Not Linux. A wrong answer only makes less of a part trusted.
    return String(Math.round((Date.now() - uptime() * 1000) / 60_000));
  }
}

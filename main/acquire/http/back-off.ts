// How long to wait before trying again: twice as long at most each time, at random within that (full jitter).
// Refuses to wait longer than its cap, and to hold a clock or a count itself.

/** The most for the first attempt, and the most of all. */
export type BackOffOptions = { firstMs?: number; capMs?: number };

/**
 * Milliseconds before attempt number `attempt` is repeated; 1 is the first that failed. `random` gives a number from 0 up to 1,
 * as Math.random does. One second at most after the first, one hour at most in the end.
 */
export function backOffMs(attempt: number, random: () => number, options: BackOffOptions = {}): number {
  const { firstMs = 1000, capMs = 3_600_000 } = options;
  return Math.round(random() * Math.min(capMs, firstMs * 2 ** Math.max(attempt - 1, 0)));
}

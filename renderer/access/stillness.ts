// When a visit has ended without a word: nothing was pressed or moved for so long. Pure.

/** A visit ends after ten minutes without a key or the pointer; the last half minute of them says so. */
export const stillMs = 600_000;
export const warnedMs = 30_000;

/** How a visit stands: somebody is there, or is asked for so many more seconds, or has gone. */
export type Stillness = 'here' | 'gone' | { secondsLeft: number };

/** `lastMs` is when something was last pressed or moved; null where nothing was yet, so that there is nothing to forget. */
export function stillnessOf(lastMs: number | null, nowMs: number): Stillness {
  if (lastMs === null) return 'here';
  const leftMs = lastMs + stillMs - nowMs;
  if (leftMs <= 0) return 'gone';
  return leftMs > warnedMs ? 'here' : { secondsLeft: Math.ceil(leftMs / 1000) };
}

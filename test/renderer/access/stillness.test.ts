// When a visit has ended without a word.
import { describe, expect, it } from 'vitest';
import { stillMs, stillnessOf, warnedMs } from '../../../renderer/access/stillness.ts';

describe('a visit in which nothing is pressed or moved', () => {
  it('is told of its end for half a minute, and has ended after ten', () => {
    expect(stillMs).toBe(10 * 60_000);
    expect(stillnessOf(5000, 5000 + stillMs - warnedMs - 1)).toBe('here');
    expect(stillnessOf(5000, 5000 + stillMs - warnedMs)).toEqual({ secondsLeft: 30 });
    expect(stillnessOf(5000, 5000 + stillMs - 1)).toEqual({ secondsLeft: 1 });
    expect(stillnessOf(5000, 5000 + stillMs)).toBe('gone');
  });

  it('never ends where it has not begun', () => {
    expect(stillnessOf(null, Number.MAX_SAFE_INTEGER)).toBe('here');
  });
});

// When a newer version is looked for without being asked.
import { describe, expect, it } from 'vitest';
import { isDue } from '../../../../main/shell/updates/look-daily.ts';

const day = 24 * 60 * 60 * 1000;
const at = (lookedAtMs: number | null, { isWanted = true, isOnline = true } = {}): boolean =>
  isDue({ isWanted: () => isWanted, isOnline: () => isOnline, lookedAtMs: () => lookedAtMs, now: () => 10 * day });

describe('a newer version', () => {
  it('is looked for once a day', () => {
    expect([at(null), at(9 * day), at(9 * day + 1), at(10 * day)]).toEqual([true, true, false, false]);
  });

  it('is looked for although the clock once ran ahead', () => {
    expect(at(400 * day)).toBe(true);
  });

  it('is not looked for offline, nor where that is switched off', () => {
    expect([at(null, { isOnline: false }), at(null, { isWanted: false })]).toEqual([false, false]);
  });
});

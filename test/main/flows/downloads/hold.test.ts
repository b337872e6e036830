// What holds a file that is wanted: the meter, the quiet hours, the quota, the time of the next try.
import { describe, expect, it } from 'vitest';
import { firstSettings } from '../../../../main/base/record.ts';
import { type HoldFacts, holdOf, isQuiet } from '../../../../main/flows/downloads/hold.ts';

const at = (clock: string): number => new Date(`2024-03-28T${clock}:00`).getTime();
const free = { asked: 'no', nextTryAtMs: null, isForRoom: false } as const;
const facts = (settings: Partial<typeof firstSettings>, more: Partial<HoldFacts> = {}): HoldFacts => ({
  settings: { ...firstSettings, ...settings },
  nowMs: at('12:00'),
  filledBytes: 0,
  ...more,
});

describe('quiet hours', () => {
  it.each([
    ['07:00', '09:00', '06:59', false],
    ['07:00', '09:00', '07:00', true],
    ['07:00', '09:00', '08:59', true],
    ['07:00', '09:00', '09:00', false],
    ['22:30', '06:00', '22:29', false],
    ['22:30', '06:00', '22:30', true],
    ['22:30', '06:00', '00:00', true],
    ['22:30', '06:00', '05:59', true],
    ['22:30', '06:00', '06:00', false],
    ['08:00', '08:00', '08:00', false],
  ])('from %s to %s: at %s %s', (from, to, clock, isNow) => {
    expect(isQuiet({ from, to }, at(clock))).toBe(isNow);
  });

  it('are none where none are set', () => {
    expect(isQuiet(null, at('03:00'))).toBe(false);
  });
});

describe('a file', () => {
  it('begins where nothing holds it', () => {
    expect(holdOf(free, facts({}))).toBeNull();
  });

  it('is held by the meter, the quiet hours and the quota, in this order', () => {
    const quietHours = { from: '11:00', to: '13:00' };
    const full = { filledBytes: 2e9 };
    expect(holdOf(free, facts({ isMetered: true, quietHours, quotaGigabytes: 2 }, full))).toBe('metered');
    expect(holdOf(free, facts({ quietHours, quotaGigabytes: 2 }, full))).toBe('quiet');
    expect(holdOf(free, facts({ quotaGigabytes: 2 }, full))).toBe('quota');
    expect(holdOf(free, facts({ quotaGigabytes: 2 }, { filledBytes: 2e9 - 1 }))).toBeNull();
  });

  it('is held by none of them where a person asked for it', () => {
    const all = facts({ isMetered: true, quietHours: { from: '11:00', to: '13:00' }, quotaGigabytes: 1 }, { filledBytes: 2e9 });
    expect(holdOf({ ...free, asked: 'file' }, all)).toBeNull();
  });

  it('is held by the quota alone where a person asked for the check that found it', () => {
    const asked = { ...free, asked: 'check' } as const;
    const quietHours = { from: '11:00', to: '13:00' };
    expect(holdOf(asked, facts({ isMetered: true, quietHours, quotaGigabytes: 3 }, { filledBytes: 2e9 }))).toBeNull();
    expect(holdOf(asked, facts({ isMetered: true, quietHours, quotaGigabytes: 2 }, { filledBytes: 2e9 }))).toBe('quota');
  });

  it('waits for its next try, even where a person asked for it, and not a moment longer', () => {
    const waiting = { asked: 'file', nextTryAtMs: at('12:10'), isForRoom: false } as const;
    expect(holdOf(waiting, facts({}))).toBe('later');
    expect(holdOf({ ...waiting, isForRoom: true }, facts({}))).toBe('space');
    expect(holdOf(waiting, facts({}, { nowMs: at('12:10') }))).toBeNull();
  });

  it('does not wait for a time that only a clock that was wrong can have set', () => {
    const tenYears = 10 * 365 * 86_400_000;
    expect(holdOf({ ...free, nextTryAtMs: at('12:10') + tenYears }, facts({}))).toBeNull();
    expect(holdOf({ ...free, nextTryAtMs: at('13:00') }, facts({}))).toBe('later');
  });
});

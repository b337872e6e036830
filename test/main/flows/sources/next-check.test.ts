// When a source is checked next, by the clock on the wall: through changes to summer time and back, and after the machine has slept.
import { describe, expect, it } from 'vitest';
import { type LastCheck, nextCheckAtMs } from '../../../../main/flows/sources/next-check.ts';
import type { Schedule } from '../../../../preload/model.ts';
import { setZone } from '../../../support/set-zone.ts';

const minuteMs = 60_000;
const everyDay = [1, 2, 3, 4, 5, 6, 7];
const daily = (...times: string[]): Schedule => ({ kind: 'times', times, weekdays: everyDay });
const hourly: Schedule = { kind: 'every', minutes: 60 };

const wentWell = (iso: string): LastCheck => ({ atMs: Date.parse(iso), hasFailedPassing: false, askedPauseMs: null });
const next = (schedule: Schedule, last: LastCheck | null, now = last?.atMs ?? 0): string | null => {
  const atMs = nextCheckAtMs(schedule, last, now);
  return atMs === null ? null : new Date(atMs).toISOString();
};

setZone('Europe/Paris');

describe('a source', () => {
  it('that is checked by hand has no next check', () => {
    expect(next({ kind: 'manual' }, null)).toBeNull();
    expect(next({ kind: 'manual' }, wentWell('2026-01-15T10:00:00Z'))).toBeNull();
  });

  it('that has never been checked is due at once', () => {
    const now = Date.parse('2026-01-15T10:00:00Z');
    expect(next(hourly, null, now)).toBe('2026-01-15T10:00:00.000Z');
    expect(next(daily('06:00'), null, now)).toBe('2026-01-15T10:00:00.000Z');
  });

  it('that is checked every hour is due an hour after the last check', () => {
    expect(next(hourly, wentWell('2026-01-15T10:07:00Z'))).toBe('2026-01-15T11:07:00.000Z');
  });

  it('that was slept through is due at once, and then in its time', () => {
    const slept = wentWell('2026-01-12T10:00:00Z');
    const woken = Date.parse('2026-01-15T09:00:00Z');
    for (const schedule of [hourly, daily('06:00')]) expect(nextCheckAtMs(schedule, slept, woken)).toBeLessThanOrEqual(woken);
    expect(next(daily('06:00'), wentWell('2026-01-15T09:00:00Z'))).toBe('2026-01-16T05:00:00.000Z');
  });
});

describe('times of the day', () => {
  it('are those of the wall: the next of several', () => {
    const schedule = daily('18:30', '06:00');
    expect(next(schedule, wentWell('2026-01-15T04:59:00Z'))).toBe('2026-01-15T05:00:00.000Z');
    expect(next(schedule, wentWell('2026-01-15T05:00:00Z'))).toBe('2026-01-15T17:30:00.000Z');
    expect(next(schedule, wentWell('2026-01-15T17:30:00Z'))).toBe('2026-01-16T05:00:00.000Z');
  });

  it('are kept to on the days of the week that are chosen', () => {
    const weekend: Schedule = { kind: 'times', times: ['07:00'], weekdays: [6, 7] };
    expect(next(weekend, wentWell('2026-01-14T12:00:00Z'))).toBe('2026-01-17T06:00:00.000Z');
    expect(next(weekend, wentWell('2026-01-17T06:00:00Z'))).toBe('2026-01-18T06:00:00.000Z');
    expect(next(weekend, wentWell('2026-01-18T06:00:00Z'))).toBe('2026-01-24T06:00:00.000Z');
  });

  it('come a week later where the only day is today and its time has passed', () => {
    const thursday: Schedule = { kind: 'times', times: ['07:00'], weekdays: [4] };
    expect(next(thursday, wentWell('2026-01-15T06:00:00Z'))).toBe('2026-01-22T06:00:00.000Z');
  });

  it('go over the ends of months and years', () => {
    expect(next(daily('06:00'), wentWell('2025-12-31T12:00:00Z'))).toBe('2026-01-01T05:00:00.000Z');
    expect(next(daily('06:00'), wentWell('2028-02-28T12:00:00Z'))).toBe('2028-02-29T05:00:00.000Z');
  });
});

describe('when the clocks change', () => {
  it('six o’clock stays six o’clock, 23 and 25 hours apart', () => {
    expect(next(daily('06:00'), wentWell('2026-03-28T05:00:00Z'))).toBe('2026-03-29T04:00:00.000Z');
    expect(next(daily('06:00'), wentWell('2026-10-24T04:00:00Z'))).toBe('2026-10-25T05:00:00.000Z');
  });

  it('a time that is left out comes when it would have been, and once', () => {
    expect(next(daily('02:30'), wentWell('2026-03-28T12:00:00Z'))).toBe('2026-03-29T01:30:00.000Z');
    expect(next(daily('02:30'), wentWell('2026-03-29T01:30:00Z'))).toBe('2026-03-30T00:30:00.000Z');
  });

  it('a time that there is twice comes once', () => {
    expect(next(daily('02:30'), wentWell('2026-10-24T12:00:00Z'))).toBe('2026-10-25T00:30:00.000Z');
    expect(next(daily('02:30'), wentWell('2026-10-25T00:30:00Z'))).toBe('2026-10-26T01:30:00.000Z');
  });

  it('a day that begins at one o’clock is no other day', () => {
    process.env.TZ = 'America/Sao_Paulo';
    const sunday: Schedule = { kind: 'times', times: ['00:00'], weekdays: [7] };
    expect(next(sunday, wentWell('2018-11-03T12:00:00Z'))).toBe('2018-11-04T03:00:00.000Z');
  });

  it('every hour stays every hour', () => {
    expect(next(hourly, wentWell('2026-03-29T00:30:00Z'))).toBe('2026-03-29T01:30:00.000Z');
    expect(next(hourly, wentWell('2026-10-25T00:30:00Z'))).toBe('2026-10-25T01:30:00.000Z');
  });
});

describe('after a check that failed', () => {
  const failed: LastCheck = { atMs: Date.parse('2026-01-15T10:00:00Z'), hasFailedPassing: true, askedPauseMs: null };

  it('for a reason that passes, the next comes soon, however rare the schedule is', () => {
    expect(next(daily('06:00'), failed)).toBe('2026-01-15T10:10:00.000Z');
    expect(next({ kind: 'every', minutes: 5 }, failed)).toBe('2026-01-15T10:05:00.000Z');
  });

  it('for another reason, the next comes in its time', () => {
    expect(next(daily('06:00'), { ...failed, hasFailedPassing: false })).toBe('2026-01-16T05:00:00.000Z');
  });

  it('the server is left alone for as long as it asked', () => {
    expect(next(hourly, { ...failed, askedPauseMs: 30 * minuteMs })).toBe('2026-01-15T10:30:00.000Z');
    expect(next({ kind: 'every', minutes: 5 }, { ...failed, askedPauseMs: 60 * minuteMs })).toBe('2026-01-15T11:00:00.000Z');
  });

  it('made while the clock ran ahead, the next comes at once', () => {
    const now = Date.parse('2026-01-15T10:00:00Z');
    expect(nextCheckAtMs({ kind: 'every', minutes: 60 }, wentWell('2031-01-01T00:00:00Z'), now)).toBe(now);
  });
});

// Which days an address with a date in it is asked for.
import { describe, expect, it } from 'vitest';
import { listPatternDays, pickOpen } from '../../../../main/flows/sources/pattern-days.ts';
import { setZone } from '../../../support/set-zone.ts';

const all = { newest: null, since: null };
const noon = Date.parse('2026-01-15T11:00:00Z');

setZone('Europe/Paris');

describe('the days of a pattern', () => {
  it('are two weeks where nobody says, newest first', () => {
    const { days } = listPatternDays(all, noon, 3);
    expect(days).toHaveLength(14);
    expect(days.slice(0, 2)).toEqual(['2026-01-15', '2026-01-14']);
    expect(days.at(-1)).toBe('2026-01-02');
  });

  it('are as many as are wanted', () => {
    expect(listPatternDays({ newest: 1, since: null }, noon, 3).days).toEqual(['2026-01-15']);
    expect(listPatternDays({ newest: 20, since: null }, noon, 3).days).toHaveLength(20);
  });

  it('go back to the day that is wanted, that day included', () => {
    expect(listPatternDays({ newest: null, since: '2026-01-13' }, noon, 3).days).toEqual([
      '2026-01-15',
      '2026-01-14',
      '2026-01-13',
    ]);
    expect(listPatternDays({ newest: null, since: '2026-01-15' }, noon, 3).days).toEqual(['2026-01-15']);
    expect(listPatternDays({ newest: null, since: '2026-01-16' }, noon, 3).days).toEqual([]);
  });

  it('are the newest of those since a day where both are wanted', () => {
    expect(listPatternDays({ newest: 2, since: '2026-01-01' }, noon, 3).days).toEqual(['2026-01-15', '2026-01-14']);
    expect(listPatternDays({ newest: 9, since: '2026-01-14' }, noon, 3).days).toEqual(['2026-01-15', '2026-01-14']);
  });

  it('are forty years at most', () => {
    const { days } = listPatternDays({ newest: null, since: '1900-01-01' }, noon, 3);
    expect(days).toHaveLength(14_610);
    expect(new Set(days).size).toBe(14_610);
  });

  it('are those of the wall, from midnight to midnight', () => {
    expect(listPatternDays({ newest: 1, since: null }, Date.parse('2026-01-14T23:30:00Z'), 3).days).toEqual(['2026-01-15']);
    expect(listPatternDays({ newest: 1, since: null }, Date.parse('2026-01-15T22:59:00Z'), 3).days).toEqual(['2026-01-15']);
  });

  it.each([
    ['2026-03-30T22:10:00Z', ['2026-03-31', '2026-03-30', '2026-03-29', '2026-03-28']],
    ['2026-10-26T22:50:00Z', ['2026-10-26', '2026-10-25', '2026-10-24', '2026-10-23']],
  ])('leave none out and name none twice where the clocks change (%s)', (now, expected) => {
    expect(listPatternDays({ newest: 4, since: null }, Date.parse(now), 3).days).toEqual(expected);
  });

  it('may still be late for as long as that is told', () => {
    expect(listPatternDays(all, noon, 3).oldestLate).toBe('2026-01-12');
    expect(listPatternDays(all, Date.parse('2026-03-30T22:10:00Z'), 3).oldestLate).toBe('2026-03-28');
  });
});

describe('the days of a check that nobody asked for', () => {
  const open = Array.from({ length: 1500 }, (_, index) => index);

  it('are the newest, and in time all others, though none of them is ever found', () => {
    const asked = new Set<number>();
    for (let day = 0; day < 60; day += 1) {
      const picked = pickOpen(open, 400, noon + day * 86_400_000);
      expect(new Set(picked).size).toBe(400);
      expect(picked.slice(0, 200)).toEqual(open.slice(0, 200));
      for (const one of picked) asked.add(one);
    }
    expect(asked.size).toBe(open.length);
  });

  it('are all where they are few', () => {
    expect(pickOpen(open.slice(0, 400), 400, noon)).toEqual(open.slice(0, 400));
  });
});

import { describe, expect, it } from 'vitest';
import {
  amountOf,
  barsOf,
  daysOf,
  isWithin,
  mostOf,
  namedPlaces,
  periodOf,
  periodsOf,
} from '../../../renderer/search/timeline.ts';

describe('the timeline', () => {
  it('has a bar for every part, with the days that it spans', () => {
    expect(barsOf([{ period: '2024-02', count: 3, pages: 40 }])).toEqual([
      { period: '2024-02', count: 3, pages: 40, from: '2024-02-01', to: '2024-02-29' },
    ]);
  });

  it('cuts the bars at the ends to what is looked at', () => {
    const parts = ['2024-02', '2024-03', '2024-04'].map((period) => ({ period, count: 1, pages: 1 }));
    const bars = barsOf(parts, { from: '2024-02-10', to: '2024-04-20' });
    expect(bars.map(({ from, to }) => `${from} ${to}`)).toEqual([
      '2024-02-10 2024-02-29',
      '2024-03-01 2024-03-31',
      '2024-04-01 2024-04-20',
    ]);
  });

  it('ends a month on its last day, in leap years and in the first century too', () => {
    expect(daysOf('2024-02')).toEqual({ from: '2024-02-01', to: '2024-02-29' });
    expect(daysOf('2023-02')).toEqual({ from: '2023-02-01', to: '2023-02-28' });
    expect(daysOf('0004-02').to).toBe('0004-02-29');
    expect(daysOf('2023-12').to).toBe('2023-12-31');
    expect(daysOf('2023-12-24')).toEqual({ from: '2023-12-24', to: '2023-12-24' });
  });

  it('knows a span that is exactly a year or a month', () => {
    expect(periodOf('2024-01-01', '2024-12-31')).toBe('2024');
    expect(periodOf('2024-02-01', '2024-02-29')).toBe('2024-02');
    expect(periodOf('2024-02-01', '2024-03-05')).toBeNull();
    expect(periodOf(undefined, undefined)).toBeNull();
  });

  it('knows a span of whole years or whole months', () => {
    expect(periodsOf({ from: '2015-01-01', to: '2019-12-31' })).toEqual({ first: '2015', last: '2019' });
    expect(periodsOf({ from: '2015-03-01', to: '2016-02-29' })).toEqual({ first: '2015-03', last: '2016-02' });
    expect(periodsOf({ from: '2015-03-02', to: '2016-02-29' })).toBeNull();
    expect(periodsOf({ from: '2015-01-01', to: '2015-01-31' })).toEqual({ first: '2015-01', last: '2015-01' });
  });

  it('measures shares of all pages, so that more pages alone raise no bar', () => {
    const small = { count: 5, pages: 100 };
    const large = { count: 50, pages: 1000 };
    expect(amountOf(small, true)).toBe(amountOf(large, true));
    expect(amountOf({ count: 0, pages: 0 }, true)).toBe(0);
    expect(mostOf([small, large], false)).toBe(50);
    expect(mostOf([], true)).toBe(1);
  });

  it('names the ends and what lies between', () => {
    expect([0, 1, 2, 5, 20].map(namedPlaces)).toEqual([[], [0], [0, 1], [0, 4], [0, 6, 13, 19]]);
  });

  it('tells which bars are chosen', () => {
    const bar = { from: '2024-02-01', to: '2024-02-29' };
    expect(isWithin(bar, null)).toBe(false);
    expect(isWithin(bar, { from: '2024-01-01', to: '2024-12-31' })).toBe(true);
    expect(isWithin(bar, { from: '2024-02-02', to: '2024-12-31' })).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { barsOf, daysOf, periodOf } from '../../../renderer/search/timeline.ts';

describe('the timeline', () => {
  it('has a bar for every month between the first and the last, also over the new year', () => {
    const bars = barsOf([
      { period: '2024-02', count: 3 },
      { period: '2023-11', count: 1 },
      { period: null, count: 9 },
    ]);
    expect(bars.map(({ period, count }) => [period, count])).toEqual([
      ['2023-11', 1],
      ['2023-12', 0],
      ['2024-01', 0],
      ['2024-02', 3],
    ]);
  });

  it('becomes years when the months would be too many', () => {
    const bars = barsOf([
      { period: '2004-05', count: 2 },
      { period: '2004-06', count: 2 },
      { period: '2024-01', count: 1 },
    ]);
    expect(bars).toHaveLength(21);
    expect(bars[0]).toMatchObject({ period: '2004', count: 4, from: '2004-01-01', to: '2004-12-31' });
  });

  it('ends a month on its last day, in leap years too', () => {
    expect(daysOf('2024-02')).toEqual({ from: '2024-02-01', to: '2024-02-29' });
    expect(daysOf('2023-02')).toEqual({ from: '2023-02-01', to: '2023-02-28' });
  });

  it('knows a span that is exactly a year or a month', () => {
    expect(periodOf('2024-01-01', '2024-12-31')).toBe('2024');
    expect(periodOf('2024-02-01', '2024-02-29')).toBe('2024-02');
    expect(periodOf('2024-02-01', '2024-03-05')).toBeNull();
    expect(periodOf(undefined, undefined)).toBeNull();
  });

  it('is empty when nothing has a date', () => {
    expect(barsOf([{ period: null, count: 4 }])).toEqual([]);
  });
});

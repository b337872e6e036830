// Drawing over bars with the pointer and the keys, and looking closer, in both directions of reading.
import { describe, expect, it } from 'vitest';
import { barsOf } from '../../../renderer/search/timeline.ts';
import { barAt, daysOfStretch, holds, sumOf, walk } from '../../../renderer/search/timeline-stretch.ts';
import { partsAround, widerThan, windowOf } from '../../../renderer/search/timeline-zoom.ts';

const ground = { left: 100, width: 400, count: 4, isRightToLeft: false };
const bars = barsOf(['2021', '2022', '2023', '2024'].map((period, index) => ({ period, count: index, pages: 10 })));

describe('a stretch of bars', () => {
  it('begins and ends under the pointer, also where that has left the bars', () => {
    expect([100, 199, 200, 499, 500, 900, -50].map((x) => barAt(x, ground))).toEqual([0, 0, 1, 3, 3, 3, 0]);
    expect([101, 201, 499].map((x) => barAt(x, { ...ground, isRightToLeft: true }))).toEqual([3, 2, 0]);
    expect(barAt(5, { left: 0, width: 0, count: 3, isRightToLeft: false })).toBe(0);
  });

  it('spans the same days whichever way it was drawn', () => {
    expect(daysOfStretch(bars, { anchor: 2, head: 1 })).toEqual({ from: '2022-01-01', to: '2023-12-31' });
    expect(daysOfStretch(bars, { anchor: 1, head: 2 })).toEqual({ from: '2022-01-01', to: '2023-12-31' });
    expect(daysOfStretch([], { anchor: 0, head: 0 })).toBeNull();
    expect([0, 1, 2, 3].map((at) => holds({ anchor: 2, head: 1 }, at))).toEqual([false, true, true, false]);
    expect(sumOf(bars, { anchor: 3, head: 2 })).toEqual({ count: 5, pages: 20 });
  });

  it('follows the arrows as one reads, stays within the bars, and grows while Shift is held', () => {
    const at = { anchor: 1, head: 1 };
    expect(walk(at, 'ArrowRight', false, 4, false)).toEqual({ anchor: 2, head: 2 });
    expect(walk(at, 'ArrowRight', false, 4, true)).toEqual({ anchor: 0, head: 0 });
    expect(walk(at, 'ArrowLeft', true, 4, true)).toEqual({ anchor: 1, head: 2 });
    expect(walk({ anchor: 1, head: 3 }, 'ArrowRight', true, 4, false)).toEqual({ anchor: 1, head: 3 });
    expect(walk(at, 'End', true, 4, false)).toEqual({ anchor: 1, head: 3 });
    expect(walk(at, 'Home', false, 4, false)).toEqual({ anchor: 0, head: 0 });
    expect(walk(at, 'a', false, 4, false)).toBeNull();
  });
});

describe('looking closer', () => {
  const year = { from: '2023-01-01', to: '2023-12-31' };
  const month = { from: '2023-03-01', to: '2023-03-31' };
  const day = { from: '2023-03-09', to: '2023-03-09' };

  it('leads from a day to its month, its year and all years', () => {
    expect(partsAround(day)).toEqual([year, month]);
    expect(partsAround(month)).toEqual([year]);
    expect(partsAround(year)).toEqual([]);
    expect([widerThan(day), widerThan(month), widerThan(year)]).toEqual([month, year, null]);
    expect(widerThan({ from: '2021-01-01', to: '2023-12-31' })).toBeNull();
  });

  it('lasts as long as the search stays within it', () => {
    expect(windowOf(year, month)).toEqual(year);
    expect(windowOf(year, { from: '2023-06-01', to: '2024-01-31' })).toBeNull();
    expect(windowOf(year, null)).toBeNull();
    expect(windowOf(null, month)).toBeNull();
  });
});

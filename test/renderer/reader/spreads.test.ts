import { describe, expect, it } from 'vitest';
import { firstPage, layOut, spreadOf, spreadSize } from '../../../renderer/reader/spreads.ts';

const upright = { widthPoints: 400, heightPoints: 600, rotation: 0 } as const;
const wide = { widthPoints: 800, heightPoints: 600, rotation: 0 } as const;
const pages = (count: number) => Array.from({ length: count }, () => upright);

describe('spreads', () => {
  it('put the cover alone on the far side, then pairs, then the last page alone', () => {
    expect(layOut(pages(5), true)).toEqual([
      [null, 1],
      [2, 3],
      [4, 5],
    ]);
    expect(layOut(pages(4), true)).toEqual([
      [null, 1],
      [2, 3],
      [4, null],
    ]);
  });

  it('put pages 1 and 2 together where the cover does not lie alone', () => {
    expect(layOut(pages(4), true, false)).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(layOut([wide, upright, upright], true, false)).toEqual([[1], [2, 3]]);
  });

  it('are single pages when one page is wanted or there is only one', () => {
    expect(layOut(pages(3), false)).toEqual([[1], [2], [3]]);
    expect(layOut(pages(1), true)).toEqual([[1]]);
  });

  it('leave a page that is wider than high alone, also when its rotation makes it so', () => {
    expect(layOut([upright, upright, wide, upright, upright], true)).toEqual([[null, 1], [2, null], [3], [4, 5]]);
    expect(layOut([upright, { ...upright, rotation: 90 }, upright, upright], true)).toEqual([[null, 1], [2], [3, 4]]);
  });

  it('hold every page exactly once, whatever their shapes', () => {
    for (let seed = 0; seed < 64; seed += 1) {
      const mixed = Array.from({ length: 6 }, (_, index) => ((seed >> index) & 1 ? wide : upright));
      expect(
        layOut(mixed, true)
          .flat()
          .filter((page) => page !== null),
      ).toEqual([1, 2, 3, 4, 5, 6]);
    }
  });

  it('are found by any of their pages, and named by the first', () => {
    const spreads = layOut(pages(5), true);
    expect([1, 2, 3, 4, 5].map((page) => spreadOf(spreads, page))).toEqual([0, 1, 1, 2, 2]);
    expect(spreads.map(firstPage)).toEqual([1, 2, 4]);
  });

  it('are as wide as both halves, also when one is empty', () => {
    expect(spreadSize([null, 1], pages(2))).toEqual({ width: 800, height: 600 });
    expect(spreadSize([1, 2], [upright, { ...upright, heightPoints: 700 }])).toEqual({ width: 800, height: 700 });
  });
});

import { describe, expect, it } from 'vitest';
import { hitFrom, listHits, stepHit } from '../../../renderer/reader/walk-hits.ts';

const box = { x: 0, y: 0, width: 1, height: 1 };
const hits = listHits([
  { page: 5, boxes: [box] },
  { page: 2, boxes: [box, box] },
]);

describe('the walk through the hits', () => {
  it('follows the pages, then the boxes of a page', () => {
    expect(hits).toEqual([
      { page: 2, index: 0 },
      { page: 2, index: 1 },
      { page: 5, index: 0 },
    ]);
  });

  it('begins at the page in sight, and at the start when nothing follows it', () => {
    expect([1, 3, 5, 6].map((page) => hitFrom(hits, page))).toEqual([0, 2, 2, 0]);
    expect(hitFrom([], 1)).toBe(-1);
  });

  it('goes round the ends', () => {
    expect(stepHit(hits, 2, [5], 1)).toBe(0);
    expect(stepHit(hits, 0, [2, 3], -1)).toBe(2);
  });

  it('starts from the pages in sight again when the reader has turned away', () => {
    expect(stepHit(hits, 0, [4, 5], 1)).toBe(2);
    expect(stepHit(hits, 2, [3, 4], -1)).toBe(1);
    expect(stepHit(hits, null, [1], -1)).toBe(2);
  });

  it('leads nowhere without hits', () => {
    expect(stepHit([], null, [1], 1)).toBe(-1);
  });
});

import { describe, expect, it } from 'vitest';
import { columnAt, columnScale } from '../../../../renderer/reader/desk/column-at.ts';
import { restAt, stretch } from '../../../../renderer/reader/desk/rest-at.ts';

const desk = { left: 0, top: 46, width: 1000, height: 700 };

describe('where pages rest', () => {
  it('is the middle of the desk while they are smaller than it', () => {
    expect(restAt({ left: 5, top: 5, width: 400, height: 600 }, desk)).toEqual({ left: 300, top: 96, width: 400, height: 600 });
  });

  it('lies no further than their edges', () => {
    const large = { left: 300, top: -5000, width: 3000, height: 4000 };
    expect(restAt(large, desk)).toEqual({ ...large, left: 20, top: 46 + 700 - 20 - 4000 });
    expect(restAt({ ...large, left: -700, top: -900 }, desk)).toEqual({ ...large, left: -700, top: -900 });
  });
});

describe('stretching', () => {
  it('leaves the point where it is', () => {
    const pages = { left: 100, top: 60, width: 500, height: 700 };
    const point = { x: 350, y: 200 };
    const large = stretch(pages, 3, point, { x: 0, y: 0 });
    expect((point.x - large.left) / large.width).toBeCloseTo((point.x - pages.left) / pages.width, 9);
    expect((point.y - large.top) / large.height).toBeCloseTo((point.y - pages.top) / pages.height, 9);
    expect(stretch(pages, 1, point, { x: 7, y: -3 })).toEqual({ ...pages, left: 107, top: 57 });
  });
});

describe('the column at a point', () => {
  const block = (x: number, y: number, width: number, height: number) => ({
    role: 'body' as const,
    start: 0,
    end: 1,
    box: { x, y, width, height },
  });
  const page = {
    articles: [{ blocks: [block(20, 20, 300, 40), block(20, 80, 140, 400), block(180, 80, 140, 400)] }],
    furniture: [block(20, 0, 300, 12)],
  } as unknown as Parameters<typeof columnAt>[0];

  it('is the block under it, or the nearest within reach', () => {
    expect(columnAt(page, { x: 200, y: 300 }, 0)?.x).toBe(180);
    expect(columnAt(page, { x: 165, y: 300 }, 24)?.x).toBe(20);
    expect(columnAt(page, { x: 100, y: 30 }, 0)?.width).toBe(300);
    expect(columnAt(page, { x: 600, y: 700 }, 24)).toBeNull();
    expect(columnAt(page, { x: 600, y: 700 }, Number.POSITIVE_INFINITY)?.x).toBe(180);
  });

  it('fills the desk but for its margins', () => {
    expect(140 * columnScale(140, 1000)).toBeCloseTo(952);
  });
});

import { describe, expect, it } from 'vitest';
import type { PageSize } from '#border/model';
import { columnOf, lookAtColumn, pageAt, pagesBetween } from '../../../../renderer/reader/continuous/column.ts';

const size = (widthPoints: number, heightPoints: number, rotation: PageSize['rotation'] = 0): PageSize => ({
  widthPoints,
  heightPoints,
  rotation,
});
const column = columnOf([size(600, 800), size(600, 800), size(800, 600, 90), size(1200, 800)]);

describe('pages under one another', () => {
  it('lie without overlap, turned as they are seen', () => {
    expect(column.tops).toEqual([0, 814, 1628, 2442]);
    expect(column.heights).toEqual([800, 800, 800, 800]);
    expect(column).toMatchObject({ width: 1200, height: 3242, tallest: 800 });
  });

  it('are found by height, a gap going to the page below it', () => {
    expect([0, 799, 805, 814, 3241, 9000].map((y) => pageAt(column, y))).toEqual([1, 1, 2, 2, 4, 4]);
    expect(pagesBetween(column, 790, 820)).toEqual([1, 2]);
    expect(pagesBetween(column, 802, 810)).toEqual([]);
  });

  it('are drawn near what is looked at, whatever the length of the edition', () => {
    const long = columnOf(Array.from({ length: 200 }, () => size(600, 800)));
    const seen = lookAtColumn(long, 40_000, 900);
    expect(seen).toMatchObject({ page: 50, inSight: [50, 51] });
    expect(seen.near).toEqual([49, 50, 51, 52]);
  });

  it('count as read from the first to the last when its end is in sight', () => {
    expect(lookAtColumn(column, 3242 - 2000, 2000).page).toBe(4);
    expect(lookAtColumn(column, -15, 4000).page).toBe(1);
  });
});

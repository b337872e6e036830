import { describe, expect, it } from 'vitest';
import {
  allCells,
  type Cells,
  cellPixels,
  cellsOver,
  isCovered,
  meets,
  nextBlock,
  partAround,
  partOf,
} from '../../../../renderer/reader/tiles/tile-grid.ts';

const broadsheet = { width: 4720, height: 6560, density: 1 };
const dense = { ...broadsheet, density: 2 };

describe('the cells of a page', () => {
  it('cover it, and end where it ends', () => {
    expect(allCells(broadsheet)).toEqual({ col: 0, row: 0, cols: 10, rows: 13 });
    expect(allCells(dense)).toEqual({ col: 0, row: 0, cols: 19, rows: 26 });
    expect(partOf({ col: 9, row: 12, cols: 1, rows: 1 }, broadsheet)).toEqual({ x: 4608, y: 6144, width: 112, height: 416 });
    expect(partOf({ col: 2, row: 0, cols: 2, rows: 1 }, dense)).toEqual({ x: 512, y: 0, width: 512, height: 256 });
  });

  it('under a part of it hold every point of that part, and no cell too many', () => {
    const cells = cellsOver({ x: 700, y: 1030, width: 1280, height: 700 }, broadsheet) as Cells;
    expect(cells).toEqual({ col: 1, row: 2, cols: 3, rows: 2 });
    expect(cellsOver({ x: -300, y: 6500, width: 400, height: 900 }, broadsheet)).toEqual({ col: 0, row: 12, cols: 1, rows: 1 });
    expect(cellsOver({ x: 4800, y: 0, width: 400, height: 900 }, broadsheet)).toBeNull();
    expect(cellsOver({ x: 0, y: -900, width: 400, height: 900 }, broadsheet)).toBeNull();
  });
});

describe('the next block', () => {
  const wanted: Cells = { col: 2, row: 3, cols: 4, rows: 3 };

  it('is all that is missing, when nothing is there', () => {
    expect(nextBlock(wanted, [], 45)).toEqual(wanted);
    expect(nextBlock(wanted, [wanted], 45)).toBeNull();
    expect(isCovered(wanted, [wanted])).toBe(true);
  });

  it('is the strip that panning brings', () => {
    expect(nextBlock(wanted, [{ col: 2, row: 3, cols: 3, rows: 3 }], 45)).toEqual({ col: 5, row: 3, cols: 1, rows: 3 });
    expect(nextBlock(wanted, [{ col: 0, row: 0, cols: 9, rows: 5 }], 45)).toEqual({ col: 2, row: 5, cols: 4, rows: 1 });
  });

  it('never covers a cell twice, never grows past its limit, and in the end everything is there', () => {
    for (const most of [1, 3, 8, 45]) {
      const there: Cells[] = [{ col: 3, row: 4, cols: 2, rows: 5 }];
      for (let block = nextBlock(wanted, there, most); block !== null; block = nextBlock(wanted, there, most)) {
        expect(block.cols * block.rows).toBeLessThanOrEqual(most);
        expect(there.some((one) => meets(one, block as Cells))).toBe(false);
        there.push(block);
        expect(there.length).toBeLessThan(20);
      }
      expect(isCovered(wanted, there)).toBe(true);
    }
  });

  it('begins in the middle', () => {
    expect(nextBlock({ col: 0, row: 0, cols: 5, rows: 5 }, [], 1)).toEqual({ col: 2, row: 2, cols: 1, rows: 1 });
  });
});

describe('the part around what is in sight', () => {
  it('is a desk more on each side, and bounded on large dense screens, whatever the zoom', () => {
    const small = { x: 1000, y: 2000, width: 1280, height: 700 };
    expect(partAround(small, small, 1)).toEqual({ x: -280, y: 1300, width: 3840, height: 2100 });
    for (const [width, height, density] of [
      [2560, 1340, 2],
      [1280, 700, 2],
      [3840, 2060, 1],
    ] as const) {
      const around = partAround({ x: 0, y: 0, width, height }, { width, height }, density);
      const pixels = around.width * around.height * density ** 2;
      expect(pixels).toBeLessThanOrEqual(Math.max(24_000_001, width * height * density ** 2));
      expect(around.width).toBeGreaterThanOrEqual(width);
    }
    expect(cellPixels).toBe(512);
  });
});

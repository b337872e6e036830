import { describe, expect, it } from 'vitest';
import {
  countRows,
  heightOf,
  placeAt,
  placeOf,
  type Row,
  rowAt,
  type Standing,
  topOf,
  wholeHeight,
} from '../../../renderer/search/place-rows.ts';

const standing: Standing = {
  length: 6,
  opened: [
    { at: 1, inner: 2 },
    { at: 4, inner: 3 },
  ],
  heights: { hit: 100, inner: 40 },
};

/** The rows in their order, written out by hand. */
const rows: Row[] = [
  { hit: 0, inner: null },
  { hit: 1, inner: null },
  { hit: 1, inner: 0 },
  { hit: 1, inner: 1 },
  { hit: 2, inner: null },
  { hit: 3, inner: null },
  { hit: 4, inner: null },
  { hit: 4, inner: 0 },
  { hit: 4, inner: 1 },
  { hit: 4, inner: 2 },
  { hit: 5, inner: null },
];

describe('the rows of a list of hits', () => {
  it('stand in order, pages of an opened edition under their hit', () => {
    expect(countRows(standing)).toBe(rows.length);
    expect(rows.map((_, place) => rowAt(place, standing))).toEqual(rows);
    expect(rows.map((row) => placeOf(row, standing))).toEqual(rows.map((_, place) => place));
  });

  it('lie below one another without a gap', () => {
    let top = 0;
    for (const row of rows) {
      expect(topOf(row, standing)).toBe(top);
      top += heightOf(row, standing);
    }
    expect(wholeHeight(standing)).toBe(top);
  });

  it('are found by any of their pixels', () => {
    rows.forEach((row, place) => {
      const top = topOf(row, standing);
      expect(placeAt(top, standing)).toBe(place);
      expect(placeAt(top + heightOf(row, standing) - 1, standing)).toBe(place);
    });
    expect(placeAt(-50, standing)).toBe(0);
    expect(placeAt(1_000_000, standing)).toBe(rows.length - 1);
  });

  it('are placed among a million as among ten', () => {
    const million: Standing = { length: 1_000_000, opened: [{ at: 900_000, inner: 7 }], heights: { hit: 112, inner: 86 } };
    const row = rowAt(950_000, million);
    expect(row).toEqual({ hit: 949_993, inner: null });
    expect(placeAt(topOf(row, million), million)).toBe(950_000);
  });
});

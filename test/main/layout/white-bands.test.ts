import { describe, expect, it } from 'vitest';
import type { Place } from '../../../main/layout/place.ts';
import { findWhiteBands } from '../../../main/layout/white-bands.ts';

const WIDTH = 100;
const PITCH = 10;
const block = (column: number, y0: number, y1: number): Place => ({ x0: column * 110, x1: column * 110 + WIDTH, y0, y1 });
const find = (blocks: readonly Place[]): number[] => findWhiteBands(blocks, WIDTH, PITCH);
/** Three columns, each cut in two by white from `tops` on. */
const cutAt = (tops: readonly number[], high = 20): Place[] =>
  tops.flatMap((top, at) => [block(at, 0, top), block(at, top + high, 900)]);

describe('white that crosses all columns', () => {
  it('is a band at the height of its middle', () => {
    expect(find(cutAt([600, 600, 600]))).toEqual([610]);
  });

  it('is a band where the page stands askew, so that it steps from column to column', () => {
    expect(find(cutAt([600, 604, 608]))).toEqual([614]);
  });

  it('is none where it steps further than that', () => {
    expect(find(cutAt([600, 640, 680]))).toEqual([]);
  });

  it('is none where one column goes on through it', () => {
    expect(find([...cutAt([600, 600]), block(2, 0, 300), block(2, 310, 900)])).toEqual([]);
    expect(find([...cutAt([600, 600]), block(2, 0, 900)])).toEqual([]);
  });

  it('is none where it is so high that an advert or a picture may have stood there', () => {
    expect(find(cutAt([500, 500, 500], 80))).toEqual([]);
  });

  it('is none on a page of two columns', () => {
    expect(find(cutAt([600, 600]))).toEqual([]);
  });

  it('is found at each height at which it crosses', () => {
    const twice = [0, 1, 2].flatMap((at) => [block(at, 0, 300), block(at, 320, 600), block(at, 620, 900)]);
    expect(find(twice)).toEqual([310, 610]);
  });
});

import { describe, expect, it } from 'vitest';
import { believePrintedNumbers, readPrintedNumber } from '../../../main/layout/printed-numbers.ts';

const box = { x: 0, y: 0, width: 1, height: 1 };
/** A page whose furniture is these texts. */
const paper = (...heads: string[]) => {
  let start = 0;
  const furniture = heads.map((head) => {
    const block = { role: 'furniture' as const, start, end: start + head.length, box };
    start += head.length + 1;
    return block;
  });
  return { text: heads.join('\n'), furniture };
};

describe('the number that a page prints', () => {
  it.each([
    [['12', 'Culture'], 12],
    [['Page 4'], 4],
    [['ص ١٢', 'ثقافة'], 12],
    [['12 | Culture | jeudi'], 12],
    [['Culture'], null],
    [['12', '14'], null],
  ])('%j', (heads, number) => {
    expect(readPrintedNumber(paper(...heads))).toBe(number);
  });

  it('is believed where another page lies as far from its place', () => {
    expect(believePrintedNumbers([null, 2, 3, null, 5])).toEqual([null, 2, 3, null, 5]);
    expect(believePrintedNumbers([13, 14, 77, 16])).toEqual([13, 14, null, 16]);
    expect(believePrintedNumbers([1, 2, 1, 2])).toEqual([1, 2, 1, 2]);
    expect(believePrintedNumbers([40])).toEqual([null]);
  });
});

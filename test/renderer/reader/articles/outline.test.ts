import { describe, expect, it } from 'vitest';
import type { Box } from '#border/model';
import { outlineOf } from '../../../../renderer/reader/articles/outline.ts';

const box = (x: number, y: number, width: number, height: number): Box => ({ x, y, width, height });
const piecesOf = (path: string): string[] =>
  path
    .split('M')
    .filter((piece) => piece !== '')
    .sort();

describe('the outline of an article', () => {
  it('is one rectangle around one block', () => {
    const { area, line } = outlineOf([box(10, 10, 20, 20)], []);
    expect(area).toBe('M8 8H32V32H8Z');
    expect(piecesOf(line)).toEqual(['32 8V32', '8 32H32', '8 8H32', '8 8V32']);
  });

  it('goes round columns that stand together as one', () => {
    expect(piecesOf(outlineOf([box(10, 10, 20, 80), box(40, 10, 20, 80)], []).line)).toEqual([
      '62 8V92',
      '8 8H62',
      '8 8V92',
      '8 92H62',
    ]);
  });

  it('takes in the picture between two blocks, but nothing that is another’s', () => {
    const blocks = [box(0, 0, 100, 20), box(0, 200, 100, 20)];
    expect(piecesOf(outlineOf(blocks, []).line)).toHaveLength(4);
    expect(piecesOf(outlineOf(blocks, [box(0, 100, 100, 20)]).line)).toHaveLength(8);
  });

  it('keeps the corner that a narrower headline leaves', () => {
    const { line } = outlineOf([box(0, 0, 50, 20), box(0, 26, 100, 100)], []);
    expect(piecesOf(line)).toEqual(['-2 -2H52', '-2 -2V128', '-2 128H102', '102 24V128', '52 -2V24', '52 24H102']);
  });

  it('takes in the whole of a picture under a headline that is narrower than it', () => {
    const blocks = [box(0, 0, 50, 20), box(0, 120, 100, 80)];
    const whole = ['-2 -2H52', '-2 -2V202', '-2 202H102', '102 22V202', '52 -2V22', '52 22H102'];
    expect(piecesOf(outlineOf(blocks, []).line)).toEqual(whole.sort());
    const { line } = outlineOf(blocks, [box(70, 40, 20, 20)]);
    expect(piecesOf(line)).toContain('52 -2V118');
  });
});

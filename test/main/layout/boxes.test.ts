import { describe, expect, it } from 'vitest';
import { sortBoxes } from '../../../main/layout/boxes.ts';
import { levelRule, makePage, setColumn, uprightRule } from '../../support/made-page.ts';

const glyphs = setColumn(60, 130, ['un deux trois', 'quatre cinq', 'six sept huit']);
const box = { x: 50, y: 100, width: 120, height: 80 };
const sides = [levelRule(50, 170, 100), levelRule(50, 170, 180), uprightRule(50, 100, 180), uprightRule(170, 100, 180)];

describe('a drawn box', () => {
  it('with text in it is a frame, whose four sides part like rules', () => {
    const page = sortBoxes(makePage(glyphs, { boxes: [box] }));
    expect([page.boxes, page.images]).toEqual([[box], []]);
    expect(page.rules).toEqual(expect.arrayContaining(sides));
  });

  it('without text in it is a picture, and has no sides', () => {
    const empty = { ...box, y: 400 };
    const page = sortBoxes(makePage(glyphs, { boxes: [empty] }));
    expect([page.boxes, page.images, page.rules]).toEqual([[], [empty], []]);
  });

  it('that covers the page is its background, alone or not', () => {
    const background = { x: 0, y: 0, width: 600, height: 790 };
    expect(sortBoxes(makePage(glyphs, { boxes: [background, box] })).boxes).toEqual([box]);
    expect(sortBoxes(makePage(glyphs, { boxes: [background] })).boxes).toEqual([]);
  });

  it('counts once where its tint and its line were both drawn', () => {
    const tint = { x: 51, y: 101, width: 118, height: 78 };
    expect(sortBoxes(makePage(glyphs, { boxes: [tint, box] })).boxes).toHaveLength(1);
    expect(sortBoxes(makePage(glyphs, { boxes: [tint], rules: sides })).boxes).toHaveLength(1);
  });

  it('within a larger one is another frame', () => {
    const around = { x: 40, y: 50, width: 300, height: 300 };
    expect(sortBoxes(makePage(glyphs, { boxes: [around, box] })).boxes).toEqual([around, box]);
  });
});

describe('four rules', () => {
  it('that meet are a frame', () => {
    expect(sortBoxes(makePage(glyphs, { rules: sides })).boxes).toEqual([box]);
    const loose = sides.map((rule) => ({ ...rule, x0: rule.x0 + 2, x1: rule.x1 + 2 }));
    expect(sortBoxes(makePage(glyphs, { rules: [...sides.slice(0, 2), ...loose.slice(2)] })).boxes).toEqual([box]);
  });

  it('that leave a side open, or do not reach each other, are none', () => {
    for (const at of sides.keys()) {
      const open = sides.filter((_, index) => index !== at);
      expect(sortBoxes(makePage(glyphs, { rules: open })).boxes).toEqual([]);
    }
    const short = sides.with(3, uprightRule(170, 120, 180));
    expect(sortBoxes(makePage(glyphs, { rules: short })).boxes).toEqual([]);
  });

  it('around nothing are none, and no picture', () => {
    const page = sortBoxes(makePage([], { rules: sides }));
    expect([page.boxes, page.images]).toEqual([[], []]);
  });

  it('that are as low as one line of text are a mark behind it', () => {
    const low = [levelRule(50, 170, 120), levelRule(50, 170, 135), uprightRule(50, 120, 135), uprightRule(170, 120, 135)];
    expect(sortBoxes(makePage(glyphs, { rules: low })).boxes).toEqual([]);
  });

  it('that stand in a ladder make a frame of each step', () => {
    const middle = levelRule(50, 170, 140);
    const upper = [uprightRule(50, 100, 140), uprightRule(170, 100, 140), uprightRule(50, 140, 180), uprightRule(170, 140, 180)];
    const { boxes } = sortBoxes(makePage(glyphs, { rules: [...sides.slice(0, 2), middle, ...upper] }));
    expect(boxes.map(({ y, height }) => [y, height])).toEqual([
      [100, 40],
      [140, 40],
    ]);
  });
});

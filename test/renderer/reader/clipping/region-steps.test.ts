import { describe, expect, it } from 'vitest';
import type { PageLayout } from '#border/model';
import { articleAt, regionOf } from '../../../../renderer/reader/clipping/article-at.ts';
import { type ClipPress, clipAct } from '../../../../renderer/reader/clipping/clip-keys.ts';
import { between, dragBy, gripAt, leastSide, moveBy, sizeBy } from '../../../../renderer/reader/clipping/region-steps.ts';
import { airPoints, linesOf, snap } from '../../../../renderer/reader/clipping/snap-lines.ts';

const paper = { width: 600, height: 800 };
const box = { x: 100, y: 200, width: 300, height: 150 };

describe('a region on a page', () => {
  it('lies between two corners, whichever was first, and never beyond the paper', () => {
    expect(between({ x: 400, y: 350 }, { x: 100, y: 200 }, paper)).toEqual(box);
    expect(between({ x: -50, y: 700 }, { x: 200, y: 900 }, paper)).toEqual({ x: 0, y: 700, width: 200, height: 100 });
    expect(between({ x: 10, y: 10 }, { x: 11, y: 10 }, paper)).toMatchObject({ width: leastSide, height: leastSide });
  });

  it('is moved and sized by keys as far as there is paper', () => {
    expect(moveBy(box, 6, -6, paper)).toEqual({ ...box, x: 106, y: 194 });
    expect(moveBy(box, 900, 900, paper)).toEqual({ ...box, x: 300, y: 650 });
    expect(sizeBy(box, 6, -6, paper)).toEqual({ ...box, width: 306, height: 144 });
    expect(sizeBy(box, 900, -900, paper)).toEqual({ ...box, width: 500, height: leastSide });
  });

  it('is held at its sides and within, and follows the hand', () => {
    expect(gripAt(box, { x: 50, y: 250 }, 9)).toBe(null);
    expect(gripAt(box, { x: 250, y: 275 }, 9)).toEqual({ left: false, right: false, top: false, bottom: false });
    expect(gripAt(box, { x: 405, y: 203 }, 9)).toEqual({ left: false, right: true, top: true, bottom: false });
    const grip = { left: true, right: false, top: false, bottom: true };
    expect(dragBy(box, grip, { x: 100, y: 350 }, { x: 130, y: 370 }, paper)).toEqual({ x: 130, y: 200, width: 270, height: 170 });
    const within = { left: false, right: false, top: false, bottom: false };
    expect(dragBy(box, within, { x: 200, y: 250 }, { x: 190, y: 240 }, paper)).toEqual({ ...box, x: 90, y: 190 });
    // Past its other side it turns round.
    expect(dragBy(box, { ...within, right: true }, { x: 400, y: 0 }, { x: 40, y: 0 }, paper)).toMatchObject({ x: 40, width: 60 });
  });
});

const block = (x: number, y: number, width: number, height: number) =>
  ({ role: 'body', start: 0, end: 1, box: { x, y, width, height } }) as const;
const layout = {
  widthPoints: 600,
  heightPoints: 800,
  rotation: 0,
  articles: [
    { headline: 'A', blocks: [block(50, 100, 200, 40), block(50, 150, 95, 300)] },
    { headline: 'B', blocks: [block(300, 100, 250, 300)] },
    { headline: 'empty', blocks: [] },
  ],
  furniture: [block(50, 20, 500, 12)],
} as unknown as PageLayout;

describe('what a region snaps to', () => {
  it('is the nearest side of a block within reach, with a little air', () => {
    const lines = linesOf(layout);
    expect(snap({ x: 55, y: 96 }, lines, 9)).toEqual({ x: 50 - airPoints, y: 100 - airPoints });
    expect(snap({ x: 260, y: 60 }, lines, 9)).toEqual({ x: 250 + airPoints, y: 60 });
    expect(snap({ x: 275, y: 60 }, lines, 9)).toEqual({ x: 275, y: 60 });
  });
});

describe('the article under a spot', () => {
  it('is the one whose block lies there, else the one that it lies within', () => {
    expect(articleAt(layout, { x: 310, y: 120 })).toBe(1);
    expect(articleAt(layout, { x: 200, y: 300 })).toBe(0);
    expect(articleAt(layout, { x: 580, y: 700 })).toBe(null);
    expect(regionOf(layout, 0)).toEqual({ x: 47, y: 97, width: 206, height: 356 });
    expect(regionOf(layout, 2)).toBe(null);
    expect(regionOf(layout, 9)).toBe(null);
  });

  it('is found on a page that is turned', () => {
    const turned = { ...layout, rotation: 90 } as PageLayout;
    // Turned clockwise, what was at the left is at the top.
    expect(articleAt(turned, { x: 800 - 120, y: 310 })).toBe(1);
  });
});

describe('the keys of clipping', () => {
  const press = (key: string, more: Partial<ClipPress> = {}): ClipPress => ({
    key,
    code: `Key${key.toUpperCase()}`,
    shiftKey: false,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    ...more,
  });

  it('move, size, choose, take and leave, on any keyboard', () => {
    expect(clipAct(press('ArrowLeft'))).toEqual({ kind: 'move', across: -6, down: 0 });
    expect(clipAct(press('ArrowDown', { shiftKey: true }))).toEqual({ kind: 'size', across: 0, down: 6 });
    expect(clipAct(press('ArrowUp', { ctrlKey: true }))).toEqual({ kind: 'move', across: 0, down: -1 });
    expect(clipAct(press('Enter'))).toEqual({ kind: 'take' });
    expect(clipAct(press('Escape'))).toEqual({ kind: 'leave' });
    expect(clipAct(press('ش', { code: 'KeyA' }))).toEqual({ kind: 'article', by: 1 });
    expect(clipAct(press('A', { shiftKey: true }))).toEqual({ kind: 'article', by: -1 });
    expect(clipAct(press('c', { ctrlKey: true }))).toBe(null);
    expect(clipAct(press('+'))).toBe(null);
    expect(clipAct(press('PageDown'))).toBe(null);
  });
});

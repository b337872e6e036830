import { describe, expect, it } from 'vitest';
import { placeBox, seenSize, turnBox, unturnPoint } from '../../../renderer/ui/place-box.ts';

const page = (rotation: 0 | 90 | 180 | 270) => ({ widthPoints: 400, heightPoints: 600, rotation });
const topLeft = { x: 0, y: 0, width: 40, height: 10 };

describe('a box on a page', () => {
  it('stays where it is on an upright page', () => {
    expect(turnBox(topLeft, page(0))).toEqual(topLeft);
  });

  it('goes to the top right when the page is turned a quarter clockwise', () => {
    expect(seenSize(page(90))).toEqual({ width: 600, height: 400 });
    expect(turnBox(topLeft, page(90))).toEqual({ x: 590, y: 0, width: 10, height: 40 });
  });

  it('goes to the bottom right when the page is turned half round', () => {
    expect(turnBox(topLeft, page(180))).toEqual({ x: 360, y: 590, width: 40, height: 10 });
  });

  it('goes to the bottom left when the page is turned three quarters', () => {
    expect(turnBox(topLeft, page(270))).toEqual({ x: 0, y: 360, width: 10, height: 40 });
  });

  it.each([0, 90, 180, 270] as const)('comes back from the page that is seen, at %i degrees', (rotation) => {
    const { x, y, width, height } = turnBox({ x: 30, y: 70, width: 20, height: 10 }, page(rotation));
    expect(unturnPoint({ x: x + width / 2, y: y + height / 2 }, page(rotation))).toEqual({ x: 40, y: 75 });
  });

  it.each([0, 90, 180, 270] as const)('stays within the page that is seen, at %i degrees', (rotation) => {
    const { x, y, width, height } = placeBox({ x: 390, y: 590, width: 10, height: 10 }, page(rotation));
    for (const edge of [x, y, x + width, y + height]) {
      expect(edge).toBeGreaterThanOrEqual(0);
      expect(edge).toBeLessThanOrEqual(1);
    }
  });

  it('comes back after four quarter turns', () => {
    const box = { x: 30, y: 50, width: 70, height: 20 };
    const quarter = { widthPoints: 400, heightPoints: 600, rotation: 90 } as const;
    const next = { widthPoints: 600, heightPoints: 400, rotation: 90 } as const;
    expect(turnBox(turnBox(turnBox(turnBox(box, quarter), next), quarter), next)).toEqual(box);
  });
});

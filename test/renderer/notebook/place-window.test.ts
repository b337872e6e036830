import { describe, expect, it } from 'vitest';
import { placeWindow } from '../../../renderer/notebook/place-window.ts';

const pageSize = { widthPoints: 800, heightPoints: 1200, rotation: 0 } as const;
const ratio = 208 / 148;

describe('the window on the place of an item', () => {
  it('has the first word in its middle, keeps its shape, and lies on the page', () => {
    const box = { x: 380, y: 590, width: 40, height: 20 };
    const { x, y, width, height } = placeWindow({ pageSize, region: null, boxes: [box] }, ratio);
    expect(x + width / 2).toBeCloseTo(0.5);
    expect(y + height / 2).toBeCloseTo(0.5);
    expect((width * 800) / (height * 1200)).toBeCloseTo(ratio);
    const corner = placeWindow({ pageSize, region: null, boxes: [{ x: 0, y: 1190, width: 9, height: 9 }] }, ratio);
    expect(corner.x).toBe(0);
    expect(corner.y + corner.height).toBeCloseTo(1);
  });

  it('holds all of a clipping, be it tall, wide, or the whole page', () => {
    for (const region of [
      { x: 50, y: 100, width: 100, height: 900 },
      { x: 50, y: 100, width: 700, height: 60 },
      { x: 0, y: 0, width: 800, height: 1200 },
    ]) {
      const { x, y, width, height } = placeWindow({ pageSize, region, boxes: [] }, ratio);
      expect(x * 800).toBeLessThanOrEqual(region.x);
      expect(y * 1200).toBeLessThanOrEqual(region.y);
      expect((x + width) * 800).toBeGreaterThanOrEqual(region.x + region.width);
      expect((y + height) * 1200).toBeGreaterThanOrEqual(region.y + region.height);
      expect((width * 800) / (height * 1200)).toBeCloseTo(ratio);
    }
  });

  it('is turned with its page', () => {
    const turned = { widthPoints: 800, heightPoints: 1200, rotation: 90 } as const;
    const { x, width } = placeWindow(
      { pageSize: turned, region: null, boxes: [{ x: 0, y: 1180, width: 20, height: 20 }] },
      ratio,
    );
    expect(x).toBe(0);
    expect(width).toBeLessThan(1);
  });
});

import { describe, expect, it } from 'vitest';
import { shotsOf } from '../../../main/formats/dossier-shots.ts';
import { makeItem } from '../../support/dossier-item.ts';

describe('the pictures of an item', () => {
  it('show the words of a hit in the middle, and keep to the page at its edge', () => {
    const { place, page, widthPoints } = shotsOf(makeItem({ boxes: [{ x: 380, y: 590, width: 40, height: 20 }] }));
    expect(widthPoints).toBe(800);
    expect(place.area.x + place.area.width / 2).toBeCloseTo(0.5);
    expect(place.area.y + place.area.height / 2).toBeCloseTo(0.5);
    const [frame] = place.frames;
    expect((frame?.x ?? 0) + (frame?.width ?? 0) / 2).toBeCloseTo(0.5);
    expect(page.frames).toEqual([place.area]);
    const corner = shotsOf(makeItem({ boxes: [{ x: 790, y: 1195, width: 10, height: 5 }] })).place;
    expect(corner.area.x + corner.area.width).toBeCloseTo(1);
    expect(corner.area.y + corner.area.height).toBeCloseTo(1);
    expect((corner.frames[0]?.x ?? 0) + (corner.frames[0]?.width ?? 0)).toBeCloseTo(1);
  });

  it('show a clipping with a margin, and of a turned page what is seen', () => {
    const region = { x: 106, y: 206, width: 188, height: 88 };
    const { area } = shotsOf(makeItem({ region, boxes: [] })).place;
    expect(area.x).toBeCloseTo(100 / 800);
    expect(area.y).toBeCloseTo(200 / 1200);
    expect(area.width).toBeCloseTo(200 / 800);
    expect(area.height).toBeCloseTo(100 / 1200);
    const turned = shotsOf(makeItem({ region, boxes: [], pageSize: { widthPoints: 800, heightPoints: 1200, rotation: 90 } }));
    expect(turned.widthPoints).toBe(1200);
    expect(turned.place.area.x).toBeCloseTo((1200 - 300) / 1200);
    expect(turned.place.area.y).toBeCloseTo(100 / 800);
  });

  it('leave out words that lie outside the place', () => {
    const boxes = [
      { x: 100, y: 100, width: 20, height: 10 },
      { x: 700, y: 1100, width: 20, height: 10 },
    ];
    expect(shotsOf(makeItem({ boxes })).place.frames).toHaveLength(1);
    expect(shotsOf(makeItem({ boxes: [] })).place.frames).toEqual([]);
  });
});

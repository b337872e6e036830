import { describe, expect, it } from 'vitest';
import { fullSize, hasRoomForTwo, pinchZoom, scaleOf, stepZoom } from '../../../renderer/reader/zoom.ts';

const page = { width: 400, height: 600 };

describe('zoom', () => {
  it('fits the whole page by its tighter side, and the width by the width', () => {
    expect(scaleOf({ fit: 'page' }, page, { width: 800, height: 600 })).toBe(1);
    expect(scaleOf({ fit: 'width' }, page, { width: 800, height: 600 })).toBe(2);
  });

  it('steps up to 800 % and down to 25 %, and no further', () => {
    let scale = fullSize;
    for (let press = 0; press < 30; press += 1) scale = scaleOf(stepZoom(scale, 1), page, page);
    expect(scale / fullSize).toBe(8);
    for (let press = 0; press < 30; press += 1) scale = scaleOf(stepZoom(scale, -1), page, page);
    expect(scale / fullSize).toBe(0.25);
  });

  it('steps from a fitted scale to the next step beyond it', () => {
    expect(scaleOf(stepZoom(0.7 * fullSize, 1), page, page) / fullSize).toBeCloseTo(0.8);
    expect(scaleOf(stepZoom(0.7 * fullSize, -1), page, page) / fullSize).toBeCloseTo(0.67);
  });

  it('keeps a pinch within bounds without enlarging a fitted broadsheet that is smaller than they allow', () => {
    expect(pinchZoom(fullSize, 100)).toEqual({ scale: 8 * fullSize });
    expect(pinchZoom(0.1, 0.5)).toEqual({ scale: 0.1 });
  });

  it('shows two pages only where they fit without shrinking much', () => {
    expect(hasRoomForTwo(page, { width: 1400, height: 800 })).toBe(true);
    expect(hasRoomForTwo(page, { width: 800, height: 800 })).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { cropPage } from '../../../renderer/search/crop.ts';

const page = { widthPoints: 400, heightPoints: 600, rotation: 0 } as const;
const frame = { width: 100, height: 60 };

describe('the crop of a hit', () => {
  it('brings the first hit to the middle of its window', () => {
    const crop = cropPage(page, [{ x: 190, y: 295, width: 20, height: 10 }], frame, 4);
    expect(crop).toEqual({ width: 400, height: 600, left: -150, top: -270 });
  });

  it('never shows what lies beyond the page', () => {
    expect(cropPage(page, [{ x: 0, y: 0, width: 4, height: 4 }], frame, 4)).toMatchObject({ left: -0, top: -0 });
    expect(cropPage(page, [{ x: 396, y: 596, width: 4, height: 4 }], frame, 4)).toMatchObject({ left: -300, top: -540 });
  });

  it('shows the head of the page when a hit has no box', () => {
    expect(cropPage(page, [], frame, 4)).toMatchObject({ left: -0, top: -0 });
  });
});

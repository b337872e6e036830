import { describe, expect, it } from 'vitest';
import { partOf } from '../../../renderer/reader/use-part-in-sight.ts';

const seen = { left: 0, top: 0, right: 1000, bottom: 800 };
const sheetAt = (left: number, top: number) => ({ left, top, right: left + 4000, bottom: top + 6000 });

describe('the part of a page in sight', () => {
  it('covers what is seen with a margin, and never leaves the page', () => {
    const part = partOf(sheetAt(-1500, -2000), seen, 4000, 6000);
    expect(part).not.toBeNull();
    if (part === null) return;
    expect(part.x).toBeLessThanOrEqual(1500);
    expect(part.y).toBeLessThanOrEqual(2000);
    expect(part.x + part.width).toBeGreaterThanOrEqual(2500);
    expect(part.y + part.height).toBeGreaterThanOrEqual(2800);
    expect(partOf(sheetAt(-3500, -5600), seen, 4000, 6000)).toMatchObject({ width: expect.any(Number) });
    const corner = partOf(sheetAt(-3500, -5600), seen, 4000, 6000);
    expect((corner?.x ?? 0) + (corner?.width ?? 0)).toBe(4000);
    expect((corner?.y ?? 0) + (corner?.height ?? 0)).toBe(6000);
  });

  it('stays the same for a small scroll', () => {
    expect(partOf(sheetAt(-1530, -2030), seen, 4000, 6000)).toEqual(partOf(sheetAt(-1531, -2033), seen, 4000, 6000));
  });

  it('is nothing for a page out of sight', () => {
    expect(partOf(sheetAt(1000, 0), seen, 4000, 6000)).toBeNull();
    expect(partOf(sheetAt(0, -6000), seen, 4000, 6000)).toBeNull();
  });
});

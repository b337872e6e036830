import { describe, expect, it } from 'vitest';
import { paneWithHoles } from '../../../../renderer/reader/view/pane-with-holes.ts';

/** Whether a point, in hundredths of the pane, is inside the outline by the rule of even and odd. */
function isInside(path: string, x: number, y: number): boolean {
  const points = path
    .replace(/^polygon\(evenodd, |\)$/g, '')
    .split(', ')
    .map((point) => point.split(' ').map((part) => Number.parseFloat(part)) as [number, number]);
  let isIn = false;
  for (let at = 0; at < points.length; at += 1) {
    const [x0, y0] = points[at] ?? [0, 0];
    const [x1, y1] = points[(at + 1) % points.length] ?? [0, 0];
    if (y0 > y !== y1 > y && x < x0 + ((y - y0) / (y1 - y0)) * (x1 - x0)) isIn = !isIn;
  }
  return isIn;
}

describe('a pane with holes', () => {
  const path = paneWithHoles([
    { x: 0.1, y: 0.1, width: 0.3, height: 0.2 },
    { x: 0.6, y: 0.55, width: 0.3, height: 0.4 },
  ]);

  it('covers the page to its edges', () => {
    for (const [x, y] of [
      [0, 0],
      [100, 100],
      [50, 50],
      [0, 100],
      [5, 20],
    ] as const)
      expect(isInside(path, x, y)).toBe(true);
  });

  it('is open over each photograph, and between them is not', () => {
    expect(isInside(path, 25, 20)).toBe(false);
    expect(isInside(path, 75, 75)).toBe(false);
    expect(isInside(path, 55, 60)).toBe(true);
  });

  it('keeps a photograph that runs over the edge inside the page', () => {
    expect(paneWithHoles([{ x: -0.2, y: 0.9, width: 1.4, height: 0.3 }])).toContain('0.000% 90.000%');
  });
});

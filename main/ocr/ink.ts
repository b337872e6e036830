// Tells ink from paper on a grey picture, each place by what is around it, so that shadows and stains of a scan do not count as letters.
import type { Grey } from './grey.ts';

/** One byte a pixel, 1 where there is ink. */
export type Ink = { width: number; height: number; cells: Uint8Array };

/** A pixel is ink where it is darker than this share of the mean around it. */
const DARKER = 0.86;

/** The ink of a picture; `reach` is the half side of the square around a pixel, in pixels, that its mean is taken of. */
export function findInk({ width, height, data }: Grey, reach: number): Ink {
  const cells = new Uint8Array(width * height);
  const wide = width + 1;
  const sums = new Float64Array(wide * (height + 1));
  for (let row = 0; row < height; row += 1) {
    let line = 0;
    for (let column = 0; column < width; column += 1) {
      line += data[row * width + column] ?? 0;
      sums[(row + 1) * wide + column + 1] = (sums[row * wide + column + 1] ?? 0) + line;
    }
  }
  for (let row = 0; row < height; row += 1) {
    const top = Math.max(0, row - reach);
    const bottom = Math.min(height, row + reach + 1);
    for (let column = 0; column < width; column += 1) {
      const left = Math.max(0, column - reach);
      const right = Math.min(width, column + reach + 1);
      const sum =
        (sums[bottom * wide + right] ?? 0) -
        (sums[top * wide + right] ?? 0) -
        (sums[bottom * wide + left] ?? 0) +
        (sums[top * wide + left] ?? 0);
      const value = data[row * width + column] ?? 255;
      if (value * (right - left) * (bottom - top) < sum * DARKER) cells[row * width + column] = 1;
    }
  }
  return { width, height, cells };
}

/** The tone of the paper: nine tenths of a picture are no lighter. */
export function paperOf({ data }: Grey): number {
  const counts = new Uint32Array(256);
  for (const value of data) counts[value] = (counts[value] ?? 0) + 1;
  let left = data.length / 10;
  for (let tone = 255; tone > 0; tone -= 1) {
    left -= counts[tone] ?? 0;
    if (left <= 0) return tone;
  }
  return 255;
}

// Finds photographs and other dark areas of a page by how little paper shows in them, and makes paper of those of one tone, whose letters may be
// light. Refuses drawings on white paper: their lines are ink like any.
import { findParts, type Part } from './find-parts.ts';
import type { Grey } from './grey.ts';

/** Side of a square that is judged, in inches: wider than the white between two lines of text. */
const squareInches = 0.16;
/** A square with less white paper than this is part of a picture. */
const leastWhite = 0.12;
/** Lighter than this share of the paper's tone counts as paper. */
const white = 0.9;
const leastSideInches = 0.6;

/** The pictures of a page of the given tone of paper, at `dpi` pixels an inch. */
export function findPictures(page: Grey, paper: number, dpi: number): Part[] {
  const side = Math.max(4, Math.round(squareInches * dpi));
  const across = Math.ceil(page.width / side);
  const down = Math.ceil(page.height / side);
  const cells = new Uint8Array(across * down);
  for (let row = 0; row < down; row += 1) {
    for (let column = 0; column < across; column += 1) {
      if (whiteShare(page, column * side, row * side, side, paper * white) < leastWhite) cells[row * across + column] = 1;
    }
  }
  return findParts({ width: across, height: down, cells })
    .map(({ x0, y0, x1, y1, pixels }) => ({ x0: x0 * side, y0: y0 * side, x1: x1 * side, y1: y1 * side, pixels }))
    .filter(({ x0, y0, x1, y1, pixels }) => {
      const isLarge = Math.min(x1 - x0, y1 - y0) >= leastSideInches * dpi;
      return isLarge && pixels * side * side > 0.4 * (x1 - x0) * (y1 - y0);
    });
}

function whiteShare({ width, height, data }: Grey, left: number, top: number, side: number, from: number): number {
  const right = Math.min(width, left + side);
  const bottom = Math.min(height, top + side);
  let count = 0;
  for (let row = top; row < bottom; row += 1) {
    for (let column = left; column < right; column += 1) if ((data[row * width + column] ?? 0) >= from) count += 1;
  }
  return count / ((right - left) * (bottom - top) || 1);
}

/** So much of a tinted box has its tone, within so many steps of grey. */
const leastTinted = 0.55;
const steps = 10;

/** The tone of a picture that is nothing but a tint with something on it; null for photographs. */
export function tintOf({ width, data }: Grey, { x0, y0, x1, y1 }: Part): number | null {
  const counts = new Uint32Array(256);
  const right = Math.min(width, x1);
  for (let row = y0; row < y1; row += 1) {
    for (let column = x0; column < right; column += 1) {
      const tone = data[row * width + column] ?? 255;
      counts[tone] = (counts[tone] ?? 0) + 1;
    }
  }
  const tone = counts.indexOf(Math.max(...counts));
  let near = 0;
  for (let other = Math.max(0, tone - steps); other <= Math.min(255, tone + steps); other += 1) near += counts[other] ?? 0;
  return near >= leastTinted * (right - x0) * (y1 - y0) ? tone : null;
}

/** Makes the tint of an area paper, and whatever differs from it ink, lighter or darker. */
export function liftTint({ width, height, data }: Grey, { x0, y0, x1, y1 }: Part, tone: number, paper: number): void {
  const most = Math.max(tone, 255 - tone);
  for (let row = y0; row < Math.min(height, y1); row += 1) {
    for (let at = row * width + x0; at < row * width + Math.min(width, x1); at += 1) {
      data[at] = paper * (1 - Math.abs((data[at] ?? 255) - tone) / most);
    }
  }
}

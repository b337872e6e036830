// Finds the white between columns: it is as high as several lines, where the white between words is as high as one.
// Measures in heights of letters, since the resolution that a scan claims may be wrong.
import type { Part } from './find-parts.ts';
import type { Ink } from './ink.ts';

/** For each pixel how high the gutter is between ink, and how high the upright rule, that it is part of; 0 where there is none. */
export type Gutters = { width: number; height: number; heights: Uint16Array; rules: Uint16Array };

/** White is a gutter from this height on, in heights of the usual letter: six lines of a newspaper. */
const leastHeight = 11;
/** Of that, so much lies between ink on both sides; four lines. Else the foot of a page would part the words of its last line. */
const leastBetween = 7.2;
/** Ink is beside a gutter up to this distance. */
const farthest = 20;
/** And from this width on. */
const leastWidth = 0.8;

/** The gutters of a page whose usual letters are so many pixels high. */
export function findGutters(ink: Ink, upright: readonly Part[], letter: number): Gutters {
  const { width, height, cells } = ink;
  const between = findBetween(ink, Math.round(farthest * letter));
  const high = Math.round(leastHeight * letter);
  const wide = Math.max(3, Math.round(leastWidth * letter));
  const heights = new Uint16Array(width * height);
  for (let column = 0; column < width; column += 1) {
    let start = 0;
    let beside = 0;
    for (let row = 0; row <= height; row += 1) {
      if (row < height && cells[row * width + column] === 0) {
        beside += between[row * width + column] ?? 0;
        continue;
      }
      if (row - start >= high && beside >= leastBetween * letter) {
        for (let at = start; at < row; at += 1) heights[at * width + column] = beside;
      }
      start = row + 1;
      beside = 0;
    }
  }
  for (let row = 0; row < height; row += 1) {
    let start = 0;
    for (let column = 0; column <= width; column += 1) {
      if (column < width && heights[row * width + column] !== 0) continue;
      if (column - start < wide) heights.fill(0, row * width + start, row * width + column);
      start = column + 1;
    }
  }
  const rules = new Uint16Array(width * height);
  for (const { x0, x1, y0, y1 } of upright) {
    for (let row = y0; row < y1; row += 1) rules.fill(y1 - y0, row * width + x0, row * width + x1);
  }
  return { width, height, heights, rules };
}

/** One byte a pixel: 1 where there is ink on the left and on the right, no farther than told. */
function findBetween({ width, height, cells }: Ink, far: number): Uint8Array {
  const between = new Uint8Array(width * height);
  for (let row = 0; row < height; row += 1) {
    let last = Number.NEGATIVE_INFINITY;
    for (let column = 0; column < width; column += 1) {
      if (cells[row * width + column] === 1) last = column;
      else if (column - last <= far) between[row * width + column] = 1;
    }
    last = Number.POSITIVE_INFINITY;
    for (let column = width - 1; column >= 0; column -= 1) {
      if (cells[row * width + column] === 1) last = column;
      else if (last - column > far) between[row * width + column] = 0;
    }
  }
  return between;
}

/** A gutter is at least so many times as high, and this part as wide, as the letters that it parts, up to the height of so many usual ones. */
const leastRatio = 4.3;
const enough = 17;
const leastShare = 0.35;
/** A rule that is no higher than letters is a stem of one of them. */
const leastRuleRatio = 1.5;

/** Letters of a height, on a page where `usual` is the height of most. */
export type LetterSize = { letter: number; usual: number };

/** Whether a gutter or a rule stands between two columns of pixels, in the middle of the rows given. */
export function isParted(gutters: Gutters, from: number, to: number, y0: number, y1: number, size: LetterSize): boolean {
  const middle = Math.round((y0 + y1) / 2);
  const reach = Math.max(1, Math.round((y1 - y0) / 4));
  return [middle - reach, middle, middle + reach].some((row) => isPartedAt(gutters, from, to, row, size));
}

/** The same of one row. */
export function isPartedAt({ width, heights, rules }: Gutters, from: number, to: number, row: number, size: LetterSize): boolean {
  const high = Math.min(leastRatio * size.letter, enough * size.usual);
  let wide = 0;
  for (let column = from; column < to; column += 1) {
    if ((rules[row * width + column] ?? 0) >= leastRuleRatio * size.letter) return true;
    wide = (heights[row * width + column] ?? 0) >= high ? wide + 1 : 0;
    if (wide > 0 && wide >= leastShare * size.letter) return true;
  }
  return false;
}

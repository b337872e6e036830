// Follows the white between words up and down a page, to tell gutters from spaces.
// Refuses rules: whoever asks looks at those exactly.
import type { Box } from '#border/model';
import { CELL, type InkMap, mapInk } from './ink-map.ts';
import type { VisualWord } from './visual-word.ts';

/** How far white may reach to the next ink for a line to count as text on both sides, in cells. */
const REACH = 90;
/** White higher than this without text beside it ends a strip, in cells. */
const MOST_WHITE = 40;

/**
 * How far a white strip goes on beside text, up and down together, over how much of that the text keeps to one edge,
 * and how far from the baseline ink ends it (infinite where only white does); in points.
 */
export type WhiteStrip = { beside: number; flushLeft: number; flushRight: number; inkAbove: number; inkBelow: number };

/** Knows where a frame is white. */
export type Paper = {
  /** Follows the white between `x0` and `x1` from baseline `y` upwards and downwards, where it stays at least `least` wide. */
  followWhite: (x0: number, x1: number, y: number, least: number) => WhiteStrip;
};

/** A strip with its first and last row, and whether ink ends it there. */
type Followed = Omit<WhiteStrip, 'inkAbove' | 'inkBelow'> & {
  first: number;
  last: number;
  isInkAbove: boolean;
  isInkBelow: boolean;
};

/** Maps the words and pictures of a frame. */
export function mapPaper(words: readonly VisualWord[], images: readonly Box[]): Paper {
  const map = mapInk(words, images);
  // All lines beside one gutter ask for the same strip.
  const followed = new Map<number, Followed[]>();
  const find = (a: number, b: number, row: number, least: number): Followed => {
    const key = (a * map.columns + b) * 64 + Math.min(63, least);
    const known = followed.get(key);
    const same = known?.find((strip) => strip.first <= row && strip.last >= row);
    if (same !== undefined) return same;
    const strip = follow(map, a, b, row, least);
    if (known === undefined) followed.set(key, [strip]);
    else known.push(strip);
    return strip;
  };
  return {
    followWhite: (x0, x1, y, least) => {
      const row = map.row(y - CELL / 2);
      const { first, last, isInkAbove, isInkBelow, beside, flushLeft, flushRight } = find(
        map.column(x0 - 0.5) + 1,
        map.column(x1 + 0.5) - 1,
        row,
        Math.max(1, Math.ceil(least / CELL - 0.25)),
      );
      const inkAbove = isInkAbove ? (row - first) * CELL : Number.POSITIVE_INFINITY;
      const inkBelow = isInkBelow ? (last - row) * CELL : Number.POSITIVE_INFINITY;
      return { beside, flushLeft, flushRight, inkAbove, inkBelow };
    },
  };
}

function follow(map: InkMap, a: number, b: number, row: number, least: number): Followed {
  const strip = { beside: 0, flushLeft: 0, flushRight: 0, first: row, last: row, isInkAbove: false, isInkBelow: false };
  const up = walk(map, strip, a, b, row, -1, least);
  const down = walk(map, strip, a, b, row + 1, 1, least);
  return {
    ...strip,
    first: Math.min(row, up.end + 1),
    last: Math.max(row, down.end - 1),
    isInkAbove: up.isInk,
    isInkBelow: down.isInk,
  };
}

function walk(
  { cells, columns, rows }: InkMap,
  strip: Followed,
  left: number,
  right: number,
  from: number,
  step: number,
  least: number,
): { end: number; isInk: boolean } {
  const white = { a: left, b: right };
  let sinceText = 0;
  let row = from;
  for (; row >= 0 && row < rows && sinceText <= MOST_WHITE; row += step) {
    const base = row * columns;
    narrow(cells, base, white);
    if (white.b - white.a + 1 < least) return { end: row, isInk: true };
    const inkLeft = inkFrom(cells, base + white.a - 1, Math.max(base, base + white.a - REACH), -1) - base;
    const inkRight =
      inkLeft < 0 ? inkLeft : inkFrom(cells, base + white.b + 1, Math.min(base + columns - 1, base + white.b + REACH), 1) - base;
    sinceText += 1;
    if (inkRight < 0) continue;
    sinceText = 0;
    strip.beside += CELL;
    if (Math.abs(inkLeft - left + 1) <= 1) strip.flushLeft += CELL;
    if (Math.abs(inkRight - right - 1) <= 1) strip.flushRight += CELL;
  }
  return { end: row, isInk: false };
}

/** Narrows a stretch of cells to the widest part of it without ink in a row; an empty one ends before its start. */
function narrow(cells: Uint8Array, base: number, white: { a: number; b: number }): void {
  const { a, b } = white;
  let bestA = a;
  let bestB = a - 1;
  let start = a;
  for (let c = a; c <= b + 1; c += 1) {
    if (c <= b && cells[base + c] === 0) continue;
    if (c - start > bestB - bestA + 1) {
      bestA = start;
      bestB = c - 1;
    }
    start = c + 1;
  }
  white.a = bestA;
  white.b = bestB;
}

/** The first cell with ink from `at` to `end`, or a place before all cells where there is none. */
function inkFrom(cells: Uint8Array, at: number, end: number, step: number): number {
  for (let cell = at; step > 0 ? cell <= end : cell >= end; cell += step) if (cells[cell] === 1) return cell;
  return NO_INK;
}

const NO_INK = -1e9;

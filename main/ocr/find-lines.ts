// Gathers parts into the printed lines of single columns. Refuses to cross a gutter, and leaves stains and specks alone.
import { median } from '../layout/median.ts';
import { type Gutters, isParted, type LetterSize } from './find-gutters.ts';
import type { Part } from './find-parts.ts';

/** A line of one column, or a piece of one: its place, the usual height of its letters, and its parts. */
export type TextLine = { x0: number; y0: number; x1: number; y1: number; letter: number; parts: Part[] };

/** Lower parts are specks, in inches; higher ones are no letters. */
const lowestInches = 0.02;
const highestInches = 1.6;
/** White within a line, in heights of its letters: beyond it another line begins. */
const widestGap = 3;
/** Letters of one line are at most this many times as high as one another: an ascender with its descender, and a small vowel. */
const mostRatio = 3.2;
const leastOverlap = 0.45;

/** The parts that may be letters or belong to some, at `dpi` pixels an inch. */
export function lettersOf(parts: readonly Part[], dpi: number): Part[] {
  return parts.filter(({ y0, y1 }) => y1 - y0 >= lowestInches * dpi && y1 - y0 <= highestInches * dpi);
}

/** The height of most letters. */
export function usualLetter(letters: readonly Part[], dpi: number): number {
  return median(letters.map(heightOf).filter((height) => height >= 2 * lowestInches * dpi)) || 0.07 * dpi;
}

/** The lines that letters make, of which most are `usual` high. */
export function findLines(found: readonly Part[], gutters: Gutters, usual: number): TextLine[] {
  const letters = [...found].sort((one, other) => one.x0 - other.x0);
  const lines = letters.map((_, at) => at);
  const rootOf = (at: number): number => {
    let root = at;
    while (lines[root] !== root) root = lines[root] ?? root;
    lines[at] = root;
    return root;
  };
  const sizeOf = (one: Part, other: Part): LetterSize => ({ letter: Math.max(usual, heightOf(one), heightOf(other)), usual });
  for (const [at, next] of besideOneAnother(letters)) {
    const [one, other] = [letters[at] as Part, letters[next] as Part];
    if (rootOf(at) === rootOf(next) || !fits(one, other, usual)) continue;
    if (!isParted(gutters, one.x1, other.x0, ...band(one, other), sizeOf(one, other))) lines[rootOf(next)] = rootOf(at);
  }
  const gathered = new Map<number, Part[]>();
  for (const [at, letter] of letters.entries()) gathered.set(rootOf(at), [...(gathered.get(rootOf(at)) ?? []), letter]);
  return [...gathered.values()].map(toLine);
}

const heightOf = ({ y0, y1 }: Part): number => y1 - y0;
const band = (one: Part, other: Part): [number, number] => [Math.max(one.y0, other.y0), Math.min(one.y1, other.y1)];

function fits(one: Part, other: Part, usual: number): boolean {
  const [low, high] = [Math.min(heightOf(one), heightOf(other)), Math.max(heightOf(one), heightOf(other))];
  const [top, bottom] = band(one, other);
  const isNear = other.x0 - one.x1 <= widestGap * Math.max(high, usual);
  const isMark = high > mostRatio * low;
  return isNear && bottom - top >= (isMark ? 0.8 : leastOverlap) * low && (!isMark || other.x0 - one.x1 < high);
}

/** The pairs of parts between which no other stands in some row of pixels, the left one first. `letters` are sorted by their left edges. */
function* besideOneAnother(letters: readonly Part[]): Generator<[number, number]> {
  const last: number[] = [];
  for (const [at, { y0, y1 }] of letters.entries()) {
    let before = -1;
    for (let row = y0; row < y1; row += 1) {
      const left = last[row] ?? -1;
      if (left >= 0 && left !== before) yield [left, at];
      before = left;
      last[row] = at;
    }
  }
}

function toLine(parts: Part[]): TextLine {
  const heights = parts.map(heightOf).sort((one, other) => one - other);
  // Dots and commas are many; the letters are what is higher than most.
  const letter = heights[Math.floor(heights.length * 0.6)] ?? 0;
  return {
    x0: Math.min(...parts.map(({ x0 }) => x0)),
    x1: Math.max(...parts.map(({ x1 }) => x1)),
    y0: Math.min(...parts.map(({ y0 }) => y0)),
    y1: Math.max(...parts.map(({ y1 }) => y1)),
    letter,
    parts,
  };
}

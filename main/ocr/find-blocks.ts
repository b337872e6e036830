// Gathers lines into blocks of one column. Refuses to join letters of different sizes, lines parted by a rule, and a line that stands over
// several columns with any of them.

import { type Gutters, isParted } from './find-gutters.ts';
import type { TextLine } from './find-lines.ts';
import type { Part } from './find-parts.ts';
import { joinPieces } from './join-pieces.ts';

/** Lines of one column, from the top, with the rectangle around them. */
export type TextBlock = { x0: number; y0: number; x1: number; y1: number; lines: TextLine[] };

/** White between two lines of a block, in heights of their letters. */
const widestGap = 1.9;
const mostRatio = 1.55;
/** Two lines stand above one another where they share this much of the narrower. */
const leastShared = 0.5;

/** The blocks of a page whose level rules are given. */
export function findBlocks(lines: readonly TextLine[], level: readonly Part[], gutters: Gutters, usual: number): TextBlock[] {
  const sorted = withoutMarks(lines, usual).sort((one, other) => one.y0 - other.y0);
  const below = sorted.map((line, at) => neighbours(sorted, at, line, level));
  const above = sorted.map((): number[] => []);
  for (const [at, list] of below.entries()) for (const other of list) above[other]?.push(at);
  const roots = sorted.map((_, at) => at);
  const rootOf = (at: number): number => {
    let root = at;
    while (roots[root] !== root) root = roots[root] ?? root;
    return root;
  };
  const isOneColumn = (list: readonly number[], line: TextLine): boolean =>
    !standApart(
      list.map((at) => sorted[at] as TextLine),
      line,
      gutters,
      usual,
    );
  for (const [at, line] of sorted.entries()) {
    if (!isOneColumn(below[at] ?? [], line)) continue;
    for (const other of below[at] ?? []) {
      const next = sorted[other] as TextLine;
      if (isOneColumn(above[other] ?? [], next)) roots[rootOf(other)] = rootOf(at);
    }
  }
  const gathered = new Map<number, TextLine[]>();
  for (const [at, line] of sorted.entries()) gathered.set(rootOf(at), [...(gathered.get(rootOf(at)) ?? []), line]);
  return joinPieces([...gathered.values()].map(toBlock), level, gutters, usual);
}

/** The block that some lines make. */
export const toBlock = (lines: TextLine[]): TextBlock => ({
  x0: Math.min(...lines.map(({ x0 }) => x0)),
  x1: Math.max(...lines.map(({ x1 }) => x1)),
  y0: Math.min(...lines.map(({ y0 }) => y0)),
  y1: Math.max(...lines.map(({ y1 }) => y1)),
  lines,
});

const shared = (one: TextLine, other: TextLine): number => Math.min(one.x1, other.x1) - Math.max(one.x0, other.x0);

/** The lines right under a line that could go on with it. */
function neighbours(sorted: readonly TextLine[], at: number, line: TextLine, level: readonly Part[]): number[] {
  const found: number[] = [];
  for (let index = at + 1; index < sorted.length; index += 1) {
    const other = sorted[index] as TextLine;
    const size = Math.max(line.letter, other.letter);
    if (other.y0 - line.y1 > widestGap * size) {
      if (other.y0 - line.y1 > 6 * size) break;
      continue;
    }
    const width = Math.min(line.x1 - line.x0, other.x1 - other.x0);
    if (shared(line, other) < leastShared * width) continue;
    if (size > mostRatio * Math.min(line.letter, other.letter)) continue;
    if (isBetween(level, line, other)) continue;
    found.push(index);
  }
  return found;
}

const middle = ({ y0, y1 }: { y0: number; y1: number }): number => (y0 + y1) / 2;

function isBetween(level: readonly Part[], line: TextLine, other: TextLine): boolean {
  return level.some(
    (rule) =>
      middle(rule) > middle(line) &&
      middle(rule) < middle(other) &&
      Math.min(rule.x1, line.x1, other.x1) - Math.max(rule.x0, line.x0, other.x0) >
        0.3 * Math.min(line.x1 - line.x0, other.x1 - other.x0),
  );
}

/** Whether some of the lines stand beside one another as lines of two columns do, and the given one spans them. */
function standApart(lines: readonly TextLine[], over: TextLine, gutters: Gutters, usual: number): boolean {
  return lines.some((one) =>
    lines.some((other) => {
      const isBeside = Math.min(one.y1, other.y1) - Math.max(one.y0, other.y0) > 0;
      if (!isBeside || other.x0 <= one.x1 || over.x0 >= one.x1 || over.x1 <= other.x0) return false;
      return isParted(gutters, one.x1, other.x0, Math.max(one.y0, other.y0), Math.min(one.y1, other.y1), {
        letter: over.letter,
        usual,
      });
    }),
  );
}

/** Without dots, vowels and accents that belong to a line, since they stand in the white that is left around it. */
function withoutMarks(lines: readonly TextLine[], usual: number): TextLine[] {
  return lines.filter((mark) => !lines.some((line) => isMarkOf(mark, line, usual)));
}

function isMarkOf(mark: TextLine, line: TextLine, usual: number): boolean {
  if (mark === line || line.x0 > mark.x0 || line.x1 < mark.x1) return false;
  if (mark.y0 <= line.y0 - 0.8 * line.letter || mark.y1 >= line.y1 + 0.8 * line.letter) return false;
  const height = mark.y1 - mark.y0;
  const isDot = mark.parts.length <= 2 && line.letter > 1.4 * mark.letter && mark.x1 - mark.x0 < 1.5 * line.letter;
  const areVowels = mark.parts.length <= 4 && height < 0.9 * usual && line.parts.length > 2 * mark.parts.length;
  return isDot || areVowels;
}

// Joins blocks that are pieces of one column: words that stood far apart, a line whose letters are all low. Refuses to cross a gutter or a rule,
// and to put a line that spans columns to one of them.

import { median } from '../layout/median.ts';
import { type TextBlock, toBlock } from './find-blocks.ts';
import { type Gutters, isPartedAt } from './find-gutters.ts';
import type { Part } from './find-parts.ts';

const mostRatio = 1.55;
/** White between pieces, in heights of their letters: above one another, and beside. */
const widestAbove = 1.9;
const widestBeside = 3.5;
const leastShared = 0.5;
/** A gutter may be closed in this share of the rows that two pieces have in common. */
const mostParted = 0.1;
/** Two pieces stand beside one another where they share so many heights of letters. */
const leastBeside = 0.6;
/** What stands beside a column and is higher than this, in heights of letters, is another column. */
const highestPiece = 5;

/** The blocks, each joined with its pieces. */
export function joinPieces(given: readonly TextBlock[], level: readonly Part[], gutters: Gutters, usual: number): TextBlock[] {
  let blocks = given.map((block) => ({ block, letter: letterOf(block) }));
  for (let isDone = false; !isDone; ) {
    isDone = true;
    blocks.sort((one, other) => one.block.y0 - other.block.y0);
    for (let at = 0; at < blocks.length; at += 1) {
      const one = blocks[at] as Sized;
      const next = blocks.findIndex((other, index) => index > at && canJoin(one, other, blocks, { level, gutters, usual }));
      if (next < 0) continue;
      const other = blocks[next] as Sized;
      const joined = toBlock([...one.block.lines, ...other.block.lines]);
      blocks[at] = { block: joined, letter: letterOf(joined) };
      blocks = blocks.filter((_, index) => index !== next);
      at -= 1;
      isDone = false;
    }
  }
  return blocks.map(({ block }) => block);
}

type Sized = { block: TextBlock; letter: number };
type Page = { level: readonly Part[]; gutters: Gutters; usual: number };

/** Longer lines tell more. */
const letterOf = ({ lines }: TextBlock): number => median(lines.flatMap((line) => line.parts.map(() => line.letter)));

const sharedWidth = (one: TextBlock, other: TextBlock): number => Math.min(one.x1, other.x1) - Math.max(one.x0, other.x0);
const sharedHeight = (one: TextBlock, other: TextBlock): number => Math.min(one.y1, other.y1) - Math.max(one.y0, other.y0);

function canJoin(one: Sized, other: Sized, all: readonly Sized[], page: Page): boolean {
  const size = Math.max(one.letter, other.letter);
  if (size > mostRatio * Math.min(one.letter, other.letter)) return false;
  const [a, b] = [one.block, other.block];
  const narrower = Math.min(widthOf(a), widthOf(b));
  if (sharedHeight(a, b) > leastBeside * size) {
    const isPiece = Math.min(a.y1 - a.y0, b.y1 - b.y0) <= highestPiece * size;
    return isPiece && -sharedWidth(a, b) <= widestBeside * size && !arePartedBeside(a, b, size, page);
  }
  if (-sharedHeight(a, b) > widestAbove * size) return false;
  return sharedWidth(a, b) >= leastShared * narrower && !isRuleBetween(a, b, page.level) && !spans(one, other, all, page);
}

function arePartedBeside(one: TextBlock, other: TextBlock, letter: number, { gutters, usual, level }: Page): boolean {
  const [left, right] = one.x0 <= other.x0 ? [one, other] : [other, one];
  const [from, to] = [Math.max(one.y0, other.y0), Math.min(one.y1, other.y1)];
  let parted = 0;
  for (let row = from; row < to; row += 1) {
    const edge = edgeAt(left, row, right.x0);
    if (isPartedAt(gutters, edge, Math.max(edge, right.x0), row, { letter, usual })) parted += 1;
  }
  return parted > mostParted * (to - from) || isRuleBetween(one, other, level);
}

/** Where the left piece ends in a row, or where it ends at all. */
function edgeAt({ lines, x1 }: TextBlock, row: number, before: number): number {
  const ends = lines.filter((line) => line.y0 <= row && line.y1 > row && line.x1 <= before).map((line) => line.x1);
  return ends.length === 0 ? Math.min(x1, before) : Math.max(...ends);
}

function isRuleBetween(one: TextBlock, other: TextBlock, level: readonly Part[]): boolean {
  const [upper, lower] = one.y0 <= other.y0 ? [one, other] : [other, one];
  const from = Math.min(upper.y1, lower.y0);
  const to = Math.max(upper.y1, lower.y0);
  const narrower = Math.min(one.x1 - one.x0, other.x1 - other.x0);
  return level.some(
    ({ x0, x1, y0, y1 }) =>
      (y0 + y1) / 2 >= from - 2 &&
      (y0 + y1) / 2 <= to + 2 &&
      Math.min(x1, one.x1, other.x1) - Math.max(x0, one.x0, other.x0) > 0.3 * narrower,
  );
}

/** Whether the wider of two stands over a third as well that is in another column than the narrower. */
function spans(one: Sized, other: Sized, all: readonly Sized[], page: Page): boolean {
  const [wide, narrow] = widthOf(one.block) >= widthOf(other.block) ? [one, other] : [other, one];
  return all.some(({ block, letter }) => {
    if (block === wide.block || block === narrow.block) return false;
    if (letter > mostRatio * narrow.letter || narrow.letter > mostRatio * letter) return false;
    if (sharedWidth(block, wide.block) < leastShared * widthOf(block) || sharedHeight(block, narrow.block) <= 0) return false;
    return sharedWidth(block, narrow.block) <= 0 && arePartedBeside(block, narrow.block, narrow.letter, page);
  });
}

const widthOf = ({ x0, x1 }: TextBlock): number => x1 - x0;

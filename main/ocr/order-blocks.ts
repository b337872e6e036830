// Puts what was read of a page in an order to be read in, and takes blocks apart where a headline begins or wide lines end: an article is told by both.
import type { Direction } from '#border/model';
import { median } from '../layout/median.ts';
import { type Place, seenFrom } from '../layout/place.ts';
import { orderPlaces } from '../layout/reading-order.ts';
import type { ReadBlock, ReadLine } from './read-blocks.ts';

/** Letters of a heading are so many times as high as those of the lines around it. */
const mostRatio = 1.3;
/** A line reaches so many heights of its own beyond a column before it stands over several. */
const widestOverhang = 3;

/** The blocks in reading order. */
export function orderBlocks(blocks: readonly ReadBlock[], direction: Direction): ReadBlock[] {
  const parts = blocks.flatMap(takeApart);
  const places = parts.map((part) => seenFrom(direction, placeOf(part)));
  const usual = median(places.map(({ x0, x1 }) => x1 - x0));
  return orderPlaces(
    places,
    places.filter(({ x0, x1 }) => x1 - x0 > 1.6 * usual),
  ).map((at) => parts[at] as ReadBlock);
}

const placeOf = ({ lines }: ReadBlock): Place => ({
  x0: Math.min(...lines.map(({ x0 }) => x0)),
  x1: Math.max(...lines.map(({ x1 }) => x1)),
  y0: Math.min(...lines.map(({ y0 }) => y0)),
  y1: Math.max(...lines.map(({ y1 }) => y1)),
});

function takeApart({ lines }: ReadBlock): ReadBlock[] {
  const sorted = [...lines].sort((one, other) => one.baselineY - other.baselineY);
  const column = placeOfMost(sorted);
  const parts: ReadBlock[] = [];
  let before: ReadLine | null = null;
  for (const line of sorted) {
    const last = parts.at(-1);
    if (last === undefined || before === null || isOther(before, line) || isWide(before, column) !== isWide(line, column))
      parts.push({ lines: [line] });
    else last.lines.push(line);
    before = line;
  }
  return parts;
}

function isOther(one: ReadLine, other: ReadLine): boolean {
  const [low, high] = [Math.min(one.rowHeight, other.rowHeight), Math.max(one.rowHeight, other.rowHeight)];
  return low > 0 && high > mostRatio * low;
}

/** The sides of the column that most lines fill. */
function placeOfMost(lines: readonly ReadLine[]): { x0: number; x1: number } {
  const width = median(lines.map(({ x0, x1 }) => x1 - x0));
  const full = lines.filter(({ x0, x1 }) => x1 - x0 <= 1.2 * width);
  return { x0: Math.min(...full.map(({ x0 }) => x0)), x1: Math.max(...full.map(({ x1 }) => x1)) };
}

const isWide = ({ x0, x1, y0, y1 }: ReadLine, column: { x0: number; x1: number }): boolean =>
  Math.max(column.x0 - x0, x1 - column.x1) > widestOverhang * (y1 - y0);

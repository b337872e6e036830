// Groups the blocks of a page that runs down its columns from first to last, as newspapers did before headlines crossed columns:
// an article goes on until the next heading. What is wider than a column is an island, around which the text flows.

import type { Ranks } from './headings.ts';
import { median } from './median.ts';
import type { PageReading, ReadBlock } from './page-reading.ts';
import { type Place, seenFrom } from './place.ts';
import { orderPlaces } from './reading-order.ts';
import { findWhiteBands } from './white-bands.ts';

/** A block of more lines than this that does not fit a column is an island. */
const MOST_LINES = 3;
const WIDE = 1.5;
const NARROW = 0.85;
const MOST_NARROW_LINES = 6;
/** Of all headings at most this share crosses columns. */
const MOST_CROSSING = 0.25;

/** The groups of such a page, each in reading order, or null where headings cross columns. */
export function flowColumns(
  blocks: readonly ReadBlock[],
  ranks: Ranks,
  { direction, bodySize }: PageReading,
): ReadBlock[][] | null {
  const long = blocks.filter((block) => block.lines.length > MOST_LINES);
  const columnWidth = median(long.map(({ x0, x1 }) => x1 - x0));
  const pitch = median(long.map(({ y0, y1, lines }) => (y1 - y0) / lines.length)) || 1.2 * bodySize;
  const heads = blocks.filter((block) => ranks.get(block) === 'headline');
  const crossing = heads.filter(({ x0, x1 }) => x1 - x0 > WIDE * columnWidth);
  if (columnWidth === 0 || crossing.length > MOST_CROSSING * heads.length) return null;
  const isIsland = ({ x0, x1, lines }: ReadBlock): boolean =>
    (x1 - x0 > WIDE * columnWidth && lines.length > MOST_LINES) ||
    (x1 - x0 < NARROW * columnWidth && lines.length > MOST_NARROW_LINES);
  const flow = blocks.filter((block) => !isIsland(block));
  const places = flow.map((block) => seenFrom(direction, block));
  const dividers = [
    ...places.filter(({ x0, x1 }) => x1 - x0 > WIDE * columnWidth),
    ...findWhiteBands(places, columnWidth, pitch).map(acrossAll),
  ];
  const ordered = orderPlaces(places, dividers).map((at) => flow[at] as ReadBlock);
  return [...cutAtHeads(ordered, ranks), ...blocks.filter(isIsland).map((block) => [block])];
}

const acrossAll = (y: number): Place => ({ x0: Number.NEGATIVE_INFINITY, x1: Number.POSITIVE_INFINITY, y0: y, y1: y });

function cutAtHeads(ordered: readonly ReadBlock[], ranks: Ranks): ReadBlock[][] {
  const groups: ReadBlock[][] = [];
  let wasHead = false;
  for (const block of ordered) {
    const isHead = ranks.get(block) === 'headline';
    if (groups.length === 0 || (isHead && !wasHead)) groups.push([]);
    groups.at(-1)?.push(block);
    wasHead = isHead;
  }
  return groups;
}

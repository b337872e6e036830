// Puts articles in order on their page, and the blocks of an article in theirs: head first, then the columns, then captions.
import type { PageReading, ReadBlock } from './page-reading.ts';
import type { Rules } from './parting-rules.ts';
import { around, type Place, seenFrom } from './place.ts';
import { orderPlaces } from './reading-order.ts';
import type { RoleEvidence } from './roles.ts';

/** A block wider than this many usual columns of its article parts what stands above it from what stands below. */
const SPANNING_RATIO = 1.5;

/** The groups of a page in the order in which they are read. */
export function orderGroups(groups: readonly ReadBlock[][], { level }: Rules, { direction }: PageReading): ReadBlock[][] {
  const places = groups.map((group) => around(group.map((block) => seenFrom(direction, block))));
  return orderPlaces(places, level).map((at) => groups[at] ?? []);
}

/** Head first, then the columns, then captions, which else would stand in the middle of a sentence. */
export function orderBlocks(blocks: readonly ReadBlock[], { captions, reading }: RoleEvidence, { level }: Rules): ReadBlock[] {
  const flow = blocks.filter((block) => !captions.has(block));
  return [
    ...orderFlow(flow, level, reading),
    ...orderFlow(
      blocks.filter((block) => captions.has(block)),
      level,
      reading,
    ),
  ];
}

/**
 * A drawn rule across several columns is a divider too: the lines of a table are read before its columns. What stands between a
 * headline and its columns is read before all of them, however narrow it is.
 */
function orderFlow(blocks: readonly ReadBlock[], level: readonly Place[], { direction }: PageReading): ReadBlock[] {
  const places = widenHeads(
    blocks,
    blocks.map((block) => seenFrom(direction, block)),
  );
  const widths = blocks.map((block) => block.x1 - block.x0).sort((one, other) => one - other);
  const usual = widths[widths.length >> 1] ?? 0;
  const dividers = [...places.filter((place) => place.x1 - place.x0 > SPANNING_RATIO * usual), ...level];
  return orderPlaces(places, dividers).map((index) => blocks[index] as ReadBlock);
}

/** The lines of a head are short; its columns are not. */
const MOST_HEAD_LINES = 6;

const FEWEST_COLUMN_LINES = 3;

/** Places of short blocks above the first column, as wide as the article. */
function widenHeads(blocks: readonly ReadBlock[], places: readonly Place[]): Place[] {
  const columns = places.filter(
    (_, at) => (blocks[at]?.lines.length ?? 0) >= FEWEST_COLUMN_LINES && (blocks[at]?.size ?? 0) <= usualSize(blocks),
  );
  const top = Math.min(...columns.map(({ y0 }) => y0));
  const { x0, x1 } = around(places);
  return places.map((place, at) => {
    const isHead = place.y1 <= top + 2 && (blocks[at]?.lines.length ?? 0) <= MOST_HEAD_LINES;
    return isHead && columns.length > 1 ? { ...place, x0, x1 } : place;
  });
}

/** Nothing larger than most of an article's letters is one of its columns. */
function usualSize(blocks: readonly ReadBlock[]): number {
  const most = blocks.reduce<ReadBlock | null>(
    (best, block) => (best === null || block.glyphs > best.glyphs ? block : best),
    null,
  );
  return 1.06 * (most?.size ?? 0);
}

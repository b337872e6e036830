// Joins the entries of lists and the rows of tables that rules part.
import type { Ranks } from './headings.ts';
import type { PageReading, ReadBlock } from './page-reading.ts';
import { around, type Place, sharedWidth } from './place.ts';

/** A list has short entries, and no wider white than this many sizes between two of them. */
const MOST_ENTRY_LINES = 4;

const LIST_GAP = 4;

/** Entries of a list, or rows of a table, that rules part: what has no headline and stands right under a list goes on with it. */
export function joinLists(groups: ReadBlock[][], ranks: Ranks, { bodySize }: PageReading): ReadBlock[][] {
  const sorted = [...groups].sort((one, other) => around(one).y0 - around(other).y0);
  const kept: ReadBlock[][] = [];
  for (const group of sorted) {
    const place = around(group);
    const isHeadless = !group.some((block) => ranks.get(block) === 'headline');
    const list = isHeadless ? kept.find((one) => isListOver(one, place, ranks, bodySize)) : undefined;
    if (list === undefined) kept.push(group);
    else list.push(...group);
  }
  return kept;
}

function isListOver(list: readonly ReadBlock[], place: Place, ranks: Ranks, bodySize: number): boolean {
  const text = list.filter((block) => !ranks.has(block));
  const lines = text.reduce((sum, block) => sum + block.lines.length, 0);
  const over = around(list);
  const gap = place.y0 - over.y1;
  const inside = sharedWidth(over, place) > 0.7 * (place.x1 - place.x0);
  const isBelow = gap > -2 * bodySize && gap < LIST_GAP * bodySize;
  return inside && isBelow && lines <= MOST_ENTRY_LINES * Math.max(1, text.length);
}

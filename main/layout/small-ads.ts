// Gathers small ads under their label, and cuts notices apart that are each for themselves.
import type { Ranks } from './headings.ts';
import type { PageReading, ReadBlock } from './page-reading.ts';
import { isFamilyLabel, isNoticeHead, isSmallAdsLabel } from './paper-words.ts';
import { around, type Place, sharedHeight, sharedWidth } from './place.ts';

/** The heads of public notices, and the small heads that stand in one row with them. */
export function findNoticeHeads(blocks: readonly ReadBlock[], ranks: Ranks): Set<ReadBlock> {
  const heads = blocks.filter((block) => ranks.has(block) && isNoticeHead(block));
  const isInRow = (block: ReadBlock): boolean =>
    ranks.get(block) === 'minor' &&
    heads.some((head) => Math.abs(head.y0 - block.y0) < 2 && Math.abs(head.size - block.size) < 0.5);
  return new Set([...heads, ...blocks.filter(isInRow)]);
}

/** What stands beside small ads without a headline of its own is one of them: their columns have a rubric each, or none. */
export function gatherSmallAds(
  groups: ReadBlock[][],
  ranks: Ranks,
  { bodySize }: PageReading,
  sold: Set<ReadBlock>,
): ReadBlock[][] {
  const labelled = groups.filter((group) => group.some(isSmallAdsLabel));
  const left = new Set(groups.filter((group) => !labelled.includes(group)));
  for (const ads of labelled) {
    for (let found = true; found; ) {
      found = false;
      for (const group of left) {
        if (group.some((block) => ranks.get(block) === 'headline') || !isBeside(around(ads), around(group), 3 * bodySize))
          continue;
        ads.push(...group);
        left.delete(group);
        found = true;
      }
    }
  }
  for (const block of labelled.flat()) sold.add(block);
  return [...labelled.flatMap((ads) => splitNotices(ads, ranks)), ...left];
}

/** Notices of births and deaths are each for themselves: each begins with a small head. */
function splitNotices(ads: ReadBlock[], ranks: Ranks): ReadBlock[][] {
  if (!ads.some((block) => isFamilyLabel(block) || isNoticeHead(block))) return [ads];
  const heads = ads.filter((block) => ranks.has(block) && !isFamilyLabel(block));
  if (heads.length < 2) return [ads];
  const headOf = (block: ReadBlock): ReadBlock | undefined =>
    heads
      .filter((head) => head.y0 <= block.y0 + 2 && sharedWidth(head, block) > -2 * head.size)
      .sort((one, other) => other.y0 - one.y0)[0];
  return [...Map.groupBy(ads, headOf).values()];
}

const isBeside = (one: Place, other: Place, reach: number): boolean =>
  other.y0 >= one.y0 - 2 && sharedHeight(one, other) > 0 && sharedWidth(one, other) > -reach;

// Groups the blocks of a page that are no captions: each advertisement for itself, small ads under their label, the rest by its headlines.
import { findOpenAdverts } from './adverts.ts';
import { assignBlocks, type Candidate } from './assign-blocks.ts';
import { countWords } from './block-text.ts';
import type { Framed } from './framed-blocks.ts';
import type { Ranks } from './headings.ts';
import { joinLists } from './join-lists.ts';
import type { PageReading, ReadBlock } from './page-reading.ts';
import { isLettersLabel } from './paper-words.ts';
import type { Rules } from './parting-rules.ts';
import { type Place, seenFrom, sharedWidth } from './place.ts';
import { findNoticeHeads, gatherSmallAds } from './small-ads.ts';

/** Groups what is no caption: each frame of an advertisement for itself, small ads under their label, the rest by its headlines. */
export function groupFlow(
  flow: readonly ReadBlock[],
  reading: PageReading,
  ranks: Ranks,
  rules: Rules,
  { frameOf, adverts }: Framed,
  sold: Set<ReadBlock>,
): ReadBlock[][] {
  const isInAdvert = (block: ReadBlock): boolean => adverts.has(frameOf.get(block) ?? -1);
  const ads = [...Map.groupBy(flow.filter(isInAdvert), (block) => frameOf.get(block) ?? -1).values()];
  const open = findOpenAdverts(
    flow.filter((block) => !isInAdvert(block)),
    reading,
  );
  for (const block of open.flat()) sold.add(block);
  for (const block of ads.flat()) sold.add(block);
  const rest = flow.filter((block) => !sold.has(block));
  const notices = findNoticeHeads(rest, ranks);
  for (const block of notices) sold.add(block);
  const places = rest.map((block) => seenFrom(reading.direction, block));
  const candidates = rest.map((block, at): Candidate => {
    const isHead = ranks.get(block) === 'headline' || notices.has(block);
    const announced = isHead
      ? -1
      : rest.findIndex((other) => ranks.get(other) === 'headline' && isKickerOf(block, other, rest, reading.bodySize));
    return {
      place: places[at] as Place,
      size: block.size,
      isHead,
      isLabel: isHead ? isLettersLabel(block) : ranks.get(block) === 'minor',
      kickerOf: announced < 0 ? null : announced,
      frame: frameOf.get(block) ?? -1,
    };
  });
  const groups = assignBlocks(candidates, rules.level, rules.standing).map((group) => group.map((at) => rest[at] as ReadBlock));
  return [...ads, ...open, ...gatherSmallAds(joinLists(groups, ranks, reading), ranks, reading, sold)];
}

const MOST_KICKER_WORDS = 14;

/** Whether a small block directly above a headline announces it. Body text that ends above a headline does not. */
function isKickerOf(block: ReadBlock, headline: ReadBlock, blocks: readonly ReadBlock[], bodySize: number): boolean {
  const gap = headline.y0 - block.y1;
  const isAbove = gap > -2 && gap < Math.max(headline.size, 2.5 * block.size);
  const shares = sharedWidth(block, headline) > 0;
  const looksApart = block.isBold || block.fontName !== headline.fontName || Math.abs(block.size - bodySize) > 0.05 * bodySize;
  if (!isAbove || !shares || !looksApart || block.lines.length > 2 || countWords(block) > MOST_KICKER_WORDS) return false;
  // The name under the article above is nearer to its text.
  return !blocks.some((other) => {
    const over = block.y0 - other.y1;
    return other !== block && over > -2 && over < 0.8 * gap && sharedWidth(block, other) > 0;
  });
}

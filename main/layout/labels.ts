// Tells what guides a reader through the paper and is no article: labels of sections, indexes, and teasers that name a page.
// Refuses labels with something of their own under them: those are headlines.
import { countWords, textOf } from './block-text.ts';
import type { Ranks } from './headings.ts';
import type { Rule } from './page-glyphs.ts';
import type { PageReading, ReadBlock } from './page-reading.ts';
import { isIndexLabel } from './paper-words.ts';
import { around, sharedWidth } from './place.ts';

const MOST_LABEL_WORDS = 4;
const MOST_KICKER_WORDS = 14;
const MOST_TEASER_WORDS = 30;
/** What a label stands over begins within this many of its sizes. */
const NEAR_SIZES = 4;
const TEASER =
  /(?:\b(?:pages?|p\.?|pp\.?)|صفحة|الصفحة|ص\.?)\s*[A-D]?\p{N}{1,3}(?:\s*(?:-|–|à|et|to|and|و)\s*\p{N}{1,3})?[\s.)»>→←]*$/iu;
/** Whether a group of blocks only guides: an index, a teaser, or a label over the articles of a section. */
export function isGuide(group: readonly ReadBlock[], groups: readonly (readonly ReadBlock[])[], ranks: Ranks): boolean {
  const first = group[0];
  if (first === undefined) return false;
  const [head, rest] = ranks.has(first) && countWords(first) <= MOST_LABEL_WORDS ? [first, group.slice(1)] : [null, group];
  if (rest.length === 0) return head !== null && (isIndexLabel(head) || isOverAnArticle(head, groups, ranks));
  if (head !== null && isIndexLabel(head)) return true;
  return !rest.some((block) => ranks.get(block) === 'headline') && isTeaser(rest);
}

/** A few words that end in the number of a page. */
function isTeaser(blocks: readonly ReadBlock[]): boolean {
  const words = blocks.reduce((sum, block) => sum + countWords(block), 0);
  return words <= MOST_TEASER_WORDS && TEASER.test(blocks.map(textOf).join(' '));
}

/** Whether right under a label another headline or kicker begins. */
function isOverAnArticle(label: ReadBlock, groups: readonly (readonly ReadBlock[])[], ranks: Ranks): boolean {
  return groups.some((group) => {
    const top = group.reduce<ReadBlock | null>((best, block) => (best === null || block.y0 < best.y0 ? block : best), null);
    if (top === null || top === label || !group.some((block) => ranks.has(block))) return false;
    const gap = top.y0 - label.y1;
    const shared = sharedWidth(label, around(group));
    return (
      gap > -2 && gap < NEAR_SIZES * Math.max(label.size, 8) && shared > 0.5 * Math.min(label.x1 - label.x0, top.x1 - top.x0)
    );
  });
}

/** A label's rule is at least this many times as wide as its words. */
const LEAST_RULE = 1.5;

/** Labels of sections with a rule of their own, under which headlines or kickers stand first of all. */
export function findLabels(blocks: readonly ReadBlock[], ranks: Ranks, { frame }: PageReading): Set<ReadBlock> {
  const level = frame.rules.filter((rule) => rule.x1 - rule.x0 > rule.y1 - rule.y0);
  return new Set(
    blocks.filter((label) => {
      if (!ranks.has(label) || label.lines.length > 1 || countWords(label) > MOST_LABEL_WORDS) return false;
      const rule = level.find(
        ({ x0, x1, y0 }) =>
          y0 >= label.y1 - 3 &&
          y0 - label.y1 < 1.3 * label.size &&
          x0 <= label.x0 + 3 &&
          x1 >= label.x1 - 3 &&
          x1 - x0 > LEAST_RULE * (label.x1 - label.x0),
      );
      return rule !== undefined && isHeadlineFirst(label, rule, blocks, ranks);
    }),
  );
}

function isHeadlineFirst(label: ReadBlock, rule: Rule, blocks: readonly ReadBlock[], ranks: Ranks): boolean {
  const below = blocks
    .filter((other) => other !== label && other.y0 >= rule.y0 - 1 && sharedWidth(other, rule) > 0)
    .sort((one, other) => one.y0 - other.y0);
  const at = below.findIndex((other) => ranks.get(other) === 'headline');
  const head = below[at];
  if (head === undefined || head.y0 - rule.y0 > 3 * NEAR_SIZES * label.size) return false;
  // What stands between is the kicker of that headline, or begins no higher than it.
  return below
    .slice(0, at)
    .every((other) => other.y0 >= head.y0 - 2.5 * Math.min(head.size, 14) && countWords(other) <= MOST_KICKER_WORDS);
}

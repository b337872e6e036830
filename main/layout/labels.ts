// Tells what guides a reader through the paper and is no article: labels of sections, indexes, and teasers that name a page.
// Refuses labels with something of their own under them: those are headlines.
import { fold } from '../text/fold.ts';
import { countWords, textOf } from './block-text.ts';
import type { Ranks } from './headings.ts';
import type { ReadBlock } from './page-reading.ts';
import { around, sharedWidth } from './place.ts';

const MOST_LABEL_WORDS = 4;
const MOST_TEASER_WORDS = 30;
/** What a label stands over begins within this many of its sizes. */
const NEAR_SIZES = 4;
const TEASER =
  /(?:\b(?:pages?|p\.?|pp\.?)|صفحة|الصفحة|ص\.?)\s*[A-D]?\p{N}{1,3}(?:\s*(?:-|–|à|et|to|and|و)\s*\p{N}{1,3})?[\s.)»>→←]*$/iu;
const INDEX =
  /^(?:sommaire|au sommaire|a lire|a lire aussi|lire aussi|a la une|aujourd hui|index|inside|in this issue|also inside|today|contents|الفهرس|فهرس|المحتويات|في هذا العدد|في الداخل|اقرا ايضا|اقرا في الداخل|عناوين)$/u;

/** Whether a group of blocks only guides: an index, a teaser, or a label over the articles of a section. */
export function isGuide(group: readonly ReadBlock[], groups: readonly (readonly ReadBlock[])[], ranks: Ranks): boolean {
  const first = group[0];
  if (first === undefined) return false;
  const [head, rest] = ranks.has(first) && countWords(first) <= MOST_LABEL_WORDS ? [first, group.slice(1)] : [null, group];
  if (rest.length === 0) return head !== null && (isIndexLabel(head) || isOverAnArticle(head, groups, ranks));
  if (head !== null && isIndexLabel(head)) return true;
  return !rest.some((block) => ranks.get(block) === 'headline') && isTeaser(rest);
}

const isIndexLabel = (block: ReadBlock): boolean =>
  INDEX.test(
    fold(textOf(block))
      .text.replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  );

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

// Finds the head of a front page: the newspaper's name with its motto, day, number and price, and what stands above it.
// Refuses pages whose largest line is a headline: a masthead has a day, a number or a price beside it.
import { proposeDay } from '../text/dates.ts';
import { proposeIssue } from '../text/issue-number.ts';
import { textOf } from './block-text.ts';
import type { PageReading, ReadBlock } from './page-reading.ts';

/** The name stands in this share of the page. */
const TOP_SHARE = 0.3;
/** A name is at least this many times as large as the body. */
const LEAST_RATIO = 2;
/** The lines of day and number are no further from the name than this many of its sizes. */
const NEAR_SIZES = 1.2;
const MOST_FACT_LINES = 3;
const MOST_FACT_WORDS = 30;
const PRICE = /(?:€|£|\$|\b(?:dh|dhs|mad|fr?|francs?|euros?|cents?|centimes)\b|درهم|دراهم|جنيه|دينار|ليرة|ريال)/iu;
const PAGES = /\p{N}+\s*(?:pages?|صفحة|صفحات)/iu;

/** The height down to which a front page is masthead; null where it has none. */
export function findMastheadZone({ blocks, page, bodySize }: PageReading): number | null {
  const top = blocks.filter((block) => !block.isTurned && block.y0 < TOP_SHARE * page.heightPoints);
  const facts = top.filter(isFact);
  // The name stands above or beside its day and number; what begins below them is a headline, however large.
  const lowest = Math.max(...facts.map((block) => block.y1));
  const name = top
    .filter((block) => block.size >= LEAST_RATIO * bodySize && block.lines.length <= 2 && /\p{L}{2}/u.test(textOf(block)))
    .filter((block) => block.y0 <= lowest)
    .reduce<ReadBlock | null>((best, block) => (best === null || block.size > best.size ? block : best), null);
  if (name === null) return null;
  const near = Math.max(NEAR_SIZES * name.size, 4 * bodySize);
  const own = facts.filter((block) => block.y0 < name.y1 + near && block.size < name.size);
  return own.length === 0 ? null : Math.max(name.y1, ...own.map((block) => block.y1));
}

function isFact(block: ReadBlock): boolean {
  const text = textOf(block);
  const words = text.split(' ').length;
  if (block.lines.length > MOST_FACT_LINES || words > MOST_FACT_WORDS) return false;
  return proposeDay(text) !== null || proposeIssue(text) !== null || (words <= 8 && (PRICE.test(text) || PAGES.test(text)));
}

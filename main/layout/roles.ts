// Tells what a block is by how it looks and where it stands: headline, kicker, standfirst, byline, subhead, caption or body.
// Refuses to be sure: a role is a help for the reader, never a reason to drop text.
import type { Role } from '#border/model';
import type { PageReading, ReadBlock } from './page-reading.ts';

/** A headline's letters are at least this much larger than the body's. */
const HEADLINE_RATIO = 1.35;
const MOST_HEADLINE_WORDS = 40;
const MOST_KICKER_WORDS = 12;
const MOST_CAPTION_LINES = 6;
const MOST_BYLINE_WORDS = 10;
const MOST_SUBHEAD_WORDS = 12;
const MOST_STANDFIRST_WORDS = 80;

const BYLINE = /^(par|by|de notre|from our|propos recueillis|بقلم|كتب|حاوره|إعداد)\s/iu;

/** The parts of an article's head; `headline` is the largest. */
export type Heads = { all: readonly ReadBlock[]; headline: ReadBlock | null };

/** How many words a block has. */
export const countWords = (block: ReadBlock): number => block.read.reduce((sum, line) => sum + line.length, 0);

const textOf = (block: ReadBlock): string => block.read.map((line) => line.map((word) => word.text).join(' ')).join(' ');

/** Whether a block is set as a headline is. */
export function isHeadline(block: ReadBlock, { bodySize }: PageReading): boolean {
  return block.size >= HEADLINE_RATIO * bodySize && block.glyphs > 2 && countWords(block) <= MOST_HEADLINE_WORDS;
}

/** Whether a small block directly above a headline announces it. Body text that ends above a headline does not. */
export function isKickerOf(block: ReadBlock, headline: ReadBlock, { bodySize }: PageReading): boolean {
  const gap = headline.y0 - block.y1;
  const isAbove = gap > -2 && gap < Math.max(headline.size, 2.5 * block.size);
  const shares = Math.min(block.x1, headline.x1) - Math.max(block.x0, headline.x0) > 0;
  const looksApart = block.isBold || Math.abs(block.size - bodySize) > 0.05 * bodySize;
  return isAbove && shares && looksApart && block.lines.length <= 2 && countWords(block) <= MOST_KICKER_WORDS;
}

/** The role of a block, given the blocks of its article that are read before it. */
export function roleOf(block: ReadBlock, before: readonly ReadBlock[], heads: Heads, reading: PageReading): Role {
  if (block === heads.headline) return 'headline';
  if (heads.headline !== null && !before.includes(heads.headline)) return 'kicker';
  if (isCaption(block, reading)) return 'caption';
  const isFirst = before.at(-1) === heads.headline;
  if (heads.all.includes(block)) return isFirst ? 'standfirst' : 'subhead';
  const isLarger = block.size > 1.12 * reading.bodySize;
  if (isFirst && heads.headline !== null && isLarger && countWords(block) <= MOST_STANDFIRST_WORDS) return 'standfirst';
  if (BYLINE.test(textOf(block)) && block.lines.length <= 2 && countWords(block) <= MOST_BYLINE_WORDS) return 'byline';
  return block.isBold && block.lines.length <= 2 && countWords(block) <= MOST_SUBHEAD_WORDS ? 'subhead' : 'body';
}

/** A few lines in a smaller or slanted letter right below a picture. */
export function isCaption(block: ReadBlock, { frame, bodySize }: PageReading): boolean {
  if (block.lines.length > MOST_CAPTION_LINES || block.size > bodySize * 1.02) return false;
  if (!block.isItalic && block.size > 0.96 * bodySize) return false;
  return frame.images.some(({ x, y, width, height }) => {
    const gap = block.y0 - (y + height);
    const shared = Math.min(block.x1, x + width) - Math.max(block.x0, x);
    return gap > -4 && gap < 2 * block.size && shared > 0.5 * (block.x1 - block.x0);
  });
}

// Tells advertisements: a frame whose text is display and address rather than columns, and the pages of small ads under their label.
// Refuses frames with a story in them: those are articles that happen to be framed.
import type { Box } from '#border/model';
import { capitalsOf, countWords, textOf } from './block-text.ts';
import type { PageReading, ReadBlock } from './page-reading.ts';
import { isAdvertLabel, isSmallAdsLabel } from './paper-words.ts';

const MOST_WORDS = 130;
/** So much running text in one column is a story. */
const STORY_LINES = 9;
/** From this score on a frame is an advertisement. */
const LEAST_SCORE = 2;

const PRICE = /(?:\p{Sc}\s?\p{N}|\p{N}\s?(?:\p{Sc}|%|dh\b|dhs\b|mad\b|درهم|دراهم|دينار|جنيه|ريال|ليرة))/iu;
const CONTACT =
  /(?:\b(?:t[ée]l|phone|fax|call|appelez|contact)\b|(?<!\p{N})(?:\+|[0٠۰])\p{N}*(?:[\s.-]?\p{N}{2,4}){3,}|www\.|https?:|[\w.-]+@[\w.-]+|\.(?:com|fr|ma|co\.uk|net|org)\b|هاتف|الهاتف|للاتصال|اتصل)/iu;
const PITCH =
  /(?:\b(?:offres?|promo|soldes?|remise|gratuit|ouvert|horaires|magasins?|rendez-vous|r[ée]servez|livraison|devis|since|depuis|open|sale|free|offer|book|order|visit|shop)\b|عرض|عروض|تخفيض|مجانا|افتتاح|احجز|زوروا)/iu;
const ADDRESS =
  /(?:\b\p{N}{1,4}\s?(?:bis|ter)?,?\s(?:rue|av(?:enue)?|bd|boulevard|place|quai|route|street|road|lane)\b|\b\p{N}{1,4}\s\p{Lu}\p{L}+\s(?:street|road|lane|square|st|rd)\b|شارع|زنقة|ساحة)/iu;
/** Whether the blocks that stand in one frame are an advertisement. */
export function isAdvert(blocks: readonly ReadBlock[], box: Box, { bodySize }: PageReading): boolean {
  if (blocks.some((block) => block.said === 'advert' || isAdvertLabel(block) || isSmallAdsLabel(block))) return true;
  const words = blocks.reduce((sum, block) => sum + countWords(block), 0);
  if (words === 0 || words > MOST_WORDS) return false;
  if (blocks.some((block) => block.lines.length >= STORY_LINES && block.size < 1.15 * bodySize)) return false;
  const text = blocks.map(textOf).join(' ');
  const middle = box.x + box.width / 2;
  const centred = blocks.filter((block) => Math.abs((block.x0 + block.x1) / 2 - middle) < 0.05 * box.width);
  const lines = blocks.reduce((sum, block) => sum + block.lines.length, 0);
  const inked = blocks.reduce((sum, block) => sum + (block.x1 - block.x0) * (block.y1 - block.y0), 0);
  const isCentred = centred.length >= 0.6 * blocks.length;
  if (!isCentred && !PRICE.test(text) && !CONTACT.test(text)) return false;
  let score = 0;
  if (isCentred && blocks.length > 1) score += centred.length === blocks.length && blocks.length > 2 ? 1.5 : 1;
  if (blocks.length === 1 && words <= 8 && centred.length === 1) score += capitalsOf(text) > 0.8 ? 2 : 1.5;
  if (PRICE.test(text)) score += 0.7;
  if (CONTACT.test(text)) score += 1;
  if (ADDRESS.test(text)) score += 0.7;
  if (PITCH.test(text)) score += 0.5;
  if (inked < 0.3 * box.width * box.height) score += 0.7;
  if (words < 12 * lines && words / lines < 6) score += 0.4;
  if (new Set(blocks.map((block) => Math.round(block.size))).size >= 3) score += 0.4;
  if (/[«“"]/u.test(text) && words > 25) score -= 0.5;
  return score >= LEAST_SCORE;
}

/** An open advertisement has at least this many lines of display around its price or telephone. */
const FEWEST_OPEN_BLOCKS = 3;
const MOST_OPEN_LINES = 3;
const MOST_OPEN_WORDS = 22;
const MOST_ANCHOR_WORDS = 6;
/** Its lines follow each other within this many sizes of the larger one. */
const OPEN_GAP = 3;

/** Gathers the advertisements that no frame holds: lines of display on one axis, around a price, a telephone or an address. */
export function findOpenAdverts(blocks: readonly ReadBlock[], { bodySize }: PageReading): ReadBlock[][] {
  const taken = new Set<ReadBlock>();
  const found: ReadBlock[][] = [];
  for (const anchor of blocks) {
    if (taken.has(anchor) || countWords(anchor) > MOST_ANCHOR_WORDS || anchor.size < bodySize * 1.05) continue;
    const text = textOf(anchor);
    if (!PRICE.test(text) && !CONTACT.test(text)) continue;
    const own = gatherOnAxis(anchor, blocks, taken);
    if (own.length < FEWEST_OPEN_BLOCKS) continue;
    for (const block of own) taken.add(block);
    found.push(own);
  }
  return found;
}

function gatherOnAxis(anchor: ReadBlock, blocks: readonly ReadBlock[], taken: ReadonlySet<ReadBlock>): ReadBlock[] {
  const axis = (anchor.x0 + anchor.x1) / 2;
  const own = [anchor];
  for (let grown = true; grown; ) {
    grown = false;
    for (const block of blocks) {
      if (own.includes(block) || taken.has(block) || block.lines.length > MOST_OPEN_LINES || countWords(block) > MOST_OPEN_WORDS)
        continue;
      if (Math.abs((block.x0 + block.x1) / 2 - axis) > 0.6 * anchor.size) continue;
      const isNear = own.some((other) => {
        const gap = Math.max(block.y0 - other.y1, other.y0 - block.y1);
        return gap < OPEN_GAP * Math.min(block.size, other.size);
      });
      if (!isNear) continue;
      own.push(block);
      grown = true;
    }
  }
  return own;
}

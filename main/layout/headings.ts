// Ranks the blocks of a page by how they are set against its body: headlines, small heads, and text.
// Refuses to know which article a head belongs to, and whether it is a kicker or a subhead: that takes its place.
import type { Role } from '#border/model';
import { capitalsOf, countWords, textOf } from './block-text.ts';
import type { PageReading, ReadBlock } from './page-reading.ts';
import { rankSetBlocks } from './set-headings.ts';

/** A headline begins an article; a minor head is set apart from the body but no larger; a quote is display within an article; the rest is text. */
export type Rank = 'headline' | 'minor' | 'quote' | 'text';

/** The rank of each block that is not text. */
export type Ranks = ReadonlyMap<ReadBlock, Rank>;

/** What a title's earlier pages taught of a block, or null. */
export type StyleRole = (block: ReadBlock) => Role | null;

/** Letters this much larger than the body's make a headline, however they are set. */
const HEADLINE_RATIO = 1.35;
/** Letters a little larger than the body's make one if they are set apart as well. */
const BARELY_LARGER = 1.1;
const SMALLEST_MINOR = 0.84;
const MOST_HEADLINE_WORDS = 40;
const MOST_BARE_WORDS = 22;
const MOST_BARE_LINES = 4;
const MOST_MINOR_WORDS = 14;
const MOST_MINOR_LINES = 3;
/** A standfirst stands within this many of its sizes under a headline that is this much larger. */
const STANDFIRST_GAP = 3;
const STANDFIRST_RATIO = 1.18;
const MOST_OVERLINE_WORDS = 8;
const OVERLINE_RATIO = 1.35;

/** How the body of a page is set. */
type Body = { size: number; fontName: string; isBold: boolean; isItalic: boolean };

/** Ranks the blocks of a page. */
export function rankBlocks(blocks: readonly ReadBlock[], reading: PageReading, styleRole: StyleRole | null = null): Ranks {
  const ranks = new Map(reading.source === 'pdf' ? rankPrinted(blocks, reading) : rankSetBlocks(blocks, reading));
  if (styleRole !== null) applyStyle(ranks, blocks, styleRole);
  return ranks;
}

function applyStyle(ranks: Map<ReadBlock, Rank>, blocks: readonly ReadBlock[], styleRole: StyleRole): void {
  for (const block of blocks) {
    const role = styleRole(block);
    if (role === 'headline') ranks.set(block, 'headline');
    else if (role !== null) ranks.delete(block);
  }
}

function rankPrinted(blocks: readonly ReadBlock[], reading: PageReading): Map<ReadBlock, Rank> {
  const body = bodyOf(blocks, reading.bodySize);
  const ranks = new Map<ReadBlock, Rank>();
  for (const block of blocks) {
    const rank = block.isTurned ? 'text' : rankPrintedBlock(block, body);
    if (rank !== 'text') ranks.set(block, rank);
  }
  for (const block of blocks) {
    if (ranks.get(block) !== 'headline') continue;
    if (isStandfirst(block, blocks, ranks)) ranks.delete(block);
    else if (isOverLine(block, blocks, ranks)) ranks.set(block, 'minor');
  }
  const usual = headlineFontOf(blocks, ranks);
  for (const block of blocks) if (ranks.get(block) === 'headline' && isPullQuote(block, usual)) ranks.set(block, 'quote');
  return ranks;
}

/** The way in which most letters of the body's size are set. */
function bodyOf(blocks: readonly ReadBlock[], size: number): Body {
  const ways = new Map<string, Body & { glyphs: number }>();
  for (const { size: own, fontName, isBold, isItalic, glyphs } of blocks) {
    if (Math.abs(own - size) > 0.08 * size) continue;
    const key = `${fontName}|${isBold}|${isItalic}`;
    const way = ways.get(key) ?? { size, fontName, isBold, isItalic, glyphs: 0 };
    ways.set(key, { ...way, glyphs: way.glyphs + glyphs });
  }
  let most: (Body & { glyphs: number }) | null = null;
  for (const way of ways.values()) if (most === null || way.glyphs > most.glyphs) most = way;
  return most ?? { size, fontName: '', isBold: false, isItalic: false };
}

function rankPrintedBlock(block: ReadBlock, body: Body): Rank {
  const words = countWords(block);
  if (block.letters < 2 || words > MOST_HEADLINE_WORDS || body.size <= 0) return 'text';
  const ratio = block.size / body.size;
  if (ratio >= HEADLINE_RATIO) return 'headline';
  const text = textOf(block);
  const isHeavier = block.isBold && !body.isBold;
  const isApart = isHeavier || (capitalsOf(text) > 0.8 && block.letters > 3);
  if (!isApart || ratio < SMALLEST_MINOR) return 'text';
  const isSentence = /[.…]["»”)]*$/u.test(text);
  if (ratio >= BARELY_LARGER && words <= MOST_BARE_WORDS && block.lines.length <= MOST_BARE_LINES && !isSentence && isHeavier)
    return 'headline';
  const isShort = words <= MOST_MINOR_WORDS && block.lines.length <= MOST_MINOR_LINES;
  return isShort && !isSentence && (isHeavier || ratio >= 0.95) ? 'minor' : 'text';
}

/** The font and slant of most headlines. */
function headlineFontOf(blocks: readonly ReadBlock[], ranks: Ranks): string {
  const fonts = new Map<string, number>();
  for (const block of blocks) {
    if (ranks.get(block) === 'headline') fonts.set(fontOf(block), (fonts.get(fontOf(block)) ?? 0) + block.size * block.glyphs);
  }
  return [...fonts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? '';
}

const fontOf = ({ fontName, isItalic }: ReadBlock): string => `${fontName}|${isItalic}`;

/** A sentence in display letters that is set unlike the headlines, or stands in quotation marks and is. */
function isPullQuote(block: ReadBlock, headlineFont: string): boolean {
  const text = textOf(block);
  const words = countWords(block);
  const isSentence = /[.!?…]["»”)]*$/u.test(text) && words >= 5;
  const isQuoted = /^[«“"„]/u.test(text) && words >= 5;
  return block.lines.length > 1 && (isSentence || isQuoted) && fontOf(block) !== headlineFont;
}

/** A few words right above a much larger headline announce it. */
function isOverLine(block: ReadBlock, blocks: readonly ReadBlock[], ranks: Ranks): boolean {
  if (countWords(block) > MOST_OVERLINE_WORDS || block.lines.length > 1) return false;
  return blocks.some((other) => {
    if (other === block || ranks.get(other) !== 'headline' || other.size < OVERLINE_RATIO * block.size) return false;
    const gap = other.y0 - block.y1;
    const shared = Math.min(block.x1, other.x1) - Math.max(block.x0, other.x0);
    return gap > -0.5 * block.size && gap < 1.5 * block.size && shared > 0.5 * (block.x1 - block.x0);
  });
}

/** What a larger headline stands right above is its standfirst, unless it is itself a headline under the label of a section. */
function isStandfirst(block: ReadBlock, blocks: readonly ReadBlock[], ranks: Ranks): boolean {
  return blocks.some((other) => {
    if (other === block || ranks.get(other) !== 'headline' || other.size < STANDFIRST_RATIO * block.size) return false;
    const gap = block.y0 - other.y1;
    if (gap < -0.5 * block.size || gap > STANDFIRST_GAP * block.size) return false;
    const shared = Math.min(block.x1, other.x1) - Math.max(block.x0, other.x0);
    if (shared < 0.5 * Math.min(block.x1 - block.x0, other.x1 - other.x0)) return false;
    const isLabel = countWords(other) <= 2 && block.isBold;
    return !isLabel;
  });
}

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
  const isQuote = (block: ReadBlock): boolean =>
    isDisplaySentence(block) &&
    (isRuledOff(block, reading) || (block.lines.length > 1 && (fontOf(block) !== usual || interrupts(block, blocks, ranks))));
  for (const block of blocks) if (ranks.get(block) === 'headline' && isQuote(block)) ranks.set(block, 'quote');
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

/** A sentence in display letters, or words in quotation marks. */
function isDisplaySentence(block: ReadBlock): boolean {
  const text = textOf(block);
  const isSentence = /[.!?…]["»”)]*$/u.test(text);
  return countWords(block) >= 5 && (isSentence || /^[«“"„]/u.test(text));
}

/** Rules of the same width right above and below hold a quote. */
function isRuledOff(block: ReadBlock, { frame }: PageReading): boolean {
  const near = 6 * block.size;
  const level = frame.rules.filter(
    (rule) => rule.x1 - rule.x0 > rule.y1 - rule.y0 && rule.x0 <= block.x0 + 2 && rule.x1 >= block.x1 - 2,
  );
  const above = level.filter((rule) => rule.y0 <= block.y0 + 2 && block.y0 - rule.y0 < near);
  const below = level.filter((rule) => rule.y0 >= block.y1 - 2 && rule.y0 - block.y1 < near);
  return above.some((one) => below.some((other) => Math.abs(one.x0 - other.x0) < 3 && Math.abs(one.x1 - other.x1) < 3));
}

/** Whether the text above breaks off in the middle of a sentence and goes on below. */
function interrupts(block: ReadBlock, blocks: readonly ReadBlock[], ranks: Ranks): boolean {
  const column = blocks.filter(
    (other) =>
      !ranks.has(other) &&
      other.lines.length > 1 &&
      Math.min(other.x1, block.x1) - Math.max(other.x0, block.x0) > 0.3 * block.size,
  );
  const above = column.filter((other) => other.y1 <= block.y0 + 2).sort((one, other) => other.y1 - one.y1)[0];
  const below = column.filter((other) => other.y0 >= block.y1 - 2).sort((one, other) => one.y0 - other.y0)[0];
  if (above === undefined || below === undefined) return false;
  return /[\p{L}\p{N},-]$/u.test(textOf(above)) && /^[\p{Ll}\p{Lo}]/u.test(textOf(below));
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

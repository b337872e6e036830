// Ranks the blocks of a page by how they are set against its body: headlines, small heads, and text.
// Refuses to know which article a head belongs to, and whether it is a kicker or a subhead: that takes its place.

import type { Role } from '#border/model';
import { capitalsOf, countWords, textOf } from './block-text.ts';
import { isByline } from './bylines.ts';
import type { PageReading, ReadBlock } from './page-reading.ts';
import { isLettersLabel } from './paper-words.ts';
import { sharedWidth } from './place.ts';
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
/** Larger letters than this are no standfirst, however large the headline over them. */
const LARGEST_STANDFIRST = 2;
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
    const rank = block.isTurned ? 'text' : rankPrintedBlock(block, body, localSize(block, blocks, body.size));
    if (rank !== 'text') ranks.set(block, rank);
  }
  for (const block of blocks) {
    if (ranks.get(block) !== 'headline') continue;
    if (block.size < LARGEST_STANDFIRST * body.size && isStandfirst(block, blocks, ranks)) ranks.delete(block);
    else if (isOverLine(block, blocks, ranks)) ranks.set(block, 'minor');
  }
  promoteSmallHeads(blocks, ranks, reading);
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

/** Text under a head begins within this many of its sizes. */
const LOCAL_REACH = 5;

/** The size of the text under a block: small ads have small heads, and a page may be full of them. */
function localSize(block: ReadBlock, blocks: readonly ReadBlock[], pageSize: number): number {
  if (block.lines.length > MOST_BARE_LINES || block.size > HEADLINE_RATIO * pageSize) return pageSize;
  let under: ReadBlock | null = null;
  for (const other of blocks) {
    const gap = other.y0 - block.y1;
    if (other === block || gap < -2 || gap > LOCAL_REACH * block.size || other.lines.length < 2 || other.isBold) continue;
    if (sharedWidth(other, block) < 0.5 * (block.x1 - block.x0)) continue;
    if (under === null || other.y0 < under.y0) under = other;
  }
  return under === null || under.size > pageSize ? pageSize : Math.max(under.size, SMALLEST_LOCAL * pageSize);
}

const SMALLEST_LOCAL = 0.6;

function rankPrintedBlock(block: ReadBlock, body: Body, localSize: number): Rank {
  const words = countWords(block);
  if (block.letters < 2 || words > MOST_HEADLINE_WORDS || body.size <= 0) return 'text';
  const ratio = block.size / body.size;
  if (ratio >= HEADLINE_RATIO) return 'headline';
  const text = textOf(block);
  const isHeavier = block.isBold && !body.isBold;
  const isApart = isHeavier || (capitalsOf(text) > 0.8 && block.letters > 3);
  const localRatio = block.size / localSize;
  if (!isApart || localRatio < SMALLEST_MINOR) return 'text';
  const isSentence = /[.…]["»”)]*$/u.test(text);
  if (ratio >= BARELY_LARGER && words <= MOST_BARE_WORDS && block.lines.length <= MOST_BARE_LINES && !isSentence && isHeavier)
    return 'headline';
  const isShort = words <= MOST_MINOR_WORDS && block.lines.length <= MOST_MINOR_LINES;
  return isShort && !isSentence && (isHeavier || localRatio >= 0.95) ? 'minor' : 'text';
}

/** Small heads begin articles of their own under the label of letters, and where a paper sets its headlines in capitals and they are too. */
function promoteSmallHeads(blocks: readonly ReadBlock[], ranks: Map<ReadBlock, Rank>, reading: PageReading): void {
  const labels = blocks.filter((block) => ranks.has(block) && isLettersLabel(block));
  const heads = blocks.filter((block) => ranks.get(block) === 'headline');
  const capital = heads.filter((block) => capitalsOf(textOf(block)) > 0.8);
  const isCapitalPaper = heads.length >= FEWEST_CAPITAL_HEADS && capital.length >= 0.6 * heads.length;
  for (const block of blocks) {
    if (ranks.get(block) !== 'minor' || labels.includes(block)) continue;
    const isLetter = labels.some((label) => isUnderLabel(block, label, heads));
    const isCapital = isCapitalPaper && countWords(block) >= 3 && capitalsOf(textOf(block)) > 0.9;
    if (isLetter || isCapital || isSignedBelow(block, blocks, ranks, reading)) ranks.set(block, 'headline');
  }
}

/** A small head has the name of a writer right under it, and its text under that: then it is the headline of a short article. */
function isSignedBelow(block: ReadBlock, blocks: readonly ReadBlock[], ranks: Ranks, reading: PageReading): boolean {
  const under = (one: ReadBlock): ReadBlock | undefined =>
    blocks
      .filter((other) => other.y0 >= one.y1 - 2 && sharedWidth(other, one) > 0 && other !== one)
      .sort((first, second) => first.y0 - second.y0)[0];
  const name = under(block);
  if (name === undefined || ranks.has(name) || name.y0 - block.y1 > 1.5 * block.size || countWords(block) < 3) return false;
  const text = under(name);
  return text !== undefined && text.lines.length > 2 && isByline(name, textOf(name), countWords(name), reading, false);
}

const FEWEST_CAPITAL_HEADS = 3;
/** Letters stand under their label, or in the columns beside it, down to this many sizes. */
const LETTERS_REACH = 60;

/** Whether no other headline stands between a small head and the label over it. */
function isUnderLabel(block: ReadBlock, label: ReadBlock, heads: readonly ReadBlock[]): boolean {
  if (block.y0 < label.y1 - 1 || block.y0 - label.y1 > LETTERS_REACH * label.size) return false;
  const isOver = (one: ReadBlock): boolean => sharedWidth(one, block) > 0;
  const between = heads.some(
    (head) => head !== label && head.y0 > label.y1 && head.y1 < block.y0 && isOver(head) && !isLettersLabel(head),
  );
  const width = Math.max(label.x1 - label.x0, block.x1 - block.x0);
  const isNear = sharedWidth(label, block) > -12 * width;
  return !between && isNear;
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
    (other) => !ranks.has(other) && other.lines.length > 1 && sharedWidth(other, block) > 0.3 * block.size,
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
    const shared = sharedWidth(block, other);
    return gap > -0.5 * block.size && gap < 1.5 * block.size && shared > 0.5 * (block.x1 - block.x0);
  });
}

/** What a larger headline stands right above is its standfirst, unless it is itself a headline under the label of a section. */
function isStandfirst(block: ReadBlock, blocks: readonly ReadBlock[], ranks: Ranks): boolean {
  return blocks.some((other) => {
    if (other === block || ranks.get(other) !== 'headline' || other.size < STANDFIRST_RATIO * block.size) return false;
    const gap = block.y0 - other.y1;
    if (gap < -0.5 * block.size || gap > STANDFIRST_GAP * block.size) return false;
    const shared = sharedWidth(block, other);
    if (shared < 0.5 * Math.min(block.x1 - block.x0, other.x1 - other.x0)) return false;
    const isLabel = countWords(other) <= 2 && block.isBold;
    return !isLabel;
  });
}

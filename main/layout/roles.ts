// Gives each block of an article its role, by its rank, how it is set, and where it stands among the others.
// Refuses to be sure: a role is a help for the reader, never a reason to drop text.

import type { Role } from '#border/model';
import { countWords, textOf } from './block-text.ts';
import { isByline, MOST_BYLINE_WORDS, QUOTE_MARK } from './bylines.ts';
import type { Ranks, StyleRole } from './headings.ts';
import type { PageReading, ReadBlock } from './page-reading.ts';
import { sharedWidth } from './place.ts';

const MOST_KICKER_WORDS = 20;
const MOST_KICKER_LINES = 3;
const MOST_STANDFIRST_WORDS = 110;
const MOST_QUOTE_WORDS = 60;
/** A pull quote's letters are at least this much larger than the body's. */
const QUOTE_RATIO = 1.12;
/** Lines of one headline have nearly the same size. */
const SAME_HEAD = 0.93;

/** What an article's roles are told from. `quotes` are blocks that stand in a frame of their own. */
export type RoleEvidence = {
  reading: PageReading;
  ranks: Ranks;
  captions: ReadonlySet<ReadBlock>;
  quotes: ReadonlySet<ReadBlock>;
  styleRole: StyleRole | null;
};

/** The roles of an article's blocks, which come in reading order with captions last. */
export function assignRoles(blocks: readonly ReadBlock[], evidence: RoleEvidence): Map<ReadBlock, Role> {
  const { ranks, captions, styleRole, quotes } = evidence;
  const roles = new Map<ReadBlock, Role>();
  const heads = findHeads(blocks, evidence);
  const first = blocks.findIndex((block) => heads.has(block));
  const last = blocks.findLastIndex((block) => heads.has(block));
  let isInHead = heads.size > 0;
  const setting = settingOf(blocks, evidence);
  blocks.forEach((block, at) => {
    const said = block.said ?? styleRole?.(block) ?? null;
    if (said !== null) roles.set(block, said);
    else if (captions.has(block)) roles.set(block, 'caption');
    else if (heads.has(block)) roles.set(block, 'headline');
    else if (at < first) roles.set(block, isKicker(block) ? 'kicker' : 'standfirst');
    else if (quotes.has(block) || ranks.get(block) === 'quote' || isAttribution(block, blocks, roles)) roles.set(block, 'quote');
    else if (at > last && isInHead) roles.set(block, roleInHead(block, blocks, at, setting, evidence));
    else roles.set(block, roleInBody(block, blocks, at, setting, evidence));
    if (at > last && roles.get(block) === 'body') isInHead = false;
    if (at > last && isInHead && ranks.get(block) === 'minor' && roles.get(block) === 'subhead') isInHead = false;
  });
  return roles;
}

/** The headline: the largest of the ranked blocks and those of its size beside it; a minor head where nothing larger stands first. */
function findHeads(blocks: readonly ReadBlock[], { ranks, captions, quotes }: RoleEvidence): Set<ReadBlock> {
  const ranked = blocks.filter((block) => ranks.get(block) === 'headline' && !captions.has(block) && !quotes.has(block));
  if (ranked.length === 0) {
    const first = blocks.find((block) => !captions.has(block));
    return new Set(first !== undefined && ranks.get(first) === 'minor' && blocks.length > 1 ? [first] : []);
  }
  const largest = Math.max(...ranked.map((block) => block.size));
  const start = ranked.findIndex((block) => block.size >= SAME_HEAD * largest);
  const heads = new Set<ReadBlock>();
  for (let at = start; at < ranked.length; at += 1) {
    const block = ranked[at] as ReadBlock;
    const before = ranked[at - 1];
    const follows = at === start || (before !== undefined && blocks.indexOf(block) === blocks.indexOf(before) + 1);
    if (!follows || block.size < SAME_HEAD * largest) break;
    heads.add(block);
  }
  return heads;
}

const MOST_ATTRIBUTION_WORDS = 12;

/** The name under a pull quote, which stands right above it. */
function isAttribution(block: ReadBlock, blocks: readonly ReadBlock[], roles: ReadonlyMap<ReadBlock, Role>): boolean {
  if (block.lines.length > 2 || countWords(block) > MOST_ATTRIBUTION_WORDS) return false;
  return blocks.some((other) => {
    const gap = block.y0 - other.y1;
    const shared = sharedWidth(block, other);
    return roles.get(other) === 'quote' && gap > -2 && gap < 2 * block.size && shared > 0.4 * (block.x1 - block.x0);
  });
}

const isKicker = (block: ReadBlock): boolean => block.lines.length <= MOST_KICKER_LINES && countWords(block) <= MOST_KICKER_WORDS;

/** How the running text of an article is set, and how many of its blocks are set in each other way. */
type Setting = { body: ReadBlock | null; ways: Map<string, number> };

const wayOf = ({ fontName, isBold, isItalic, size }: ReadBlock): string =>
  `${fontName}|${isBold}|${isItalic}|${Math.round(size * 2)}`;

function settingOf(blocks: readonly ReadBlock[], { captions, ranks }: RoleEvidence): Setting {
  const ways = new Map<string, number>();
  for (const block of blocks) ways.set(wayOf(block), (ways.get(wayOf(block)) ?? 0) + 1);
  const text = blocks.filter((block) => !captions.has(block) && !ranks.has(block));
  const glyphs = new Map<string, number>();
  for (const block of text) glyphs.set(wayOf(block), (glyphs.get(wayOf(block)) ?? 0) + block.glyphs);
  const body = text.reduce<ReadBlock | null>(
    (most, block) => (most === null || (glyphs.get(wayOf(block)) ?? 0) > (glyphs.get(wayOf(most)) ?? 0) ? block : most),
    null,
  );
  return { body, ways };
}

/** Between headline and body stand standfirst and byline. */
function roleInHead(
  block: ReadBlock,
  blocks: readonly ReadBlock[],
  at: number,
  setting: Setting,
  { reading, ranks }: RoleEvidence,
): Role {
  const words = countWords(block);
  const text = textOf(block);
  const ratio = block.size / (setting.body?.size ?? reading.bodySize);
  const isSmallHead = ranks.get(block) === 'minor' && ratio < 1.12;
  if (isSmallHead && (setting.ways.get(wayOf(block)) ?? 0) > 1) return 'subhead';
  if (isByline(block, text, words, reading, at + 1 < blocks.length)) return 'byline';
  const isApart = setting.body !== block && isSetApart(block, setting.body, reading);
  if (words > MOST_STANDFIRST_WORDS || !(ranks.has(block) || isApart)) return 'body';
  return isSmallHead && words <= 6 && !/[.!?…]$/u.test(text) ? 'subhead' : 'standfirst';
}

function roleInBody(block: ReadBlock, blocks: readonly ReadBlock[], at: number, setting: Setting, evidence: RoleEvidence): Role {
  const { reading, ranks, captions } = evidence;
  const words = countWords(block);
  const text = textOf(block);
  const isLast = !blocks.slice(at + 1).some((other) => !captions.has(other));
  const ratio = block.size / (setting.body?.size ?? reading.bodySize);
  if (isLast && (isByline(block, text, words, reading, false) || isSigned(block, blocks, at))) return 'byline';
  const isLarge = ratio >= QUOTE_RATIO && words <= MOST_QUOTE_WORDS;
  if (isLarge && (QUOTE_MARK.test(text) || (words >= 8 && !ranks.has(block)))) return 'quote';
  if (isLarge && ranks.get(block) === 'headline') return words >= 9 ? 'quote' : 'subhead';
  if (ranks.get(block) === 'minor') return isLast && words <= 6 && setting.ways.get(wayOf(block)) === 1 ? 'byline' : 'subhead';
  return 'body';
}

/** A short line of names at the end side of the column above it. */
function isSigned(block: ReadBlock, blocks: readonly ReadBlock[], at: number): boolean {
  const text = textOf(block);
  if (block.lines.length > 1 || countWords(block) > MOST_BYLINE_WORDS || !/^\p{Lu}|^\p{Lo}/u.test(text)) return false;
  const column = blocks.slice(0, at).findLast((other) => sharedWidth(other, block) > 0 && other.y1 <= block.y0 + 4);
  if (column === undefined) return false;
  const width = column.x1 - column.x0;
  const [before, after] =
    block.direction === 'rtl' ? [column.x1 - block.x1, block.x0 - column.x0] : [block.x0 - column.x0, column.x1 - block.x1];
  const isNamed = text.split(/\s+/u).every((part) => /^[\p{Lu}(]|^(?:de|du|la|le|el|al|et|and|of)$/u.test(part));
  return before > (isNamed ? 0.12 : 0.3) * width && after < 0.1 * width;
}

/** Whether a block is set unlike the running text of its article. */
function isSetApart(block: ReadBlock, body: ReadBlock | null, reading: PageReading): boolean {
  if (body === null) return block.isBold || block.isItalic || block.size > 1.06 * reading.bodySize;
  return (
    block.isBold !== body.isBold ||
    block.isItalic !== body.isItalic ||
    (block.fontName !== body.fontName && block.fontName !== '') ||
    block.size > 1.06 * body.size
  );
}

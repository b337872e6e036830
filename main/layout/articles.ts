// Groups the blocks of a page into articles, orders each, and gives each block its role.
// Where no headline stands, what stands together is one article without one.
import type { Box, Role } from '#border/model';
import { findOpenAdverts, isAdvert } from './adverts.ts';
import { assignBlocks, type Candidate } from './assign-blocks.ts';
import { countWords, textOf } from './block-text.ts';
import { ownerOf, pictureOf } from './captions.ts';
import { flowColumns } from './column-flow.ts';
import { type Ranks, rankBlocks, type StyleRole } from './headings.ts';
import { type Jump, readJump } from './jumps.ts';
import { findLabels, isGuide } from './labels.ts';
import type { Rule } from './page-glyphs.ts';
import type { PageReading, ReadBlock } from './page-reading.ts';
import { isAdvertLabel, isFamilyLabel, isLettersLabel, isNoticeHead, isSmallAdsLabel } from './paper-words.ts';
import { around, type Place, seenFrom, sharedHeight, sharedWidth } from './place.ts';
import { orderPlaces } from './reading-order.ts';
import { assignRoles, type RoleEvidence } from './roles.ts';

/** A block with what it is. */
export type RoledBlock = { block: ReadBlock; role: Role };

/** Blocks that belong together in the order in which they are read, and how sure that is, from 0 to 1. */
export type BlockGroup = {
  blocks: RoledBlock[];
  confidence: number;
  /** Its jump lines; they stand among the blocks as furniture. */
  jumps: Jump[];
  /** What the article is called where no block of the page says so. */
  headline?: string | null;
};

const TURNED = 0.3;

/** A block wider than this many usual columns of its article parts what stands above it from what stands below. */
const SPANNING_RATIO = 1.5;

/** The rules of a page as a reader from the left sees them. */
type Rules = { level: Place[]; standing: Place[] };

/** Groups and orders blocks, which may be all of a page or those that are no furniture. */
export function groupArticles(
  blocks: readonly ReadBlock[],
  reading: PageReading,
  styleRole: StyleRole | null = null,
): BlockGroup[] {
  const upright = blocks.filter((block) => !block.isTurned);
  const turned = blocks.filter((block) => block.isTurned);
  const ranks = rankBlocks(upright, reading, styleRole);
  const rules = rulesOf(reading, ranks);
  const framed = findFrames(upright, reading, ranks);
  const captions = findCaptions(upright, reading, ranks);
  const labels = reading.source === 'pdf' ? findLabels(upright, ranks, reading) : new Set<ReadBlock>();
  const jumps = upright.filter((block) => !captions.has(block) && block.lines.length <= 2 && readJump(textOf(block)) !== null);
  const flow = upright.filter((block) => !captions.has(block) && !labels.has(block) && !jumps.includes(block));
  const columns = reading.source === 'pdf' ? null : flowColumns(flow, ranks, reading);
  const sold = new Set<ReadBlock>();
  const groups = columns ?? groupFlow(flow, reading, ranks, rules, framed, sold);
  attachCaptions(groups, captions, flow, ranks, framed);
  attachJumps(groups, jumps, flow);
  const evidence: RoleEvidence = { reading, ranks, captions: new Set(captions.keys()), quotes: framed.quotes, styleRole };
  const ordered = columns ?? orderGroups(groups, rules, reading).map((group) => orderBlocks(group, evidence, rules));
  const articles = ordered.map((group) =>
    columns === null && isGuide(group, ordered, ranks) ? asFurniture(group) : toArticle(group, evidence, sold),
  );
  if (labels.size > 0) articles.push(asFurniture([...labels]));
  if (turned.length > 0)
    articles.push({ blocks: turned.map((block) => ({ block, role: 'caption' })), jumps: [], confidence: TURNED });
  return articles;
}

const asFurniture = (blocks: readonly ReadBlock[]): BlockGroup => ({
  blocks: blocks.map((block) => ({ block, role: 'furniture' })),
  jumps: [],
  confidence: confidences.textAlone,
});

/** The rules right above and below a pull quote hold it, and part nothing else. */
const QUOTE_REACH = 6;

/**
 * How far an article can be trusted: the share of such articles that met their truth by more than nine tenths on 93 printed pages.
 * Pages that were set by others tell less.
 */
const confidences = { headAndText: 0.95, advert: 0.9, smallHead: 0.65, headAlone: 0.4, textAlone: 0.3 };
const SET_PAGE = 0.85;

function judgeArticle(
  blocks: readonly ReadBlock[],
  roles: ReadonlyMap<ReadBlock, Role>,
  isSold: boolean,
  { ranks, reading }: RoleEvidence,
): number {
  const hasText = [...roles.values()].includes('body');
  const hasHead = blocks.some((block) => ranks.get(block) === 'headline');
  const printed = hasHead
    ? hasText
      ? confidences.headAndText
      : confidences.headAlone
    : [...roles.values()].includes('headline')
      ? confidences.smallHead
      : confidences.textAlone;
  const confidence = isSold ? confidences.advert : printed;
  return reading.source === 'pdf' ? confidence : Math.round(confidence * SET_PAGE * 100) / 100;
}

function rulesOf({ direction, frame, bodySize }: PageReading, ranks: Ranks): Rules {
  const quotes = [...ranks].flatMap(([block, rank]) => (rank === 'quote' ? [block] : []));
  const holdsQuote = (rule: Rule): boolean =>
    quotes.some(({ x0, x1, y0, y1, size }) => {
      const reach = QUOTE_REACH * size;
      return (
        rule.x0 <= x0 + 2 &&
        rule.x1 >= x1 - 2 &&
        rule.x1 - rule.x0 < 2.5 * (x1 - x0) &&
        rule.y0 > y0 - reach &&
        rule.y0 < y1 + reach
      );
    });
  const rules = frame.rules.filter((rule) => !holdsQuote(rule)).map((rule) => seenFrom(direction, rule));
  return {
    level: withoutLadders(
      rules.filter((rule) => rule.x1 - rule.x0 > rule.y1 - rule.y0),
      LADDER_STEP * bodySize,
    ),
    standing: rules.filter((rule) => rule.x1 - rule.x0 <= rule.y1 - rule.y0),
  };
}

/** The lines of a table follow each other within this many sizes of the body. */
const LADDER_STEP = 3.2;
const FEWEST_STEPS = 3;
const SAME_EDGE = 2;

/** Rules of one width, one close under another, are the lines of a table and part nothing but its rows. */
function withoutLadders(level: readonly Place[], step: number): Place[] {
  const isSame = (one: Place, other: Place): boolean =>
    Math.abs(one.x0 - other.x0) < SAME_EDGE && Math.abs(one.x1 - other.x1) < SAME_EDGE;
  const ladders: Place[][] = [];
  for (const rule of [...level].sort((one, other) => one.y0 - other.y0)) {
    const ladder = ladders.find((one) => {
      const last = one.at(-1) as Place;
      return isSame(last, rule) && rule.y0 - last.y0 <= step;
    });
    if (ladder === undefined) ladders.push([rule]);
    else ladder.push(rule);
  }
  return ladders.filter((ladder) => ladder.length < FEWEST_STEPS).flat();
}

/** The frame that each block stands in (-1 for none), which frames are advertisements, and which blocks are quotes in a frame. */
type Framed = { frameOf: Map<ReadBlock, number>; adverts: Set<number>; quotes: Set<ReadBlock> };

const MOST_QUOTE_WORDS = 60;

function findFrames(blocks: readonly ReadBlock[], reading: PageReading, ranks: Ranks): Framed {
  const { boxes } = reading.frame;
  const frameOf = new Map(blocks.map((block) => [block, innermost(block, boxes)]));
  const adverts = new Set<number>();
  const quotes = new Set<ReadBlock>();
  const framed = Map.groupBy(blocks, (block) => frameOf.get(block) ?? -1);
  for (const [at, own] of framed) {
    const box = boxes[at];
    if (box === undefined) continue;
    const isOnlyHead = own.every((block) => ranks.get(block) === 'headline' || countWords(block) <= 3);
    if (isAdvert(own, box, reading)) adverts.add(at);
    else if (isOnlyHead && isBand(own, box))
      for (const block of own) frameOf.set(block, innermost(block, boxes.with(at, nowhere)));
    else if (isQuote(own, ranks)) for (const block of own) quotes.add(block);
  }
  for (const block of quotes) frameOf.set(block, innermost(block, boxes.with(frameOf.get(block) ?? 0, nowhere)));
  return { frameOf, adverts, quotes };
}

const nowhere: Box = { x: 0, y: 0, width: 0, height: 0 };

/** A tint behind a headline holds nothing else and fits it closely. */
const isBand = (blocks: readonly ReadBlock[], { height }: Box): boolean =>
  height < 2.5 * blocks.reduce((sum, block) => sum + (block.y1 - block.y0), 0);

/** A frame with a few words in quotation marks and no head. */
function isQuote(blocks: readonly ReadBlock[], ranks: Ranks): boolean {
  const words = blocks.reduce((sum, block) => sum + countWords(block), 0);
  const first = blocks[0]?.read[0]?.[0]?.text ?? '';
  return (
    words <= MOST_QUOTE_WORDS &&
    blocks.length <= 3 &&
    /^[«“"„‹]/u.test(first) &&
    !blocks.some((block) => ranks.get(block) === 'minor')
  );
}

function innermost(block: ReadBlock, boxes: readonly Box[]): number {
  const atX = (block.x0 + block.x1) / 2;
  const atY = (block.y0 + block.y1) / 2;
  let best = -1;
  boxes.forEach(({ x, y, width, height }, at) => {
    if (atX < x || atX > x + width || atY < y || atY > y + height) return;
    const other = boxes[best];
    if (other === undefined || width * height < other.width * other.height) best = at;
  });
  return best;
}

function findCaptions(blocks: readonly ReadBlock[], reading: PageReading, ranks: Ranks): Map<ReadBlock, Place> {
  const captions = new Map<ReadBlock, Place>();
  for (const block of blocks) {
    const picture = block.said === null || block.said === 'caption' ? pictureOf(block, reading, ranks) : null;
    if (picture !== null) captions.set(block, picture);
  }
  return captions;
}

/** Groups what is no caption: each frame of an advertisement for itself, small ads under their label, the rest by its headlines. */
function groupFlow(
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

/** The heads of public notices, and the small heads that stand in one row with them. */
function findNoticeHeads(blocks: readonly ReadBlock[], ranks: Ranks): Set<ReadBlock> {
  const heads = blocks.filter((block) => ranks.has(block) && isNoticeHead(block));
  const isInRow = (block: ReadBlock): boolean =>
    ranks.get(block) === 'minor' &&
    heads.some((head) => Math.abs(head.y0 - block.y0) < 2 && Math.abs(head.size - block.size) < 0.5);
  return new Set([...heads, ...blocks.filter(isInRow)]);
}

/** A list has short entries, and no wider white than this many sizes between two of them. */
const MOST_ENTRY_LINES = 4;
const LIST_GAP = 4;

/** Entries of a list, or rows of a table, that rules part: what has no headline and stands right under a list goes on with it. */
function joinLists(groups: ReadBlock[][], ranks: Ranks, { bodySize }: PageReading): ReadBlock[][] {
  const sorted = [...groups].sort((one, other) => around(one).y0 - around(other).y0);
  const kept: ReadBlock[][] = [];
  for (const group of sorted) {
    const place = around(group);
    const isHeadless = !group.some((block) => ranks.get(block) === 'headline');
    const list = isHeadless ? kept.find((one) => isListOver(one, place, ranks, bodySize)) : undefined;
    if (list === undefined) kept.push(group);
    else list.push(...group);
  }
  return kept;
}

function isListOver(list: readonly ReadBlock[], place: Place, ranks: Ranks, bodySize: number): boolean {
  const text = list.filter((block) => !ranks.has(block));
  const lines = text.reduce((sum, block) => sum + block.lines.length, 0);
  const over = around(list);
  const gap = place.y0 - over.y1;
  const inside = sharedWidth(over, place) > 0.7 * (place.x1 - place.x0);
  const isBelow = gap > -2 * bodySize && gap < LIST_GAP * bodySize;
  return inside && isBelow && lines <= MOST_ENTRY_LINES * Math.max(1, text.length);
}

/** What stands beside small ads without a headline of its own is one of them: their columns have a rubric each, or none. */
function gatherSmallAds(groups: ReadBlock[][], ranks: Ranks, { bodySize }: PageReading, sold: Set<ReadBlock>): ReadBlock[][] {
  const labelled = groups.filter((group) => group.some(isSmallAdsLabel));
  const left = new Set(groups.filter((group) => !labelled.includes(group)));
  for (const ads of labelled) {
    for (let found = true; found; ) {
      found = false;
      for (const group of left) {
        if (group.some((block) => ranks.get(block) === 'headline') || !isBeside(around(ads), around(group), 3 * bodySize))
          continue;
        ads.push(...group);
        left.delete(group);
        found = true;
      }
    }
  }
  for (const block of labelled.flat()) sold.add(block);
  return [...labelled.flatMap((ads) => splitNotices(ads, ranks)), ...left];
}

/** Notices of births and deaths are each for themselves: each begins with a small head. */
function splitNotices(ads: ReadBlock[], ranks: Ranks): ReadBlock[][] {
  if (!ads.some((block) => isFamilyLabel(block) || isNoticeHead(block))) return [ads];
  const heads = ads.filter((block) => ranks.has(block) && !isFamilyLabel(block));
  if (heads.length < 2) return [ads];
  const headOf = (block: ReadBlock): ReadBlock | undefined =>
    heads
      .filter((head) => head.y0 <= block.y0 + 2 && Math.min(head.x1, block.x1) - Math.max(head.x0, block.x0) > -2 * head.size)
      .sort((one, other) => other.y0 - one.y0)[0];
  return [...Map.groupBy(ads, headOf).values()];
}

const isBeside = (one: Place, other: Place, reach: number): boolean =>
  other.y0 >= one.y0 - 2 && sharedHeight(one, other) > 0 && sharedWidth(one, other) > -reach;

const MOST_KICKER_WORDS = 14;

/** Whether a small block directly above a headline announces it. Body text that ends above a headline does not. */
function isKickerOf(block: ReadBlock, headline: ReadBlock, blocks: readonly ReadBlock[], bodySize: number): boolean {
  const gap = headline.y0 - block.y1;
  const isAbove = gap > -2 && gap < Math.max(headline.size, 2.5 * block.size);
  const shares = Math.min(block.x1, headline.x1) - Math.max(block.x0, headline.x0) > 0;
  const looksApart = block.isBold || block.fontName !== headline.fontName || Math.abs(block.size - bodySize) > 0.05 * bodySize;
  if (!isAbove || !shares || !looksApart || block.lines.length > 2 || countWords(block) > MOST_KICKER_WORDS) return false;
  // The name under the article above is nearer to its text.
  return !blocks.some((other) => {
    const over = block.y0 - other.y1;
    return other !== block && over > -2 && over < 0.8 * gap && sharedWidth(block, other) > 0;
  });
}

/** What stands under a line that leads on must be so many times nearer than what stands over it. */
const BELOW_COST = 4;

/** A jump line belongs to the text or the head right above it, or else to what is nearest. */
function attachJumps(groups: ReadBlock[][], jumps: readonly ReadBlock[], flow: readonly ReadBlock[]): void {
  const distance = (jump: ReadBlock, other: ReadBlock): number => {
    const aside = Math.max(0, -sharedWidth(jump, other));
    const over = jump.y0 - other.y1;
    const under = other.y0 - jump.y1;
    const cost = readJump(textOf(jump))?.kind === 'to' ? BELOW_COST : 1;
    return 2 * aside + (over >= -2 ? Math.max(0, over) : cost * (Math.max(0, under) + jump.size));
  };
  for (const jump of jumps) {
    const owner = flow.reduce<ReadBlock | null>(
      (best, other) => (best === null || distance(jump, other) < distance(jump, best) ? other : best),
      null,
    );
    const group = owner === null ? undefined : groups.find((one) => one.includes(owner));
    if (group === undefined) groups.push([jump]);
    else group.push(jump);
  }
}

/** A picture that is a story of its own has a caption of so many words, the first of them bold. */
const FEWEST_STORY_WORDS = 10;

function attachCaptions(
  groups: ReadBlock[][],
  captions: ReadonlyMap<ReadBlock, Place>,
  flow: readonly ReadBlock[],
  ranks: Ranks,
  { frameOf, adverts }: Framed,
): void {
  for (const [caption, picture] of captions) {
    const frame = frameOf.get(caption) ?? -1;
    const owner = ownerOf(caption, picture, flow, ranks, (other) => {
      const own = frameOf.get(other) ?? -1;
      return own === frame || (frame === -1 && !adverts.has(own));
    });
    const isOwnStory = caption.hasBoldLead && countWords(caption) >= FEWEST_STORY_WORDS;
    const group = owner === null || isOwnStory ? undefined : groups.find((one) => one.includes(owner));
    if (group === undefined) groups.push([caption]);
    else group.push(caption);
  }
}

function orderGroups(groups: readonly ReadBlock[][], { level }: Rules, { direction }: PageReading): ReadBlock[][] {
  const places = groups.map((group) => around(group.map((block) => seenFrom(direction, block))));
  return orderPlaces(places, level).map((at) => groups[at] ?? []);
}

/** Head first, then the columns, then captions, which else would stand in the middle of a sentence. */
function orderBlocks(blocks: readonly ReadBlock[], { captions, reading }: RoleEvidence, { level }: Rules): ReadBlock[] {
  const flow = blocks.filter((block) => !captions.has(block));
  return [
    ...orderFlow(flow, level, reading),
    ...orderFlow(
      blocks.filter((block) => captions.has(block)),
      level,
      reading,
    ),
  ];
}

function toArticle(blocks: readonly ReadBlock[], evidence: RoleEvidence, sold: ReadonlySet<ReadBlock>): BlockGroup {
  const isSold = blocks.some((block) => sold.has(block) || isSmallAdsLabel(block) || isAdvertLabel(block));
  const jumpOf = new Map(blocks.map((block) => [block, block.lines.length > 2 ? null : readJump(textOf(block))]));
  const roles = assignRoles(
    blocks.filter((block) => jumpOf.get(block) === null),
    evidence,
  );
  const roleOf = (block: ReadBlock): Role => (isSold ? 'advert' : (roles.get(block) ?? 'furniture'));
  return {
    blocks: blocks.map((block) => ({ block, role: roleOf(block) })),
    jumps: [...jumpOf.values()].filter((jump) => jump !== null),
    confidence: judgeArticle(blocks, roles, isSold, evidence),
  };
}

/**
 * A drawn rule across several columns is a divider too: the lines of a table are read before its columns. What stands between a
 * headline and its columns is read before all of them, however narrow it is.
 */
function orderFlow(blocks: readonly ReadBlock[], level: readonly Place[], { direction }: PageReading): ReadBlock[] {
  const places = widenHeads(
    blocks,
    blocks.map((block) => seenFrom(direction, block)),
  );
  const widths = blocks.map((block) => block.x1 - block.x0).sort((one, other) => one - other);
  const usual = widths[widths.length >> 1] ?? 0;
  const dividers = [...places.filter((place) => place.x1 - place.x0 > SPANNING_RATIO * usual), ...level];
  return orderPlaces(places, dividers).map((index) => blocks[index] as ReadBlock);
}

/** The lines of a head are short; its columns are not. */
const MOST_HEAD_LINES = 6;
const FEWEST_COLUMN_LINES = 3;

/** Places of short blocks above the first column, as wide as the article. */
function widenHeads(blocks: readonly ReadBlock[], places: readonly Place[]): Place[] {
  const columns = places.filter(
    (_, at) => (blocks[at]?.lines.length ?? 0) >= FEWEST_COLUMN_LINES && (blocks[at]?.size ?? 0) <= usualSize(blocks),
  );
  const top = Math.min(...columns.map(({ y0 }) => y0));
  const { x0, x1 } = around(places);
  return places.map((place, at) => {
    const isHead = place.y1 <= top + 2 && (blocks[at]?.lines.length ?? 0) <= MOST_HEAD_LINES;
    return isHead && columns.length > 1 ? { ...place, x0, x1 } : place;
  });
}

/** Nothing larger than most of an article's letters is one of its columns. */
function usualSize(blocks: readonly ReadBlock[]): number {
  const most = blocks.reduce<ReadBlock | null>(
    (best, block) => (best === null || block.glyphs > best.glyphs ? block : best),
    null,
  );
  return 1.06 * (most?.size ?? 0);
}

// Groups the blocks of a page by its structure tree: an article element is an article, elsewhere a heading begins one.
// Order is that of the tree. Refuses a tree whose order runs against the page.
import type { Role } from '#border/model';
import { isAdvert } from './adverts.ts';
import { type BlockGroup, groupArticles, type RoledBlock } from './articles.ts';
import { countWords, textOf } from './block-text.ts';
import { type Rank, type Ranks, rankBlocks, type StyleRole } from './headings.ts';
import { type Jump, readJump } from './jumps.ts';
import type { PageGlyphs } from './page-glyphs.ts';
import { type PageReading, type ReadBlock, readPage } from './page-reading.ts';
import { isAdvertLabel, isIndexLabel, isNoticeHead, isSmallAdsLabel } from './paper-words.ts';
import { around, seenFrom, sharedWidth } from './place.ts';
import { orderPlaces } from './reading-order.ts';
import { assignRoles } from './roles.ts';
import { type BlockElement, judgeStructure, type PageStructure } from './structure.ts';
import { partArticles } from './tree-articles.ts';

const SAID = 0.95;
const WITH_HEADLINE = 0.85;
const WITHOUT_HEADLINE = 0.6;
/** Where more than this share of the text stands above its own headline, or above what it follows in its column, the order is no order. */
const MOST_AGAINST = 0.2;
/** Where more than this share of the headlines has no text, and this share of the text no headline, a tree parts what belongs together. */
const MOST_LONELY = 1 / 3;
const MOST_HEADLESS = 0.3;
/** Headings of these levels begin an article. */
const STARTING_LEVEL = 2;
const MOST_KICKER_WORDS = 20;
/** A heading of so few words without a text is the label of what stands below it. */
const MOST_LABEL_WORDS = 6;

/** An article of the tree: its blocks in order. */
type TreeGroup = { blocks: ReadBlock[]; isSaid: boolean };

/** Groups and orders `blocks`, which may be all of a page or those that are no furniture; null where the page has no structure to go by. */
export function groupByStructure(
  blocks: readonly ReadBlock[],
  reading: PageReading,
  styleRole: StyleRole | null = null,
): BlockGroup[] | null {
  const { structure } = reading;
  if (structure === null) return null;
  const ranks = rankBlocks(
    blocks.filter((block) => !block.isTurned),
    reading,
    styleRole,
  );
  const groups = groupTree(blocks, reading, structure, ranks);
  const rest = blocks.filter((block) => elementOf(block, structure) === null);
  return [
    ...groups.map((group) => toArticle(group, reading, structure, ranks, styleRole)),
    ...(rest.length === 0 ? [] : groupArticles(rest, reading, styleRole)),
  ];
}

/** Reads a page by its structure tree; null where it has none that counts, or one whose order runs against the page. */
export function readByStructure(page: PageGlyphs): PageReading | null {
  const structure = judgeStructure(page);
  if (structure === null) return null;
  const reading = readPage(page, structure);
  return followsStructure(reading) ? reading : null;
}

/** Whether the tree agrees with the page: its order with where things stand, its articles with headlines that have a text. */
function followsStructure(reading: PageReading): boolean {
  const { structure, blocks } = reading;
  if (structure === null) return false;
  const ranks = rankBlocks(
    blocks.filter((block) => !block.isTurned),
    reading,
  );
  const sums = { all: 0, against: 0, headless: 0, heads: 0, lonely: 0 };
  for (const group of groupTree(blocks, reading, structure, ranks)) {
    const flow = group.blocks.filter((block) => !block.isTurned && kindOf(block, structure) !== 'caption');
    const start = flow.findIndex((block) => isHeadBlock(block, structure, ranks));
    const letters = flow.reduce((sum, block) => sum + block.letters, 0);
    sums.all += letters;
    if (start < 0) sums.headless += letters;
    else sums.heads += 1;
    if (start >= 0 && flow.every((block) => isHeadBlock(block, structure, ranks))) sums.lonely += 1;
    for (const block of flow.filter((_, at) => runsAgainst(flow, at, start))) sums.against += block.letters;
  }
  const isTorn = sums.lonely > MOST_LONELY * sums.heads && sums.headless > MOST_HEADLESS * sums.all;
  return !isTorn && sums.against <= MOST_AGAINST * sums.all;
}

/** Whether a block stands above the headline that it follows, or above what it follows in its column. */
function runsAgainst(flow: readonly ReadBlock[], at: number, start: number): boolean {
  const block = flow[at] as ReadBlock;
  const head = start >= 0 && start < at ? flow[start] : undefined;
  const before = flow[at - 1];
  return (head !== undefined && block.y1 < head.y0) || (before !== undefined && isAbove(block, before));
}

/** Whether a block stands above another in the same column. */
function isAbove(block: ReadBlock, other: ReadBlock): boolean {
  const narrower = Math.min(block.x1 - block.x0, other.x1 - other.x0);
  return block.y1 <= other.y0 + 1 && sharedWidth(block, other) > 0.5 * narrower;
}

const elementOf = (block: ReadBlock, { elements }: PageStructure): BlockElement | null => elements[block.element] ?? null;
const kindOf = (block: ReadBlock, structure: PageStructure): BlockElement['kind'] | null =>
  elementOf(block, structure)?.kind ?? null;

/** A heading by its element; where the tree has no headings, by how it is set. */
function isHeadBlock(block: ReadBlock, structure: PageStructure, ranks: Ranks): boolean {
  const hasHeads = structure.elements.some(({ kind }) => kind === 'head');
  return hasHeads ? kindOf(block, structure) === 'head' : ranks.get(block) === 'headline';
}

function groupTree(blocks: readonly ReadBlock[], reading: PageReading, structure: PageStructure, ranks: Ranks): TreeGroup[] {
  const byElement = Map.groupBy(blocks, (block) => block.element);
  const places = [...byElement.keys()].filter((at) => structure.elements[at] !== undefined).sort((one, other) => one - other);
  const levels = places.flatMap((at) => (structure.elements[at]?.kind === 'head' ? [structure.elements[at].level] : []));
  const starting = Math.max(STARTING_LEVEL, Math.min(...levels));
  const items = places.map((at) => {
    const element = structure.elements[at] as BlockElement;
    const own = byElement.get(at) ?? [];
    const isHead = own.some((block) => isHeadBlock(block, structure, ranks));
    const weight = own.reduce((sum, block) => sum + block.glyphs, 0);
    return { ...element, weight, isStart: isHead && (element.kind !== 'head' || element.level <= starting) };
  });
  const groups = partArticles(items).map(({ items: own, isSaid }) => ({
    isSaid,
    blocks: own.flatMap((item) => orderWithin(byElement.get(places[item] ?? -1) ?? [], reading)),
  }));
  return moveKickers(groups, structure, ranks);
}

/** A paragraph over several columns is several blocks. */
function orderWithin(blocks: readonly ReadBlock[], { direction }: PageReading): ReadBlock[] {
  if (blocks.length < 2) return [...blocks];
  const places = blocks.map((block) => seenFrom(direction, block));
  return orderPlaces(places, []).map((at) => blocks[at] as ReadBlock);
}

/** What announces a headline stands before it, and so at the end of the article before where the tree is flat. */
function moveKickers(groups: TreeGroup[], structure: PageStructure, ranks: Ranks): TreeGroup[] {
  groups.forEach((group, at) => {
    const before = groups[at - 1];
    const [head] = group.blocks;
    const last = before?.blocks.at(-1);
    if (before === undefined || head === undefined || last === undefined || group.isSaid || before.isSaid) return;
    if (!isHeadBlock(head, structure, ranks) || isHeadBlock(last, structure, ranks)) return;
    const gap = head.y0 - last.y1;
    const isNear = gap > -2 && gap < Math.max(head.size, 2.5 * last.size) && sharedWidth(last, head) > 0;
    if (!isNear || last.lines.length > 2 || countWords(last) > MOST_KICKER_WORDS) return;
    before.blocks.pop();
    group.blocks.unshift(last);
  });
  return groups.filter((group) => group.blocks.length > 0);
}

function toArticle(
  { blocks, isSaid }: TreeGroup,
  reading: PageReading,
  structure: PageStructure,
  ranks: Ranks,
  styleRole: StyleRole | null,
): BlockGroup {
  const isCaption = (block: ReadBlock): boolean => kindOf(block, structure) === 'caption';
  const flow = blocks.filter((block) => !isCaption(block));
  // Captions last, which else would stand in the middle of a sentence.
  const ordered = [...flow, ...blocks.filter(isCaption)];
  const head = flow.find((block) => isHeadBlock(block, structure, ranks));
  const jumpOf = new Map(ordered.map((block) => [block, jumpIn(block)]));
  const text = ordered.filter((block) => jumpOf.get(block) === null);
  const isSold = isSoldSpace(flow, reading, structure);
  const isGuide = flow[0] !== undefined && isIndexLabel(flow[0]);
  const isLabel = isGuide || text.every((block) => kindOf(block, structure) === 'head' && countWords(block) <= MOST_LABEL_WORDS);
  const roles = isLabel ? new Map<ReadBlock, Role>() : rolesByTree(text, head, { reading, structure, ranks, styleRole });
  return {
    blocks: ordered.map((block): RoledBlock => ({ block, role: isSold ? 'advert' : (roles.get(block) ?? 'furniture') })),
    jumps: [...jumpOf.values()].filter((jump) => jump !== null),
    confidence: head === undefined ? WITHOUT_HEADLINE : isSaid ? SAID : WITH_HEADLINE,
  };
}

/** An advertisement has no element of its own in any tree: it is told as on any page. */
function isSoldSpace(flow: readonly ReadBlock[], reading: PageReading, structure: PageStructure): boolean {
  if (flow.length === 0) return false;
  if (flow.some((block) => isSmallAdsLabel(block) || isAdvertLabel(block))) return true;
  if (flow[0] !== undefined && isNoticeHead(flow[0])) return true;
  if (flow.some((block) => kindOf(block, structure) === 'head' || block.isTurned)) return false;
  const { x0, x1, y0, y1 } = around(flow);
  const frames = reading.frame.boxes.filter(
    (box) => box.x <= x0 + 1 && box.y <= y0 + 1 && box.x + box.width >= x1 - 1 && box.y + box.height >= y1 - 1,
  );
  const tightest = frames.sort((one, other) => one.width * one.height - other.width * other.height)[0];
  return isAdvert(flow, tightest ?? { x: x0, y: y0, width: x1 - x0, height: y1 - y0 }, reading);
}

const jumpIn = (block: ReadBlock): Jump | null => (block.lines.length > 2 ? null : readJump(textOf(block)));

type Evidence = { reading: PageReading; structure: PageStructure; ranks: Ranks; styleRole: StyleRole | null };

/** What the tree says stands; kicker, standfirst and byline, of which it knows nothing, are told by how they are set. */
function rolesByTree(
  ordered: readonly ReadBlock[],
  head: ReadBlock | undefined,
  { reading, structure, ranks, styleRole }: Evidence,
): Map<ReadBlock, Role> {
  const isTagged = head !== undefined && kindOf(head, structure) === 'head';
  const headline = new Set(isTagged ? ordered.filter((block) => block.element === head.element) : []);
  const hasHeads = structure.elements.some(({ kind }) => kind === 'head');
  const own = hasHeads ? ranksByTree(ordered, headline, ranks) : ranks;
  const captions = new Set(ordered.filter((block) => kindOf(block, structure) === 'caption'));
  const quotes = new Set(ordered.filter((block) => kindOf(block, structure) === 'quote'));
  const roles = assignRoles(ordered, { reading, ranks: own, captions, quotes, styleRole });
  for (const block of ordered) {
    if (headline.has(block)) roles.set(block, 'headline');
    else if (quotes.has(block)) roles.set(block, 'quote');
    else if (kindOf(block, structure) === 'head') roles.set(block, isDeck(block, ordered, headline) ? 'standfirst' : 'subhead');
  }
  return roles;
}

/** The ranks of an article whose headline is known: nothing else is one. */
function ranksByTree(blocks: readonly ReadBlock[], headline: ReadonlySet<ReadBlock>, ranks: Ranks): Ranks {
  const own = new Map<ReadBlock, Rank>();
  for (const block of blocks) {
    const rank = ranks.get(block);
    if (headline.has(block)) own.set(block, 'headline');
    else if (rank !== undefined) own.set(block, rank === 'headline' ? 'minor' : rank);
  }
  return own;
}

/** A second heading right under the headline. */
const isDeck = (block: ReadBlock, flow: readonly ReadBlock[], headline: ReadonlySet<ReadBlock>): boolean => {
  const before = flow[flow.indexOf(block) - 1];
  return before !== undefined && headline.has(before);
};

// Groups the blocks of a page into articles, orders each, and gives each block its role.
// Where no headline stands, what stands together is one article without one.
import type { Role } from '#border/model';
import { assignBlocks, type Candidate } from './assign-blocks.ts';
import type { PageReading, ReadBlock } from './page-reading.ts';
import { around, type Place, seenFrom } from './place.ts';
import { orderPlaces } from './reading-order.ts';
import { type Heads, isCaption, isHeadline, isKickerOf, roleOf } from './roles.ts';

/** A block with what it is. */
export type RoledBlock = { block: ReadBlock; role: Role };

/** Blocks that belong together in the order in which they are read, and how sure that is, from 0 to 1. */
export type BlockGroup = { blocks: RoledBlock[]; confidence: number };

const WITH_HEADLINE = 0.6;
const WITHOUT_HEADLINE = 0.4;
const TURNED = 0.3;

/** A block wider than this many usual columns of its article parts what stands above it from what stands below. */
const SPANNING_RATIO = 1.5;

/** Groups and orders blocks, which may be all of a page or those that are no furniture. */
export function groupArticles(blocks: readonly ReadBlock[], reading: PageReading): BlockGroup[] {
  const upright = blocks.filter((block) => !block.isTurned);
  const turned = blocks.filter((block) => block.isTurned);
  const places = upright.map((block) => seenFrom(reading.direction, block));
  const rules = reading.frame.rules.map((rule) => seenFrom(reading.direction, rule));
  const level = rules.filter((rule) => rule.x1 - rule.x0 > rule.y1 - rule.y0);
  const standing = rules.filter((rule) => rule.x1 - rule.x0 <= rule.y1 - rule.y0);
  const groups = assignBlocks(toCandidates(upright, places, reading), level, standing);
  const order = orderPlaces(
    groups.map((group) => around(group.map((at) => places[at] as Place))),
    level,
  );
  const articles = order.map((at) =>
    orderArticle(
      (groups[at] ?? []).map((index) => upright[index] as ReadBlock),
      level,
      reading,
    ),
  );
  if (turned.length > 0) articles.push({ blocks: turned.map((block) => ({ block, role: 'caption' })), confidence: TURNED });
  return articles;
}

function toCandidates(blocks: readonly ReadBlock[], places: readonly Place[], reading: PageReading): Candidate[] {
  const heads = blocks.map((block) => isHeadline(block, reading));
  return blocks.map((block, at) => {
    const kickerOf =
      heads[at] === true ? -1 : blocks.findIndex((other, index) => heads[index] === true && isKickerOf(block, other, reading));
    return { place: places[at] as Place, size: block.size, isHead: heads[at] === true, kickerOf: kickerOf < 0 ? null : kickerOf };
  });
}

/** Head first, then the columns, then captions, which else would stand in the middle of a sentence. */
function orderArticle(blocks: readonly ReadBlock[], level: readonly Place[], reading: PageReading): BlockGroup {
  const heads = blocks.filter((block) => isHeadline(block, reading));
  const largest = Math.max(0, ...heads.map((block) => block.size));
  const found: Heads = { all: heads, headline: heads.find((block) => block.size >= 0.95 * largest) ?? null };
  const captions = blocks.filter((block) => isCaption(block, reading));
  const flow = blocks.filter((block) => !captions.includes(block));
  const ordered = [...orderFlow(flow, level, reading), ...orderFlow(captions, level, reading)];
  return {
    blocks: ordered.map((block, at) => ({ block, role: roleOf(block, ordered.slice(0, at), found, reading) })),
    confidence: heads.length > 0 ? WITH_HEADLINE : WITHOUT_HEADLINE,
  };
}

/** A drawn rule across several columns is a divider too: the lines of a table are read before its columns. */
function orderFlow(blocks: readonly ReadBlock[], level: readonly Place[], { direction }: PageReading): ReadBlock[] {
  const places = blocks.map((block) => seenFrom(direction, block));
  const widths = blocks.map((block) => block.x1 - block.x0).sort((one, other) => one - other);
  const usual = widths[widths.length >> 1] ?? 0;
  const dividers = [...places.filter((place) => place.x1 - place.x0 > SPANNING_RATIO * usual), ...level];
  return orderPlaces(places, dividers).map((index) => blocks[index] as ReadBlock);
}

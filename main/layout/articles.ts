// Groups the blocks of a page into articles, orders each, and gives each block its role.
// Where no headline stands, what stands together is one article without one.
import type { Role } from '#border/model';
import { orderBlocks, orderGroups } from './article-order.ts';
import { attachCaptions, attachJumps } from './attach-lines.ts';
import { textOf } from './block-text.ts';
import { pictureOf } from './captions.ts';
import { flowColumns } from './column-flow.ts';
import { findFrames } from './framed-blocks.ts';
import { groupFlow } from './group-flow.ts';
import { type Ranks, rankBlocks, type StyleRole } from './headings.ts';
import { confidences, judgeArticle } from './judge-article.ts';
import { type Jump, readJump } from './jumps.ts';
import { findLabels, isGuide } from './labels.ts';
import type { PageReading, ReadBlock } from './page-reading.ts';
import { isAdvertLabel, isSmallAdsLabel } from './paper-words.ts';
import { rulesOf } from './parting-rules.ts';
import type { Place } from './place.ts';
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

function findCaptions(blocks: readonly ReadBlock[], reading: PageReading, ranks: Ranks): Map<ReadBlock, Place> {
  const captions = new Map<ReadBlock, Place>();
  for (const block of blocks) {
    const picture = block.said === null || block.said === 'caption' ? pictureOf(block, reading, ranks) : null;
    if (picture !== null) captions.set(block, picture);
  }
  return captions;
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

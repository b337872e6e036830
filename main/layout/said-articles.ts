// Groups the blocks of a page as the logical structure of its file says, and what that leaves out by our own rules.
// Refuses to doubt the file: an operator has seen the page.
import { type BlockGroup, groupArticles, type RoledBlock } from './articles.ts';
import { textOf } from './block-text.ts';
import { type Jump, readJump } from './jumps.ts';
import type { PageReading, ReadBlock } from './page-reading.ts';
import type { SetArticle } from './set-page.ts';

/** Groups `content` by `articles`, whose ids lead to blocks by `idOf`. A block that two articles claim belongs to the first. */
export function groupAsSaid(
  content: readonly ReadBlock[],
  reading: PageReading,
  articles: readonly SetArticle[],
  idOf: ReadonlyMap<ReadBlock, string>,
): BlockGroup[] {
  const byId = new Map(content.map((block) => [idOf.get(block) ?? '', block]));
  const groups: BlockGroup[] = [];
  for (const article of articles) {
    const blocks: RoledBlock[] = [];
    for (const { id, role } of article.blocks) {
      const block = byId.get(id);
      if (block === undefined) continue;
      byId.delete(id);
      blocks.push({ block, role });
    }
    if (blocks.length > 0) groups.push({ blocks, jumps: jumpsOf(blocks), confidence: 1, headline: article.headline });
  }
  const left = new Set(byId.values());
  return [
    ...groups,
    ...groupArticles(
      content.filter((block) => left.has(block)),
      reading,
    ),
  ];
}

const jumpsOf = (blocks: readonly RoledBlock[]): Jump[] =>
  blocks.flatMap(({ block }) => (block.lines.length > 2 ? [] : (readJump(textOf(block)) ?? [])));

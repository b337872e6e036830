// A page as it is being arranged: its articles in reading order with their blocks, and what belongs to no article. Pure.
// A step turns the page into what is sent to main; what comes back is the page again.
import type { Block, Box, CorrectedArticle, PageLayout, Role } from '#border/model';

/** A block; `key` is its place, which stays the same from step to step. */
export type ArrangedBlock = { key: string; role: Role; box: Box; text: string };

/** An article; `isRetitled` says that its headline is not the printed one. */
export type ArrangedArticle = {
  key: string;
  headline: string | null;
  isRetitled: boolean;
  confidence: number;
  blocks: ArrangedBlock[];
};

/** The page; `outside` is what belongs to the paper and to no article. */
export type ArrangedPage = { articles: ArrangedArticle[]; outside: ArrangedBlock[] };

/** The key of the row that holds what is outside. */
export const outsideKey = 'outside';

const keyOfBox = ({ x, y, width, height }: Box): string => `${x} ${y} ${width} ${height}`;

/** The key of an article is that of its first block. */
export const keyOfArticle = (blocks: readonly Pick<ArrangedBlock, 'key'>[]): string => `article ${blocks[0]?.key ?? ''}`;

/** The headline as it is printed. */
export function printedHeadline(blocks: readonly Pick<ArrangedBlock, 'role' | 'text'>[]): string | null {
  const parts = blocks.filter(({ role }) => role === 'headline').map(({ text }) => text);
  return parts.length === 0 ? null : parts.join(' ');
}

/** The page as main knows it. */
export function toArranged({ text, articles, furniture }: PageLayout): ArrangedPage {
  const seen = new Map<string, number>();
  const toBlock = ({ role, box, start, end }: Block): ArrangedBlock => {
    const place = keyOfBox(box);
    const count = seen.get(place) ?? 0;
    seen.set(place, count + 1);
    return { key: count === 0 ? place : `${place} ${count}`, role, box, text: text.slice(start, end) };
  };
  return {
    articles: articles.map(({ headline, confidence, blocks: found }) => {
      const blocks = found.map(toBlock);
      return { key: keyOfArticle(blocks), headline, isRetitled: headline !== printedHeadline(blocks), confidence, blocks };
    }),
    outside: furniture.map(toBlock),
  };
}

/** A place without a width cannot be kept; the thinnest is a tenth of a point. */
const solid = (box: Box): Box => ({ ...box, width: Math.max(0.1, box.width), height: Math.max(0.1, box.height) });

/** The page as it is sent to main. */
export function toCorrected({ articles, outside }: ArrangedPage): CorrectedArticle[] {
  const toBlocks = (blocks: readonly ArrangedBlock[]) => blocks.map(({ role, box }) => ({ role, box: solid(box) }));
  const kept = articles.map(({ headline, isRetitled, blocks }) => ({
    headline: isRetitled ? (headline?.slice(0, 1000) ?? null) : null,
    blocks: toBlocks(blocks),
  }));
  return outside.length === 0 ? kept : [...kept, { headline: null, blocks: toBlocks(outside) }];
}

/** What an article is called on the screen: its headline, or how its text begins. */
export function nameOfArticle({ headline, blocks }: ArrangedArticle): string {
  return headline ?? blocks.find(({ role }) => role === 'body')?.text ?? blocks[0]?.text ?? '';
}

// The rows of a page's tree as they stand on the screen. Pure.
import { type ArrangedArticle, type ArrangedBlock, type ArrangedPage, outsideKey } from './arranged-page.ts';

/** A row: an article, what is outside, or a block of either. `at` and `of` are its place among its like, from 1. */
export type Row = { key: string; parent: string | null; at: number; of: number } & (
  | { kind: 'article'; article: ArrangedArticle; isOpen: boolean }
  | { kind: 'outside'; blocks: ArrangedBlock[]; isOpen: boolean }
  | { kind: 'block'; block: ArrangedBlock }
);

/** The rows from the top, blocks only of what is open. */
export function listRows({ articles, outside }: ArrangedPage, open: ReadonlySet<string>): Row[] {
  const of = articles.length + (outside.length > 0 ? 1 : 0);
  const blockRows = (parent: string, blocks: readonly ArrangedBlock[]): Row[] =>
    open.has(parent)
      ? blocks.map((block, at) => ({ kind: 'block', key: block.key, parent, at: at + 1, of: blocks.length, block }))
      : [];
  const rows = articles.flatMap((article, at): Row[] => [
    { kind: 'article', key: article.key, parent: null, at: at + 1, of, article, isOpen: open.has(article.key) },
    ...blockRows(article.key, article.blocks),
  ]);
  if (outside.length === 0) return rows;
  const isOpen = open.has(outsideKey);
  return [
    ...rows,
    { kind: 'outside', key: outsideKey, parent: null, at: of, of, blocks: outside, isOpen },
    ...blockRows(outsideKey, outside),
  ];
}

// The rows of a page's tree as they stand on the screen, and where the keys lead from one to another. Pure.
import type { Direction } from '#border/model';
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

/** What a key does in the tree: go to a row, or open or close one. */
export type TreeMove = { go: string } | { open: string } | { close: string };

/** The move of a key from a row; null where the key means something else. Left and right are those of the interface. */
export function treeMove(rows: readonly Row[], from: string, key: string, direction: Direction): TreeMove | null {
  const at = rows.findIndex((row) => row.key === from);
  const row = rows[at];
  const goTo = (target: Row | undefined): TreeMove | null => (target === undefined ? null : { go: target.key });
  if (key === 'Home') return goTo(rows[0]);
  if (key === 'End') return goTo(rows.at(-1));
  if (row === undefined) return null;
  if (key === 'ArrowDown') return goTo(rows[at + 1]) ?? { go: from };
  if (key === 'ArrowUp') return goTo(rows[at - 1]) ?? { go: from };
  const isForward = key === (direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight');
  if (!isForward && key !== (direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft')) return null;
  if (row.kind === 'block') return isForward ? { go: from } : { go: row.parent ?? from };
  if (isForward) return row.isOpen ? (goTo(rows[at + 1]) ?? { go: from }) : { open: row.key };
  return row.isOpen ? { close: row.key } : { go: from };
}

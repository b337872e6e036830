// Where the keys lead from one row of a tree to another, as WAI-ARIA has it. Pure.
import type { Direction } from '#border/model';

/** A row as the keys see it: those that stand on the screen, from the top. A row without `isOpen` has nothing beneath. */
export type TreeRow = { key: string; parent: string | null; isOpen?: boolean };

/** What a key does in the tree: go to a row, or open or close one. */
export type TreeMove = { go: string } | { open: string } | { close: string };

/** The move of a key from a row; null where the key means something else. Left and right are those of the interface. */
export function treeMove(rows: readonly TreeRow[], from: string, key: string, direction: Direction): TreeMove | null {
  const at = rows.findIndex((row) => row.key === from);
  const row = rows[at];
  const goTo = (target: TreeRow | undefined): TreeMove | null => (target === undefined ? null : { go: target.key });
  if (key === 'Home') return goTo(rows[0]);
  if (key === 'End') return goTo(rows.at(-1));
  if (row === undefined) return null;
  if (key === 'ArrowDown') return goTo(rows[at + 1]) ?? { go: from };
  if (key === 'ArrowUp') return goTo(rows[at - 1]) ?? { go: from };
  const isForward = key === (direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight');
  if (!isForward && key !== (direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft')) return null;
  if (row.isOpen === undefined) return isForward ? { go: from } : { go: row.parent ?? from };
  if (isForward) return row.isOpen ? (goTo(rows[at + 1]) ?? { go: from }) : { open: row.key };
  return row.isOpen ? { close: row.key } : { go: row.parent ?? from };
}

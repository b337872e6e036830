// Takes `has:note` out of a query tree, because notes are not in the index: one tree for pages without a note, one for those with.
import { allOf, anyOf } from './build-query.ts';
import type { QueryNode } from './query.ts';

/** A tree, or whether every page answers, or none. */
type Simplified = QueryNode | boolean;

const isNode = (part: Simplified): part is QueryNode => typeof part !== 'boolean';

function simplify(node: QueryNode, isNoted: boolean): Simplified {
  if (node.kind === 'noted') return isNoted;
  if (node.kind === 'any') {
    const parts = node.parts.map((part) => simplify(part, isNoted));
    return parts.includes(true) || (anyOf(parts.filter(isNode)) ?? false);
  }
  if (node.kind !== 'all') return node;
  const parts = node.parts.map((part) => simplify(part, isNoted));
  const without = node.without.map((part) => simplify(part, isNoted));
  if (parts.includes(false) || without.includes(true)) return false;
  const asked = parts.filter(isNode);
  const excluded = without.filter(isNode);
  return asked.length === 0 && excluded.length === 0 ? true : allOf(asked, excluded);
}

/** Whether a tree asks for notes anywhere. */
export function asksForNotes(node: QueryNode): boolean {
  if (node.kind === 'all') return node.parts.some(asksForNotes) || node.without.some(asksForNotes);
  return node.kind === 'any' ? node.parts.some(asksForNotes) : node.kind === 'noted';
}

/** What a page has to answer that carries a note, or that carries none; null where no such page answers. */
export function splitNoted(node: QueryNode, isNoted: boolean): QueryNode | null {
  const simplified = simplify(node, isNoted);
  return simplified === true ? allOf([]) : simplified === false ? null : simplified;
}

/** What the page at a row has to answer, where the pages at `noted` carry a note. */
export function openTrees(node: QueryNode, noted: readonly number[]): (row: number) => QueryNode | null {
  if (!asksForNotes(node)) return () => node;
  const [plain, withNote] = [splitNoted(node, false), splitNoted(node, true)];
  const known = new Set(noted);
  return (row) => (known.has(row) ? withNote : plain);
}

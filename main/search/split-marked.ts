// Takes `has:note`, `has:mark` and `has:bookmark` out of a query tree, because what a person marked is not in the index: one tree for
// pages without anything, and one for those that carry some of it.
import { type MarkedBy, markedBys } from '#border/model-search-form';
import { allOf, anyOf } from './build-query.ts';
import type { MarkedRow } from './marked-rows.ts';
import type { QueryNode } from './query.ts';

/** A tree, or whether every page answers, or none. */
type Simplified = QueryNode | boolean;

const isNode = (part: Simplified): part is QueryNode => typeof part !== 'boolean';

function simplify(node: QueryNode, carried: readonly MarkedBy[]): Simplified {
  if (node.kind === 'marked') return carried.includes(node.by);
  if (node.kind === 'any') {
    const parts = node.parts.map((part) => simplify(part, carried));
    return parts.includes(true) || (anyOf(parts.filter(isNode)) ?? false);
  }
  if (node.kind !== 'all') return node;
  const parts = node.parts.map((part) => simplify(part, carried));
  const without = node.without.map((part) => simplify(part, carried));
  if (parts.includes(false) || without.includes(true)) return false;
  const asked = parts.filter(isNode);
  const excluded = without.filter(isNode);
  return asked.length === 0 && excluded.length === 0 ? true : allOf(asked, excluded);
}

function eachAsked(node: QueryNode): MarkedBy[] {
  if (node.kind === 'all') return [...node.parts, ...node.without].flatMap(eachAsked);
  if (node.kind === 'any') return node.parts.flatMap(eachAsked);
  return node.kind === 'marked' ? [node.by] : [];
}

/** What a tree asks pages to carry, anywhere in it, each once. */
export function marksAsked(node: QueryNode): MarkedBy[] {
  const asked = eachAsked(node);
  return markedBys.filter((by) => asked.includes(by));
}

/** What a page has to answer that carries these and nothing else that is asked for; null where no such page answers. */
export function splitMarked(node: QueryNode, carried: readonly MarkedBy[]): QueryNode | null {
  const simplified = simplify(node, carried);
  return simplified === true ? allOf([]) : simplified === false ? null : simplified;
}

/** What the page at a row has to answer. */
export function openTrees(node: QueryNode, marked: readonly MarkedRow[]): (row: number) => QueryNode | null {
  if (marksAsked(node).length === 0) return () => node;
  const carriedAt = new Map(marked.map(({ row, carried }) => [row, carried]));
  const trees = new Map<string, QueryNode | null>();
  return (row) => {
    const carried = carriedAt.get(row) ?? [];
    const key = carried.join(' ');
    const tree = trees.get(key);
    if (tree !== undefined) return tree;
    const split = splitMarked(node, carried);
    trees.set(key, split);
    return split;
  };
}

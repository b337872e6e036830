// Joins parts of a query tree in its one normal form, so that equal queries have equal trees.
import type { QueryNode } from './query.ts';

/** Every page. */
export const everyPage: QueryNode = { kind: 'all', parts: [], without: [] };

const isOnlyExcluding = (node: QueryNode): node is Extract<QueryNode, { kind: 'all' }> =>
  node.kind === 'all' && node.parts.length === 0 && node.without.length > 0;

/** One of the parts; a lone part stands for itself. Without parts there is nothing to match, so null. */
export function anyOf(parts: readonly QueryNode[]): QueryNode | null {
  const flat = parts.flatMap((part) => (part.kind === 'any' ? part.parts : [part]));
  const [first] = flat;
  return first !== undefined && flat.length === 1 ? first : flat.length === 0 ? null : { kind: 'any', parts: flat };
}

/** All parts, and nothing of `without`. What is excluded twice is asked for. */
export function allOf(parts: readonly QueryNode[], without: readonly QueryNode[] = []): QueryNode {
  const asked = [...parts, ...without.filter(isOnlyExcluding).flatMap((node) => anyOf(node.without) ?? [])];
  const flat = asked.flatMap((part) => (part.kind === 'all' ? part.parts : [part]));
  const excluded = [
    ...asked.flatMap((part) => (part.kind === 'all' ? part.without : [])),
    ...without.filter((node) => !isOnlyExcluding(node)).flatMap((node) => (node.kind === 'any' ? node.parts : [node])),
  ];
  const [first] = flat;
  return first !== undefined && flat.length === 1 && excluded.length === 0
    ? first
    : { kind: 'all', parts: flat, without: excluded };
}

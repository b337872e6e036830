// Writes a query tree as an FTS5 MATCH expression over the columns of page_index, to find the pages or to rank them.
import { type Catalogue, everyExpression, fieldExpression } from './field-expression.ts';
import type { All, QueryNode } from './query.ts';
import { anyExpression, nearExpression, type Purpose, termExpression } from './word-expression.ts';

/** Each once: what is typed twice asks for no more. */
const once = (expressions: readonly string[]): string[] => [...new Set(expressions)];

const isString = (expression: string | null): expression is string => expression !== null;

const depthOf = (node: QueryNode): number =>
  node.kind === 'all' || node.kind === 'any'
    ? 1 + Math.max(0, ...node.parts.map(depthOf), ...(node.kind === 'all' ? node.without.map(depthOf) : []))
    : 0;

/** The deepest part first: FTS5 reads with a stack of a hundred signs, of which what is open before a part takes three, and a part in front one. */
function deepestFirst(parts: readonly QueryNode[]): readonly QueryNode[] {
  if (parts.length < 2) return parts;
  const depths = new Map(parts.map((part) => [part, depthOf(part)]));
  return parts.toSorted((a, b) => (depths.get(b) ?? 0) - (depths.get(a) ?? 0));
}

function allExpression({ parts, without }: All, catalogue: Catalogue, purpose: Purpose): string | null {
  const asked = deepestFirst(parts).map((part) => matchExpression(part, catalogue, purpose));
  if (!asked.every(isString)) return null;
  const excluded = deepestFirst(without)
    .map((part) => matchExpression(part, catalogue, purpose))
    .filter(isString);
  const expression =
    asked.length === 0 ? everyExpression(catalogue) : asked.length === 1 ? (asked[0] ?? '') : `(${asked.join(' AND ')})`;
  return excluded.length === 0 ? expression : `(${expression} NOT ${anyExpression(excluded)})`;
}

/** The expression of a tree; null where no page can answer it. Throws `search/renewing` where the file cannot tell yet. */
export function matchExpression(node: QueryNode, catalogue: Catalogue, purpose: Purpose): string | null {
  switch (node.kind) {
    case 'term':
      return termExpression(node, catalogue, purpose);
    case 'near':
      return nearExpression(node, catalogue, purpose);
    case 'all':
      return allExpression(node, catalogue, purpose);
    case 'any': {
      const found = deepestFirst(node.parts)
        .map((part) => matchExpression(part, catalogue, purpose))
        .filter(isString);
      return found.length === 0 ? null : anyExpression(once(found));
    }
    default:
      return fieldExpression(node, catalogue);
  }
}

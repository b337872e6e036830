// From a query tree to what the index is asked: expressions, and rows for dates. One entry for all calls that search.
import type { Day, Language } from '#border/model';
import type { MarkedBy } from '#border/model-search-form';
import { allOf } from './build-query.ts';
import { meetRows, type Rows, rowsBetween } from './day-number.ts';
import type { Catalogue } from './field-expression.ts';
import { matchExpression } from './match-expression.ts';
import type { DateField, QueryNode, SectionField } from './query.ts';
import { marksAsked, splitMarked } from './split-marked.ts';

/** What a screen narrows a search to, beside the query. `titleNumber` is null for a title that the index does not have. */
export type Narrowing = {
  titleNumber?: number | null | undefined;
  section?: SectionField | undefined;
  language?: Language | undefined;
  from?: Day | undefined;
  to?: Day | undefined;
};

/**
 * What answers: the pages in `rows` that match `find`. `rank` matches the same pages and tells their bm25; `exact` and `head` match
 * those of them that have the very words, and those that have them in headlines. `words` are what is looked for, for judging what
 * that costs: the words of each term, one list for a group of near ones.
 */
export type Plan = { find: string; rank: string; exact: string; head: string; words: readonly (readonly string[])[]; rows: Rows };

/** What answers for the pages that carry these and nothing else that is asked for. */
export type MarkedPlan = { carried: readonly MarkedBy[]; plan: Plan | null };

/**
 * A planned search. `plain` answers for all pages but those that carry what it asks for; `marked` are the plans of these, one for each way
 * of carrying it, and none where it asks for no marks. A plan is null where no such page can answer.
 */
export type QueryPlan = { asksForMarks: boolean; plain: Plan | null; marked: readonly MarkedPlan[] };

const isDate = (node: QueryNode): node is DateField => node.kind === 'date';

/** The words of each term that a page must have or may have. */
function listWords(node: QueryNode): (readonly string[])[] {
  if (node.kind === 'term') return [node.words];
  if (node.kind === 'near') return [node.terms.flatMap(({ words }) => words)];
  return node.kind === 'any' || node.kind === 'all' ? node.parts.flatMap(listWords) : [];
}

function planTree(node: QueryNode, catalogue: Catalogue, narrowing: Narrowing): Plan | null {
  const parts = node.kind === 'all' ? node.parts : [node];
  const rows = parts
    .filter(isDate)
    .map(({ from, to }) => rowsBetween(from ?? undefined, to ?? undefined))
    .reduce(meetRows, rowsBetween(narrowing.from, narrowing.to));
  if (rows.from >= rows.to) return null;
  const rest = allOf(
    parts.filter((part) => !isDate(part)),
    node.kind === 'all' ? node.without : [],
  );
  const tag = narrowing.titleNumber == null ? '' : ` AND tag : "t${narrowing.titleNumber}"`;
  const [find, rank, exact, head] = (['find', 'rank', 'exact', 'head'] as const).map((purpose) => {
    const expression = matchExpression(rest, catalogue, purpose);
    return expression === null ? null : `${expression}${tag}`;
  });
  if (find == null || rank == null || exact == null || head == null) return null;
  return { find, rank, exact, head, words: listWords(rest), rows };
}

/**
 * The plan of a tree, within what a screen narrows it to; `carried` are the ways in which pages carry marks. Throws `search/renewing`
 * where an earlier index cannot answer.
 */
export function planQuery(
  node: QueryNode,
  catalogue: Catalogue,
  narrowing: Narrowing = {},
  carried: readonly (readonly MarkedBy[])[] = [],
): QueryPlan {
  const fields: QueryNode[] = [];
  if (narrowing.language !== undefined) fields.push({ kind: 'language', language: narrowing.language });
  if (narrowing.section !== undefined) fields.push(narrowing.section);
  const isNowhere = narrowing.titleNumber === null;
  const planned = (tree: QueryNode | null): Plan | null =>
    tree === null || isNowhere ? null : planTree(fields.length === 0 ? tree : allOf([tree, ...fields]), catalogue, narrowing);
  const asksForMarks = marksAsked(node).length > 0;
  return {
    asksForMarks,
    plain: planned(asksForMarks ? splitMarked(node, []) : node),
    marked: asksForMarks ? carried.map((some) => ({ carried: some, plan: planned(splitMarked(node, some)) })) : [],
  };
}

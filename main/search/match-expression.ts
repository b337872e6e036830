// Writes a query tree as an FTS5 MATCH expression over the columns of page_index. Words hold letters and digits only and stand
// in quotation marks all the same, so nothing that was typed can be read as FTS5's own syntax.
import { type StemLanguage, stem } from '../text/stem.ts';
import type { QueryNode, Term } from './query.ts';

/** The languages in which a plain word is stemmed; Arabic letters tell their own, and words of other languages have no stem. */
export const stemmedIn: readonly StemLanguage[] = ['fr', 'en'];

const phrase = (column: string, words: readonly string[]): string => `${column} : "${words.join(' ')}"`;

function termExpression({ words, isExact, isPrefix }: Term): string {
  const exact = phrase('word', words);
  if (isPrefix) return `${exact} *`;
  if (isExact) return exact;
  const stems = stemmedIn.map((language) =>
    phrase(
      'stem',
      words.map((word) => stem(word, language)),
    ),
  );
  return `(${[exact, ...new Set(stems)].join(' OR ')})`;
}

/** The expression of a tree. */
export function matchExpression(node: QueryNode): string {
  if (node.kind === 'term') return termExpression(node);
  if (node.kind === 'any') return `(${node.parts.map(matchExpression).join(' OR ')})`;
  const parts = `(${node.parts.map(matchExpression).join(' AND ')})`;
  return node.without.length === 0 ? parts : `(${parts} NOT (${node.without.map(matchExpression).join(' OR ')}))`;
}

/** What a page must be tagged with, beside the words. */
export type Tags = { title: number | null; language: string | null };

/** The expression of a tree on pages that carry the tags. */
export function taggedExpression(node: QueryNode, { title, language }: Tags): string {
  const tags = [title === null ? null : `t${title}`, language === null ? null : `l${language}`].filter((tag) => tag !== null);
  return [matchExpression(node), ...tags.map((tag) => `tag : "${tag}"`)].join(' AND ');
}

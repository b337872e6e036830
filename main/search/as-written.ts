// Searches in which accents, vowels and the forms of letters count as they were typed. The index knows folded words only, so it gives
// candidates, and the stored text decides. Case does not count, and neither do signs that have no shape.
import { tokenize } from '../text/tokens.ts';
import { allOf, anyOf } from './build-query.ts';
import type { QueryNode, Term } from './query.ts';

const apostrophes = /['’‘‛ʼ＇´`]/gu;
const shapeless = /[\p{Cf}ـ]/gu;

/** A stretch of text with all that counts when words are compared as they are written. */
export function writtenForm(text: string): string {
  return text.replaceAll(shapeless, '').replaceAll(apostrophes, "'").normalize('NFKC').toLowerCase();
}

/** The words of a term as they were typed, one for each of its folded words. */
export function writtenWords({ typed }: Term): string[] {
  return tokenize(typed).map(({ start, end }) => writtenForm(typed.slice(start, end)));
}

const isOfWords = (node: QueryNode): boolean => {
  if (node.kind === 'all') return node.parts.some(isOfWords) || node.without.some(isOfWords);
  return node.kind === 'any' ? node.parts.some(isOfWords) : node.kind === 'term' || node.kind === 'near';
};

/**
 * The tree that finds every page which may answer as written: its words without their other forms, and without what it excludes by words,
 * for a page may have an excluded word in another spelling only.
 */
export function writtenCandidates(node: QueryNode): QueryNode {
  switch (node.kind) {
    case 'term':
      return { ...node, isExact: true };
    case 'near':
      return { ...node, terms: node.terms.map((term) => ({ ...term, isExact: true })) };
    case 'all':
      return allOf(
        node.parts.map(writtenCandidates),
        node.without.filter((part) => !isOfWords(part)),
      );
    case 'any':
      return anyOf(node.parts.map(writtenCandidates)) ?? node;
    default:
      return node;
  }
}

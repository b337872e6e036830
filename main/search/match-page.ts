// Finds the words of one page that answer a query, by the same rules by which the index found the page.
import { type StemLanguage, stem } from '../text/stem.ts';
import type { Token } from '../text/tokens.ts';
import { stemmedIn } from './match-expression.ts';
import type { QueryNode, Term } from './query.ts';

/** Words `[from, to)` of a page that answer one term; `isExact` where they are the very words, not only their stems. */
export type Span = { from: number; to: number; term: Term; isExact: boolean };

/** The words of a page, and the language in which their stems were indexed. */
export type Words = { tokens: readonly Token[]; language: StemLanguage };

/** Whether a token of the page answers one word of a term. */
type Test = (word: string) => boolean;

const isArabic = /^\p{Script=Arabic}/u;

/**
 * Asks for one of some stems without stemming every word of a page: stemmers of Latin letters leave the first letter alone,
 * and the Arabic one only takes away, so its stem stands within the word.
 */
function stemTest(word: string, language: StemLanguage): Test {
  const stems = new Set(stemmedIn.map((one) => stem(word, one)));
  if (isArabic.test(word)) {
    const [stemmed = ''] = [...stems].map((one) => one.slice(1));
    return (other) => other.includes(stemmed) && stems.has(stem(other, language));
  }
  const first = word.charCodeAt(0);
  return (other) => other.charCodeAt(0) === first && stems.has(stem(other, language));
}

function exactTests({ words, isPrefix }: Term): Test[] {
  return words.map((word, at) =>
    isPrefix && at === words.length - 1 ? (other) => other.startsWith(word) : (other) => other === word,
  );
}

function standsAt(tokens: readonly Token[], from: number, tests: readonly Test[]): boolean {
  for (let at = 0; at < tests.length; at++) {
    const word = tokens[from + at]?.word;
    if (word === undefined || tests[at]?.(word) !== true) return false;
  }
  return true;
}

function spansOfTerm(term: Term, { tokens, language }: Words): Span[] {
  const exact = exactTests(term);
  const stemmed = term.isExact || term.isPrefix ? null : term.words.map((word) => stemTest(word, language));
  const spans: Span[] = [];
  for (let from = 0; from + exact.length <= tokens.length; from++) {
    const isExact = standsAt(tokens, from, exact);
    if (isExact || (stemmed !== null && standsAt(tokens, from, stemmed)))
      spans.push({ from, to: from + exact.length, term, isExact });
  }
  return spans;
}

function spansOf(node: QueryNode, page: Words): Span[] | null {
  if (node.kind === 'term') {
    const spans = spansOfTerm(node, page);
    return spans.length === 0 ? null : spans;
  }
  const found = node.parts.map((part) => spansOf(part, page));
  const isMatch =
    node.kind === 'any'
      ? found.some((spans) => spans !== null)
      : found.every((spans) => spans !== null) && node.without.every((part) => spansOf(part, page) === null);
  return isMatch ? found.flatMap((spans) => spans ?? []) : null;
}

/** The spans of a page that answer a query, by place; empty when the page does not answer it. */
export function matchPage(node: QueryNode, page: Words): Span[] {
  return (spansOf(node, page) ?? []).sort((a, b) => a.from - b.from || b.to - a.to);
}

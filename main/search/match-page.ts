// Finds the words of one page that answer a query, by the same rules by which the index found the page.
import { type StemLanguage, stem } from '../text/stem.ts';
import type { Token } from '../text/tokens.ts';
import type { All, Near, QueryNode, Term } from './query.ts';
import { stemmedIn } from './word-expression.ts';

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

const exactTests = (words: readonly string[], isPrefix: boolean): Test[] =>
  words.map((word, at) => (isPrefix && at === words.length - 1 ? (other) => other.startsWith(word) : (other) => other === word));

function standsAt(tokens: readonly Token[], from: number, tests: readonly Test[]): boolean {
  for (let at = 0; at < tests.length; at++) {
    const word = tokens[from + at]?.word;
    if (word === undefined || tests[at]?.(word) !== true) return false;
  }
  return true;
}

/** Where the words of a term stand, in one of its spellings. */
function spansOfWords(words: readonly string[], term: Term, { tokens, language }: Words): Span[] {
  const exact = exactTests(words, term.isPrefix);
  const others: Test[][] = [];
  if (!term.isExact && !term.isPrefix) others.push(words.map((word) => stemTest(word, language)));
  if (term.isOpen) others.push(exactTests(words, true));
  const spans: Span[] = [];
  for (let from = 0; from + exact.length <= tokens.length; from++) {
    const isExact = standsAt(tokens, from, exact);
    if (isExact || others.some((tests) => standsAt(tokens, from, tests)))
      spans.push({ from, to: from + exact.length, term, isExact });
  }
  return spans;
}

function spansOfTerm(term: Term, page: Words): Span[] {
  const spans = spansOfWords(term.words, term, page);
  return term.isCompound ? [...spans, ...spansOfWords([term.words.join('')], term, page)] : spans;
}

/** The spans that stand near one of each other term: from no end to the last beginning are there more words than the distance. */
function spansOfNear({ terms, distance }: Near, page: Words): Span[] {
  const found = terms.map((term) => spansOfTerm(term, page).sort((a, b) => a.from - b.from));
  const near = new Set<Span>();
  for (const last of found.flat()) {
    const inReach = found.map((spans) => spans.filter(({ from, to }) => from <= last.from && last.from - to <= distance));
    if (inReach.every((spans) => spans.length > 0)) for (const span of inReach.flat()) near.add(span);
  }
  return [...near];
}

/** Whether a tree asks for anything beside words, which the words of a page cannot tell. */
function hasField(node: QueryNode): boolean {
  if (node.kind === 'any') return node.parts.some(hasField);
  if (node.kind === 'all') return node.parts.some(hasField) || node.without.some(hasField);
  return node.kind !== 'term' && node.kind !== 'near';
}

function spansOfAll({ parts, without }: All, page: Words): Span[] | null {
  const found = parts.map((part) => spansOf(part, page));
  const isExcluded = without.some((part) => !hasField(part) && spansOf(part, page) !== null);
  return isExcluded || found.includes(null) ? null : found.flatMap((spans) => spans ?? []);
}

/** Null where the page does not answer. The index has seen to the fields, which have no words to mark. */
function spansOf(node: QueryNode, page: Words): Span[] | null {
  if (node.kind === 'all') return spansOfAll(node, page);
  if (node.kind === 'any') {
    const found = node.parts.map((part) => spansOf(part, page));
    return found.every((spans) => spans === null) ? null : found.flatMap((spans) => spans ?? []);
  }
  if (node.kind !== 'term' && node.kind !== 'near') return [];
  const spans = node.kind === 'term' ? spansOfTerm(node, page) : spansOfNear(node, page);
  return spans.length === 0 ? null : spans;
}

/** The spans of a page that answer a query, by place; empty when the page does not answer it. */
export function matchPage(node: QueryNode, page: Words): Span[] {
  return (spansOf(node, page) ?? []).sort((a, b) => a.from - b.from || b.to - a.to);
}

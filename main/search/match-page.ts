// Finds the words of one page that answer a query, by the same rules by which the index found the page.
import { findJoinedCompounds, type JoinedCompound } from '../text/joined-compounds.ts';
import { type StemLanguage, stem, stemLanguageOf } from '../text/stem.ts';
import { type Token, tokenize } from '../text/tokens.ts';
import { answersField, type FieldFacts } from './answers-field.ts';
import { writtenForm, writtenWords } from './as-written.ts';
import { startLength } from './page-words.ts';
import type { All, Near, QueryNode, Term } from './query.ts';
import { stemmedIn } from './word-expression.ts';

/** Words `[from, to)` of a page that answer one term; `isExact` where they are the very words, not only their stems. */
export type Span = { from: number; to: number; term: Term; isExact: boolean };

/** The text of a page and its words, the language in which their stems were indexed, and what fields ask for. */
export type Words = {
  text: string;
  tokens: readonly Token[];
  language: StemLanguage;
  facts: FieldFacts;
  joined: () => readonly JoinedCompound[];
};

/** Cuts a page into words. `facts.language` is the one by which it was indexed. */
export function readWords(text: string, facts: FieldFacts): Words {
  const tokens = tokenize(text);
  let joined: readonly JoinedCompound[] | null = null;
  return {
    text,
    tokens,
    language: stemLanguageOf(facts.language),
    facts,
    joined: () => {
      joined ??= findJoinedCompounds(text, tokens);
      return joined;
    },
  };
}

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

/** Compounds with hyphens that are the word without them: `week-end` for `weekend`. A beginning is one if it goes beyond three letters. */
function spansOfJoined(term: Term, { joined, language }: Words): Span[] {
  const word = term.words.join('');
  if (term.words.length > 1 && !term.isCompound) return [];
  const tests: Test[] = term.isPrefix ? [] : [(whole) => whole === word];
  if (!term.isExact && !term.isPrefix) tests.push(stemTest(word, language));
  if ((term.isPrefix || term.isOpen) && word.length > startLength) tests.push((whole) => whole.startsWith(word));
  return joined().flatMap(({ word: whole, from, to }) =>
    tests.some((test) => test(whole)) ? [{ from, to, term, isExact: whole === word }] : [],
  );
}

/** A compound answers by its parts and as one word. */
const once = (spans: readonly Span[]): Span[] => [...new Map(spans.map((span) => [`${span.from} ${span.to}`, span])).values()];

/** Whether the words of a span are written as they were typed; a compound has its hyphens. */
function isWritten({ from, to, term }: Span, { text, tokens }: Words): boolean {
  const typed = writtenWords(term);
  return typed.every((word, at) => {
    const token = tokens[from + at];
    if (token === undefined) return false;
    const written = writtenForm(text.slice(token.start, token.end));
    const mayGoOn = (term.isPrefix || term.isOpen) && from + at === to - 1;
    const next = tokens[from + at + 1];
    const isJoined = !term.isCompound || from + at === to - 1 || /^[-‐‑]$/.test(text.slice(token.end, next?.start));
    return isJoined && (mayGoOn ? written.startsWith(word) : written === word);
  });
}

function spansOfTerm(term: Term, page: Words, isAsWritten: boolean): Span[] {
  if (isAsWritten) return spansOfWords(term.words, { ...term, isExact: true }, page).filter((span) => isWritten(span, page));
  const spans = spansOfWords(term.words, term, page);
  return term.isCompound ? [...spans, ...spansOfWords([term.words.join('')], term, page)] : spans;
}

/** The spans that stand near one of each other term: from no end to the last beginning are there more words than the distance. */
function spansOfNear({ terms, distance }: Near, page: Words, isAsWritten: boolean): Span[] {
  const found = terms.map((term) => spansOfTerm(term, page, isAsWritten).sort((a, b) => a.from - b.from));
  const firsts = found.map(() => 0);
  const near = new Set<Span>();
  for (const { from: last } of found.flat().sort((a, b) => a.from - b.from)) {
    const inReach = found.map((spans, at) => {
      let first = firsts[at] ?? 0;
      while (first < spans.length && (spans[first]?.to ?? 0) < last - distance) first++;
      firsts[at] = first;
      const reached: Span[] = [];
      for (let next = first; next < spans.length && (spans[next]?.from ?? 0) <= last; next++) {
        const span = spans[next];
        if (span !== undefined && span.to >= last - distance) reached.push(span);
      }
      return reached;
    });
    if (inReach.every((spans) => spans.length > 0)) for (const span of inReach.flat()) near.add(span);
  }
  return [...near];
}

function spansOfAll({ parts, without }: All, page: Words, isAsWritten: boolean): Span[] | null {
  const found = parts.map((part) => spansOf(part, page, isAsWritten));
  const isExcluded = without.some((part) => spansOf(part, page, isAsWritten) !== null);
  return isExcluded || found.includes(null) ? null : found.flatMap((spans) => spans ?? []);
}

function spansOf(node: QueryNode, page: Words, isAsWritten: boolean): Span[] | null {
  if (node.kind === 'all') return spansOfAll(node, page, isAsWritten);
  if (node.kind === 'any') {
    const found = node.parts.map((part) => spansOf(part, page, isAsWritten));
    return found.every((spans) => spans === null) ? null : found.flatMap((spans) => spans ?? []);
  }
  if (node.kind !== 'term' && node.kind !== 'near') return answersField(node, page.facts) ? [] : null;
  const spans =
    node.kind === 'near'
      ? spansOfNear(node, page, isAsWritten)
      : once([...spansOfTerm(node, page, isAsWritten), ...(isAsWritten ? [] : spansOfJoined(node, page))]);
  return spans.length === 0 ? null : spans;
}

/**
 * The spans of a page that answer a query, by place; null where the page does not answer it. A page that answers by its fields alone, or by
 * what it lacks, has none. With `isAsWritten` only words count that are written as they were typed.
 */
export function readSpans(node: QueryNode, page: Words, isAsWritten = false): Span[] | null {
  return spansOf(node, page, isAsWritten)?.sort((a, b) => a.from - b.from || b.to - a.to) ?? null;
}

/** The spans of a page that answer a query, by place; empty when the page does not answer it. */
export function matchPage(node: QueryNode, page: Words, isAsWritten = false): Span[] {
  return readSpans(node, page, isAsWritten) ?? [];
}

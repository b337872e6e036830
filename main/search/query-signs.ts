// Cuts a typed query into words, phrases, operators and parentheses, each with its position.
// Operators are AND OR NOT, ET OU SAUF, `-`, and in Arabic أو (or), وليس (and not) and a و that stands alone (and).
import { fold } from '../text/fold.ts';
import { tokenize } from '../text/tokens.ts';
import { shortestPrefix, type Term } from './query.ts';
import { badQuery } from './query-mistake.ts';

/** One sign of a query; `text` may hold no word at all, as in `"…"`. */
export type Sign = { position: number } & (
  | { kind: 'open' | 'close' | 'and' | 'or' | 'not' }
  | { kind: 'text'; node: Term | null; words: number }
);

type Operator = 'and' | 'or' | 'not';
/** In capitals only, because `et` and `or` are words. */
const latinOperators: Record<string, Operator> = { AND: 'and', ET: 'and', OR: 'or', OU: 'or', NOT: 'not', SAUF: 'not' };
/** In folded form. Arabic has no capitals; in quotation marks these are words. */
const arabicOperators: Record<string, Operator> = { و: 'and', او: 'or', وليس: 'not' };

const quotes = /["“”„‟«»＂]/;
const skipped = /[\s\p{Cf}]/u;
const endOfChunk = /[\s()"“”„‟«»＂]/;
const minus = /[-−‐]/;

function operatorOf(chunk: string): Operator | null {
  const bare = chunk.replace(/\p{Cf}/gu, '');
  if (Object.hasOwn(latinOperators, bare)) return latinOperators[bare] ?? null;
  const folded = fold(bare).text;
  return Object.hasOwn(arabicOperators, folded) ? (arabicOperators[folded] ?? null) : null;
}

/** How a stretch of text is asked for: `=` before it, where its `*` stands, if it has one, and whether it is still being typed. */
type Manner = { isExact: boolean; starAt: number | null; isOpen?: boolean };

/** A compound such as `sage-femme`: a line end may have taken its hyphen, so the page may have it as one word. */
const compound = /^[\p{L}\p{M}]+(?:[-‐‑][\p{L}\p{M}]+)+$/u;

function toText(text: string, position: number, { isExact, starAt, isOpen = false }: Manner): Sign {
  const tokens = tokenize(text);
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (first === undefined || last === undefined) return { kind: 'text', position, node: null, words: 0 };
  const isPrefix = starAt !== null;
  const isLongEnough = [...last.word].length >= shortestPrefix;
  if (isPrefix && !isLongEnough) throw badQuery('prefix-too-short', starAt);
  const typed = text.slice(first.start, last.end);
  const term: Term = {
    kind: 'term',
    words: tokens.map((token) => token.word),
    isExact,
    isPrefix,
    isCompound: tokens.length > 1 && compound.test(typed),
    isOpen: isOpen && !isExact && !isPrefix && isLongEnough,
    typed,
    start: position,
    end: position + text.length,
  };
  return { kind: 'text', position, node: term, words: tokens.length };
}

/** Reads signs one after another; `next` is where reading goes on. */
type Read = { sign: Sign | null; next: number };

function readPhrase(query: string, from: number, position: number, isExact: boolean): Read {
  let end = from + 1;
  while (end < query.length && !quotes.test(query.charAt(end))) end++;
  if (end >= query.length) throw badQuery('unclosed-quote', from, true);
  const hasStar = query.charAt(end + 1) === '*';
  const sign = toText(query.slice(from + 1, end), position, { isExact, starAt: hasStar ? end + 1 : null });
  return { sign, next: end + (hasStar ? 2 : 1) };
}

function readChunk(query: string, from: number, position: number, isExact: boolean, isOpen: boolean): Read {
  let end = from;
  while (end < query.length && !endOfChunk.test(query.charAt(end))) end++;
  const chunk = query.slice(from, end);
  const operator = isExact ? null : operatorOf(chunk);
  if (operator !== null) return { sign: { kind: operator, position }, next: end };
  const starAt = chunk.endsWith('*') ? end - 1 : null;
  return { sign: toText(chunk, position, { isExact, starAt, isOpen: isOpen && end === query.length }), next: end };
}

function readText(query: string, position: number, isOpen: boolean): Read {
  const isExact = query.charAt(position) === '=';
  const from = isExact ? position + 1 : position;
  if (quotes.test(query.charAt(from))) return readPhrase(query, from, position, isExact);
  return readChunk(query, from, position, isExact, isOpen);
}

function readSign(query: string, at: number, isOpen: boolean): Read {
  const sign = query.charAt(at);
  if (skipped.test(sign)) return { sign: null, next: at + 1 };
  if (sign === '(') return { sign: { kind: 'open', position: at }, next: at + 1 };
  if (sign === ')') return { sign: { kind: 'close', position: at }, next: at + 1 };
  if (minus.test(sign)) {
    // A dash between spaces is punctuation; before a word it excludes the word.
    const isAlone = at + 1 >= query.length || skipped.test(query.charAt(at + 1)) || minus.test(query.charAt(at + 1));
    return { sign: isAlone ? null : { kind: 'not', position: at }, next: at + 1 };
  }
  return readText(query, at, isOpen);
}

/**
 * The signs of a query; with `isOpen` a plain word at its very end may go on, since it is still being typed.
 * Throws `search/bad-query` for an open quotation mark and a short prefix.
 */
export function readSigns(query: string, isOpen = false): Sign[] {
  const signs: Sign[] = [];
  for (let at = 0; at < query.length; ) {
    const { sign, next } = readSign(query, at, isOpen);
    if (sign !== null) signs.push(sign);
    at = next;
  }
  return signs;
}

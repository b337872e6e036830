// What the readers of a query share: the text, the mistakes so far, how many words are left, and how stretches become terms.
import type { InterfaceLanguage } from '#border/model';
import type { QueryReason } from '#border/words/query-mistakes';
import { type Token, tokenize } from '../text/tokens.ts';
import { mostWords, shortestPrefix, type Term } from './query.ts';
import type { NotedMistake } from './query-mistake.ts';

/** A query that is being read. `language` is whose operators and fields it was the first to use. */
export type Scan = {
  query: string;
  /** Where reading ends: at the end of the query, or where it has become too long. */
  end: number;
  isOpen: boolean;
  wordsLeft: number;
  mistakes: NotedMistake[];
  language: InterfaceLanguage | null;
};

export const quotes = /["“”„‟«»＂‹›]/;
export const skipped = /[\s\p{Cf}]/u;
/** Where a stretch without spaces ends. */
export const endOfChunk = /[\s()"“”„‟«»＂‹›]/;
export const minus = /[-−‐]/;

/** Begins to read. */
export function openScan(query: string, isOpen: boolean, end: number): Scan {
  return { query, end, isOpen, wordsLeft: mostWords, mistakes: [], language: null };
}

/** Notes a mistake at `[start, end)`. One reason that has no end of its own is told once. */
export function note(scan: Scan, reason: QueryReason, start: number, end: number, isUnfinished = false): void {
  scan.mistakes.push({ reason, start, end, isUnfinished });
}

/** Whether nothing but spaces stands after a place, so that more typing goes on there. */
export function isAtEnd(scan: Scan, at: number): boolean {
  return scan.end === scan.query.length && at >= scan.query.trimEnd().length;
}

/** The first place from `at` on that no sign without a shape and no space takes. */
export function skipSpaces(scan: Scan, at: number): number {
  let to = at;
  while (to < scan.end && skipped.test(scan.query.charAt(to))) to++;
  return to;
}

/** The end of the stretch without spaces, parentheses and quotation marks that begins here. */
export function chunkEnd(scan: Scan, from: number): number {
  let end = from;
  while (end < scan.end && !endOfChunk.test(scan.query.charAt(end))) end++;
  return end;
}

/** The words of a stretch as far as the query may still have words; reading ends with the last of them. */
export function takeWords(scan: Scan, text: string, start: number): Token[] {
  const tokens = tokenize(text);
  if (tokens.length <= scan.wordsLeft) {
    scan.wordsLeft -= tokens.length;
    return tokens;
  }
  const from = start + (tokens[scan.wordsLeft]?.start ?? 0);
  note(scan, 'too-many-words', from, scan.query.length);
  const taken = tokens.slice(0, scan.wordsLeft);
  scan.wordsLeft = 0;
  scan.end = from;
  return taken;
}

/** What was typed for words, from the first to the last of them, without signs that have no shape. */
export function typedOf(text: string, tokens: readonly Token[]): string {
  const stretch = text.slice(tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0);
  return stretch
    .toWellFormed()
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/[\s\p{Cc}]+/gu, ' ');
}

/** How a stretch of text is asked for; `mayGoOn` where it is a plain word at the end of a query that is still being typed. */
export type Manner = { isExact: boolean; hasStar: boolean; mayGoOn: boolean; mayBeCompound: boolean };

/** A compound such as `sage-femme`: a line end may have taken its hyphen, so the page may have it as one word. */
const compound = /^[\p{L}\p{M}]+(?:[-‐‑][\p{L}\p{M}]+)+$/u;

/** The term of a text that stands at `[start, end)` of the query with its signs; null where it has no word. */
export function toTerm(scan: Scan, text: string, at: number, place: { start: number; end: number }, manner: Manner): Term | null {
  const tokens = takeWords(scan, text, at);
  const last = tokens.at(-1);
  if (last === undefined) return null;
  const isLongEnough = [...last.word].length >= shortestPrefix;
  const isPrefix = manner.hasStar && isLongEnough;
  if (manner.hasStar && !isLongEnough) note(scan, 'prefix-too-short', place.start, place.end);
  const typed = typedOf(text, tokens);
  return {
    kind: 'term',
    words: tokens.map((token) => token.word),
    isExact: manner.isExact,
    isPrefix,
    isCompound: manner.mayBeCompound && tokens.length > 1 && compound.test(typed),
    isOpen: manner.mayGoOn && isLongEnough && !manner.isExact && !isPrefix,
    typed,
    ...place,
  };
}

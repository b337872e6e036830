// Finds a quote on a page that may have been set anew: by its very letters, by its bare letters, piece by piece where blocks were moved, and
// last by what is most like it. Pure; how long it takes is bounded by the page, not by what was quoted.
import { findNear } from './find-near.ts';
import { type BareQuote, contextOf, cutQuote, type FoundQuote, type Quote, type Range, toBareQuote } from './quote.ts';
import type { TextToSearch } from './text-to-search.ts';

/** Below this nothing is taken to be the quote. */
const LEAST_SURENESS = 0.45;
/** The share of a quote's letters that its pieces must bring together. */
const LEAST_SHARE = 0.5;
/** A piece that is only like one of the quote must be so sure. */
const SURE_PIECE = 0.55;
/** Occurrences that are looked at: a page has no more of anything that is not a letter or two. */
const MOST_OCCURRENCES = 2000;

/** The best place of a quote on a page; null where it does not stand there. */
export function findQuote(quote: Quote, page: TextToSearch): FoundQuote | null {
  const { exact, prefix, suffix, start } = quote;
  const isInPlace = start >= prefix.length && page.text.startsWith(prefix + exact + suffix, start - prefix.length);
  if (isInPlace) return { ranges: [{ start, end: start + exact.length }], isSame: true, sureness: 1 };
  const bare = toBareQuote(quote);
  if (bare.exact === '') return null;
  const whole = findWhole(bare, page);
  if (whole !== null) return { ...whole, ranges: whole.ranges.map((range) => withSigns(range, exact, page.text)) };
  return findPieces(quote, bare.exact.length, page) ?? findNear(bare, page);
}

/** The quote with all its letters, whatever stands between them. */
function findWhole(bare: BareQuote, page: TextToSearch): FoundQuote | null {
  const { text, starts, ends } = page.bare();
  const { length } = bare.exact;
  let best: { at: number; context: number; far: number } | null = null;
  let count = 0;
  for (let at = text.indexOf(bare.exact); at !== -1 && count < MOST_OCCURRENCES; at = text.indexOf(bare.exact, at + 1)) {
    count += 1;
    const context = contextOf(bare, text, at, at + length);
    const far = Math.abs((starts[at] ?? 0) - bare.start);
    if (best === null || context > best.context || (context === best.context && far < best.far)) best = { at, context, far };
  }
  if (best === null) return null;
  const own = ownSureness(length, count);
  const sureness = own + (1 - own) * best.context;
  if (sureness < LEAST_SURENESS) return null;
  const range = { start: starts[best.at] ?? 0, end: ends[best.at + length - 1] ?? 0 };
  return { ranges: [range], isSame: true, sureness };
}

/** How sure a quote makes by itself: long ones stand nowhere else, and one or two letters stand everywhere. */
function ownSureness(letters: number, occurrences: number): number {
  if (letters >= 24) return 0.9;
  if (letters >= 12) return occurrences === 1 ? 0.8 : 0.5;
  return letters >= 6 && occurrences === 1 ? 0.6 : 0.25;
}

/** The signs that a quote begins and ends with are no letters, and belong to it where they still stand there. */
function withSigns({ start, end }: Range, exact: string, text: string): Range {
  const [lead = ''] = /^[^\p{L}\p{N}]*/u.exec(exact) ?? [];
  const [tail = ''] = /[^\p{L}\p{M}\p{N}]*$/u.exec(exact) ?? [];
  return {
    start: start >= lead.length && text.startsWith(lead, start - lead.length) ? start - lead.length : start,
    end: text.startsWith(tail, end) ? end + tail.length : end,
  };
}

/** The quote in its pieces: its paragraphs, and the sentences of those that are not whole any more, the last by likeness. */
function findPieces(quote: Quote, letters: number, page: TextToSearch): FoundQuote | null {
  const paragraphs = cutQuote(quote, /\n+/gu);
  const found: Range[] = [];
  let [placed, isSame] = [0, true];
  const take = (piece: Quote, mayBeNear: boolean): boolean => {
    const bare = toBareQuote(piece);
    if (bare.exact === '') return true;
    const whole = findWhole(bare, page);
    const near = whole === null && mayBeNear ? findNear(bare, page) : null;
    const best = whole ?? (near !== null && near.sureness >= SURE_PIECE ? near : null);
    if (best === null) return false;
    found.push(...best.ranges.map((range) => withSigns(range, piece.exact, page.text)));
    placed += bare.exact.length;
    isSame &&= best.isSame;
    return true;
  };
  for (const paragraph of paragraphs) {
    if (paragraphs.length > 1 && take(paragraph, false)) continue;
    const sentences = cutQuote(paragraph, /(?<=[.!?؟؛;:…])\s+/gu);
    if (sentences.length > 1 || paragraphs.length > 1) for (const sentence of sentences) take(sentence, true);
  }
  const share = placed / letters;
  if (share < LEAST_SHARE) return null;
  return { ranges: joinRanges(found, page.text), isSame: isSame && share === 1, sureness: 0.4 + 0.4 * share };
}

/** Ranges in their order, those joined between which no letter stands. */
function joinRanges(ranges: readonly Range[], text: string): Range[] {
  const joined: Range[] = [];
  for (const range of [...ranges].sort((one, other) => one.start - other.start)) {
    const last = joined.at(-1);
    if (last !== undefined && !/[\p{L}\p{N}]/u.test(text.slice(last.end, range.start))) last.end = Math.max(last.end, range.end);
    else joined.push({ ...range });
  }
  return joined;
}

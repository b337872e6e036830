// Finds what is most like a quote whose letters have changed: a short one by edits (P. H. Sellers, "The theory and computation of evolutionary
// distances", J. Algorithms 1, 1980), a long one by the runs of letters that it shares with the page, and either by what stands around it. Pure.
import { type BareQuote, contextOf, type FoundQuote } from './quote.ts';
import { runLength, type TextToSearch } from './text-to-search.ts';

/** Up to this length each edit counts. */
const SHORT = 32;
/** One letter in so many may differ. */
const LETTERS_AN_EDIT = 4;
/** At most so many runs of a long quote are looked up. */
const MOST_RUNS = 400;
/** A run that stands in more places than this tells none. */
const MOST_PLACES = 40;
/** The share of its runs that a long quote must have kept. */
const LEAST_KEPT = 0.4;
/** Letters of the neighbourhood by which a rewritten quote is found, at least and at most. */
const [FEWEST_AROUND, MOST_AROUND] = [10, 24];

/** A stretch of bare letters, and how much of the quote stands there, from 0 to 1. */
type Near = { from: number; to: number; likeness: number };

/** The stretch of a page that is most like a quote; null where nothing is like it. */
export function findNear(quote: BareQuote, page: TextToSearch): FoundQuote | null {
  const { text } = page.bare();
  const near = quote.exact.length <= SHORT ? findByEdits(quote, text) : findByRuns(quote.exact, page);
  if (near !== null) return toFound(page, near, 0.3 + 0.35 * near.likeness + 0.2 * contextOf(quote, text, near.from, near.to));
  const between = findBetween(quote, text);
  return between === null ? null : toFound(page, between, 0.5);
}

function toFound(page: TextToSearch, { from, to }: Near, sureness: number): FoundQuote | null {
  const { starts, ends } = page.bare();
  const [first, last] = [starts[from], ends[to - 1]];
  if (first === undefined || last === undefined || last <= first) return null;
  return { ranges: [{ start: wordStart(page.text, first), end: wordEnd(page.text, last) }], isSame: false, sureness };
}

const isLetter = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{M}\p{N}]/u.test(sign);

function wordStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && isLetter(text[start - 1])) start -= 1;
  return start;
}

function wordEnd(text: string, at: number): number {
  let end = at;
  while (isLetter(text[end])) end += 1;
  return end;
}

/** The stretch with the fewest edits; of several the one whose neighbourhood fits best. */
function findByEdits(quote: BareQuote, text: string): Near | null {
  const { exact } = quote;
  const most = Math.floor(exact.length / LETTERS_AN_EDIT);
  if (most === 0) return null;
  let edits = Array.from({ length: exact.length + 1 }, (_, row) => row);
  let begins = new Array<number>(exact.length + 1).fill(0);
  let best: (Near & { edits: number; context: number }) | null = null;
  for (let at = 1; at <= text.length; at += 1) {
    const [next, from] = [[0], [at]];
    const unit = text.charCodeAt(at - 1);
    for (let row = 1; row <= exact.length; row += 1) {
      const change = (edits[row - 1] ?? 0) + (exact.charCodeAt(row - 1) === unit ? 0 : 1);
      const [extra, missing] = [(edits[row] ?? 0) + 1, (next[row - 1] ?? 0) + 1];
      const least = Math.min(change, extra, missing);
      next.push(least);
      from.push((least === change ? begins[row - 1] : least === extra ? begins[row] : from[row - 1]) ?? 0);
    }
    [edits, begins] = [next, from];
    const [count, begin] = [edits[exact.length] ?? most + 1, begins[exact.length] ?? 0];
    if (count > most || (best !== null && count > best.edits)) continue;
    const context = contextOf(quote, text, begin, at);
    if (best === null || count < best.edits || context > best.context)
      best = { from: begin, to: at, likeness: 1 - count / exact.length, edits: count, context };
  }
  // Few letters are like many others: something of what stood around them must be there as well.
  return best !== null && (exact.length >= 16 || best.context > 0.15) ? best : null;
}

/** Where most runs of the quote stand at the distances that they have in it. */
function findByRuns(exact: string, page: TextToSearch): Near | null {
  const runs = page.runs();
  const step = Math.max(3, Math.ceil(exact.length / MOST_RUNS));
  const hits: { offset: number; at: number }[] = [];
  let asked = 0;
  for (let offset = 0; offset + runLength <= exact.length; offset += step) {
    asked += 1;
    const places = runs.get(exact.slice(offset, offset + runLength)) ?? [];
    if (places.length <= MOST_PLACES) for (const at of places) hits.push({ offset, at });
  }
  const shift = mostUsual(hits.map(({ offset, at }) => at - offset));
  if (shift === null) return null;
  // Words that came in or went out shift what follows them.
  const slack = Math.max(24, exact.length / 4);
  const near = hits.filter(({ offset, at }) => Math.abs(at - offset - shift) <= slack);
  const likeness = new Set(near.map(({ offset }) => offset)).size / asked;
  const [first, last] = [near[0], near.at(-1)];
  if (likeness < LEAST_KEPT || first === undefined || last === undefined) return null;
  const { length } = page.bare().text;
  const from = Math.max(0, first.at - first.offset);
  return { from, to: Math.min(length, Math.max(from + 1, last.at + exact.length - last.offset)), likeness };
}

/** The distance around which most lie. */
function mostUsual(shifts: readonly number[]): number | null {
  const width = 32;
  const counts = new Map<number, number>();
  for (const shift of shifts) {
    const bucket = Math.floor(shift / width);
    for (const one of [bucket, bucket + 1]) counts.set(one, (counts.get(one) ?? 0) + 1);
  }
  let best: number | null = null;
  for (const [bucket, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = bucket;
  return best === null ? null : best * width;
}

/** What stands between the letters that stood before the quote and those that stood behind it: the quote, rewritten. */
function findBetween({ exact, prefix, suffix }: BareQuote, text: string): Near | null {
  const [before, behind] = [prefix.slice(-MOST_AROUND), suffix.slice(0, MOST_AROUND)];
  if (before.length < FEWEST_AROUND || behind.length < FEWEST_AROUND) return null;
  for (let at = text.indexOf(before); at !== -1; at = text.indexOf(before, at + 1)) {
    const from = at + before.length;
    const to = text.indexOf(behind, from);
    if (to > from && to - from <= 2 * exact.length + 40) return { from, to, likeness: 0 };
  }
  return null;
}

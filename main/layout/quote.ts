// A quote as it is looked for on a page, and how well a place fits what stood around it. Pure.
import type { TextAnchor } from '#border/model-marks';
import { bareText } from '../text/bare-text.ts';

/** A stretch of the page's text. */
export type Range = { start: number; end: number };

/** What is looked for. `start` is where it stood, which decides between equals. */
export type Quote = Pick<TextAnchor, 'exact' | 'prefix' | 'suffix' | 'start'>;

/** The same as bare letters. */
export type BareQuote = Quote & { readonly isBare: true };

/** Where a quote stands. `isSame` says that all its letters do; `sureness` runs from 0 to 1. */
export type FoundQuote = { ranges: Range[]; isSame: boolean; sureness: number };

/** The letters of a quote and of what stood around it. */
export const toBareQuote = ({ exact, prefix, suffix, start }: Quote): BareQuote => ({
  exact: bareText(exact).text,
  prefix: bareText(prefix).text,
  suffix: bareText(suffix).text,
  start,
  isBare: true,
});

/** The share of what stood around a quote that stands around `[from, to)` of bare letters as well, counted outwards. */
export function contextOf({ prefix, suffix }: BareQuote, text: string, from: number, to: number): number {
  const around = prefix.length + suffix.length;
  if (around === 0) return 0;
  let before = 0;
  while (before < prefix.length && text[from - 1 - before] === prefix[prefix.length - 1 - before]) before += 1;
  let behind = 0;
  while (behind < suffix.length && text[to + behind] === suffix[behind]) behind += 1;
  return (before + behind) / around;
}

const parting = 64;

/** The parts of a quote between separators, each with what stands around it as its neighbourhood. */
export function cutQuote({ exact, prefix, suffix, start }: Quote, separator: RegExp): Quote[] {
  const whole = prefix + exact + suffix;
  const ends = [...exact.matchAll(separator)].map(({ index, 0: match }) => ({ end: index, next: index + match.length }));
  let from = 0;
  return [...ends, { end: exact.length, next: exact.length }].map(({ end, next }) => {
    const [first, last] = [prefix.length + from, prefix.length + end];
    const part = {
      exact: exact.slice(from, end),
      prefix: whole.slice(Math.max(0, first - parting), first),
      suffix: whole.slice(last, last + parting),
      start: start + from,
    };
    from = next;
    return part;
  });
}

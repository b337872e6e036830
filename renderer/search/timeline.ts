// The bars of the timeline: what they span, how high they stand, and which of them are named below. Pure.
import type { ComparedPart } from '#border/model-search';

/** Days, both included. */
export type Days = { from: string; to: string };

/** One bar: its period, the days that it spans, the pages that answer within them, and all pages of that time. */
export type Bar = ComparedPart & Days;

/** The bars of some parts in order of time; those at the ends of `within` are cut to it. */
export function barsOf(parts: readonly ComparedPart[], within: Days | null = null): Bar[] {
  return parts.map((part) => {
    const { from, to } = daysOf(part.period);
    if (within === null) return { ...part, from, to };
    const [, later = from] = [from, within.from].sort();
    const [earlier = to] = [to, within.to].sort();
    return { ...part, from: later, to: earlier };
  });
}

/** First and last day of a year, a month or a day. */
export function daysOf(period: string): Days {
  if (period.length === 4) return { from: `${period}-01-01`, to: `${period}-12-31` };
  if (period.length === 10) return { from: period, to: period };
  const [year = 0, month = 1] = period.split('-').map(Number);
  // Through a date, for `Date.UTC` takes the years below 100 for those of the last century.
  const last = new Date(`${period}-01T00:00:00Z`);
  last.setUTCFullYear(year, month, 0);
  return { from: `${period}-01`, to: `${period}-${last.getUTCDate()}` };
}

/** The period that a span of days is, when it is exactly a year or a month. */
export function periodOf(from: string | undefined, to: string | undefined): string | null {
  if (from === undefined || to === undefined) return null;
  const candidates = [from.slice(0, 4), from.slice(0, 7)];
  return candidates.find((period) => daysOf(period).from === from && daysOf(period).to === to) ?? null;
}

/** The first and the last year of a span of whole years, or the first and the last month of whole months; else null. */
export function periodsOf({ from, to }: Days): { first: string; last: string } | null {
  const lengths = [4, 7];
  const found = lengths.find((length) => daysOf(from.slice(0, length)).from === from && daysOf(to.slice(0, length)).to === to);
  return found === undefined ? null : { first: from.slice(0, found), last: to.slice(0, found) };
}

/** How much a bar stands for: its pages, or how many of every thousand pages of its time they are. */
export function amountOf({ count, pages }: Pick<ComparedPart, 'count' | 'pages'>, isRate: boolean): number {
  if (!isRate) return count;
  return pages === 0 ? 0 : (count / pages) * 1000;
}

/** The most that any bar stands for; never 0, so that it can be divided by. */
export function mostOf(bars: readonly Pick<ComparedPart, 'count' | 'pages'>[], isRate: boolean): number {
  return Math.max(0, ...bars.map((bar) => amountOf(bar, isRate))) || 1;
}

/** The places of at most four bars that are named: the ends and two between. */
export function namedPlaces(count: number): number[] {
  if (count === 0) return [];
  const last = count - 1;
  const places = last < 5 ? [0, last] : [0, Math.round(last / 3), Math.round((2 * last) / 3), last];
  return [...new Set(places)];
}

/** Whether a bar lies wholly within some days. */
export const isWithin = (bar: Days, days: Days | null): boolean => days !== null && bar.from >= days.from && bar.to <= days.to;

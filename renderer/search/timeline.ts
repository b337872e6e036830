// The bars of the timeline: every year or month from the first to the last, also those without a page. Pure.
import type { TimelinePart } from '#border/model';

/** One bar. `from` and `to` are the days that it spans. */
export type Bar = { period: string; count: number; from: string; to: string };

const mostMonths = 72;

/** The bars in order of time; months become years when they would be too many to tell apart. The undated have no bar. */
export function barsOf(parts: readonly TimelinePart[]): Bar[] {
  const dated = parts.flatMap(({ period, count }) => (period === null ? [] : [{ period, count }]));
  if (dated.length === 0) return [];
  const isByMonth = dated.every(({ period }) => period.length === 7);
  const months = isByMonth ? spanOf(dated.map(({ period }) => period)) : null;
  return months !== null && months.length <= mostMonths ? fill(months, dated) : fill(years(dated), mergeYears(dated));
}

function fill(periods: readonly string[], parts: readonly { period: string; count: number }[]): Bar[] {
  const counts = new Map(parts.map(({ period, count }) => [period, count]));
  return periods.map((period) => ({ period, count: counts.get(period) ?? 0, ...daysOf(period) }));
}

/** First and last day of a year or month. */
export function daysOf(period: string): { from: string; to: string } {
  if (period.length === 4) return { from: `${period}-01-01`, to: `${period}-12-31` };
  const [year = 0, month = 1] = period.split('-').map(Number);
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return { from: `${period}-01`, to: `${period}-${last}` };
}

/** The period that a span of days is, when it is exactly a year or a month. */
export function periodOf(from: string | undefined, to: string | undefined): string | null {
  if (from === undefined || to === undefined) return null;
  const candidates = [from.slice(0, 4), from.slice(0, 7)];
  return candidates.find((period) => daysOf(period).from === from && daysOf(period).to === to) ?? null;
}

function spanOf(months: readonly string[]): string[] {
  const sorted = [...months].sort();
  const [firstYear = 0, firstMonth = 1] = (sorted[0] ?? '').split('-').map(Number);
  const [lastYear = 0, lastMonth = 1] = (sorted.at(-1) ?? '').split('-').map(Number);
  const length = (lastYear - firstYear) * 12 + lastMonth - firstMonth + 1;
  return Array.from({ length }, (_, index) => {
    const month = firstYear * 12 + firstMonth - 1 + index;
    return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
}

function years(parts: readonly { period: string }[]): string[] {
  const found = parts.map(({ period }) => Number(period.slice(0, 4)));
  const first = Math.min(...found);
  return Array.from({ length: Math.max(...found) - first + 1 }, (_, index) => String(first + index).padStart(4, '0'));
}

function mergeYears(parts: readonly { period: string; count: number }[]): { period: string; count: number }[] {
  const sums = new Map<string, number>();
  for (const { period, count } of parts) sums.set(period.slice(0, 4), (sums.get(period.slice(0, 4)) ?? 0) + count);
  return [...sums].map(([period, count]) => ({ period, count }));
}

// Years, months and days as stretches of rows: which one suits a span of days, and every one from a first day to a last. Pure.
import type { Day } from '#border/model';
import type { Period } from '#border/model-search';
import { type Rows, rowOfDay, rowsADay } from './day-number.ts';

/** More parts than this are not told apart by an eye, and cost as many counts. */
export const mostParts = 400;

/** Up to two months are shown by day, up to three years by month. */
const longest = { day: 62, month: 36 };

const lengths: Record<Period, number> = { year: 4, month: 7, day: 10 };
const coarser: Record<Period, Period> = { day: 'month', month: 'year', year: 'year' };

const pad = (value: number, length: number): string => String(value).padStart(length, '0');
const monthAt = (month: number): string => `${pad(Math.floor(month / 12), 4)}-${pad((month % 12) + 1, 2)}`;
const monthNumber = (period: string): number => Number(period.slice(0, 4)) * 12 + Number(period.slice(5, 7)) - 1;
const dayNumber = (day: Day): number => Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000);

/** The year, month or day that holds a day. */
export const periodAt = (day: Day, period: Period): string => day.slice(0, lengths[period]);

/** How many years, months or days there are from one day to another, both included. */
export function countPeriods(first: Day, last: Day, period: Period): number {
  if (period === 'year') return Number(last.slice(0, 4)) - Number(first.slice(0, 4)) + 1;
  return period === 'month' ? monthNumber(last) - monthNumber(first) + 1 : dayNumber(last) - dayNumber(first) + 1;
}

/** The period to count in: the one that is wanted, or what suits the span; a longer one where it would make too many parts. */
export function choosePeriod(first: Day, last: Day, wanted?: Period): Period {
  const suits =
    countPeriods(first, last, 'day') <= longest.day
      ? 'day'
      : countPeriods(first, last, 'month') <= longest.month
        ? 'month'
        : 'year';
  let period = wanted ?? suits;
  while (period !== 'year' && countPeriods(first, last, period) > mostParts) period = coarser[period];
  return period;
}

/** Every year, month or day from one day to another, in order. */
export function listPeriods(first: Day, last: Day, period: Period): string[] {
  const length = Math.max(0, countPeriods(first, last, period));
  const nameAt = (index: number): string => {
    if (period === 'year') return pad(Number(first.slice(0, 4)) + index, 4);
    if (period === 'month') return monthAt(monthNumber(first) + index);
    return new Date((dayNumber(first) + index) * 86_400_000).toISOString().slice(0, 10);
  };
  return Array.from({ length }, (_, index) => nameAt(index));
}

/** The rows of a year (`2024`), a month (`2024-03`) or a day. */
export function rowsOfPeriod(period: string): Rows {
  if (period.length === lengths.day) return { from: rowOfDay(period), to: rowOfDay(period) + rowsADay };
  if (period.length === lengths.month)
    return { from: rowOfDay(`${period}-01`), to: rowOfDay(`${monthAt(monthNumber(period) + 1)}-01`) };
  return { from: rowOfDay(`${period}-01-01`), to: rowOfDay(`${pad(Number(period) + 1, 4)}-01-01`) };
}

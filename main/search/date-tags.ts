// The fewest tags of years, months and days that cover a range of days, for a date that stands inside OR or NOT,
// where rows cannot be narrowed.
import type { Day } from '#border/model';

const pad = (value: number): string => String(value).padStart(2, '0');
const range = (from: number, to: number): number[] => Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

type Parts = readonly [year: number, month: number, day: number];
const partsOf = (day: Day): Parts => day.split('-').map(Number) as unknown as Parts;

function tagsOfMonth(year: number, month: number, from: number, to: number): string[] {
  if (from === 1 && to >= daysIn(year, month)) return [`m${year}${pad(month)}`];
  return range(from, Math.min(to, daysIn(year, month))).map((day) => `d${year}${pad(month)}${pad(day)}`);
}

function tagsOfYear(year: number, [, fromMonth, fromDay]: Parts, [, toMonth, toDay]: Parts): string[] {
  if (fromMonth === 1 && fromDay === 1 && toMonth === 12 && toDay === 31) return [`y${year}`];
  return range(fromMonth, toMonth).flatMap((month) =>
    tagsOfMonth(year, month, month === fromMonth ? fromDay : 1, month === toMonth ? toDay : 31),
  );
}

/** The tags of one of which a page of these days carries; a page of no other day does. */
export function tagsOfDays(from: Day, to: Day): string[] {
  const first = partsOf(from);
  const last = partsOf(to);
  return range(first[0], last[0]).flatMap((year) =>
    tagsOfYear(year, year === first[0] ? first : [year, 1, 1], year === last[0] ? last : [year, 12, 31]),
  );
}

/** The tags of a day, one of each kind. */
export function tagsOfDay(day: Day): string[] {
  const digits = day.replaceAll('-', '');
  return [`y${digits.slice(0, 4)}`, `m${digits.slice(0, 6)}`, `d${digits}`];
}

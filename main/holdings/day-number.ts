// Days as whole numbers, so that spans can be counted: days since 1970-01-01, without time zones. Refuses nothing but what is no day.
import type { Day } from '#border/model';

const dayMs = 86_400_000;

/** The number of a day. */
export function numberOfDay(day: Day): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / dayMs);
}

/** The day of a number. */
export function dayOfNumber(number: number): Day {
  return new Date(number * dayMs).toISOString().slice(0, 10);
}

/** The weekday by ISO 8601: 1 is Monday. 1970-01-01 was a Thursday. */
export function weekdayOf(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

/** Year, month (from 1) and day of the month. */
export function partsOf(number: number): { year: number; month: number; date: number } {
  const at = new Date(number * dayMs);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, date: at.getUTCDate() };
}

/** The number of a day by its parts; a date past the end of its month runs into the next. */
export function numberOf(year: number, month: number, date: number): number {
  const at = new Date(0);
  at.setUTCFullYear(year, month - 1, date);
  return Math.round(at.getTime() / dayMs);
}

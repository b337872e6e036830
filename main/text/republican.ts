// The Gregorian day of a day in the calendar of the French Republic, years I to XIV. Refuses years that came after it was given up.
import type { Day } from '#border/model';
import { shiftDay, type YearMonthDay } from './proposal.ts';

/** The day in September on which each year began; it followed the equinox at Paris. */
const firstDays = [22, 22, 22, 23, 22, 22, 22, 23, 23, 23, 23, 24, 23, 23];

/** The Gregorian day, or null where the Republic had no such day. Months are 1 (Vendémiaire) to 12. */
export function dayOfRepublic({ year, month, day }: YearMonthDay): Day | null {
  const first = firstDays[year - 1];
  if (first === undefined || month < 1 || month > 12 || day < 1 || day > 30) return null;
  return shiftDay(`${1791 + year}-09-${first}`, 30 * (month - 1) + day - 1);
}

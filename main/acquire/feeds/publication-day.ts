// Reads the day out of the many ways in which feeds write a moment: RFC 822 with all its variants, ISO 8601, asctime, figures.
// Refuses to convert: the day is the one at the sender's own clock. Figures that two countries read differently are no day.
import type { Day } from '#border/model';
import { monthNames } from '../../text/calendar-names.ts';
import { fold } from '../../text/fold.ts';
import { dayOf, toCalendarDay } from './newspaper-profile.ts';

/** A date stands in the first part of such a field. */
const LONGEST = 100;
/** Two figures from here on are of the last century (RFC 2822 section 4.3). */
const LAST_CENTURY_FROM = 50;

const month = `(?<month>${monthNames.pattern})`;
const dayFirst = new RegExp(
  `(?<![\\d:])(?<day>\\d{1,2})(?:er|st|nd|rd|th)?[\\s.,-]+(?:de\\s+)?${month}[\\s.,-]+(?<year>\\d{4}|\\d{2})(?![\\d:])`,
  'u',
);
const monthFirst = new RegExp(
  `(?<!\\p{L})${month}[\\s.]+(?<day>\\d{1,2})(?:st|nd|rd|th)?(?![\\d:]).*?(?<![\\d:+-])(?<year>\\d{4})(?!\\d)`,
  'u',
);
const yearFirst = /^\s*(?<year>\d{4})[/.-](?<month>\d{1,2})[/.-](?<day>\d{1,2})(?!\d)/u;
const figures = /^\s*(?:\p{L}+[.,]?\s+)?(?<first>\d{1,2})[/.-](?<second>\d{1,2})[/.-](?<year>\d{4})(?!\d)/u;

function yearOf(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year < LAST_CENTURY_FROM ? 2000 + year : 1900 + year;
}

function readFigures(text: string): Day | null {
  const groups = figures.exec(text)?.groups;
  if (groups === undefined) return null;
  const [first, second, year] = [Number(groups.first), Number(groups.second), Number(groups.year)];
  if (first === second || first > 12) return toCalendarDay(year, second, first);
  return second > 12 ? toCalendarDay(year, first, second) : null;
}

/** The day that a moment falls on where it was written; null where no whole day can be read. */
export function publicationDayOf(text: string | null | undefined): Day | null {
  const iso = dayOf(text);
  if (iso !== null) return iso;
  const folded = fold((text ?? '').slice(0, LONGEST)).text;
  const named = (dayFirst.exec(folded) ?? monthFirst.exec(folded))?.groups;
  if (named !== undefined) {
    return toCalendarDay(yearOf(named.year ?? ''), monthNames.numberOf(named.month ?? '') ?? 0, Number(named.day));
  }
  const byYear = yearFirst.exec(folded)?.groups;
  if (byYear !== undefined) return toCalendarDay(Number(byYear.year), Number(byYear.month), Number(byYear.day));
  return readFigures(folded);
}

// The Gregorian day of a day in the Hijri calendar of Umm al-Qura. Refuses to be sure: Morocco and others see the moon for
// themselves, a day earlier or later.
import type { Day } from '#border/model';
import { shiftDay, toDay, type YearMonthDay } from './proposal.ts';

const calendar = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
  timeZone: 'UTC',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
});

function hijriOf(day: Day): YearMonthDay {
  const parts = new Map(
    calendar.formatToParts(new Date(`${day}T00:00:00Z`)).map(({ type, value }) => [type, Number.parseInt(value, 10)]),
  );
  return { year: parts.get('year') ?? 0, month: parts.get('month') ?? 0, day: parts.get('day') ?? 0 };
}

/** Julian day numbers of the tabular calendar's first day and of 1970-01-01. */
const epochs = { hijri: 1_948_440, unix: 2_440_588 };

/** The day by arithmetic alone, a few days off at most. */
function tabularDay({ year, month, day }: YearMonthDay): Day {
  const number = day + Math.ceil(29.5 * (month - 1)) + (year - 1) * 354 + Math.floor((3 + 11 * year) / 30) + epochs.hijri - 1;
  return new Date((number - epochs.unix) * 86_400_000).toISOString().slice(0, 10);
}

/** The Gregorian day, or null where the calendar has no such day. Good for the years 1300 to 1600 of the Hijra. */
export function dayOfHijri(date: YearMonthDay): Day | null {
  if (date.year < 1300 || date.year > 1600) return null;
  const near = tabularDay(date);
  for (const days of [0, 1, -1, 2, -2, 3, -3]) {
    const day = shiftDay(near, days);
    const hijri = hijriOf(day);
    if (hijri.year === date.year && hijri.month === date.month && hijri.day === date.day) {
      const [year = 0, month = 0, dayOfMonth = 0] = day.split('-').map(Number);
      return toDay({ year, month, day: dayOfMonth });
    }
  }
  return null;
}

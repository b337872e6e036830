// Reads the date that a query names: a day, a month, a year or a decade, a range of them, or one with an open end, in three languages.
// `before 2010` and `after 2010` leave 2010 out; `..2010`, `since 2010` and `until 2010` take it in.
import type { Day } from '#border/model';
import { hijriMonthNames, monthNames } from '../text/calendar-names.ts';
import { readDates } from '../text/date-readings.ts';
import { tokenizeDates } from '../text/date-tokens.ts';
import { fold } from '../text/fold.ts';
import { dayOfHijri } from '../text/hijri.ts';
import { shiftDay, toDay } from '../text/proposal.ts';

/** Days from the first to the last; null at an open end. */
export type DayRange = { from: Day | null; to: Day | null };
type Span = { from: Day; to: Day };

const firstOf = (year: number, month = 1): Day | null => toDay({ year, month, day: 1 });

function monthOf(year: number, month: number): Span | null {
  const from = firstOf(year, month);
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const to = toDay({ year, month, day: last });
  return from === null || to === null || month < 1 || month > 12 ? null : { from, to };
}

function yearsOf(first: number, last: number): Span | null {
  const from = firstOf(first);
  const to = toDay({ year: last, month: 12, day: 31 });
  return from === null || to === null ? null : { from, to };
}

function hijriSpan(year: number, first: number, last: number): Span | null {
  const from = dayOfHijri({ year, month: first, day: 1 });
  const next = last === 12 ? dayOfHijri({ year: year + 1, month: 1, day: 1 }) : dayOfHijri({ year, month: last + 1, day: 1 });
  return from === null || next === null ? null : { from, to: shiftDay(next, -1) };
}

/** A year of four figures: of the Hijra below 1600, when no newspaper was. */
const readYear = (year: number): Span | null => (year < 1500 ? hijriSpan(year, 1, 12) : yearsOf(year, year));

const namedMonth = new RegExp(
  `^(?:(?<month>${monthNames.pattern})|(?<hijri>${hijriMonthNames.pattern}))[\\s./,-]*(?<year>\\d{4})$`,
  'u',
);

/** `mars 2024`, `رمضان 1445`. */
function readNamedMonth(text: string): Span | null {
  const { month, hijri, year } = namedMonth.exec(text)?.groups ?? {};
  if (year === undefined) return null;
  if (hijri !== undefined) {
    const number = hijriMonthNames.numberOf(hijri);
    return number === null ? null : hijriSpan(Number(year), number, number);
  }
  const number = month === undefined ? null : monthNames.numberOf(month);
  return number === null ? null : monthOf(Number(year), number);
}

/** A day as mastheads write it; the text must hold nothing else. */
function readDay(text: string): Span | null {
  const readings = readDates(tokenizeDates(text), {});
  const whole = readings.find(({ from, to }) => from === 0 && to === text.length);
  return whole === undefined ? null : { from: whole.day, to: whole.covers ?? whole.day };
}

const filler = /^(?:(?:le|la|les|l'|the|on|in|en|an|year|annee|annees|mois|de|du|d'|month|of|سنه|عام|شهر|يوم)(?:\s+|(?<=')))+/u;

/** A period without an open end, in folded letters. */
function readSpan(given: string): Span | null {
  const isDecade = /(?:^|\s)annees\s/.test(given) || /\d0'?s$/.test(given);
  const text = given.replace(filler, '').trim();
  const decade = /^(\d{3}0)(?:'?s)?$/.exec(text)?.[1];
  if (isDecade && decade !== undefined) return yearsOf(Number(decade), Number(decade) + 9);
  if (/^\d{4}$/.test(text)) return readYear(Number(text));
  const [, year, month] = /^(\d{4})[-/.](\d{1,2})$/.exec(text) ?? [];
  if (year !== undefined) return monthOf(Number(year), Number(month));
  const [, monthFirst, yearLast] = /^(\d{1,2})[-/.](\d{4})$/.exec(text) ?? [];
  if (yearLast !== undefined) return monthOf(Number(yearLast), Number(monthFirst));
  return readNamedMonth(text) ?? readDay(text);
}

const opening: readonly { words: RegExp; range: (span: Span) => DayRange }[] = [
  { words: /^(?:before|avant|قبل|<(?!=))\s*/u, range: ({ from }) => ({ from: null, to: shiftDay(from, -1) }) },
  { words: /^(?:after|apres|بعد|>(?!=))\s*/u, range: ({ to }) => ({ from: shiftDay(to, 1), to: null }) },
  { words: /^(?:since|from|depuis|a partir d[eu']|des|منذ|من|>=)\s*/u, range: ({ from }) => ({ from, to: null }) },
  { words: /^(?:until|till|up to|jusqu'(?:a|au|en)|jusque|حتي|لغايه|الي|<=)\s*/u, range: ({ to }) => ({ from: null, to }) },
];

function readOpened(text: string): DayRange | null {
  for (const { words, range } of opening) {
    const rest = text.replace(words, '');
    const span = rest === text ? null : readSpan(rest);
    if (span !== null) return withinCalendar(range(span));
  }
  return null;
}

/** Nothing is before the first year or after the last. */
const withinCalendar = (range: DayRange): DayRange | null =>
  (range.to ?? '2199') < '1600' || (range.from ?? '1600') >= '2200' ? null : range;

/** From the earlier to the later, whichever was named first. */
function between(one: Span | null, other: Span | null): DayRange | null {
  if (one === null || other === null) return null;
  const [from = null] = [one.from, other.from].sort();
  return { from, to: [one.to, other.to].sort().at(-1) ?? null };
}

const betweenWords = /^(?:from|between|de|du|entre|من|بين)\s+(.+?)\s+(?:to|and|a|au|et|الي|حتي|و)\s*(.+)$/u;
const joints = [/\s+(?:to|a|au|الي|حتي)\s+/u, /\s*[–—]\s*|\s+-\s+/u, /(?<=^\d{4})-(?=\d{4}$)/];

function readRange(text: string): DayRange | null {
  const dots = /^(.*?)\s*\.{2,}\s*(.*)$/u.exec(text);
  if (dots !== null) {
    const [, first = '', last = ''] = dots;
    if (first !== '' && last !== '') return between(readSpan(first), readSpan(last));
    const span = readSpan(first + last);
    return span === null ? null : first === '' ? { from: null, to: span.to } : { from: span.from, to: null };
  }
  const [, from, to] = betweenWords.exec(text) ?? [];
  if (from !== undefined && to !== undefined) return between(readSpan(from), readSpan(to));
  for (const joint of joints) {
    const parts = text.split(joint);
    const range = parts.length === 2 ? between(readSpan(parts[0] ?? ''), readSpan(parts[1] ?? '')) : null;
    if (range !== null) return range;
  }
  return null;
}

/** The longest text that is read as a date. */
export const longestDate = 80;

/** The days that a text names; null where it names none. */
export function readDayRange(typed: string): DayRange | null {
  const text = fold(typed.slice(0, longestDate)).text.replaceAll(/\s+/g, ' ').trim();
  if (!/\d/.test(text)) return null;
  return text.includes('..') ? readRange(text) : (readOpened(text) ?? readSpan(text) ?? readRange(text));
}

const isFirst = (day: Day): boolean => day.endsWith('-01');
const isLast = (day: Day): boolean => isFirst(shiftDay(day, 1));

/** The shortest text that names these days, such as `2024`, `2024-03` or `..2010-05-31`. */
export function writeDayRange({ from, to }: DayRange): string {
  const cut = (day: Day, length: number): string => day.slice(0, length);
  const isYears = (from === null || from.endsWith('-01-01')) && (to === null || to.endsWith('-12-31'));
  const isMonths = (from === null || isFirst(from)) && (to === null || isLast(to));
  const length = isYears ? 4 : isMonths ? 7 : 10;
  const [first, last] = [from === null ? '' : cut(from, length), to === null ? '' : cut(to, length)];
  return first === last ? first : `${first}..${last}`;
}

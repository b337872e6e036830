// Reads dates and spans of days out of the pieces of a masthead. Every reading is possible; which one is the paper's day is not decided here.
// Refuses days that no calendar has, and spans that end before they begin or go on for weeks.
import type { Day } from '#border/model';
import { type DateToken, readRoman } from './date-tokens.ts';
import { dayOfHijri } from './hijri.ts';
import { shiftDay, toDay, weekdayOf } from './proposal.ts';
import { dayOfRepublic } from './republican.ts';

/** How numbers stand in a date of figures, where only habit can tell. */
export type DayOrder = 'day-first' | 'month-first';

/** What may be known beside the text: days near which the paper's day lies, and the habit of its title. */
export type DayHints = { near?: readonly Day[]; order?: DayOrder | null };

/** How a reading was written. `partial` lacks its year, `short-year` has two figures of it. */
export type ReadingKind = 'written' | 'figures' | 'short-figures' | 'hijri' | 'republican' | 'partial' | 'short-year';

/** One possible reading; `weekday` is whether the printed weekdays agree, null where none is printed. Places are of the folded text. */
export type DateReading = {
  kind: ReadingKind;
  day: Day;
  covers: Day | null;
  weekday: 'agrees' | 'contradicts' | null;
  isAmbiguous: boolean;
  from: number;
  to: number;
};

/** Longer than this is no issue of a newspaper. */
const LONGEST_SPAN_DAYS = 45;

/** Bounded, like the days between a first and a last one: a page of figures must not cost more than its length. */
const f = '[FCh]{0,12}';
const opening = `(?:(?<w1>[Ww])(?:[FC]*[JC][FC]*(?<v1>[Ww]))?${f}J?${f})?`;
const closing = `(?:${f}(?<w3>[Ww])(?!${f}J?${f}[NM]))?`;
const twoNames = '(?:J?M)?';

const patterns = {
  span: `${opening}(?<n1>N)${f}(?:(?<m1>M)${twoNames}${f})?(?:(?<y1>Y)${f})?(?:[JC]${f}[Ww]?${f}N${f}){0,3}?(?<joint>[JC])${f}(?:(?<w2>[Ww])${f})?(?<n2>N)${f}(?<m2>M)${twoNames}${f}(?<y2>Y)`,
  monthSpan: `${opening}(?<m1>M)${twoNames}${f}(?<n1>N)${f}(?:(?<y1>Y)${f})?(?<joint>J)${f}(?:(?<w2>[Ww])${f})?(?:(?<m2>M)${f})?(?<n2>N)${f}(?<y2>Y)`,
  dayFirst: `${opening}(?<n1>N)${f}(?<m1>M)${twoNames}${f}(?<y1>Y)${closing}`,
  monthFirst: `${opening}(?<m1>M)${f}(?<n1>N)${f}(?<y1>Y)${closing}`,
  figures: `${opening}(?<d1>D)(?:${f}J${f}(?:(?<w2>[Ww])${f})?(?<d2>D))?${closing}`,
  shortYear: `${opening}(?<n1>N)${f}(?<m1>M)${f}(?<n2>N)(?!${f}[JMNY])`,
  partialSpan: `${opening}(?<n1>N)${f}(?:(?<m1>M)${f})?(?<joint>[JC])${f}(?:(?<w2>[Ww])${f})?(?<n2>N)${f}(?<m2>M)(?!${f}[YN])`,
  partial: `${opening}(?<n1>N)${f}(?<m1>M)(?!${f}[YN])`,
  partialMonthFirst: `${opening}(?<m1>M)${f}(?<n1>N)(?!${f}[YNM])`,
  republican: `${opening}(?<n1>N)${f}(?<r1>R)${f}(?<y1>[NXY])`,
} as const;

type PatternName = keyof typeof patterns;

const compiled = Object.fromEntries(
  Object.entries(patterns).map(([name, pattern]) => [name, new RegExp(pattern, 'gd')]),
) as Record<PatternName, RegExp>;
const hijri =
  /(?:(?<w1>[Ww])[FC]*)?(?:(?<n1>N)(?:[FC]*J[FC]*N){0,3}[FC]*(?<m1>H)|(?<m2>H)[FC]*(?<n2>N)(?=[FCJ]*y))(?:[FCJ]*(?<y1>y))?/dg;

/** The named pieces of one match, and where it stands. */
type Match = { piece: (name: string) => DateToken | null; from: number; to: number; first: number; last: number };

function* matchesOf(pattern: RegExp, letters: string, tokens: readonly DateToken[]): Generator<Match> {
  for (const match of letters.matchAll(pattern)) {
    const groups = match.indices?.groups ?? {};
    const piece = (name: string): DateToken | null => tokens[groups[name]?.[0] ?? -1] ?? null;
    const last = match.index + match[0].length - 1;
    yield { piece, from: tokens[match.index]?.from ?? 0, to: tokens[last]?.to ?? 0, first: match.index, last };
  }
}

/** Whether a weekday stands for a day; a short one that does not fit is a word or a name. */
function agreement(pairs: readonly (readonly [DateToken | null, Day])[]): DateReading['weekday'] {
  const printed = pairs.flatMap(([token, day]) =>
    token === null ? [] : [{ fits: token.value === weekdayOf(day), isShort: token.letter === 'w' }],
  );
  if (printed.some(({ fits }) => fits)) return printed.some(({ fits, isShort }) => !fits && !isShort) ? 'contradicts' : 'agrees';
  return printed.some(({ isShort }) => !isShort) ? 'contradicts' : null;
}

const isSpan = (first: Day | null, last: Day | null): first is Day =>
  first !== null && last !== null && first < last && shiftDay(first, LONGEST_SPAN_DAYS) > last;

/** `Samedi/dimanche 30 mars`: the second weekday says up to which day. */
function daysOfTwoWeekdays(match: Match, day: Day): Day | null {
  const [first, second] = [match.piece('w1'), match.piece('v1')];
  if (first === null || second === null || first.value !== weekdayOf(day)) return null;
  return shiftDay(day, (second.value - first.value + 7) % 7 || 7);
}

/** Two bare days of one month are a week's or a fortnight's paper; anything else is a number that stands beside a date. */
const isUsualSpan = (first: number, last: number): boolean =>
  (last - first + 31) % 31 <= 9 || (first === 1 && last <= 16) || (first >= 14 && first <= 17 && last >= 28);

type Made = Pick<DateReading, 'day' | 'covers' | 'weekday'> & { isAmbiguous?: boolean };

function readSpan(match: Match, year?: number): Made | null {
  const value = (name: string): number | null => match.piece(name)?.value ?? null;
  const n1 = value('n1') ?? 0;
  const n2 = value('n2') ?? 0;
  const y2 = year ?? value('y2') ?? 0;
  const m2 = value('m2') ?? value('m1') ?? 0;
  const isMonthBefore = value('m1') === null && n1 > n2;
  const m1 = value('m1') ?? (isMonthBefore ? ((m2 + 10) % 12) + 1 : m2);
  const y1 = value('y1') ?? y2 - (m1 > m2 ? 1 : 0);
  const first = toDay({ year: y1, month: m1, day: n1 });
  const last = toDay({ year: y2, month: m2, day: n2 });
  if (!isSpan(first, last) || last === null) return null;
  const second = match.piece('w2');
  if (match.piece('w1') === null && second === null && match.piece('m1') === null && !isUsualSpan(n1, n2)) return null;
  // A bare number before `- dimanche 31 mars` is a page or a price.
  const isBare = match.piece('w1') === null && match.piece('m1') === null;
  if (isBare && second !== null && /^[-–—/+]$/.test(match.piece('joint')?.text ?? '')) return null;
  const weekday = agreement([
    [match.piece('w1'), first],
    [match.piece('v1'), last],
    [second, last],
  ]);
  return { day: first, covers: last, weekday };
}

function readSingle(match: Match, year: number): Made | null {
  const month = match.piece('m1')?.value ?? 0;
  const day = toDay({ year, month, day: match.piece('n1')?.value ?? 0 });
  if (day === null) return null;
  const covers = daysOfTwoWeekdays(match, day);
  const lone = match.piece('v1') ?? match.piece('w1');
  const weekday =
    covers === null
      ? agreement([
          [lone, day],
          [match.piece('w3'), day],
        ])
      : 'agrees';
  return { day, covers, weekday };
}

const fullYear = (year: number): number => (year >= 100 ? year : year + (year < 70 ? 2000 : 1900));

/** All days that figures may mean, the likeliest first. */
function daysOfFigures(text: string, order: DayOrder | null | undefined): Day[] {
  const numbers = text.split(/\s?[/.-]\s?/);
  const [a = 0, b = 0, c = 0] = numbers.map(Number);
  if ((numbers[0] ?? '').length === 4) return [toDay({ year: a, month: b, day: c })].flatMap((day) => day ?? []);
  const year = fullYear(c);
  const ways = [
    { year, month: b, day: a },
    { year, month: a, day: b },
  ];
  if (order === 'month-first') ways.reverse();
  if ((numbers[2] ?? '').length === 2) ways.push({ year: fullYear(a), month: b, day: c });
  return [...new Set(ways.map(toDay))].flatMap((day) => day ?? []);
}

function readFigures(match: Match, { order, near = [] }: DayHints): (Made & { isShort: boolean }) | null {
  const text = match.piece('d1')?.text ?? '';
  const days = daysOfFigures(text, order);
  const [likeliest] = days;
  if (likeliest === undefined) return null;
  const weekdays = [match.piece('v1') ?? match.piece('w1'), match.piece('w3')];
  const agreeing = days.filter((day) => agreement(weekdays.map((token) => [token, day] as const)) === 'agrees');
  const close = days.filter((day) => near.some((other) => isClose(day, other, 1)));
  const day = agreeing[0] ?? close[0] ?? likeliest;
  const second = match.piece('d2');
  const lastDays = second === null ? [] : daysOfFigures(second.text, order);
  const covers = lastDays.find((last) => isSpan(day, last)) ?? daysOfTwoWeekdays(match, day);
  const isSettled = agreeing.length === 1 || close.length === 1 || (order != null && order !== undefined);
  const isShort = !/\d{4}/.test(text);
  return {
    day,
    covers: covers ?? null,
    weekday: covers == null ? agreement(weekdays.map((token) => [token, day] as const)) : agreement([[match.piece('w1'), day]]),
    isAmbiguous: days.length > 1 && !isSettled,
    isShort,
  };
}

const isClose = (day: Day, other: Day, days: number): boolean => shiftDay(other, -days) <= day && day <= shiftDay(other, days);

/** A date without its year gets one from a day that is known to be near, and only where the weekday allows it. */
function readPartial(near: readonly Day[], read: (year: number) => Made | null): Made | null {
  for (const other of near) {
    const year = Number(other.slice(0, 4));
    for (const candidate of [year, year - 1, year + 1]) {
      const made = read(candidate);
      if (made !== null && made.weekday !== 'contradicts' && isClose(made.day, other, 45)) return made;
    }
  }
  return null;
}

/** The weekday settles which of three days the moon was seen on. */
function readHijri(match: Match): Made | null {
  const year = match.piece('y1')?.value;
  const month = (match.piece('m1') ?? match.piece('m2'))?.value ?? 0;
  const dayOfMonth = (match.piece('n1') ?? match.piece('n2'))?.value ?? 0;
  const day = year === undefined ? null : dayOfHijri({ year, month, day: dayOfMonth });
  if (day === null) return null;
  const weekday = match.piece('w1');
  if (weekday === null || weekday.letter === 'w') return { day, covers: null, weekday: null };
  const seen = [0, 1, -1].map((days) => shiftDay(day, days)).find((other) => weekdayOf(other) === weekday.value);
  return { day: seen ?? day, covers: null, weekday: seen === undefined ? 'contradicts' : 'agrees' };
}

function readRepublican(match: Match): Made | null {
  const token = match.piece('y1');
  const year = token === null ? 0 : /^\d+$/.test(token.text) ? Number(token.text) : readRoman(token.text);
  const day = dayOfRepublic({ year, month: match.piece('r1')?.value ?? 0, day: match.piece('n1')?.value ?? 0 });
  return day === null ? null : { day, covers: null, weekday: null };
}

/** All readings of the pieces; one that lies within another is left out. */
export function readDates(tokens: readonly DateToken[], hints: DayHints): DateReading[] {
  const readings: DateReading[] = [];
  let letters = tokens.map(({ letter }) => letter).join('');
  const note = (kind: ReadingKind, match: Match, made: Made | null): void => {
    if (made === null) return;
    if (readings.some((other) => other.kind !== 'hijri' && other.from < match.to && match.from < other.to)) return;
    readings.push({ isAmbiguous: false, ...made, kind, from: match.from, to: match.to });
  };
  // A Hijri date beside the Gregorian one becomes filling, so that their common weekday reaches over it.
  for (const match of [...matchesOf(hijri, letters, tokens)]) {
    note('hijri', match, readHijri(match));
    const start = match.piece('w1') === null ? match.first : match.first + 1;
    letters = letters.slice(0, start) + 'h'.repeat(match.last - start + 1) + letters.slice(match.last + 1);
  }
  const near = hints.near ?? [];
  const run = (name: PatternName, kind: ReadingKind, read: (match: Match) => Made | null): void => {
    for (const match of matchesOf(compiled[name], letters, tokens)) note(kind, match, read(match));
  };
  run('span', 'written', (match) => readSpan(match));
  run('monthSpan', 'written', (match) => readSpan(match));
  run('dayFirst', 'written', (match) => readSingle(match, match.piece('y1')?.value ?? 0));
  run('monthFirst', 'written', (match) => readSingle(match, match.piece('y1')?.value ?? 0));
  for (const match of matchesOf(compiled.figures, letters, tokens)) {
    const made = readFigures(match, hints);
    note(made?.isShort === true ? 'short-figures' : 'figures', match, made);
  }
  run('shortYear', 'short-year', (match) => readSingle(match, fullYear(match.piece('n2')?.value ?? 0)));
  run('republican', 'republican', readRepublican);
  run('partialSpan', 'partial', (match) => readPartial(near, (year) => readSpan(match, year)));
  run('partial', 'partial', (match) => readPartial(near, (year) => readSingle(match, year)));
  run('partialMonthFirst', 'partial', (match) => readPartial(near, (year) => readSingle(match, year)));
  return readings;
}

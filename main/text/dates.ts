// Proposes the day of an edition from the words of its masthead, in French, English and Arabic. Of a span of days it takes the first.
// Refuses to guess a year, to take a Hijri year for a Gregorian one, and to read a time of day out of a title such as Le Matin.
import type { Day } from '#border/model';
import { hijriMonthNames, monthNames, weekdayNames } from './calendar-names.ts';
import { type Folded, fold } from './fold.ts';
import { dayOfHijri } from './hijri.ts';
import { type Proposal, shiftDay, surest, toDay, weekdayOf } from './proposal.ts';

/** How sure a date is: written with the right weekday, without one, in figures, with the wrong weekday, of the founding, converted. */
const confidences = {
  checked: 0.98,
  written: 0.85,
  numeric: 0.7,
  contradicted: 0.3,
  founding: 0.1,
  hijriChecked: 0.6,
  hijri: 0.4,
};

const weekday = weekdayNames.pattern;
const month = monthNames.pattern;
const until = '\\s*(?:-|–|—|/|&|,|(?:et|au|a|and|to|until|الي|حتي)\\s|و)\\s*';
const ordinal = '(?:er|st|nd|rd|th|e)?(?![\\p{L}\\d])';
const gap = '[\\s,،.]*';
const article = '(?:(?:le|the|on|du|يوم)\\s+)?';
const secondName = `(?:\\s*[/(-]\\s*${month}\\.?\\s*\\)?)?`;
/** An issue number before a dash is not the first day of a span. */
const notAnIssue = '(?<!(?:n\\s?[°o.]|no\\.|numero|عدد)\\s*:?\\s*)';
const leadingWeekday = `(?:(?<!\\p{L})(?<weekday>${weekday})(?:${until}${weekday})?${gap}${article})?`;

const lastDay = `(?<!\\d)(?<day>\\d{1,2})${ordinal}\\s*(?:of\\s+|de\\s+|من\\s+)?(?<month>${month})${secondName}${gap}(?:سنه\\s+)?(?<year>\\d{4})(?!\\d)`;

const span = new RegExp(
  `${leadingWeekday}${notAnIssue}(?<![\\d.,/-])(?<firstDay>\\d{1,2})${ordinal}(?:\\s+(?<firstMonth>${month})${secondName})?` +
    `(?:[\\s,]+(?<firstYear>\\d{4}))?${until}(?:(?<lastWeekday>${weekday})${gap})?${article}${lastDay}`,
  'gu',
);
const dayFirst = new RegExp(`${leadingWeekday}${lastDay}`, 'gu');
const monthFirst = new RegExp(
  `${leadingWeekday}(?<!\\p{L})(?<month>${month})${gap}(?<day>\\d{1,2})${ordinal}(?:${until}\\d{1,2}${ordinal})?[\\s,،]+(?<year>\\d{4})(?!\\d)`,
  'gu',
);
const figures = new RegExp(
  `${leadingWeekday}(?<![\\d/.-])(?:(?<day>\\d{1,2})\\s?(?<mark>[/.-])\\s?(?<month>\\d{1,2})\\s?\\k<mark>\\s?(?<year>\\d{4})|(?<yearFirst>\\d{4})(?<sign>[/.-])(?<monthNext>\\d{1,2})\\k<sign>(?<dayLast>\\d{1,2}))(?![\\d/])`,
  'gu',
);
const hijri = new RegExp(
  `${leadingWeekday}(?<!\\d)(?<day>\\d{1,2})\\s*(?:من\\s+)?(?<month>${hijriMonthNames.pattern})${gap}(?:عام\\s+|سنه\\s+)?(?<year>1[345]\\d{2})(?!\\d)`,
  'gu',
);
const founding = /(?:fonde|creee?|depuis|founded|established|since|تاسست|اسست|تاسيس|منذ)[^\d]{0,30}$/u;

type Groups = Record<string, string | undefined>;
type DayReader = (groups: Groups) => Day | null;

const numberOf = (text: string | undefined): number => Number(text ?? Number.NaN);

/** The day before the month's name, or in English after it. */
function readWritten(groups: Groups): Day | null {
  return toDay({ year: numberOf(groups.year), month: monthNames.numberOf(groups.month ?? '') ?? 0, day: numberOf(groups.day) });
}

/** The first day of a span: its own month and year where it has them, else those of the last day, or the month before. */
function readSpan(groups: Groups): Day | null {
  const last = { year: numberOf(groups.year), month: monthNames.numberOf(groups.month ?? '') ?? 0, day: numberOf(groups.day) };
  const lastDay = toDay(last);
  const day = numberOf(groups.firstDay);
  const ownMonth = groups.firstMonth === undefined ? null : monthNames.numberOf(groups.firstMonth);
  const isMonthBefore = ownMonth === null && day > last.day;
  const month = ownMonth ?? (isMonthBefore ? ((last.month + 10) % 12) + 1 : last.month);
  const year = groups.firstYear === undefined ? last.year - (month > last.month ? 1 : 0) : numberOf(groups.firstYear);
  const first = toDay({ year, month, day });
  // A span that ends before it begins, or goes on for weeks, is two numbers that stand side by side.
  const isSpan = first !== null && lastDay !== null && first < lastDay && shiftDay(first, 45) > lastDay;
  return isSpan ? first : null;
}

function readFigures(groups: Groups): Day | null {
  const year = numberOf(groups.year ?? groups.yearFirst);
  const day = numberOf(groups.day ?? groups.dayLast);
  const month = numberOf(groups.month ?? groups.monthNext);
  return month > 12 ? toDay({ year, month: day, day: month }) : toDay({ year, month, day });
}

function confidenceOf(day: Day, printedWeekday: string | undefined, unchecked: number): number {
  if (printedWeekday === undefined) return unchecked;
  return weekdayNames.numberOf(printedWeekday) === weekdayOf(day) ? confidences.checked : confidences.contradicted;
}

/** A proposal and where in the folded text it stands. */
type Found = Proposal<Day> & { from: number; to: number };

function printedAt(text: string, folded: Folded, from: number, length: number): string {
  return text.slice(folded.starts[from] ?? 0, folded.ends[from + length - 1] ?? 0).trim();
}

function collect(text: string, folded: Folded, pattern: RegExp, read: DayReader, unchecked: number): Found[] {
  const found: Found[] = [];
  for (const match of folded.text.matchAll(pattern)) {
    const groups: Groups = match.groups ?? {};
    const value = read(groups);
    if (value === null) continue;
    const isFounding = founding.test(folded.text.slice(Math.max(0, match.index - 45), match.index));
    const confidence = isFounding ? confidences.founding : confidenceOf(value, groups.weekday, unchecked);
    const printed = printedAt(text, folded, match.index, match[0].length);
    found.push({ value, confidence, printed, from: match.index, to: match.index + match[0].length });
  }
  return found;
}

/** The weekday settles which of three days the moon was seen on. */
function nearestWeekday(day: Day, printed: string | undefined): Day | null {
  const wanted = printed === undefined ? null : weekdayNames.numberOf(printed);
  return [0, 1, -1].map((days) => shiftDay(day, days)).find((near) => weekdayOf(near) === wanted) ?? null;
}

function collectHijri(text: string, folded: Folded): Proposal<Day>[] {
  const proposals: Proposal<Day>[] = [];
  for (const match of folded.text.matchAll(hijri)) {
    const groups: Groups = match.groups ?? {};
    const month = hijriMonthNames.numberOf(groups.month ?? '') ?? 0;
    const day = dayOfHijri({ year: numberOf(groups.year), month, day: numberOf(groups.day) });
    if (day === null) continue;
    const checked = nearestWeekday(day, groups.weekday);
    const confidence = checked === null ? confidences.hijri : confidences.hijriChecked;
    proposals.push({ value: checked ?? day, confidence, printed: printedAt(text, folded, match.index, match[0].length) });
  }
  return proposals;
}

/** The day that a masthead names; a Hijri date counts only where there is no Gregorian one. */
export function proposeDay(text: string): Proposal<Day> | null {
  const folded = fold(text);
  const spans = collect(text, folded, span, readSpan, confidences.written);
  const single = [
    ...collect(text, folded, dayFirst, readWritten, confidences.written),
    ...collect(text, folded, monthFirst, readWritten, confidences.written),
    ...collect(text, folded, figures, readFigures, confidences.numeric),
  ].filter((one) => !spans.some((other) => other.from <= one.from && one.to <= other.to));
  const best = surest([...spans, ...single]) ?? surest(collectHijri(text, folded));
  return best === null ? null : { value: best.value, confidence: best.confidence, printed: best.printed };
}

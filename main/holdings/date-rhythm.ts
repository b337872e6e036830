// On which dates a title appears that comes out less than once a week: dates of the month, weekdays of the month, or every so many weeks.
// Refuses to invent a rule where its issues keep none: then the time between two of them is shared out evenly.
import { partsOf, weekdayOf } from './day-number.ts';
import { type Calendar, verdictOn } from './day-verdict.ts';
import type { Stretch } from './pace.ts';

/** What a rule makes of a day: the key by which days of the same kind are one, such as the date or "second Monday". */
type Rule = { name: 'date' | 'ordinal' | 'last'; keyOf: (day: number) => string };

const ordinal = (day: number): number => Math.floor((partsOf(day).date - 1) / 7) + 1;

const isLastOfMonth = (day: number): boolean => partsOf(day + 7).month !== partsOf(day).month;

const rules: readonly Rule[] = [
  { name: 'date', keyOf: (day) => String(partsOf(day).date) },
  { name: 'ordinal', keyOf: (day) => `${weekdayOf(day)}/${ordinal(day)}` },
  { name: 'last', keyOf: (day) => (isLastOfMonth(day) ? `${weekdayOf(day)}/last` : `-${partsOf(day).date}`) },
];

/** The dates on which issues are to be expected, and how well these explain the held ones: 1 is wholly. */
type Fit = { slots: number[]; score: number };

const fitRule = (rule: Rule, held: readonly number[], { from, to }: Stretch, usual: number): Fit => {
  const counts = new Map<string, number>();
  for (const day of held) counts.set(rule.keyOf(day), (counts.get(rule.keyOf(day)) ?? 0) + 1);
  const most = Math.max(...counts.values());
  const keys = new Set([...counts].filter(([, count]) => count >= Math.max(2, most * 0.5)).map(([key]) => key));
  const slots: number[] = [];
  for (let day = from; day <= to; day += 1) if (keys.has(rule.keyOf(day))) slots.push(day);
  const hits = held.filter((day) => keys.has(rule.keyOf(day))).length;
  // A rule that names far more days than there are issues, or far fewer, is another's.
  const ratio = (slots.length * usual) / (to - from + 1);
  return { slots, score: held.length === 0 || ratio === 0 ? 0 : (hits / held.length) * Math.min(1, 1.15 * ratio, 1.15 / ratio) };
};

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[(values.length - 1) >> 1] ?? 30;

/** Between two issues as many more as their distance asks for, at equal steps, on their weekday where they share one. */
const fillEvenly = (published: readonly number[], usual: number): number[] => {
  const slots: number[] = [];
  const weekdays = new Set(published.map(weekdayOf));
  const isWeekly = weekdays.size === 1 && published.length > 3;
  for (const [at, day] of published.entries()) {
    const next = published[at + 1];
    slots.push(day);
    if (next === undefined) break;
    const steps = Math.round((next - day) / usual);
    for (let step = 1; step < steps; step += 1) {
      const even = day + Math.round((step * (next - day)) / steps);
      const back = isWeekly ? (weekdayOf(even) - weekdayOf(day) + 7) % 7 : 0;
      slots.push(back > 3 ? even + 7 - back : even - back);
    }
  }
  return slots;
};

/** How likely an issue is on a slot, one to three days beside it, and on any other day. */
const likely = { slot: 0.985, beside: 0.01, else: 0.0008 };
const good = 0.62;

/** The dates of a stretch on which issues are to be expected. `daysApart` is the usual time from one number to the next. */
export function slotsOf(held: readonly number[], stretch: Stretch, daysApart: readonly number[]): number[] {
  const usual = Math.max(8, median(daysApart));
  const fits = rules.map((rule) => fitRule(rule, held, stretch, usual));
  const best = fits.reduce((a, b) => (b.score > a.score + 0.02 ? b : a), { slots: [], score: 0 });
  return best.score >= good ? best.slots : fillEvenly(held, usual);
}

const months = 12;
/** A month that is left out now and then was lost or struck rather than left out. */
const oftenEnough = 0.75;

/** How likely an issue is in each month: papers leave out a summer month, or put two months into one issue. */
const likelyInMonths = (calendar: Calendar, slots: readonly number[]): number[] => {
  const appeared = new Array<number>(months + 1).fill(0);
  const rested = new Array<number>(months + 1).fill(0);
  for (const slot of slots) {
    const verdict = verdictOn(calendar, slot);
    const isSure = calendar.isSure[slot - calendar.first] === true;
    const { month } = partsOf(slot);
    if (verdict === 'held' || (verdict === 'missing' && isSure)) appeared[month] = (appeared[month] ?? 0) + 1;
    else if (verdict === 'quiet' || verdict === 'covered') rested[month] = (rested[month] ?? 0) + (isSure ? 1 : 0.3);
    else if (verdict === 'unsure') rested[month] = (rested[month] ?? 0) + 0.4;
  }
  return appeared.map((yes, month) => {
    const share = (yes + 2) / (yes + (rested[month] ?? 0) + 2);
    return share > oftenEnough ? 1 : share;
  });
};

/** Writes for each day of a stretch how likely an issue is. */
export function likelyByDate(
  calendar: Calendar,
  stretch: Stretch,
  daysApart: readonly number[],
  put: (day: number, likely: number) => void,
): void {
  const held: number[] = [];
  for (let day = stretch.from; day <= stretch.to; day += 1) if (verdictOn(calendar, day) === 'held') held.push(day);
  for (let day = stretch.from; day <= stretch.to; day += 1) put(day, likely.else);
  const slots = slotsOf(held, stretch, daysApart);
  for (const slot of slots)
    for (const beside of [-3, -2, -1, 1, 2, 3]) {
      const day = slot + beside;
      if (day >= stretch.from && day <= stretch.to) put(day, likely.beside / Math.abs(beside));
    }
  const inMonths = likelyInMonths(calendar, slots);
  for (const slot of slots)
    if (slot >= stretch.from && slot <= stretch.to) put(slot, likely.slot * (inMonths[partsOf(slot).month] ?? 1));
}

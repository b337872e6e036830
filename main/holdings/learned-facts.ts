// When a title appears, as its issues show it: frequencies by their time, and the holidays on which it rests. Proposals, never more.
// Refuses what a few weeks alone show.
import { type Frequency, restNames, type TitleFacts } from '#border/model-holdings';
import { dayOfNumber, partsOf, weekdayOf } from './day-number.ts';
import type { Gaps } from './find-gaps.ts';
import { holidaysOn } from './holidays.ts';

type Time = { from: number; weekdays: number[] };

const fewestWeeks = 5;

/** The weekdays of a stretch, week by week, with changes that last. */
const weekdayTimes = ({ rhythm }: Gaps, from: number, to: number): Time[] => {
  const times: Time[] = [];
  let [last, weeks] = ['', 0];
  for (let monday = from - weekdayOf(from) + 1; monday + 6 <= to; monday += 7) {
    const days = [1, 2, 3, 4, 5, 6, 7].filter((weekday) => {
      const day = monday + weekday - 1;
      return day >= from && (rhythm.usual[day - rhythm.first] ?? 0) > 0.5;
    });
    const key = days.join();
    weeks = key === last ? weeks + 1 : 1;
    last = key;
    const known = times.at(-1)?.weekdays.join();
    if (weeks === fewestWeeks && key !== known && key !== '')
      times.push({ from: Math.max(from, monday - 7 * (fewestWeeks - 1)), weekdays: days });
  }
  return times;
};

const isOne = <T>(values: readonly T[]): boolean => new Set(values).size === 1;

/** The dates of a slower stretch as one rule; null where they keep none. */
const dateRule = (days: readonly number[]): Frequency | null => {
  const [first] = days;
  if (first === undefined || days.length < 3) return null;
  const dates = [...new Set(days.map((day) => partsOf(day).date))].sort((a, b) => a - b);
  const months = [...new Set(days.map((day) => partsOf(day).month))].sort((a, b) => a - b);
  if (dates.length <= 4) return { kind: 'dates', since: null, dates, months: months.length === 12 ? [] : months };
  const steps = days.slice(1).map((day, at) => day - (days[at] ?? 0));
  const [step = 0] = steps;
  if (isOne(steps) && step % 7 === 0 && step >= 14)
    return { kind: 'weeks', since: null, every: step / 7, from: dayOfNumber(first) };
  if (!isOne(days.map(weekdayOf))) return null;
  const nth = days.map((day) => Math.ceil(partsOf(day).date / 7));
  const weekday = weekdayOf(first);
  if (isOne(nth)) return { kind: 'nth', since: null, nth: nth[0] ?? 1, weekday };
  return days.every((day) => partsOf(day + 7).month !== partsOf(day).month)
    ? { kind: 'nth', since: null, nth: 5, weekday }
    : null;
};

const learnFrequencies = (gaps: Gaps): Frequency[] => {
  const { rhythm } = gaps;
  const found: { from: number; frequency: Frequency }[] = [];
  for (const { from, to, isDense } of rhythm.stretches) {
    if (isDense) {
      for (const time of weekdayTimes(gaps, from, to))
        found.push({ from: time.from, frequency: { kind: 'weekdays', since: null, weekdays: time.weekdays } });
      continue;
    }
    const slots: number[] = [];
    for (let day = from; day <= to; day += 1) if ((rhythm.usual[day - rhythm.first] ?? 0) > 0.5) slots.push(day);
    const frequency = dateRule(slots);
    if (frequency !== null) found.push({ from, frequency });
  }
  return found.map(({ from, frequency }, at) => ({ ...frequency, since: at === 0 ? null : dayOfNumber(from) }));
};

/** The day each year by which a holiday of a fixed date is given: `05-01` of `5-1`. */
const closedName = (name: string): string | null => {
  const fixed = /^(\d{1,2})-(\d{1,2})$/u.exec(name);
  if (fixed !== null) return `${(fixed[1] ?? '').padStart(2, '0')}-${(fixed[2] ?? '').padStart(2, '0')}`;
  return restNames.find((rest) => name === rest || name === `${rest}0`) ?? null;
};

const fewestRests = 2;

const learnRestDays = ({ calendar, rhythm }: Gaps): TitleFacts['closed'] => {
  const seen = new Map<string, { rested: number; appeared: number }>();
  for (const [at, verdict] of calendar.verdicts.entries()) {
    if ((rhythm.usual[at] ?? 0) < 0.5) continue;
    for (const { name } of holidaysOn(calendar.first + at)) {
      const closed = closedName(name);
      if (closed === null) continue;
      const known = seen.get(closed) ?? { rested: 0, appeared: 0 };
      if (verdict === 'quiet' || verdict === 'covered') known.rested += 1;
      else if (verdict === 'held' || calendar.isSure[at] === true) known.appeared += 1;
      seen.set(closed, known);
    }
  }
  return [...seen]
    .filter(([, { rested, appeared }]) => rested >= fewestRests && rested >= appeared * 3)
    .map(([closed]) => closed)
    .sort() as TitleFacts['closed'];
};

/** What the issues show. */
export function learnFacts(gaps: Gaps | null): Pick<TitleFacts, 'frequencies' | 'closed'> {
  if (gaps === null) return { frequencies: [], closed: [] };
  return { frequencies: learnFrequencies(gaps), closed: learnRestDays(gaps) };
}

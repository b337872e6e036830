// How likely a title appeared on each day: by weekdays or dates, by what a person said, and less on holidays that it keeps.
// Refuses to decide of any day: that takes the numbers of its issues.

import { likelyByDate } from './date-rhythm.ts';
import type { Calendar } from './day-verdict.ts';
import type { HeldDay } from './held-issue.ts';
import { holidaysOn } from './holidays.ts';
import type { Anchor } from './number-chain.ts';
import { type Pace, paces, type Stretch, stretchesOf } from './pace.ts';
import { learnRests } from './rest-days.ts';
import type { SaidRhythm } from './said-rhythm.ts';
import { likelyByWeekday } from './weekday-rhythm.ts';

/** The rhythm from a first day on. `likely` holds a chance for each day, `usual` the same with holidays left aside; `expected` counts issues after one day up to another. */
export type Rhythm = {
  first: number;
  likely: Float64Array;
  usual: Float64Array;
  stretches: readonly Stretch[];
  expected: (from: number, to: number) => number;
};

const countUp = (likely: Float64Array, first: number): Rhythm['expected'] => {
  const sums = new Float64Array(likely.length + 1);
  for (const [at, chance] of likely.entries()) sums[at + 1] = (sums[at] ?? 0) + chance;
  const upTo = (day: number): number => sums[Math.max(0, Math.min(likely.length, day - first + 1))] ?? 0;
  return (from, to) => upTo(to) - upTo(from);
};

const isRest = (day: number): boolean => holidaysOn(day).some(({ likely }) => likely < 0.9);

const daysApart = (list: readonly Pace[], { from, to }: Stretch): number[] =>
  list.filter((pace) => pace.from >= from && pace.to <= to).map(({ days }) => days);

/** A weekly that meets a holiday comes out a day sooner or later; it hardly ever stays away. */
const rarelyRests = 0.15;

const lessOnHolidays = (calendar: Calendar, likely: Float64Array, stretches: readonly Stretch[]): void => {
  const chanceOf = learnRests(calendar, likely);
  const { expected } = { expected: countUp(likely, calendar.first) };
  const isRare = (day: number): boolean => expected(day - 14, day + 14) <= 2.2 * 4 && !calendar.isSure[day - calendar.first];
  for (const { from, to, isDense } of stretches) {
    if (!isDense) continue;
    for (let day = from; day <= to; day += 1) {
      const at = day - calendar.first;
      const chance = likely[at] ?? 0;
      if (chance < 0.5) continue;
      for (const holiday of holidaysOn(day)) {
        const rest = 1 - chanceOf(holiday, day);
        likely[at] = Math.min(likely[at] ?? 0, chance * (1 - rest * (isRare(day) ? rarelyRests : 1)));
      }
    }
  }
};

/** Learns the rhythm from what is believed of the days so far. What a person said of a time goes before what its issues show. */
export function learnRhythm(calendar: Calendar, held: readonly HeldDay[], anchors: readonly Anchor[], said: SaidRhythm): Rhythm {
  const { first, verdicts } = calendar;
  const last = first + verdicts.length - 1;
  const likely = new Float64Array(verdicts.length);
  const list = paces(held, anchors);
  const stretches = stretchesOf(list, first, last);
  const put = (day: number, chance: number): void => {
    likely[day - first] = chance;
  };
  for (const stretch of stretches)
    if (stretch.isDense) likelyByWeekday(calendar, stretch, isRest, put);
    else likelyByDate(calendar, stretch, daysApart(list, stretch), put);
  for (let day = first; day <= last; day += 1) {
    const chance = said.likelyOn(day);
    if (chance !== null) put(day, chance);
  }
  const usual = likely.slice();
  lessOnHolidays(calendar, likely, said.isWhole ? [{ from: first, to: last, isDense: true }] : stretches);
  for (let day = first; day <= last; day += 1) if (said.isClosed(day)) put(day, 0.002);
  return { first, likely, usual, stretches, expected: countUp(likely, first) };
}

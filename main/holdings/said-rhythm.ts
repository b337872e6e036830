// What a person said of when a title appears, as chances of days: frequencies by their time, and the days on which it rests.
// Refuses to say anything of a time of which nobody spoke.
import type { Frequency, TitleFacts } from '#border/model-holdings';
import { numberOfDay, partsOf, weekdayOf } from './day-number.ts';
import { holidaysOn } from './holidays.ts';

/** `likelyOn` is null where nobody said when the title appears; `isWhole` tells that they did for all days. */
export type SaidRhythm = { likelyOn: (day: number) => number | null; isClosed: (day: number) => boolean; isWhole: boolean };

/** Which of its weekday in its month a day is; the last is 5 where that is asked. */
const nthOfMonth = (day: number, isLastAsked: boolean): number => {
  const { month, date } = partsOf(day);
  if (isLastAsked && partsOf(day + 7).month !== month) return 5;
  return Math.ceil(date / 7);
};

const isIssueDay = (frequency: Frequency, day: number): boolean => {
  switch (frequency.kind) {
    case 'weekdays':
      return frequency.weekdays.includes(weekdayOf(day));
    case 'dates': {
      const { month, date } = partsOf(day);
      return frequency.dates.includes(date) && (frequency.months.length === 0 || frequency.months.includes(month));
    }
    case 'nth':
      return weekdayOf(day) === frequency.weekday && nthOfMonth(day, frequency.nth === 5) === frequency.nth;
    case 'weeks':
      return (((day - numberOfDay(frequency.from)) % (7 * frequency.every)) + 7 * frequency.every) % (7 * frequency.every) === 0;
  }
};

const isWithin = (closed: string, day: number): boolean => {
  const [from = closed, to = from] = closed.split('/');
  if (from.length === 10) return day >= numberOfDay(from) && day <= numberOfDay(to);
  const { month, date } = partsOf(day);
  const here = `${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
  return from <= to ? here >= from && here <= to : here >= from || here <= to;
};

/** Feasts move by a day with the moon: the two days of one count, the days around them do not. */
const keeps = (name: string, day: number): boolean =>
  holidaysOn(day).some((holiday) => holiday.name === name || holiday.name === `${name}0` || holiday.name === `${name}1`);

const isDayName = (closed: string): boolean => /^\d/u.test(closed);

/** The rhythm as a person described it. */
export function saidRhythm({ frequencies, closed }: Pick<TitleFacts, 'frequencies' | 'closed'>): SaidRhythm {
  const times = frequencies
    .map((frequency) => ({
      frequency,
      since: frequency.since === null ? Number.NEGATIVE_INFINITY : numberOfDay(frequency.since),
    }))
    .sort((a, b) => a.since - b.since);
  return {
    isWhole: times[0]?.since === Number.NEGATIVE_INFINITY,
    likelyOn: (day) => {
      const now = times.findLast(({ since }) => since <= day);
      if (now === undefined) return null;
      return isIssueDay(now.frequency, day) ? 0.985 : 0.004;
    },
    isClosed: (day) => closed.some((one) => (isDayName(one) ? isWithin(one, day) : keeps(one, day))),
  };
}

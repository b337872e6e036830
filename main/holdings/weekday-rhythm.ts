// On which days of the week a title appears, and since when: each weekday is followed week by week, and changes only where several weeks
// agree on it. Refuses to take a week from which nothing is there as a sign of anything.
import { weekdayOf } from './day-number.ts';
import type { Calendar, Verdict } from './day-verdict.ts';

/** How likely an issue is on a day on which the title appears, and on another. */
export const likelihoods = { usual: 0.985, unusual: 0.004 };

const changeCost = 4.5;

/** What one day says: against a weekday with issues, and against one without. */
const evidence = (
  verdict: Verdict,
  isSure: boolean,
  rests: boolean,
  doubt: number,
): readonly [appears: number, rests: number] => {
  switch (verdict) {
    case 'held':
      return [0.02, 4];
    case 'missing':
      return isSure ? [0.02, 2.5] : [0.1, 0.4];
    case 'quiet':
      if (rests) return [0.1, 0.05];
      return isSure ? [2.2, 0.02] : [0.7, 0.1];
    case 'covered':
      return [rests ? 0.2 : 1.2, 0.05];
    case 'part':
      return [0.5, 0.1];
    default:
      return [rests ? Math.min(0.2, doubt) : doubt, 0.02];
  }
};

/** Which weekday of which weeks appears, by the cheapest story over the weeks. */
const follow = (weeks: readonly (readonly [number, number])[]): boolean[] => {
  const from: boolean[][] = [];
  let cost: [number, number] = [0, 0.3];
  for (const [yes, no] of weeks) {
    const [a, b] = cost;
    from.push([a > b + changeCost, b > a + changeCost]);
    cost = [Math.min(a, b + changeCost) + yes, Math.min(b, a + changeCost) + no];
  }
  const appears: boolean[] = [];
  let isOn = cost[0] <= cost[1];
  for (let week = weeks.length - 1; week >= 0; week -= 1) {
    appears[week] = isOn;
    const isChanged = from[week]?.[isOn ? 0 : 1] === true;
    if (isChanged) isOn = !isOn;
  }
  return appears;
};

const around = 6;
const mostDoubt = 1.7;

/** How much a day without an issue says against its weekday: little in a week from which most is lost. */
const doubts = (counts: readonly number[]): number[] =>
  counts.map((count, week) => {
    const near = counts.slice(Math.max(0, week - around), week + around + 1).filter((one) => one > 0);
    const usual = near.sort((a, b) => a - b)[near.length >> 1] ?? 1;
    return Math.min(mostDoubt, -Math.log(Math.max(0.01, 1 - count / usual)));
  });

/** Writes for each day of a stretch how likely an issue is, holidays left aside. */
export function likelyByWeekday(
  calendar: Calendar,
  { from, to }: { from: number; to: number },
  isHoliday: (day: number) => boolean,
  put: (day: number, likely: number) => void,
): void {
  const monday = from - (weekdayOf(from) - 1);
  const weeks = Math.floor((to - monday) / 7) + 1;
  const at = (day: number): Verdict | undefined => (day < from || day > to ? undefined : calendar.verdicts[day - calendar.first]);
  const counts = Array.from({ length: weeks }, (_, week) => {
    const days = Array.from({ length: 7 }, (_unused, offset) => monday + week * 7 + offset);
    return days.filter((day) => {
      const verdict = at(day);
      return verdict === 'held' || (verdict === 'missing' && calendar.isSure[day - calendar.first] === true);
    }).length;
  });
  const doubtIn = doubts(counts);
  for (let offset = 0; offset < 7; offset += 1) {
    const signs = counts.map((count, week): readonly [number, number] => {
      const day = monday + week * 7 + offset;
      const verdict = at(day);
      if (count === 0 || verdict === undefined) return [0, 0];
      return evidence(verdict, calendar.isSure[day - calendar.first] === true, isHoliday(day), doubtIn[week] ?? mostDoubt);
    });
    for (const [week, appears] of follow(signs).entries()) {
      const day = monday + week * 7 + offset;
      if (day >= from && day <= to) put(day, appears ? likelihoods.usual : likelihoods.unusual);
    }
  }
}

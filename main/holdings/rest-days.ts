// Which holidays a title keeps: learned from the days on which it surely appeared or surely did not, custom by custom. Refuses to be
// certain of a day that was seen once; where nothing was seen, papers in general decide.
import type { Calendar } from './day-verdict.ts';
import { type Holiday, holidaysOn } from './holidays.ts';

/** What was seen of a holiday or of a custom: days with and without an issue, and how many without were to be expected. */
type Tally = { appeared: number; rested: number; expected: number };

type Sign = { appeared: number; rested: number };

const none: Tally = { appeared: 0, rested: 0, expected: 0 };

/** How much a day without issue and without number tells of rest, before anything is known of the title. */
const firstDoubt = 0.6;
const loss = 0.06;

const isAlone = (calendar: Calendar, likely: Float64Array, day: number): boolean => {
  const isOpen = (other: number): boolean => {
    const at = other - calendar.first;
    return calendar.verdicts[at] === 'unsure' && (likely[at] ?? 0) > 0.5 && holidaysOn(other).length === 0;
  };
  return ![-3, -2, -1, 1, 2, 3].some((step) => isOpen(day + step));
};

/** What a day says of rest; null where it says nothing, as within a run of days of which nothing is known. */
const signOf = (calendar: Calendar, likely: Float64Array, day: number, doubt: number): Sign | null => {
  const at = day - calendar.first;
  const isSure = calendar.isSure[at] === true;
  switch (calendar.verdicts[at]) {
    case 'held':
      return { appeared: 1, rested: 0 };
    case 'missing':
      return isSure ? { appeared: 1, rested: 0 } : null;
    case 'quiet':
      return { appeared: 0, rested: isSure ? 1 : firstDoubt };
    case 'covered':
      return { appeared: 0, rested: 1 };
    case 'unsure':
      return isAlone(calendar, likely, day) ? { appeared: 1 - doubt, rested: doubt } : null;
    default:
      return null;
  }
};

type Seen = { day: number; sign: Sign; holidays: readonly Holiday[] };

const without = (tally: Tally, sign: Sign | null, expected: number): Tally =>
  sign === null
    ? tally
    : {
        appeared: tally.appeared - sign.appeared,
        rested: tally.rested - sign.rested,
        expected: tally.expected - expected,
      };

/** For a holiday and a day of it, how likely the paper appears on it where it would appear without it. */
export type RestChance = (holiday: Holiday, day: number) => number;

/** A custom that the title was seen to keep makes its other days likelier, and one that it ignores makes them common days. */
const chanceFrom = (own: Tally, custom: Tally, prior: number): number => {
  const share = (custom.rested + 0.3) / (custom.expected + 0.3);
  const rest = Math.min(0.95, (1 - prior) * share);
  return (own.appeared + 1.2 * (1 - rest)) / (own.appeared + own.rested + 1.2);
};

const tally = (seen: readonly Seen[]): RestChance => {
  const names = new Map<string, Tally>();
  const customs = new Map<string, Tally>();
  const signs = new Map<number, Sign>();
  for (const { day, sign, holidays } of seen) {
    signs.set(day, sign);
    for (const { name, custom, likely } of holidays)
      for (const [tallies, key] of [
        [names, name],
        [customs, custom],
      ] as const) {
        const known = tallies.get(key) ?? none;
        const expected = known.expected + 1 - likely;
        tallies.set(key, { appeared: known.appeared + sign.appeared, rested: known.rested + sign.rested, expected });
      }
  }
  return ({ name, custom, likely }, day) => {
    // A day is judged by the others alone.
    const sign = signs.get(day) ?? null;
    const own = without(names.get(name) ?? none, sign, 1 - likely);
    return chanceFrom(own, without(customs.get(custom) ?? none, sign, 1 - likely), likely);
  };
};

/** Learns which holidays are kept, from days that would have an issue without them. */
export function learnRests(calendar: Calendar, likely: Float64Array): RestChance {
  const look = (doubtOf: (holidays: readonly Holiday[], day: number) => number): Seen[] => {
    const seen: Seen[] = [];
    for (const [at, chance] of likely.entries()) {
      if (chance < 0.5) continue;
      const day = calendar.first + at;
      const all = holidaysOn(day);
      if (all.length === 0) continue;
      const sign = signOf(calendar, likely, day, doubtOf(all, day));
      if (sign === null) continue;
      // A rest that another holiday of the same day explains better is not counted for this one.
      const least = Math.min(...all.map((one) => one.likely));
      seen.push({ day, sign, holidays: sign.rested > 0.5 ? all.filter((one) => one.likely <= least + 0.1) : all });
    }
    return seen;
  };
  const first = tally(look(() => firstDoubt));
  return tally(
    look((holidays, day) => {
      const chance = Math.min(...holidays.map((holiday) => first(holiday, day)));
      return (1 - chance) / (1 - chance + chance * loss);
    }),
  );
}

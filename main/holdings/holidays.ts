// The days on which newspapers of France, Morocco and English-speaking countries may rest, by name. Refuses to say which of them a
// title keeps: that is learned from its issues. The moon is seen by people, so days of the Hijri calendar stand with their neighbours.
import { dayOfHijri } from '../text/hijri.ts';
import { numberOf, numberOfDay, partsOf, weekdayOf } from './day-number.ts';

/** A reason to rest: its name, whose custom it is, and how likely a paper that would appear on this weekday appears all the same. */
export type Holiday = { name: string; custom: string; likely: number };

const fixed: readonly [month: number, date: number, custom: string, likely: number][] = [
  [1, 1, 'all', 0.4],
  [5, 1, 'all', 0.4],
  [12, 25, 'christian', 0.45],
  [5, 8, 'fr', 0.75],
  [7, 14, 'fr', 0.75],
  [8, 15, 'fr', 0.75],
  [11, 1, 'fr', 0.75],
  [11, 11, 'fr', 0.75],
  [12, 26, 'en', 0.75],
  [7, 4, 'us', 0.85],
  [1, 11, 'ma', 0.75],
  [1, 14, 'ma', 0.85],
  [7, 30, 'ma', 0.75],
  [8, 14, 'ma', 0.75],
  [8, 20, 'ma', 0.75],
  [8, 21, 'ma', 0.75],
  [11, 6, 'ma', 0.75],
  [11, 18, 'ma', 0.75],
];

/** Days counted from Easter Sunday. */
const movable: readonly [offset: number, name: string, custom: string, likely: number][] = [
  [-2, 'good-friday', 'en', 0.75],
  [0, 'easter', 'christian', 0.8],
  [1, 'easter-monday', 'fr', 0.7],
  [39, 'ascension', 'fr', 0.75],
  [50, 'whit-monday', 'fr', 0.75],
];

const lunar: readonly [month: number, date: number, name: string, likely: readonly number[]][] = [
  [1, 1, 'new-year-hijri', [0.9, 0.75, 0.9]],
  [3, 12, 'mawlid', [0.9, 0.75, 0.8, 0.92]],
  [10, 1, 'eid-al-fitr', [0.7, 0.4, 0.4, 0.65, 0.9]],
  [12, 10, 'eid-al-adha', [0.75, 0.4, 0.4, 0.65, 0.9]],
];

/** Easter Sunday of the Gregorian calendar (the rule of Meeus, Jones and Butcher). */
function easterOf(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return numberOf(year, Math.floor(sum / 31), (sum % 31) + 1);
}

const firstMonday = (year: number, month: number): number => {
  const first = numberOf(year, month, 1);
  return first + ((8 - weekdayOf(first)) % 7);
};

const lastMonday = (year: number, month: number): number => {
  const last = numberOf(year, month + 1, 1) - 1;
  return last - (weekdayOf(last) - 1);
};

type Put = (day: number, holiday: Holiday) => void;

const putLunar = (year: number, put: Put): void => {
  const near = Math.floor(((year - 622) * 33) / 32);
  for (const hijri of [near - 1, near, near + 1, near + 2])
    for (const [month, date, name, likely] of lunar) {
      const day = dayOfHijri({ year: hijri, month, day: date });
      if (day === null) continue;
      const first = numberOfDay(day) - 1;
      if (partsOf(first + 1).year !== year) continue;
      for (const [at, one] of likely.entries()) put(first + at, { name: `${name}${at - 1}`, custom: 'hijri', likely: one });
    }
};

function holidaysOfYear(year: number): Map<number, Holiday[]> {
  const found = new Map<number, Holiday[]>();
  const put: Put = (day, holiday) => {
    found.set(day, [...(found.get(day) ?? []), holiday]);
  };
  const putWithMorrow = (day: number, holiday: Holiday): void => {
    put(day, holiday);
    put(day + 1, { ...holiday, name: `${holiday.name}+1`, custom: 'morrow', likely: 0.985 });
  };
  for (const [month, date, custom, likely] of fixed)
    putWithMorrow(numberOf(year, month, date), { name: `${month}-${date}`, custom, likely });
  const easter = easterOf(year);
  for (const [offset, name, custom, likely] of movable) put(easter + offset, { name, custom, likely });
  put(firstMonday(year, 5), { name: 'early-may', custom: 'en', likely: 0.8 });
  put(lastMonday(year, 5), { name: 'spring-bank', custom: 'en', likely: 0.8 });
  put(lastMonday(year, 8), { name: 'summer-bank', custom: 'en', likely: 0.8 });
  putLunar(year, put);
  return found;
}

const knownYears = new Map<number, Map<number, Holiday[]>>();
const knownDays = new Map<number, readonly Holiday[]>();

const ofYear = (year: number): Map<number, Holiday[]> => {
  const known = knownYears.get(year) ?? holidaysOfYear(year);
  knownYears.set(year, known);
  return known;
};

/** Why a paper may rest on this day; empty on most days. */
export function holidaysOn(day: number): readonly Holiday[] {
  const known = knownDays.get(day);
  if (known !== undefined) return known;
  const { year } = partsOf(day);
  // What begins in one year may end in the next: the morrow of 31 December, the days around a feast.
  const found = [year - 1, year, year + 1].flatMap((each) => ofYear(each).get(day) ?? []);
  knownDays.set(day, found);
  return found;
}

// How many numbers and days an issue takes on a weekday, as its neighbours in time did: one and one as a rule, two and two where a
// weekend issue counts twice. Refuses to forget that any issue may be a double one for once.
import { weekdayOf } from './day-number.ts';
import type { Anchor } from './number-chain.ts';

/** An issue that takes so many numbers and stands for so many days, and how likely it is so. */
export type Shape = { numbers: number; days: number; chance: number };

const near = 6;
const byItself = { single: 0.6, double: 0.004 };

const shapesOf = (around: readonly Anchor[]): Shape[] => {
  const counts = new Map<string, Shape>();
  const add = (numbers: number, days: number, weight: number): void => {
    const key = `${numbers}/${days}`;
    const known = counts.get(key) ?? { numbers, days, chance: 0 };
    counts.set(key, { ...known, chance: known.chance + weight });
  };
  add(1, 1, byItself.single);
  add(2, 2, byItself.double);
  add(2, 1, byItself.double / 4);
  for (const { range, day, end } of around) add(range.last - range.first + 1, end - day + 1, 1);
  const all = [...counts.values()];
  const sum = all.reduce((total, { chance }) => total + chance, 0);
  return all.map((shape) => ({ ...shape, chance: shape.chance / sum }));
};

/** How many of them lie before or on a day. */
const placeOf = (list: readonly Anchor[], day: number): number => {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.day ?? 0) <= day) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Tells the shapes that an issue of a day may have. `isDense`: issues of other weekdays then say nothing of it. */
export function knowShapes(anchors: readonly Anchor[]): (day: number, isDense: boolean) => readonly Shape[] {
  const byWeekday = new Map<number, Anchor[]>();
  for (const anchor of anchors) {
    const weekday = weekdayOf(anchor.day);
    const ofWeekday = byWeekday.get(weekday);
    if (ofWeekday === undefined) byWeekday.set(weekday, [anchor]);
    else ofWeekday.push(anchor);
  }
  const kept = new Map<string, readonly Shape[]>();
  return (day, isDense) => {
    const list = isDense ? (byWeekday.get(weekdayOf(day)) ?? []) : anchors;
    const at = placeOf(list, day);
    const key = `${isDense ? weekdayOf(day) : 0} ${at}`;
    const known = kept.get(key) ?? shapesOf(list.slice(Math.max(0, at - near), at + near));
    kept.set(key, known);
    return known;
  };
}

// Looking closer at a part of the timeline, and wider again: from all years to some, to a year, to a month. Pure.
import { type Days, daysOf, isWithin } from './timeline.ts';

/** The part that is looked at, as long as the search stays within it; null is all of time. */
export function windowOf(looked: Days | null, chosen: Days | null): Days | null {
  return looked !== null && chosen !== null && isWithin(chosen, looked) ? looked : null;
}

/** The wider parts that hold some days, the widest first: their year, and their month. */
export function partsAround(days: Days): Days[] {
  const isSame = (length: number): boolean => days.from.slice(0, length) === days.to.slice(0, length);
  const around = [4, 7].filter(isSame).map((length) => daysOf(days.from.slice(0, length)));
  return around.filter(({ from, to }) => from !== days.from || to !== days.to);
}

/** The next wider part; null is all of time. */
export const widerThan = (days: Days): Days | null => partsAround(days).at(-1) ?? null;

// How many days there are of each state. Further days of an issue for several count with its first.
import { type DayCounts, dayStates, type HoldingDay } from '#border/model-holdings';

/** Counts them. */
export function countDays(days: readonly Pick<HoldingDay, 'state' | 'partOf'>[]): DayCounts {
  const counts = Object.fromEntries(dayStates.map((state) => [state, 0])) as DayCounts;
  for (const { state, partOf } of days) if (partOf === null) counts[state] += 1;
  return counts;
}

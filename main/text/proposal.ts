// What a text says about an edition, with how sure that is: never a decision, which belongs to a person or to a rule of the title.
import type { Day } from '#border/model';

/** A value read from a text; `printed` is the stretch that said so, as it stands there. Confidence runs from 0 to 1. */
export type Proposal<Value> = { value: Value; confidence: number; printed: string };

/** A calendar day, which need not exist. */
export type YearMonthDay = { year: number; month: number; day: number };

const dayMs = 86_400_000;

/** The day in writing; null where the calendar has no such day or no newspaper can be of that year. */
export function toDay({ year, month, day }: YearMonthDay): Day | null {
  if (year < 1600 || year > 2199) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : null;
}

/** The weekday of a day, 0 for Sunday. */
export function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

/** The day that lies some days later, or earlier. */
export function shiftDay(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

/** The surest proposal; the first one where several are as sure. */
export function surest<Value>(proposals: readonly Proposal<Value>[]): Proposal<Value> | null {
  let best: Proposal<Value> | null = null;
  for (const proposal of proposals) if (best === null || proposal.confidence > best.confidence) best = proposal;
  return best;
}

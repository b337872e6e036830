// All that is asked of a title's holdings in one piece of work: its days, their counts, the runs of what is held, what was learned.
// Pure; runs on a thread of its own, since decades of a daily take longer than a screen may wait.
import type { DayCounts, HoldingDay, TitleFacts } from '#border/model-holdings';
import type { HeldRun } from '../../formats/held-run.ts';
import { countDays } from '../../holdings/count-days.ts';
import { heldRuns } from '../../holdings/held-runs.ts';
import { type HoldingsInput, judgeDays } from '../../holdings/judge-days.ts';
import { learnFacts } from '../../holdings/learned-facts.ts';

/** What was found of a title. */
export type JudgedTitle = {
  days: HoldingDay[];
  counts: DayCounts;
  years: { year: number; held: number; missing: number }[];
  runs: HeldRun[];
  learned: Pick<TitleFacts, 'frequencies' | 'closed'>;
  undated: string[];
};

const countYears = (days: readonly HoldingDay[]): JudgedTitle['years'] => {
  const years = new Map<number, { year: number; held: number; missing: number }>();
  for (const { day, state, partOf } of days) {
    const year = Number(day.slice(0, 4));
    const known = years.get(year) ?? { year, held: 0, missing: 0 };
    years.set(year, known);
    if (partOf !== null) continue;
    if (state === 'missing' || state === 'claimed') known.missing += 1;
    else if (state !== 'not-published' && state !== 'not-wanted') known.held += 1;
  }
  return [...years.values()];
};

/** Judges a title. */
export function judgeTitle(input: HoldingsInput): JudgedTitle {
  const holdings = judgeDays(input);
  const { days, gaps, undated } = holdings;
  return {
    days,
    counts: countDays(days),
    years: countYears(days),
    runs: heldRuns(holdings),
    learned: learnFacts(gaps),
    undated,
  };
}

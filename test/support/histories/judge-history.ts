// Compares what is found of a made history with its truth, day by day.
import { TitleFacts } from '#border/model-holdings';
import { judgeDays, type StatedIssue } from '../../../main/holdings/judge-days.ts';
import type { History, Truth } from './make-history.ts';

/** Right, wrongly found and overlooked missing days, and how each true state was judged. */
export type Verdict = { name: string; right: number; wrong: number; overlooked: number; confusion: Map<string, number> };

const whole = { pages: 8, printedPages: null, isFaulty: false, isDamaged: false };

const toTruth = (state: string): Truth => (state === 'missing' ? 'missing' : state === 'not-published' ? 'quiet' : 'held');

/** Judges a history by its issues alone. */
export function judgeHistory({ name, issues, truth }: History): Verdict {
  const stated: StatedIssue[] = issues.map((issue) => ({ ...issue, ...whole }));
  const { days } = judgeDays({ issues: stated, facts: TitleFacts.parse({}), ruled: [], today: '2026-01-01' });
  const found = new Map(days.map(({ day, state }) => [day, state]));
  const verdict: Verdict = { name, right: 0, wrong: 0, overlooked: 0, confusion: new Map() };
  for (const [day, true_] of truth) {
    const state = found.get(day) ?? 'outside';
    const pair = `${true_} as ${state}`;
    verdict.confusion.set(pair, (verdict.confusion.get(pair) ?? 0) + 1);
    const isFound = toTruth(state) === 'missing';
    if (isFound && true_ === 'missing') verdict.right += 1;
    else if (isFound) verdict.wrong += 1;
    else if (true_ === 'missing') verdict.overlooked += 1;
  }
  return verdict;
}

const share = (part: number, rest: number): number => (part + rest === 0 ? 1 : part / (part + rest));

/** Precision and recall of missing days over some histories. */
export function rate(verdicts: readonly Verdict[]): { precision: number; recall: number } {
  const sum = (pick: (verdict: Verdict) => number): number => verdicts.reduce((total, one) => total + pick(one), 0);
  const right = sum((one) => one.right);
  return {
    precision: share(
      right,
      sum((one) => one.wrong),
    ),
    recall: share(
      right,
      sum((one) => one.overlooked),
    ),
  };
}

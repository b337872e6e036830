// The runs of held issues of a title: what lies between two gaps, or between two beginnings of its count. Days on which nothing appeared
// break none. Refuses numbers that were not believed.
import type { HoldingDay } from '#border/model-holdings';
import type { HeldRun } from '../formats/held-run.ts';
import { numberOfDay } from './day-number.ts';
import type { Holdings } from './judge-days.ts';

const isHeld = ({ state }: HoldingDay): boolean =>
  state === 'held' || state === 'incomplete' || state === 'damaged' || state === 'duplicate';

const isLacking = ({ state }: HoldingDay): boolean => state === 'missing' || state === 'claimed' || state === 'not-wanted';

type Open = HeldRun & { known: { first: number; last: number } | null; sinceKnown: number };

/** An issue without a believed number within a run has the next one: nothing is missing before it. */
const take = (run: Open, day: HoldingDay, range: { first: number; last: number } | null): void => {
  run.lastDay = day.covers ?? day.day;
  if (range !== null) {
    run.firstNumber = run.known === null ? Math.max(1, range.first - run.issues) : run.firstNumber;
    run.known = range;
    run.sinceKnown = 0;
  } else run.sinceKnown += 1;
  run.issues += 1;
  run.lastNumber = run.known === null ? null : run.known.last + run.sinceKnown;
};

const close = ({ firstDay, lastDay, firstNumber, lastNumber, issues, after }: Open): HeldRun => ({
  firstDay,
  lastDay,
  firstNumber,
  lastNumber,
  issues,
  after,
});

/** The runs, first to last. */
export function heldRuns({ days, gaps }: Holdings): HeldRun[] {
  const believed = new Map((gaps?.anchors ?? []).map((anchor) => [anchor.day, anchor]));
  const runs: Open[] = [];
  let open: Open | null = null;
  let after: HeldRun['after'] = 'start';
  for (const one of days) {
    const anchor = believed.get(numberOfDay(one.day));
    if (isLacking(one) || anchor?.isRestart === true) {
      if (open !== null) after = isLacking(one) ? 'gap' : 'restart';
      open = null;
    }
    if (!isHeld(one) || one.partOf !== null) continue;
    if (open === null) {
      const { day } = one;
      open = { firstDay: day, lastDay: day, firstNumber: null, lastNumber: null, issues: 0, after, known: null, sinceKnown: 0 };
      runs.push(open);
    }
    take(open, one, anchor?.range ?? null);
  }
  return runs.map(close);
}

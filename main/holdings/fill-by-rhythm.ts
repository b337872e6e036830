// Settles the days of which no number tells: a likely day without an issue is missing, unless it stands alone and papers often rest on it.
// Refuses to touch what numbers or people have settled.
import type { Calendar } from './day-verdict.ts';
import type { HeldDay } from './held-issue.ts';
import { knowShapes } from './issue-shapes.ts';
import type { Rhythm } from './rhythm.ts';

/** The share of issues that got lost, as far as numbers and common days show it; some loss is always to be reckoned with. */
const lossOf = ({ verdicts, isSure }: Calendar, likely: Float64Array): number => {
  let [held, lost] = [0, 0];
  for (const [at, verdict] of verdicts.entries()) {
    if (verdict === 'held') held += 1;
    else if (verdict === 'missing' && isSure[at] === true) lost += 1;
    else if (verdict === 'unsure' && (likely[at] ?? 0) >= common) lost += 1;
  }
  return Math.min(0.3, Math.max(0.05, (lost + 1) / (held + lost + 20)));
};

/** A day that is no holiday of anyone. */
const common = 0.98;
const runLoss = 0.5;
const lookAround = 3;

/** How many days an issue of a day is for, as most of its neighbours are. */
const usualLength = (held: readonly HeldDay[]): ((day: number) => number) => {
  const range = { first: 0, last: 0 };
  const shapes = knowShapes(held.map(({ day, end }) => ({ day, end, range, isRestart: false })));
  return (day) => shapes(day, true).reduce((a, b) => (b.chance > a.chance ? b : a)).days;
};

/** Settles the rest. */
export function fillByRhythm(calendar: Calendar, { likely }: Rhythm, held: readonly HeldDay[]): void {
  const lengthOf = usualLength(held);
  const loss = lossOf(calendar, likely);
  const { verdicts } = calendar;
  const isOpen = verdicts.map((verdict, at) => verdict === 'unsure' && (likely[at] ?? 0) > 0.9);
  const isInRun = (at: number): boolean => {
    for (const way of [-1, 1])
      for (let step = 1; step <= lookAround; step += 1) {
        const chance = likely[at + way * step] ?? 0;
        if (verdicts[at + way * step] === 'held') break;
        if (isOpen[at + way * step] === true && chance > 0.9) return true;
      }
    return false;
  };
  for (const at of verdicts.keys()) {
    if (verdicts[at] !== 'unsure') continue;
    const chance = likely[at] ?? 0;
    const lost = isOpen[at] !== undefined && isInRun(at) ? runLoss : loss;
    verdicts[at] = chance * lost > 1 - chance ? 'missing' : 'quiet';
    if (verdicts[at] !== 'missing') continue;
    const length = lengthOf(calendar.first + at);
    for (let next = at + 1; next < at + length && verdicts[next] === 'unsure' && (likely[next] ?? 0) < 0.5; next += 1)
      verdicts[next] = 'part';
  }
}

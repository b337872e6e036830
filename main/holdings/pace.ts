// How fast a title appears, from one known issue to the next, and where the pace changes between a paper with days of the week and one
// with dates of its own. Refuses to name days.
import type { HeldDay } from './held-issue.ts';
import type { Anchor } from './number-chain.ts';

/** Days from one issue to the next, between two days. */
export type Pace = { from: number; to: number; days: number };

/** A stretch of days with one pace. A `dense` title appears at least once a week. */
export type Stretch = { from: number; to: number; isDense: boolean };

/** The pace from held day to held day; where both have believed numbers, by these. */
export function paces(held: readonly HeldDay[], anchors: readonly Anchor[]): Pace[] {
  const numbered = new Map(anchors.map((anchor, at) => [anchor.day, at]));
  const found: Pace[] = [];
  for (const [at, { day }] of held.entries()) {
    const next = held[at + 1];
    if (next === undefined) break;
    const here = numbered.get(day);
    const anchor = here === undefined ? undefined : anchors[here];
    const there = here === undefined ? undefined : anchors[here + 1];
    const isSame = anchor !== undefined && there !== undefined && there.day === next.day && !there.isRestart;
    const steps = isSame ? there.range.first - anchor.range.last : 1;
    found.push({ from: day, to: next.day, days: (next.day - day) / Math.max(1, steps) });
  }
  return found;
}

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 1;
};

const neighbours = 9;

/** The usual days between two issues around a place in the list. */
export function paceAround(list: readonly Pace[], at: number): number {
  return median(list.slice(Math.max(0, at - neighbours), at + neighbours + 1).map(({ days }) => days));
}

/** Issues to expect between two days, by the pace around them alone. */
export function expectByPace(list: readonly Pace[]): (from: number, to: number) => number {
  const usual = list.map((_, at) => paceAround(list, at));
  return (from, to) => {
    let [low, high] = [0, list.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((list[middle]?.from ?? 0) <= from) low = middle;
      else high = middle - 1;
    }
    return (to - from) / Math.max(1, usual[low] ?? 1);
  };
}

/** The slowest step of each pace in days: days of the week, every ten days, fortnights, months, two months, quarters, years. */
const slowest = [7.6, 12, 21, 45, 75, 130, Number.POSITIVE_INFINITY] as const;
const changeCost = 4;

/** What a step says against a pace; one long step is a loss or a strike, a short one hardly ever happens. */
const evidence = ({ days }: Pace, pace: number): number => {
  const most = slowest[pace] ?? 0;
  const least = slowest[pace - 1] ?? 0;
  if (days > most) return days <= most * 3 ? 1 : 1.4;
  if (days > least) return 0.05;
  return days > least * 0.8 ? 2.5 : 4;
};

type Change = { from: number; pace: number };
type Way = { cost: number; changes: readonly Change[] };

/** Parts the time between the first and the last held day into stretches, with as few changes as the steps allow. */
export function stretchesOf(list: readonly Pace[], first: number, last: number): Stretch[] {
  let ways: Way[] = slowest.map((_, pace) => ({ cost: 0, changes: [{ from: first, pace }] }));
  for (const step of list) {
    const best = ways.reduce((a, b) => (b.cost < a.cost ? b : a));
    ways = ways.map((same, pace) => {
      const own = evidence(step, pace);
      if (same.cost <= best.cost + changeCost) return { cost: same.cost + own, changes: same.changes };
      return { cost: best.cost + changeCost + own, changes: [...best.changes, { from: step.from + 1, pace }] };
    });
  }
  const { changes } = ways.reduce((a, b) => (b.cost < a.cost ? b : a));
  return changes.map(({ from, pace }, at) => ({ from, to: (changes[at + 1]?.from ?? last + 1) - 1, isDense: pace === 0 }));
}

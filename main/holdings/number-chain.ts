// Which numbers of issues can be believed: the longest run of them that grows as days go by, with restarts where many agree on one.
// A number that was misread, or that belongs to a supplement, fits into no run and is left out. Refuses to guess what it should have been.
import { partsOf } from './day-number.ts';
import type { HeldDay } from './held-issue.ts';
import type { IssueRange } from './issue-range.ts';

/** A number that is believed. `isRestart` where counting began anew since the anchor before. */
export type Anchor = { day: number; end: number; range: IssueRange; isRestart: boolean };

/** How many issues are to be expected after day `from` up to day `to`. */
export type Expected = (from: number, to: number) => number;

/** What it costs to disbelieve a number, to begin anew, and for what an issue too many or too few stands. */
const costs = { disbelief: 1.2, restart: 4, lowRestart: 2.6, yearRestart: 1.2, surprise: 0.25, crowding: 1.6 };
/** How many believable numbers back the one before is looked for. */
const window = 48;

type Node = { day: number; end: number; range: IssueRange; heldBefore: number };

const nodesOf = (held: readonly HeldDay[]): Node[] =>
  held.flatMap(({ day, end, ranges }, heldBefore) =>
    [...ranges].sort((a, b) => a.first - b.first).map((range) => ({ day, end, range, heldBefore })),
  );

/** A number that begins a count: the first few, or as many as the year has seen issues. */
const restartCost = (before: Node, after: Node, expected: Expected): number => {
  const { year } = partsOf(after.day);
  if (partsOf(before.day).year < year) {
    const newYear = Date.UTC(year, 0, 0) / 86_400_000;
    if (after.range.first <= Math.ceil(expected(Math.max(before.day, newYear), after.day)) + 2) return costs.yearRestart;
  }
  return after.range.first <= 6 && after.range.first < before.range.last ? costs.lowRestart : costs.restart;
};

type Step = { cost: number; isRestart: boolean };

/** A title may have changed its pace in between: as many issues as the faster side of the gap would have brought. */
const fastest = (from: number, to: number, usual: number, expected: Expected): number => {
  const days = Math.min(56, to - from);
  const share = (to - from) / Math.max(1, days);
  return Math.max(usual, expected(from - days, from) * share, expected(to, to + days) * share);
};

const stepCost = (before: Node, after: Node, expected: Expected): Step => {
  const steps = after.range.first - before.range.last;
  const days = after.day - before.day;
  if (days === 0) {
    const isSame = after.range.first === before.range.first;
    return { cost: isSame ? 0.2 : steps === 1 ? 0.4 : Number.POSITIVE_INFINITY, isRestart: false };
  }
  const between = after.heldBefore - before.heldBefore - 1;
  const usual = expected(before.day, after.day);
  const most = Math.min(days, Math.ceil(fastest(before.day, after.day, usual, expected) * 1.6) + 3) + (days < 3 ? 1 : 0);
  const restart = { cost: restartCost(before, after, expected), isRestart: true };
  if (steps < 1 || steps > most) return restart;
  const crowded = Math.max(0, between + 1 - steps);
  const surprise = Math.min(6, Math.abs(steps - usual)) / (1 + usual / 10);
  const tight = steps > days ? 0.8 : 0;
  const cost = costs.surprise * surprise + costs.crowding * crowded + tight;
  return cost <= restart.cost ? { cost, isRestart: false } : restart;
};

type Best = { cost: number; from: number; isRestart: boolean };

/** The cheapest way to each number: from one before it, with those between disbelieved, or as the first of all. */
const walk = (nodes: readonly Node[], expected: Expected): Best[] => {
  const best: Best[] = [];
  for (const [at, node] of nodes.entries()) {
    let chosen: Best = { cost: at * costs.disbelief, from: -1, isRestart: false };
    for (let from = at - 1; from >= Math.max(0, at - window); from -= 1) {
      const before = nodes[from];
      const way = best[from];
      if (before === undefined || way === undefined) continue;
      const skipped = (at - from - 1) * costs.disbelief;
      if (skipped > chosen.cost - way.cost) continue;
      const step = stepCost(before, node, expected);
      const cost = way.cost + skipped + step.cost;
      if (cost < chosen.cost) chosen = { cost, from, isRestart: step.isRestart };
    }
    best.push(chosen);
  }
  return best;
};

/** The numbers that can be believed, in the order of their days. */
export function chainNumbers(held: readonly HeldDay[], expected: Expected): Anchor[] {
  const nodes = nodesOf(held);
  const best = walk(nodes, expected);
  let at = -1;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, { cost }] of best.entries()) {
    const whole = cost + (nodes.length - 1 - index) * costs.disbelief;
    if (whole < least) [at, least] = [index, whole];
  }
  const anchors: Anchor[] = [];
  while (at >= 0) {
    const node = nodes[at];
    const way = best[at];
    if (node === undefined || way === undefined) break;
    const { day, end, range } = node;
    anchors.push({ day, end, range, isRestart: way.isRestart });
    at = way.from;
  }
  return anchors.reverse();
}

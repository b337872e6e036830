// Tells the days on which only a supplement with numbers of its own is held: its numbers grow steadily too, but apart from the paper's.
// Refuses to take a few misread numbers for a supplement.

import { numberOfDay } from './day-number.ts';
import { type HeldDay, type HeldIssue, heldDaysOf } from './held-issue.ts';
import { issueRange } from './issue-range.ts';
import { type Anchor, chainNumbers } from './number-chain.ts';
import { expectByPace, paces } from './pace.ts';

/** What the paper itself holds, and the days on which it holds a supplement alone. */
export type Parted = { own: HeldDay[]; supplementDays: ReadonlySet<number> };

const fewest = 5;
const supplementName = /suppl|magazine|cahier|hors[\s-]?s[ée]rie|ملحق|ملاحق/iu;

const chain = (held: readonly HeldDay[]): Anchor[] => chainNumbers(held, expectByPace(paces(held, [])));

/** Whether most numbers of a variant stand between those of the paper around them. */
const fitsPaper = (variant: readonly HeldIssue[], paper: readonly Anchor[]): boolean => {
  let [fits, all] = [0, 0];
  for (const { day, issue } of variant) {
    const range = issueRange(issue);
    if (range === null || day === null) continue;
    const at = numberOfDay(day);
    const before = paper.findLast((anchor) => anchor.day <= at);
    const after = paper.find((anchor) => anchor.day >= at);
    all += 1;
    const low = before?.range.first ?? 0;
    const high = after?.range.last ?? Number.POSITIVE_INFINITY;
    if (range.first >= low && (range.first <= high || high < low)) fits += 1;
  }
  return all < fewest || fits >= all * 0.4;
};

const byVariant = (issues: readonly HeldIssue[]): Map<string, HeldIssue[]> => {
  const groups = new Map<string, HeldIssue[]>();
  for (const issue of issues) {
    const group = groups.get(issue.variant);
    if (group === undefined) groups.set(issue.variant, [issue]);
    else group.push(issue);
  }
  return groups;
};

/** The issues of the paper: those of its main variant, and of the others that share its numbers. */
const withoutSupplements = (issues: readonly HeldIssue[]): HeldIssue[] => {
  const groups = [...byVariant(issues)].sort((a, b) => b[1].length - a[1].length);
  const plain = groups.find(([name, group]) => name === '' && group.length >= issues.length * 0.15);
  const main = plain ?? groups.find(([name]) => !supplementName.test(name)) ?? groups[0];
  if (main === undefined || groups.length === 1) return [...issues];
  const paper = chain(heldDaysOf(main[1]));
  return groups.flatMap((group) => {
    const [name, ofVariant] = group;
    if (group === main) return ofVariant;
    const isUntold = paper.length < fewest || ofVariant.every(({ issue }) => issueRange(issue) === null);
    const isNamed = supplementName.test(name) && isUntold;
    return !isNamed && fitsPaper(ofVariant, paper) ? ofVariant : [];
  });
};

const isSteady = (anchors: readonly Anchor[], all: number): boolean => {
  const steps = anchors.slice(1).filter(({ isRestart }) => !isRestart).length;
  const rises = anchors.slice(1).filter(({ range }, at) => range.first > (anchors[at]?.range.last ?? 0)).length;
  return anchors.length >= fewest && anchors.length >= all * 0.75 && rises >= (anchors.length - 1) * 0.9 && steps >= 3;
};

/** Parts off supplements without a name of their own. */
const withoutSteadyOthers = (held: readonly HeldDay[]): HeldDay[] => {
  const believed = new Map<number, Anchor>(chain(held).map((anchor) => [anchor.day, anchor]));
  const others = held.flatMap(({ day, end, ranges }) => {
    const left = ranges.filter(({ first }) => believed.get(day)?.range.first !== first);
    return left.length === 0 ? [] : [{ day, end, ranges: left }];
  });
  if (others.length < fewest) return [...held];
  const theirs = chain(others);
  if (!isSteady(theirs, others.length)) return [...held];
  const steady = new Map(theirs.map((anchor) => [anchor.day, anchor.range.first]));
  return held.flatMap((one) => {
    const ranges = one.ranges.filter(({ first }) => steady.get(one.day) !== first);
    if (ranges.length === one.ranges.length) return [one];
    return ranges.length === 0 ? [] : [{ ...one, ranges }];
  });
};

/** Parts the issues. */
export function partSupplements(issues: readonly HeldIssue[]): Parted {
  const own = withoutSteadyOthers(heldDaysOf(withoutSupplements(issues)));
  const kept = new Set(own.map(({ day }) => day));
  const all = heldDaysOf(issues).map(({ day }) => day);
  return { own, supplementDays: new Set(all.filter((day) => !kept.has(day))) };
}

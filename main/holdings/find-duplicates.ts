// Editions that are there twice: two of one day and variant of which neither replaces the other, and a number that stands on two days
// where the issues around leave none for the second. Refuses to call a misread number a duplicate.
import { numberOfDay } from './day-number.ts';
import type { Gaps } from './find-gaps.ts';
import type { HeldIssue } from './held-issue.ts';
import { issueRange } from './issue-range.ts';

/** How far apart two editions of one issue may be dated. */
const mostDays = 400;

const ofOneDay = (issues: readonly HeldIssue[]): string[] => {
  const seen = new Map<string, string>();
  const twice: string[] = [];
  for (const { id, day, variant } of issues) {
    if (day === null) continue;
    const key = `${day} ${variant}`;
    const first = seen.get(key);
    if (first === undefined) seen.set(key, id);
    else twice.push(first, id);
  }
  return twice;
};

type Numbered = { id: string; day: number | null; key: string };

const numbered = (issues: readonly HeldIssue[]): Numbered[] =>
  issues.flatMap(({ id, day, issue }) => {
    const range = issueRange(issue);
    return range === null ? [] : [{ id, day: day === null ? null : numberOfDay(day), key: `${range.first}-${range.last}` }];
  });

/** The ids of editions that are there twice. Of two days that have one number, the one on which the title hardly appears has the copy. */
export function findDuplicates(issues: readonly HeldIssue[], { calendar, anchors, rhythm }: Gaps): ReadonlySet<string> {
  const found = new Set(ofOneDay(issues));
  const all = numbered(issues);
  const daysOf = new Map<string, number[]>();
  for (const { day, range } of anchors) {
    const key = `${range.first}-${range.last}`;
    daysOf.set(key, [...(daysOf.get(key) ?? []), day]);
  }
  const likely = (day: number): number => rhythm.likely[day - rhythm.first] ?? 0;
  for (const { id, day, key } of all) {
    const days = daysOf.get(key) ?? [];
    if (day === null) {
      if (days.length === 1) found.add(id);
      continue;
    }
    // A dated issue has a number of its own unless the numbers around it leave none.
    const twin = calendar.spare.has(day) ? days.find((other) => other !== day && Math.abs(other - day) <= mostDays) : undefined;
    if (twin === undefined) continue;
    const copied = likely(day) <= likely(twin) ? day : twin;
    for (const one of all) if (one.day === copied && one.key === key) found.add(one.id);
  }
  return found;
}

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

/** The ids of editions that are there twice. */
export function findDuplicates(issues: readonly HeldIssue[], { calendar, anchors }: Gaps): ReadonlySet<string> {
  const found = new Set(ofOneDay(issues));
  const dayOfRange = new Map<string, number[]>();
  for (const { day, range } of anchors) {
    const key = `${range.first}-${range.last}`;
    dayOfRange.set(key, [...(dayOfRange.get(key) ?? []), day]);
  }
  for (const { id, day, issue } of issues) {
    const range = issueRange(issue);
    if (range === null) continue;
    const own = day === null ? null : numberOfDay(day);
    // A dated issue needs a number of its own unless the numbers around it leave none; an undated one needs none.
    if (own !== null && !calendar.spare.has(own)) continue;
    const days = dayOfRange.get(`${range.first}-${range.last}`) ?? [];
    if (own === null ? days.length === 1 : days.some((other) => other !== own && Math.abs(other - own) <= mostDays))
      found.add(id);
  }
  return found;
}

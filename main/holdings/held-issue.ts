// What gaps are found from: the issues of one title that the library holds, and what a person said of its days. Refuses to know files.
import type { Day } from '#border/model';
import { numberOfDay } from './day-number.ts';
import { type IssueRange, issueRange } from './issue-range.ts';

/** An issue as its row has it. `covers` is the last day of an issue for several days. */
export type HeldIssue = { id: string; day: Day | null; covers: Day | null; issue: string | null; variant: string };

/** The numbers that issues of one day carry, each once; a day without any has none. `end` is the last day that they are for. */
export type HeldDay = { day: number; end: number; ranges: readonly IssueRange[] };

const longestCover = 62;

/** The end of what an issue is for; a cover that is no cover counts for its day alone. */
export function endOf({ day, covers }: Pick<HeldIssue, 'day' | 'covers'>): number {
  const first = numberOfDay(day ?? '1970-01-01');
  const last = covers === null ? first : numberOfDay(covers);
  return last > first && last - first <= longestCover ? last : first;
}

/** The days on which issues are held, in their order. Undated issues are left out. */
export function heldDaysOf(issues: readonly HeldIssue[]): HeldDay[] {
  const days = new Map<number, { day: number; end: number; ranges: IssueRange[] }>();
  for (const issue of issues) {
    if (issue.day === null) continue;
    const day = numberOfDay(issue.day);
    const known = days.get(day) ?? { day, end: day, ranges: [] };
    const range = issueRange(issue.issue);
    if (range !== null && !known.ranges.some(({ first, last }) => first === range.first && last === range.last))
      known.ranges.push(range);
    known.end = Math.max(known.end, endOf(issue));
    days.set(day, known);
  }
  return [...days.values()].sort((a, b) => a.day - b.day);
}

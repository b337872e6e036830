// Settles the days between believed numbers: skipped numbers are missing issues, days without a skipped number had none.
// Refuses to settle days where counting began anew, but for those that the new count itself tells.
import { numberOf, partsOf } from './day-number.ts';
import type { Calendar } from './day-verdict.ts';
import { canFill, type FilledDay, fillGap, type OpenDay } from './fill-gap.ts';
import type { HeldDay } from './held-issue.ts';
import { knowShapes } from './issue-shapes.ts';
import type { Anchor } from './number-chain.ts';
import type { Rhythm } from './rhythm.ts';

/** What is known besides the calendar. */
export type Known = {
  held: readonly HeldDay[];
  anchors: readonly Anchor[];
  rhythm: Rhythm;
  rulings: ReadonlyMap<number, 'appeared' | 'quiet'>;
};

/** A span of open days, how many numbers were used in it, and the last number before it. */
type Gap = { from: number; to: number; numbers: number; before: number };

/** The year's own count begins with the year; what lies before in the gap belongs to the old count, which nobody knows the end of. */
const gapAfterRestart = (before: Anchor, after: Anchor): Gap | null => {
  const numbers = after.range.first - 1;
  const newYear = numberOf(partsOf(after.day).year, 1, 1);
  const from = Math.max(before.end + 1, newYear);
  const isYearly = before.day < newYear && numbers <= after.day - newYear;
  const days = after.day - from;
  if (!isYearly || numbers > days) return null;
  return { from, to: after.day - 1, numbers, before: 0 };
};

const gapBetween = (before: Anchor, after: Anchor): Gap | null => {
  if (after.isRestart) return gapAfterRestart(before, after);
  const numbers = after.range.first - before.range.last - 1;
  return numbers < 0 ? null : { from: before.end + 1, to: after.day - 1, numbers, before: before.range.last };
};

const putStory = (calendar: Calendar, gap: Gap, story: readonly FilledDay[], isSure: boolean): void => {
  for (const { day, became, offset, numbers } of story) {
    const at = day - calendar.first;
    if (became === 'held' && numbers === 0) calendar.spare.add(day);
    if (became === 'held' || calendar.verdicts[at] === 'covered') continue;
    calendar.verdicts[at] = became;
    calendar.isSure[at] = isSure || calendar.isSure[at] === true;
    if (became === 'missing' && numbers > 0) {
      const first = gap.before + offset + 1;
      calendar.numbers.set(day, { first, last: first + numbers - 1 });
    }
  }
};

/** There was no choice where each day had an issue, or none had, or the likely days are as many as the numbers. */
const isPlain = (days: readonly OpenDay[], story: readonly FilledDay[]): boolean =>
  story.every(({ became }, at) => {
    const likely = days[at]?.likely ?? 0;
    return became === 'held' || became === 'part' || (became === 'missing' ? likely > 0.6 : likely < 0.4);
  }) ||
  story.every(({ became }) => became === 'quiet' || became === 'held') ||
  story.every(({ became }) => became === 'missing' || became === 'held');

/** Settles what numbers can settle. */
export function fillByNumbers(calendar: Calendar, { held, anchors, rhythm, rulings }: Known): void {
  const shapes = knowShapes(anchors);
  const heldDays = new Set(held.map(({ day }) => day));
  const isDense = (day: number): boolean => rhythm.stretches.find(({ from, to }) => day >= from && day <= to)?.isDense ?? true;
  for (const [at, after] of anchors.entries()) {
    const before = anchors[at - 1];
    const gap = before === undefined ? null : gapBetween(before, after);
    if (gap === null || gap.to < gap.from || !canFill(gap.to - gap.from + 1, gap.numbers)) continue;
    const days: OpenDay[] = [];
    for (let day = gap.from; day <= gap.to; day += 1) {
      const ruling = rulings.get(day);
      const isCovered = calendar.verdicts[day - calendar.first] === 'covered';
      const likely = ruling === 'quiet' || isCovered ? 0.00001 : (rhythm.likely[day - rhythm.first] ?? 0);
      days.push({
        day,
        isHeld: heldDays.has(day),
        isForced: ruling === 'appeared',
        likely,
        shapes: gap.numbers === 0 ? [] : shapes(day, isDense(day)),
      });
    }
    const story = fillGap(days, gap.numbers);
    putStory(calendar, gap, story, isPlain(days, story));
  }
}

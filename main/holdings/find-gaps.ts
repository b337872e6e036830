// Finds what a title lacks: which days between the first and the last held one had an issue that is not there, from the rhythm of its
// issues and from their numbers. Pure; knows nothing of states, files or people beyond what is given.
import type { Calendar, Verdict } from './day-verdict.ts';
import { fillByNumbers } from './fill-by-numbers.ts';
import { fillByRhythm } from './fill-by-rhythm.ts';
import type { HeldDay, HeldIssue } from './held-issue.ts';
import { type Anchor, chainNumbers } from './number-chain.ts';
import { expectByPace, paceAround, paces } from './pace.ts';
import { partSupplements } from './part-supplements.ts';
import { learnRhythm, type Rhythm } from './rhythm.ts';
import type { SaidRhythm } from './said-rhythm.ts';

/** What gaps are found from. `rulings`: days of which a person knows whether an issue appeared; `from` and `to` widen the time that counts. */
export type GapsInput = {
  issues: readonly HeldIssue[];
  said: SaidRhythm;
  rulings: ReadonlyMap<number, 'appeared' | 'quiet'>;
  from: number | null;
  to: number | null;
};

/** The days, the rhythm that was learned, and the numbers that were believed. */
export type Gaps = { calendar: Calendar; rhythm: Rhythm; anchors: readonly Anchor[]; supplementDays: ReadonlySet<number> };

/** A double number of a daily without a second day stands for the next day, where nothing is held of that. */
const widenDoubles = (held: readonly HeldDay[]): HeldDay[] => {
  const list = paces(held, []);
  return held.map((one, at) => {
    const [range] = one.ranges;
    const next = held[at + 1]?.day ?? Number.POSITIVE_INFINITY;
    const more = range === undefined ? 0 : range.last - range.first;
    if (one.end > one.day || more === 0 || more > 3 || paceAround(list, at) > 2) return one;
    return { ...one, end: Math.min(one.day + more, next - 1) };
  });
};

const blankCalendar = (held: readonly HeldDay[], first: number, last: number): Calendar => {
  const verdicts: Verdict[] = new Array(last - first + 1).fill('unsure');
  const isSure: boolean[] = new Array(verdicts.length).fill(false);
  const put = (day: number, verdict: Verdict): void => {
    if (day < first || day > last) return;
    verdicts[day - first] = verdict;
    isSure[day - first] = true;
  };
  for (const { day, end } of held) for (let covered = day + 1; covered <= end; covered += 1) put(covered, 'covered');
  for (const { day } of held) put(day, 'held');
  return { first, verdicts, isSure, numbers: new Map(), spare: new Set() };
};

const rule = (calendar: Calendar, rulings: GapsInput['rulings']): void => {
  for (const [day, ruling] of rulings) {
    const at = day - calendar.first;
    if (calendar.verdicts[at] !== 'unsure') continue;
    calendar.verdicts[at] = ruling === 'appeared' ? 'missing' : 'quiet';
    calendar.isSure[at] = true;
  }
};

const rounds = 3;

/** Finds the gaps; null where no day is held and no time is given. */
export function findGaps({ issues, said, rulings, from, to }: GapsInput): Gaps | null {
  const { own: given, supplementDays } = partSupplements(issues);
  const first = Math.min(given[0]?.day ?? Number.POSITIVE_INFINITY, from ?? Number.POSITIVE_INFINITY);
  const last = Math.max(given.at(-1)?.end ?? Number.NEGATIVE_INFINITY, to ?? Number.NEGATIVE_INFINITY);
  if (!Number.isFinite(first) || last < first) return null;
  const held = widenDoubles(given);
  let expected = expectByPace(paces(held, []));
  let calendar = blankCalendar(held, first, last);
  rule(calendar, rulings);
  let anchors = chainNumbers(held, expected);
  let rhythm = learnRhythm(calendar, held, anchors, said);
  for (let round = 0; round < rounds; round += 1) {
    calendar = blankCalendar(held, first, last);
    rule(calendar, rulings);
    fillByNumbers(calendar, { held, anchors, rhythm, rulings });
    rhythm = learnRhythm(calendar, held, anchors, said);
    expected = rhythm.expected;
    anchors = chainNumbers(held, expected);
  }
  calendar = blankCalendar(held, first, last);
  rule(calendar, rulings);
  fillByNumbers(calendar, { held, anchors, rhythm, rulings });
  fillByRhythm(calendar, rhythm, held);
  return { calendar, rhythm, anchors, supplementDays };
}

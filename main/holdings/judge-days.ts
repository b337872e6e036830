// The state of each day of a title: what its gaps tell, what its editions are like, and what a person said. Pure.
// Refuses to hide that anything was found otherwise: a ruling wins over what was found, never over an issue that is there.
import type { Day } from '#border/model';
import type { DayState, HoldingDay, RuledDay, TitleFacts } from '#border/model-holdings';
import { dayOfNumber, numberOfDay } from './day-number.ts';
import { verdictOn } from './day-verdict.ts';
import { findDuplicates } from './find-duplicates.ts';
import { findGaps, type Gaps } from './find-gaps.ts';
import { endOf, type HeldIssue } from './held-issue.ts';
import { issueRange } from './issue-range.ts';
import { saidRhythm } from './said-rhythm.ts';

/** An issue with what may be wrong with it. */
export type StatedIssue = HeldIssue & { pages: number; printedPages: number | null; isFaulty: boolean; isDamaged: boolean };

/** What a title's days are judged by; `today` ends the time of a title that is still collected. */
export type HoldingsInput = {
  issues: readonly StatedIssue[];
  facts: TitleFacts;
  ruled: readonly RuledDay[];
  today: Day;
};

/** The days that count, in their order; what was learned; the issues without a day, and those of them that a gap explains. */
export type Holdings = { days: HoldingDay[]; gaps: Gaps | null; undated: string[] };

const rulingsOf = (ruled: readonly RuledDay[]): Map<number, 'appeared' | 'quiet'> =>
  new Map(
    ruled
      .filter(({ ruling }) => ruling !== 'not-wanted')
      .map(({ day, ruling }) => [numberOfDay(day), ruling === 'not-published' ? 'quiet' : 'appeared']),
  );

/** An issue without a day belongs to the only missing day that has its number. */
const placeUndated = (issues: readonly StatedIssue[], gaps: Gaps): Map<number, StatedIssue> => {
  const placed = new Map<number, StatedIssue>();
  for (const issue of issues) {
    const range = issue.day === null ? issueRange(issue.issue) : null;
    if (range === null) continue;
    const days = [...gaps.calendar.numbers].filter(([, { first, last }]) => first <= range.first && range.last <= last);
    const [only] = days;
    if (only !== undefined && days.length === 1 && !placed.has(only[0])) placed.set(only[0], issue);
  }
  return placed;
};

const isIncomplete = ({ pages, printedPages, isFaulty }: StatedIssue): boolean =>
  isFaulty || (printedPages !== null && pages < printedPages);

const stateOfHeld = (issues: readonly StatedIssue[], duplicates: ReadonlySet<string>): DayState => {
  if (issues.some(({ isDamaged }) => isDamaged)) return 'damaged';
  if (issues.some(({ id }) => duplicates.has(id))) return 'duplicate';
  return issues.some(isIncomplete) ? 'incomplete' : 'held';
};

const byDay = (issues: readonly StatedIssue[]): Map<number, StatedIssue[]> => {
  const days = new Map<number, StatedIssue[]>();
  for (const issue of issues) {
    if (issue.day === null) continue;
    const first = numberOfDay(issue.day);
    for (let day = first; day <= endOf(issue); day += 1) days.set(day, [...(days.get(day) ?? []), issue]);
  }
  return days;
};

const writeRange = (range: { first: number; last: number } | undefined): string | null => {
  if (range === undefined) return null;
  return range.first === range.last ? String(range.first) : `${range.first}-${range.last}`;
};

type Known = {
  gaps: Gaps;
  ofDay: Map<number, StatedIssue[]>;
  placed: Map<number, StatedIssue>;
  duplicates: ReadonlySet<string>;
  rulings: Map<string, RuledDay>;
};

const heldDay = (day: number, issues: readonly StatedIssue[], { duplicates, rulings }: Known): HoldingDay => {
  const [issue] = issues;
  const own = dayOfNumber(day);
  const ends = issues.map(({ covers }) => covers).filter((covers) => covers !== null);
  const isFurther = issue?.day != null && issues.every((one) => one.day !== own);
  return {
    day: own,
    state: stateOfHeld(issues, duplicates),
    number: issues.find((one) => one.issue !== null)?.issue ?? null,
    covers: isFurther ? null : (ends.sort().at(-1) ?? null),
    partOf: isFurther ? issue.day : null,
    isCertain: issue?.day != null,
    claimedOn: null,
    note: rulings.get(own)?.note ?? '',
    editions: issues.map(({ id }) => id),
  };
};

/** The first day of an issue for several, whose further days follow it. */
const firstOf = ({ calendar }: Gaps, day: number, further: 'part' | 'covered'): number => {
  let first = day;
  while (verdictOn(calendar, first) === further) first -= 1;
  return first;
};

const openState = (isMissing: boolean, ruled: RuledDay | undefined): DayState => {
  if (ruled?.ruling === 'not-published' || ruled?.ruling === 'not-wanted' || ruled?.ruling === 'claimed') return ruled.ruling;
  return isMissing || ruled?.ruling === 'missing' ? 'missing' : 'not-published';
};

const openDay = (day: number, known: Known): HoldingDay => {
  const { gaps, rulings, ofDay } = known;
  const { calendar } = gaps;
  const own = dayOfNumber(day);
  const verdict = verdictOn(calendar, day);
  const first = verdict === 'part' ? firstOf(gaps, day, 'part') : day;
  const ruled = rulings.get(own) ?? rulings.get(dayOfNumber(first));
  const state = openState(verdict === 'missing' || verdict === 'part', ruled);
  let end = day;
  while (verdict === 'missing' && verdictOn(calendar, end + 1) === 'part') end += 1;
  return {
    day: own,
    state,
    number: state === 'not-published' ? null : writeRange(calendar.numbers.get(first)),
    covers: end > day ? dayOfNumber(end) : null,
    partOf: first < day && state !== 'not-published' ? dayOfNumber(first) : null,
    isCertain: ruled !== undefined || calendar.isSure[day - calendar.first] === true,
    claimedOn: ruled?.on ?? null,
    note: ruled?.note ?? '',
    // Only a supplement may be there.
    editions: (ofDay.get(day) ?? []).map(({ id }) => id),
  };
};

/** Judges every day that counts. */
export function judgeDays({ issues, facts, ruled, today }: HoldingsInput): Holdings {
  const from = facts.collectedFrom === null ? null : numberOfDay(facts.collectedFrom);
  const to = facts.isCurrent ? today : facts.collectedTo;
  const gaps = findGaps({
    issues,
    said: saidRhythm(facts),
    rulings: rulingsOf(ruled),
    from,
    to: to === null ? null : Math.min(numberOfDay(to), numberOfDay(today)),
  });
  const undated = issues.filter(({ day }) => day === null).map(({ id }) => id);
  if (gaps === null) return { days: [], gaps, undated };
  const known: Known = {
    gaps,
    ofDay: byDay(issues),
    placed: placeUndated(issues, gaps),
    duplicates: findDuplicates(issues, gaps),
    rulings: new Map(ruled.map((one) => [one.day, one])),
  };
  const days = gaps.calendar.verdicts.map((verdict, at) => {
    const day = gaps.calendar.first + at;
    const dated = known.ofDay.get(verdict === 'covered' ? firstOf(gaps, day, 'covered') : day) ?? [];
    const isHeld = verdict === 'held' || verdict === 'covered' || (dated.length > 0 && verdict === 'quiet');
    if (isHeld && dated.length > 0) return heldDay(day, dated, known);
    const placed = verdict === 'missing' ? known.placed.get(day) : undefined;
    return placed === undefined ? openDay(day, known) : heldDay(day, [placed], known);
  });
  return { days, gaps, undated };
}

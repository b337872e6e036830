// Prints the whole run of a newspaper that never was, and takes issues away: what is left, and what is true of each day.
import { type Random, seedRandom } from '../../press/random.ts';
import { at, type Country, dayMs, iso, restDays, weekday } from './calendars.ts';

/** From a day on: weekdays, `dates` of the month, the `nth` weekday of the month, or every `weeks` weeks. */
export type Phase = { since: string } & (
  | { weekdays: readonly number[] }
  | { dates: readonly number[] }
  | { nth: number; weekday: number }
  | { weeks: number; weekday: number }
);

/** How a history is made; rates are shares of its issues. */
export type Plan = {
  name: string;
  to: string;
  phases: readonly Phase[];
  country: Country;
  firstNumber: number | null;
  /** The weekday whose issue is for the next day too, and how many numbers it takes. */
  double?: { weekday: number; numbers: 1 | 2; says: boolean };
  /** Issues before a holiday that stand for it as well, with two numbers. */
  holidayDoubles?: number;
  restarts?: 'yearly' | readonly { day: string; number: number }[];
  strikes?: number;
  strikeDays?: readonly [number, number];
  lost?: number;
  lostRuns?: number;
  runDays?: readonly [number, number];
  misread?: number;
  unnumbered?: number;
  undated?: number;
  /** Further editions of a day with the same number, and a supplement with its own. */
  variants?: number;
  supplement?: { weekday: number; first: number };
  skippedMonth?: number;
};

/** An issue as a library would hold it. */
export type MadeIssue = { id: string; day: string | null; covers: string | null; issue: string | null; variant: string };

/** What is true of a day. */
export type Truth = 'held' | 'missing' | 'quiet';

/** What the library holds, and the truth of each day between the first and the last held one. */
export type History = { name: string; issues: MadeIssue[]; truth: Map<string, Truth> };

type Printed = { day: number; end: number; first: number | null; last: number | null };

const isIssueDay = (phase: Phase, day: number): boolean => {
  const date = new Date(day * dayMs).getUTCDate();
  if ('weekdays' in phase) return phase.weekdays.includes(weekday(day));
  if ('dates' in phase) return phase.dates.includes(date);
  if ('nth' in phase) return weekday(day) === phase.weekday && Math.ceil(date / 7) === phase.nth;
  return weekday(day) === phase.weekday && Math.floor((day - at('2001-01-01')) / 7) % phase.weeks === 0;
};

const spans = (count: number, length: readonly [number, number], from: number, to: number, random: Random): Set<number> => {
  const days = new Set<number>();
  for (let one = 0; one < count; one += 1) {
    const begin = from + 20 + random.below(Math.max(1, to - from - 40));
    const long = length[0] + random.below(length[1] - length[0] + 1);
    for (let day = begin; day < begin + long; day += 1) days.add(day);
  }
  return days;
};

/** Prints every issue. */
function print(plan: Plan, random: Random): Printed[] {
  const from = at(plan.phases[0]?.since ?? plan.to);
  const to = at(plan.to);
  const rests = restDays(plan.country, from, to, random);
  const strikes = spans(plan.strikes ?? 0, plan.strikeDays ?? [2, 6], from, to, random);
  const issues: Printed[] = [];
  let number = plan.firstNumber;
  let covered = 0;
  for (let day = from; day <= to; day += 1) {
    const date = iso(day);
    if (plan.restarts === 'yearly' && date.endsWith('-01-01')) number = 1;
    if (Array.isArray(plan.restarts)) number = plan.restarts.find((one) => one.day === date)?.number ?? number;
    const phase = plan.phases.findLast(({ since }) => since <= date);
    const isClosed = rests.has(day) || strikes.has(day) || Number(date.slice(5, 7)) === plan.skippedMonth;
    if (day <= covered || phase === undefined || isClosed || !isIssueDay(phase, day)) continue;
    const isWeekend = plan.double?.weekday === weekday(day);
    const isBeforeRest = rests.has(day + 1) && isIssueDay(phase, day + 1) && random.next() < (plan.holidayDoubles ?? 0);
    const takes = isWeekend ? (plan.double?.numbers ?? 1) : isBeforeRest ? 2 : 1;
    const end = isWeekend || isBeforeRest ? day + 1 : day;
    issues.push({ day, end, first: number, last: number === null ? null : number + takes - 1 });
    if (number !== null) number += takes;
    covered = end;
  }
  return issues;
}

/** Figures that scanners and typesetters take for one another, and slips of any kind. */
const misreadNumber = (number: number, random: Random): number => {
  const figures = [...String(number)];
  const place = random.below(figures.length);
  if (random.next() < 0.25 && figures.length > 1) return Number(figures.toSpliced(place, 1).join('')) || 1;
  const wrong = String((Number(figures[place]) + 1 + random.below(9)) % 10);
  return Number(figures.toSpliced(place, 1, wrong).join('')) || 7;
};

const writeNumber = ({ first, last }: Printed, plan: Plan, random: Random): string | null => {
  if (first === null || last === null || random.next() < (plan.unnumbered ?? 0)) return null;
  const begin = random.next() < (plan.misread ?? 0) ? misreadNumber(first, random) : first;
  if (last === first) return String(begin);
  return `${begin}-${String(begin + last - first).slice(random.next() < 0.5 ? -2 : 0)}`;
};

/** Makes the same history for the same plan and seed, always. */
export function makeHistory(plan: Plan, seed: string): History {
  const random = seedRandom(`${plan.name} ${seed}`);
  const printed = print(plan, random);
  const [from, to] = [printed[0]?.day ?? 0, printed.at(-1)?.day ?? 0];
  const runs = spans(plan.lostRuns ?? 0, plan.runDays ?? [8, 40], from, to, random);
  const kept = printed.filter(({ day }, place) => {
    const isEnd = place === 0 || place === printed.length - 1;
    return isEnd || (random.next() >= (plan.lost ?? 0) && !runs.has(day));
  });
  const keptDays = new Set(kept.map(({ day }) => day));
  const truth = new Map<string, Truth>();
  const last = printed.at(-1)?.end ?? to;
  for (let day = from; day <= last; day += 1) truth.set(iso(day), 'quiet');
  for (const { day, end } of printed)
    for (let each = day; each <= end; each += 1) truth.set(iso(each), keptDays.has(day) ? 'held' : 'missing');
  const issues = kept.flatMap((one, place): MadeIssue[] => {
    const isDated = place === 0 || place === kept.length - 1 || random.next() >= (plan.undated ?? 0);
    const issue = writeNumber(one, plan, random);
    const covers = one.end > one.day && (plan.double?.says ?? true) ? iso(one.end) : null;
    const own = { id: `e${place}`, day: isDated ? iso(one.day) : null, covers: isDated ? covers : null, issue, variant: '' };
    return random.next() < (plan.variants ?? 0) ? [own, { ...own, id: `v${place}`, variant: 'Rabat' }] : [own];
  });
  return { name: plan.name, issues: [...issues, ...supplements(plan, from, to, random)], truth };
}

const supplements = (plan: Plan, from: number, to: number, random: Random): MadeIssue[] => {
  const found: MadeIssue[] = [];
  if (plan.supplement === undefined) return found;
  let number = plan.supplement.first;
  for (let day = from; day <= to; day += 1) {
    if (weekday(day) !== plan.supplement.weekday) continue;
    const issue = String(number);
    number += 1;
    if (random.next() > 0.1) found.push({ id: `s${day}`, day: iso(day), covers: null, issue, variant: 'Supplément' });
  }
  return found;
};

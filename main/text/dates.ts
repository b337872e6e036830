// Proposes the day of an edition from the words of its masthead, in French, English and Arabic, with the last day that it covers.
// Refuses to guess a year without evidence, to take a Hijri year for a Gregorian one, and to read a time of day out of a title such as Le Matin.
import type { Day } from '#border/model';
import { readDateContext } from './date-context.ts';
import { type DateReading, type DayHints, type ReadingKind, readDates } from './date-readings.ts';
import { tokenizeDates } from './date-tokens.ts';
import { type Folded, fold } from './fold.ts';
import { type Proposal, shiftDay } from './proposal.ts';

/** A day, and the last day of a span such as a weekend's issue; null where the paper is of one day. */
export type DayProposal = Proposal<Day> & { covers: Day | null };

/** How sure a reading is by its kind, where no weekday is printed. A converted Hijri day may be a day off. */
const unchecked: Readonly<Record<ReadingKind, number>> = {
  written: 0.85,
  figures: 0.75,
  'short-figures': 0.5,
  'short-year': 0.3,
  partial: 0.55,
  republican: 0.8,
  hijri: 0.4,
};
/** How sure it is where the weekday is printed and right. */
const checked: Readonly<Record<ReadingKind, number>> = {
  written: 0.98,
  figures: 0.95,
  'short-figures': 0.85,
  'short-year': 0.85,
  partial: 0.78,
  republican: 0.8,
  hijri: 0.6,
};
const contradicted = 0.3;
const ambiguous = 0.55;
/** Two dates of equal standing: one of them is not the paper's. */
const disputed = 0.7;

const confidenceOf = (reading: DateReading): number => {
  if (reading.weekday === 'contradicts') return contradicted;
  if (reading.weekday === 'agrees') return checked[reading.kind];
  return reading.isAmbiguous ? Math.min(ambiguous, unchecked[reading.kind]) : unchecked[reading.kind];
};

/** What is left of it in a context, and how far it goes before its equals. */
const weights = {
  founding: { share: 0.1, lead: 0 },
  other: { share: 0.35, lead: 0 },
  sentence: { share: 0.6, lead: 0 },
  full: { share: 0.75, lead: 0 },
  busy: { share: 0.88, lead: 0 },
  plain: { share: 1, lead: 0 },
  line: { share: 1, lead: 0.03 },
} as const;

type Ranked = DayProposal & { rank: number; isHijri: boolean };

const isNear = (day: Day, hints: DayHints): boolean =>
  (hints.near ?? []).some((other) => shiftDay(day, -1) <= other && other <= shiftDay(day, 1));

function rankReading(text: string, folded: Folded, reading: DateReading, hints: DayHints): Ranked {
  const context = readDateContext(text, folded, reading.from, reading.to, reading.weekday === 'agrees');
  const { share, lead } = weights[context];
  const confidence = Math.round(confidenceOf(reading) * share * 100) / 100;
  const bonus = lead + (reading.covers === null ? 0 : 0.01) + (isNear(reading.day, hints) ? 0.1 : 0);
  const printed = text.slice(folded.starts[reading.from] ?? 0, folded.ends[reading.to - 1] ?? 0).trim();
  const isHijri = reading.kind === 'hijri';
  return { value: reading.day, covers: reading.covers, confidence, printed, rank: confidence + bonus, isHijri };
}

/** Dates that are written twice, such as in two languages, support each other. */
const standsApart = (best: Ranked, others: readonly Ranked[]): boolean =>
  others.every((other) => other.value === best.value || other.confidence < 0.8 || other.rank < best.rank - 0.02);

/** The day that a masthead names; a Hijri date counts only where there is no Gregorian one. `hints` may settle what print leaves open. */
export function proposeDay(text: string, hints: DayHints = {}): DayProposal | null {
  const folded = fold(text);
  const ranked = readDates(tokenizeDates(folded.text), hints).map((reading) => rankReading(text, folded, reading, hints));
  const gregorian = ranked.filter(({ isHijri }) => !isHijri);
  const pool = gregorian.length > 0 ? gregorian : ranked;
  const best = pool.reduce<Ranked | null>((a, b) => (a === null || b.rank > a.rank ? b : a), null);
  if (best === null) return null;
  const confidence = standsApart(best, pool) ? best.confidence : Math.min(best.confidence, disputed);
  return { value: best.value, covers: best.covers, confidence, printed: best.printed };
}

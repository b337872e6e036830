// What is believed of one day while gaps are looked for: one letter a day, so that decades stay small. Refuses to know why.

/**
 * `held`: an issue of this day is there. `covered`: it belongs to a held issue of a day before. `missing`: an issue appeared and is not
 * there; `part` is a further day of a missing one. `quiet`: nothing appeared, by the numbers. `unsure`: nothing is there, and no number
 * tells whether anything appeared.
 */
export type Verdict = 'held' | 'covered' | 'missing' | 'part' | 'quiet' | 'unsure';

/**
 * The days from `first` on. `isSure` tells where numbers left no choice. `numbers` are those of missing issues, where they are known;
 * `spare` are held days for which the numbers around leave none.
 */
export type Calendar = {
  first: number;
  verdicts: Verdict[];
  isSure: boolean[];
  numbers: Map<number, { first: number; last: number }>;
  spare: Set<number>;
};

/** What a day is believed to be; null outside. */
export function verdictOn(calendar: Pick<Calendar, 'first' | 'verdicts'>, day: number): Verdict | null {
  return calendar.verdicts[day - calendar.first] ?? null;
}

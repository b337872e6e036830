// Proposes the day of an edition from the name of its file. Refuses names without a year, and days that have not come yet.
import type { Day } from '#border/model';
import { proposeDay } from './dates.ts';
import { type Proposal, shiftDay, surest, toDay, type YearMonthDay } from './proposal.ts';

/** Two figures for a year are of this century up to 2069, as spreadsheets and POSIX have it. */
const fullYear = (year: number): number => (year >= 100 ? year : year + (year < 70 ? 2000 : 1900));

type Order = 'year month day' | 'day month year' | 'month day year';
/** One way in which names write days; where several fit, the surest wins. */
type Way = { pattern: RegExp; order: Order; confidence: number };

const ways: readonly Way[] = [
  { pattern: /(?<!\d)(\d{4})[-_. ](\d{1,2})[-_. ](\d{1,2})(?!\d)/g, order: 'year month day', confidence: 0.95 },
  { pattern: /(?<!\d)(\d{4})(\d{2})(\d{2})(?!\d)/g, order: 'year month day', confidence: 0.9 },
  { pattern: /(?<!\d)(\d{1,2})[-_. ](\d{1,2})[-_. ](\d{4})(?!\d)/g, order: 'day month year', confidence: 0.85 },
  { pattern: /(?<!\d)(\d{2})(\d{2})(\d{4})(?!\d)/g, order: 'day month year', confidence: 0.75 },
  { pattern: /(?<!\d)(\d{1,2})[-_. ](\d{1,2})[-_. ](\d{4})(?!\d)/g, order: 'month day year', confidence: 0.6 },
  { pattern: /(?<!\d)(\d{2})[-_.](\d{2})[-_.](\d{2})(?!\d)/g, order: 'day month year', confidence: 0.55 },
  { pattern: /(?<!\d)(\d{2})[-_.](\d{2})[-_.](\d{2})(?!\d)/g, order: 'year month day', confidence: 0.45 },
  { pattern: /(?<!\d)(\d{2})(\d{2})(\d{2})(?!\d)/g, order: 'day month year', confidence: 0.4 },
  { pattern: /(?<!\d)(\d{2})(\d{2})(\d{2})(?!\d)/g, order: 'year month day', confidence: 0.35 },
];

function inOrder(order: Order, numbers: readonly number[]): YearMonthDay {
  const [a = 0, b = 0, c = 0] = numbers;
  if (order === 'year month day') return { year: fullYear(a), month: b, day: c };
  return order === 'day month year' ? { year: fullYear(c), month: b, day: a } : { year: fullYear(c), month: a, day: b };
}

/**
 * The day that a file's name tells, such as `LM_20240328.pdf` or `Le Matin 28 mars 2024.pdf`.
 * With `today`, days more than a week ahead are left out, which settles what six figures mean.
 */
export function proposeDayFromName(fileName: string, today?: Day): Proposal<Day> | null {
  const name = fileName.normalize('NFKC').replace(/\.[a-z0-9]{1,5}$/i, '');
  const isPast = (day: Day): boolean => today === undefined || day <= shiftDay(today, 7);
  const proposals: Proposal<Day>[] = [];
  for (const { pattern, order, confidence } of ways) {
    for (const [printed, ...numbers] of name.matchAll(pattern)) {
      const value = toDay(inOrder(order, numbers.map(Number)));
      if (value !== null && isPast(value)) proposals.push({ value, confidence, printed });
    }
  }
  const written = proposeDay(name.replaceAll(/[_+-]+/g, ' '));
  if (written !== null && isPast(written.value)) proposals.push({ ...written, confidence: Math.min(written.confidence, 0.9) });
  return surest(proposals);
}

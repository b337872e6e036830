// Reads a cell that holds a day, as people and spreadsheets write one: figures in either order, months by name in French, Arabic or English.
// Refuses a month without a day, and what no calendar has.
import type { Day } from '#border/model';
import { proposeDay } from './dates.ts';
import { fold } from './fold.ts';
import { toDay } from './proposal.ts';

/** How days of figures stand where they may be read two ways. */
export type DayOrder = 'day-first' | 'month-first';

const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[t ].*)?$/u;
const plain = /^(\d{4})(\d{2})(\d{2})$/u;
const yearLast = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})(?:\s.*)?$/u;
/** Below this a day of words is not sure enough to be written into an archive. */
const leastConfidence = 0.5;

/** The figures of a text in one script, without what turns its direction. */
const figures = (text: string): string => fold(text.trim()).text.trim();

/** The day; null where the text is none. */
export function readWrittenDay(text: string, order: DayOrder): Day | null {
  const bare = figures(text);
  const first = yearFirst.exec(bare) ?? plain.exec(bare);
  if (first !== null) return toDay({ year: Number(first[1]), month: Number(first[2]), day: Number(first[3]) });
  const last = yearLast.exec(bare);
  if (last !== null) {
    const [one, other, year] = [Number(last[1]), Number(last[2]), Number(last[3])];
    const [day, month] = order === 'day-first' ? [one, other] : [other, one];
    return toDay({ year, month, day });
  }
  const proposed = proposeDay(text, { order });
  return proposed !== null && proposed.confidence >= leastConfidence ? proposed.value : null;
}

/** In which order the figures of a column stand: as those of its days that can be read one way only; day first where none can. */
export function tellDayOrder(texts: readonly string[]): DayOrder {
  let [dayFirst, monthFirst] = [0, 0];
  for (const text of texts) {
    const last = yearLast.exec(figures(text));
    if (last === null) continue;
    if (Number(last[1]) > 12) dayFirst += 1;
    if (Number(last[2]) > 12) monthFirst += 1;
  }
  return monthFirst > dayFirst ? 'month-first' : 'day-first';
}

// Sorts the lines of a concordance: by what stands before (from the nearest word outwards), by the word, or by what stands after.
// Words are compared folded, so that accents, capitals and vowels do not part what belongs together.
import type { ConcordanceLine } from '#border/model-search';
import { tokenize } from '../text/tokens.ts';

/** The orders in which lines come; `place` leaves them as they were read. */
export type LineSort = 'place' | 'left' | 'word' | 'right';

/** Words further away than this order nothing any more, nor do letters. */
const mostCompared = 8;
const lettersCompared = 100;

const isArabic = /^\p{Script=Arabic}/u;
const arabicOrder = new Intl.Collator('ar');
const otherOrder = new Intl.Collator('fr', { numeric: true });

/** Each script by its own alphabet, Latin letters and figures before Arabic ones; where nothing stands comes first. */
export function compareWords(one: string, other: string): number {
  const isOneArabic = isArabic.test(one);
  if (isOneArabic !== isArabic.test(other)) return isOneArabic ? 1 : -1;
  return isOneArabic ? arabicOrder.compare(one, other) : otherOrder.compare(one, other);
}

function compareLists(one: readonly string[], other: readonly string[]): number {
  for (let at = 0; at < Math.min(one.length, other.length); at++) {
    const order = compareWords(one[at] ?? '', other[at] ?? '');
    if (order !== 0) return order;
  }
  return one.length - other.length;
}

const wordsOf = (text: string): string[] => tokenize(text).map(({ word }) => word);

/** The folded words of one side of a line, the nearest first. */
export function wordsBeside(line: Pick<ConcordanceLine, 'left' | 'word' | 'right'>, side: 'left' | 'word' | 'right'): string[] {
  if (side === 'left') return wordsOf(line.left.slice(-lettersCompared)).reverse().slice(0, mostCompared);
  return wordsOf(line[side].slice(0, lettersCompared)).slice(0, mostCompared);
}

const sides = { left: ['left', 'right'], word: ['word', 'right'], right: ['right', 'left'] } as const;

/** The lines in another order; where two are alike in it, they stand as they were read. */
export function sortLines<Line extends Pick<ConcordanceLine, 'left' | 'word' | 'right'>>(
  lines: readonly Line[],
  sort: LineSort,
): readonly Line[] {
  if (sort === 'place') return lines;
  const [first, second] = sides[sort];
  const keyed = lines.map((line) => ({ line, first: wordsBeside(line, first), second: wordsBeside(line, second) }));
  keyed.sort((a, b) => compareLists(a.first, b.first) || compareLists(a.second, b.second));
  return keyed.map(({ line }) => line);
}

// How a line of a concordance is read: from which side, and as plain text. Pure.
import type { Direction } from '#border/model';
import type { ConcordanceLine } from '#border/model-search';

type Sides = Pick<ConcordanceLine, 'left' | 'word' | 'right'>;

const strong = /\p{Script=Arabic}|\p{Script=Hebrew}|\p{L}/u;
const rightToLeft = /\p{Script=Arabic}|\p{Script=Hebrew}/u;

function directionOf(text: string): Direction | null {
  const first = strong.exec(text)?.[0];
  if (first === undefined) return null;
  return rightToLeft.test(first) ? 'rtl' : 'ltr';
}

/** The side from which a line is read: that of its word, or of what stands round it where the word is a figure. */
export function lineDirection({ left, word, right }: Sides): Direction {
  return directionOf(word) ?? directionOf(left) ?? directionOf(right) ?? 'ltr';
}

/** The side from which all of the lines are read; `otherwise` where they differ, or where there is none. */
export function sharedDirection(lines: readonly Sides[], otherwise: Direction): Direction {
  const [side = otherwise, ...others] = new Set(lines.map(lineDirection));
  return others.length === 0 ? side : otherwise;
}

/** A line to paste elsewhere, with where it stands. */
export function plainLine(line: Sides, place: string): string {
  return `${line.left}${line.word}${line.right} (${place})`;
}

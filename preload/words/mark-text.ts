// Cuts a text into marked and plain stretches. Pure; forgives marks that overlap, run over the end or come out of order.
import type { Mark } from '../model.ts';

/** A stretch of the text; joined in order they are the text. */
export type Stretch = { text: string; isMarked: boolean };

/** The stretches, none of them empty. */
export function markText(text: string, marks: readonly Mark[]): Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  const push = (end: number, isMarked: boolean): void => {
    if (end > at) stretches.push({ text: text.slice(at, end), isMarked });
    at = Math.max(at, end);
  };
  for (const { start, end } of [...marks].sort((one, other) => one.start - other.start)) {
    push(Math.min(start, text.length), false);
    push(Math.min(end, text.length), true);
  }
  push(text.length, false);
  return stretches;
}

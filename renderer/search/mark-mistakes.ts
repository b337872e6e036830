// Cuts a query into stretches, those that could not be followed marked, and leaves out what is far from the first of them. Pure.
import { markText, type Stretch } from '#border/words/mark-text';

type Span = { start: number; end: number };

/** How much of a long query is shown before and after the first mistake, in UTF-16 units. */
const around = 60;

/** The stretches, with an ellipsis where something was left out. A mistake without a letter marks the one that follows, or the last. */
export function markMistakes(query: string, mistakes: readonly Span[]): Stretch[] {
  const first = Math.min(...mistakes.map(({ start }) => start), query.length);
  const from = first > around * 1.5 ? boundary(query, first - around) : 0;
  const reach = Math.max(
    first,
    ...mistakes.filter(({ start }) => start - first < around).map(({ end }) => Math.min(end, first + 2 * around)),
  );
  const to = query.length - reach > around * 1.5 ? boundary(query, reach + around) : query.length;
  const marks = mistakes.map(({ start, end }) => {
    const begin = Math.min(start, Math.max(0, query.length - 1));
    return { start: Math.max(0, begin - from), end: Math.min(Math.max(end, begin + 1), to) - from };
  });
  const stretches = markText(
    query.slice(from, to),
    marks.filter(({ start, end }) => end > start),
  );
  const ellipsis = { text: '…', isMarked: false };
  return [...(from > 0 ? [ellipsis] : []), ...stretches, ...(to < query.length ? [ellipsis] : [])];
}

/** A letter of two units is not cut. */
function boundary(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at;
}

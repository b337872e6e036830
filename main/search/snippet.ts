// Cuts the few words around the best match out of a page's text. Refuses to change them: a snippet is a stretch of the text
// with its line feeds as spaces.
import type { Mark } from '#border/model';
import type { Token } from '../text/tokens.ts';
import type { Span } from './match-page.ts';

/** The stretch `[start, end)` of the page that a snippet shows, and the place of its best match. */
export type Snippet = { snippet: string; marks: Mark[]; matchAt: number };

/** How many UTF-16 units a snippet may have. */
export const snippetLength = 160;
/** What is kept free beside the matches, so that they do not stand at an edge. */
const roomForContext = 60;

const placeOf = (span: Span, tokens: readonly Token[]): { start: number; end: number } => ({
  start: tokens[span.from]?.start ?? 0,
  end: tokens[span.to - 1]?.end ?? 0,
});

/** The span with the most of the query in reach after it: each term counts once, the very word twice. The first wins a tie. */
function bestSpan(spans: readonly Span[], tokens: readonly Token[]): Span | null {
  let best: Span | null = null;
  let bestWorth = 0;
  for (const [index, first] of spans.entries()) {
    const reach = placeOf(first, tokens).start + snippetLength - roomForContext;
    const worths = new Map<Span['term'], number>();
    for (let at = index; at < spans.length; at++) {
      const span = spans[at];
      if (span === undefined || placeOf(span, tokens).end > reach) break;
      worths.set(span.term, Math.max(worths.get(span.term) ?? 0, span.isExact ? 2 : 1));
    }
    const worth = worths.values().reduce((sum, one) => sum + one, 0);
    if (best === null || worth > bestWorth) {
      best = first;
      bestWorth = worth;
    }
  }
  return best;
}

/** Where the words that stand wholly inside `[from, to)` begin and end. */
function wholeWords(text: string, from: number, to: number): { start: number; end: number } {
  const isSpace = (at: number): boolean => at < 0 || at >= text.length || /\s/.test(text.charAt(at));
  let start = from;
  let end = to;
  while (start < to && !isSpace(start - 1)) start++;
  while (end > from && !isSpace(end)) end--;
  while (start < end && isSpace(start)) start++;
  while (end > start && isSpace(end - 1)) end--;
  return start < end ? { start, end } : { start: from, end: to };
}

function stretchAround(text: string, place: { start: number; end: number }): { start: number; end: number } {
  const length = Math.min(snippetLength, text.length);
  const before = Math.max(0, Math.min(roomForContext, length - (place.end - place.start)));
  const from = Math.min(Math.max(0, place.start - before), text.length - length);
  return wholeWords(text, from, from + length);
}

/** The snippet of a page around its spans, which `matchPage` gives in order; the page's beginning when there are none. */
export function cutSnippet(text: string, tokens: readonly Token[], spans: readonly Span[]): Snippet {
  const best = bestSpan(spans, tokens);
  const place = best === null ? { start: 0, end: 0 } : placeOf(best, tokens);
  const { start, end } = stretchAround(text, place);
  const marks = new Map<number, Mark>();
  for (const span of spans)
    for (const token of tokens.slice(span.from, span.to))
      if (token.start >= start && token.end <= end)
        marks.set(token.start, { start: token.start - start, end: token.end - start });
  return {
    snippet: text.slice(start, end).replaceAll(/\s/g, ' '),
    marks: [...marks.values()].sort((a, b) => a.start - b.start),
    matchAt: place.start,
  };
}

// Takes down a stretch of a page's text so that it can be found again when the page is set anew: quote, neighbourhood, place. Pure.
// Selectors as in the W3C Web Annotation Data Model (https://www.w3.org/TR/annotation-model/), sections 4.2.4 and 4.2.5.
import type { PageLayout } from '#border/model';
import { longestQuote, type TextAnchor } from '#border/model-marks';
import { lineBoxes } from './line-boxes.ts';

/** How many units before and behind a quote are kept: beyond what any phrase repeats. */
const CONTEXT = 64;

/** Where the furniture of a page begins in its text, which is last; its end where there is none, or nothing else. */
export function furnitureStart({ text, articles, furniture }: PageLayout): number {
  if (articles.every(({ blocks }) => blocks.length === 0)) return text.length;
  return Math.min(text.length, ...furniture.map(({ start }) => start));
}

/** The anchor of `[from, to)` of a page, without the white around it; null where no letter is left. */
export function anchorText(layout: PageLayout, page: number, from: number, to: number): TextAnchor | null {
  const { text } = layout;
  const marked = text.slice(from, Math.min(to, from + longestQuote));
  const start = from + (marked.length - marked.trimStart().length);
  const end = start + marked.trim().length;
  if (end <= start) return null;
  return {
    page,
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(wholeFrom(text, Math.max(0, start - CONTEXT)), start),
    suffix: text.slice(end, wholeFrom(text, Math.min(text.length, end + CONTEXT))),
    boxes: lineBoxes(layout, start, end),
  };
}

/** An offset that does not cut a pair in two. */
function wholeFrom(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  return code >= 0xdc00 && code < 0xe000 ? offset + 1 : offset;
}

// The boxes of the words on a page that answer a query, and the headline of the article where a place of the text stands.
import type { Box, PageLayout } from '#border/model';
import type { Token } from '../text/tokens.ts';
import type { Span } from './match-page.ts';

/** The index of the first layout word that ends after a place of the text. */
function firstWordAfter(layout: PageLayout, place: number): number {
  let low = 0;
  let high = layout.words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((layout.words[middle]?.end ?? 0) > place) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Every box of every word that a span touches, once each, in the order of the text. */
export function boxesOf(layout: PageLayout, tokens: readonly Token[], spans: readonly Span[]): Box[] {
  const touched = new Set<number>();
  for (const span of spans) {
    for (const token of tokens.slice(span.from, span.to)) {
      for (let at = firstWordAfter(layout, token.start); at < layout.words.length; at++) {
        if ((layout.words[at]?.start ?? 0) >= token.end) break;
        touched.add(at);
      }
    }
  }
  return [...touched].sort((a, b) => a - b).flatMap((at) => layout.words[at]?.boxes ?? []);
}

/** The headline of the article that holds a place of the text; null in furniture and in articles without one. */
export function headlineAt(layout: PageLayout, place: number): string | null {
  const article = layout.articles.find(({ blocks }) => blocks.some(({ start, end }) => start <= place && place < end));
  return article?.headline ?? null;
}

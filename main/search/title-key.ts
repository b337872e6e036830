// What makes two spellings of a newspaper's title one for a filter.
import { tokenize } from '../text/tokens.ts';

/** The folded words of a title; a title of signs alone is its own key. */
export function titleKey(title: string): string {
  const key = tokenize(title)
    .map((token) => token.word)
    .join(' ');
  return key === '' ? title : key;
}

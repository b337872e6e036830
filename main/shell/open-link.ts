// Finds the links that the system hands over among the words of a start. Refuses to read them: the core does, and says what is wrong.
import { longestLink } from '../formats/read-link.ts';
import { SCHEME } from './scheme.ts';

/** The text of a link, as long as a link may be; null for anything that does not even begin as one. */
export function linkOf(text: string): string | null {
  return new RegExp(`^${SCHEME}:`, 'i').test(text) ? text.slice(0, longestLink + 1) : null;
}

/** The first link among the words of a start. */
export function linkIn(words: readonly string[]): string | null {
  for (const word of words) {
    const link = linkOf(word);
    if (link !== null) return link;
  }
  return null;
}

/** The part of the page's address that leads there at a start. */
export function hashOfLink(link: string): string {
  return `#/open?${new URLSearchParams({ link })}`;
}

// The words of the results of a search in English, and the shape that the other languages must fill.
import { isolate, quote } from './isolate.ts';
import { sayCount, sayNumber } from './locale.ts';

const count = (n: number, one: string, other: string): string => sayCount(n, 'en', { one, other });
const num = (n: number): string => sayNumber(n, 'en');

/** English. */
export const resultsEnglish = {
  inEditions: (n: number) => count(n, 'in # edition', 'in # editions'),
  ranked: (n: number) => `The best of the newest ${num(n)} come first; the others follow by date.`,
  unweighed:
    'Headlines, the very words and front pages come first, then the newest pages: how often a word stands there does not count here.',
  renewing: 'An older index answers while a new one is made. What only the new one knows comes later.',
  titles: 'Titles',
  languages: 'Languages',
  everyPage: 'Every page',
  everyPageHint: 'Pages of one edition stand one by one',
  asWritten: 'As written',
  asWrittenHint: 'Accents, vowels and forms of letters count',
  moreIn: (n: number) => count(n, '# more in this edition', '# more in this edition'),
  placeOn: (page: number) => `The place on page ${num(page)}`,
  narrowed: 'Narrowed to',
  widen: (what: string) => `Stop narrowing to ${isolate(what, 'en')}`,
  section: (section: string) => `Section ${quote(section, 'en')}`,
  days: (from: string, to: string) => `${from} to ${to}`,
  since: (day: string) => `from ${day}`,
  until: (day: string) => `until ${day}`,
  searchedInstead: 'Searched instead:',
  didYouMean: 'Did you mean:',
  alsoAs: 'Also written:',
  suggested: (n: number) => (n >= 10_000 ? `more than ${num(n)} pages` : count(n, '# page', '# pages')),
  recent: 'Searched before',
  retry: 'Search again',
};
/** The words of the results in any language. */
export type ResultsWords = typeof resultsEnglish;

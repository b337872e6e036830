// English words of links to places in newspapers.
import { isolate } from './isolate.ts';
import { sayNumber } from './locale.ts';

const num = (n: number): string => sayNumber(n, 'en');

/** English, and the shape that the other languages must fill. */
export const linksEnglish = {
  missingPage: (missing: number, last: number) =>
    `This edition has no page ${num(missing)}. It is open at page ${num(last)}, its last.`,
  several: (title: string, day: string, n: number) =>
    `${isolate(title, 'en')} has ${num(n)} editions of ${day}, and the link does not say which. This is the first.`,
  other: 'Show another',
  framed: (page: number) => `A place on page ${num(page)} is framed. Escape takes the frame away.`,
};

/** What every language says of links. */
export type LinkWords = typeof linksEnglish;

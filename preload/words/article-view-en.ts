// English words of an article as text, beside its page.
import { sayNumber } from './locale.ts';

const num = (n: number): string => sayNumber(n, 'en');

/** English, and the shape that the other languages must fill. */
export const articleViewEnglish = {
  heading: 'Article',
  open: 'Read the article',
  close: 'Back to the page',
  next: 'Next article',
  previous: 'Previous article',
  nextIs: (headline: string) => `Next: ${headline}`,
  framed: (headline: string) => `Article: ${headline}`,
  untitled: 'Article without a headline',
  wholePage: (page: number) => `Page ${num(page)} as it is printed`,
  onPage: (page: number) => `Page ${num(page)}`,
  goesOn: (page: number) => `continued on page ${num(page)}`,
  part: (page: number) => `Continued on page ${num(page)}`,
  toPage: (page: number) => `Show page ${num(page)}`,
  lostTo: (page: number) => `The paper says that it goes on on page ${num(page)}; the rest was not found there.`,
  lostFrom: (page: number) => `The paper says that it begins on page ${num(page)}; the beginning was not found there.`,
  unsure:
    'Kiosque is not sure where this article begins and ends. Here it is as it is printed; the text below may lack something.',
  table: 'This looks like a table or a list. Here it is as it is printed, then its words.',
  needsOcr: {
    'no-text': 'This page is a picture, and its text is not known. Here it is as it is printed.',
    'no-unicode':
      'The fonts of this page do not say which letters they draw, so its text cannot be read. Here it is as it is printed.',
  },
  picture: (page: number) => `Picture from page ${num(page)}`,
  printed: (page: number) => `The article as it is printed on page ${num(page)}`,
  noPictures: 'The pictures of this article could not be shown.',
  none: 'There is no article here that could be read as text. Turn the page, and press R again.',
  notRead: 'This page has not been read yet. Its articles can be opened when it has.',
  first: 'This is the first article.',
  last: 'This is the last article.',
  settings: 'How the text looks',
  font: 'Typeface',
  fonts: { serif: 'With serifs', sans: 'Without serifs' },
  size: 'Size',
  width: 'Letters a line',
  spacing: 'Line spacing',
  spacings: { tight: 'Tight', normal: 'Normal', wide: 'Wide' },
  theme: 'Colours',
  themes: { window: 'As the window', light: 'Light', sepia: 'Sepia', dark: 'Dark' },
  place: 'Place',
  places: { auto: 'Beside the page', over: 'Over the page' },
  keyOpen: 'Read the article as text, and back to the page',
  keyWalk: 'Next and previous article',
};

/** What every language says of an article as text. */
export type ArticleViewWords = typeof articleViewEnglish;

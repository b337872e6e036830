// English words of looking at an edition: the view menu, tones, the outline, going to a page, full screen, windows.
import { isolate } from './isolate.ts';
import { sayCount, sayNumber } from './locale.ts';

const num = (n: number): string => sayNumber(n, 'en');

/** English, and the shape that the other languages must fill. */
export const viewEnglish = {
  heading: 'View',
  pages: 'Pages',
  size: 'Size',
  wholePage: 'Whole page',
  wholeWidth: 'Full width',
  tone: 'Tone of the pages',
  tones: { printed: 'As printed', dark: 'Dark', sepia: 'Sepia', inverted: 'Inverted', window: 'As the window' },
  everyEdition: 'Every edition of this title',
  readFrom: 'Read from',
  asFound: 'As found',
  cover: 'Cover',
  coverAlone: 'Alone',
  coverStandsAlone: 'Cover alone',
  coverPaired: 'Pages 1 and 2 together',
  readingKept: (title: string) => `Kept for every edition of ${isolate(title, 'en')}.`,
  readingBack: 'As it was before.',
  fullScreen: 'Full screen',
  leaveFullScreen: 'Leave full screen',
  newWindow: 'Open in a new window',
  outline: 'Outline',
  outlineClose: 'Close the outline',
  outlineFilter: 'Filter headlines',
  outlineNone: 'No headline has these words.',
  outlineAll: 'Show all',
  outlinePending: 'The text of this edition is still being read. Its pages can be opened all the same.',
  sections: 'Sections and headlines',
  bookmarks: 'Contents of the file',
  noSection: 'Pages without a section',
  front: 'Front page',
  pageMark: (mark: string) => `p. ${isolate(mark, 'en')}`,
  pageAndMark: (page: number, mark: string) => `Page ${num(page)}, printed as ${isolate(mark, 'en')}`,
  headlines: (n: number) => sayCount(n, 'en', { one: '# headline', other: '# headlines' }),
  goTo: 'Go to page',
  goToHint: (pages: number) => `1 to ${num(pages)}, or as printed`,
  goToNone: (typed: string) => `There is no page ${isolate(typed, 'en')}.`,
  goToAct: 'Go',
  keyTone: 'Tone of the pages',
  keyOutline: 'Outline',
  keyGoTo: 'Go to a page',
  keyFullScreen: 'Full screen',
  keyNewWindow: 'New window',
};

/** What every language says of looking at an edition. */
export type ViewWords = typeof viewEnglish;

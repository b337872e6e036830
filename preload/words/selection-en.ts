// English words of selecting and copying text on a page.
import { sayCount } from './locale.ts';

const count = (n: number, one: string, other: string): string => sayCount(n, 'en', { one, other });

/** English, and the shape that the other languages must fill. */
export const selectionEnglish = {
  menu: 'Text of the page',
  copy: 'Copy',
  all: 'Select the whole page',
  allPages: 'Select both pages',
  none: 'Clear the selection',
  selected: (n: number) => count(n, '# word selected', '# words selected'),
  copied: (n: number) => count(n, '# word copied', '# words copied'),
  nothing: 'There is no text to select here.',
  refused: 'The text could not be copied. Copy it again.',
  keyAll: 'Select the text of the pages, copy it',
  keyMore: 'Extend what is selected',
};

/** What every language says of selecting text. */
export type SelectionWords = typeof selectionEnglish;

// The words of saved searches in English, and the shape that the other languages must fill.
import { isolate, quote } from './isolate.ts';
import { sayCount } from './locale.ts';
import { sayNewPages } from './search-alerts.ts';

/** English. A number that is not exact has more behind it. */
export const searchesEnglish = {
  heading: 'Saved searches',
  none: 'Search for something and save it: new pages that answer it will be told to you as they arrive.',
  save: 'Save search',
  saveHeading: 'Save this search',
  saveAsNew: 'Save as a new one',
  edit: 'Name and notification',
  name: 'Name',
  notify: 'When new pages arrive',
  how: {
    none: 'Only count them here',
    digest: 'Show them on the shelf',
    notify: 'Show them on the shelf and notify me',
  },
  told: { none: 'Not told', digest: 'On the shelf', notify: 'With a notification' },
  saved: (name: string) => `Saved as ${quote(name, 'en')}. New pages will be counted from now on.`,
  changed: 'Saved.',
  removed: (name: string) => `${quote(name, 'en')} was removed.`,
  remove: 'Remove',
  removeOf: (name: string) => `Remove ${isolate(name, 'en')}`,
  editOf: (name: string) => `Name and notification of ${isolate(name, 'en')}`,
  /** For a line whose direction is told by its first letter, as in a menu: that must be the sentence's, not the name's. */
  menuLine: (name: string, pages: string | null) => `\u200e${isolate(name, 'en')}${pages === null ? '' : ` · ${pages}`}`,
  others: 'Saved searches',
  all: 'All saved searches',
  newPages: (n: number, isExact: boolean) => (isExact ? sayNewPages(n, 'en') : `more than ${sayNewPages(n, 'en')}`),
  onlyNew: 'Only the new pages',
  isNew: 'New',
  differs: 'changed',
  keepChange: 'Save the change',
  backToSaved: 'Go back to it',
  alerts: 'Alerts',
  paper: (title: string, day: string | null) => (day === null ? isolate(title, 'en') : `${isolate(title, 'en')}, ${day}`),
  morePapers: (n: number) => sayCount(n, 'en', { one: 'and one more', other: 'and # more' }),
};
/** The words of saved searches in any language. */
export type SearchesWords = typeof searchesEnglish;

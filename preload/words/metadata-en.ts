// The words of the table of metadata in English.
import type { ActName, MetadataField } from '../model-changes.ts';
import { isolate } from './isolate.ts';
import { sayCount, sayNumber } from './locale.ts';

const count = (n: number, one: string, other: string): string => sayCount(n, 'en', { one, other });
const editions = (n: number): string => count(n, '# edition', '# editions');
const name = (text: string): string => isolate(text, 'en');

const acts: Record<ActName['kind'], (n: number) => string> = {
  set: (n) => `edit of ${editions(n)}`,
  'set-all': (n) => `change of ${editions(n)}`,
  confirm: (n) => `confirmation of ${editions(n)}`,
  'count-issues': (n) => `numbering of ${editions(n)}`,
  'count-days': (n) => `dating of ${editions(n)}`,
  'shift-days': (n) => `days of ${editions(n)}`,
  'rename-title': (n) => `name of a newspaper, ${editions(n)}`,
  import: (n) => `table for ${editions(n)}`,
  authority: () => 'list of names',
};

const bad: Record<MetadataField, string> = {
  title: 'A title has 1 to 300 letters.',
  day: 'Type a day such as 28/03/2024, or nothing.',
  covers: 'Type a day such as 30/03/2024, or nothing.',
  issue: 'A number has at most 60 letters.',
  variant: 'A variant has at most 60 letters.',
  language: 'Type a language by its name or its code, such as “fr”.',
  direction: 'Choose a side.',
  price: 'A price has at most 60 letters.',
  printedPages: 'Type a number of pages from 1 to 10,000, or nothing.',
  state: 'Choose a state.',
};

/** English, and the shape that the other languages fill. */
export const metadataEnglish = {
  heading: 'Metadata',
  table: 'Metadata of the editions',
  counted: (shown: number, all: number) => (shown === all ? editions(all) : `${sayNumber(shown, 'en')} of ${editions(all)}`),
  chosen: (n: number) => count(n, '# chosen', '# chosen'),
  filter: 'Title, number, day…',
  anyTitle: 'All newspapers',
  ofTitle: 'Newspaper',
  unconfirmed: 'Unconfirmed',
  unconfirmedHint: 'Only editions whose title or day nobody has confirmed',
  sort: 'Sort by',
  reverse: 'The other way round',
  states: { confirmed: 'Confirmed', unconfirmed: 'Unconfirmed' },
  nothing: 'Nothing fits.',
  clearFilter: 'Show all',
  emptyTitle: 'No editions to describe yet',
  emptyText: 'Here titles, days, numbers and languages of many editions are corrected at once, by keyboard, and taken back.',
  hint: 'Arrows walk, Space chooses, Enter edits. “?” shows every key.',
  readOnly: 'This library can only be read: nothing is changed here.',
  edit: (field: string) => `Edit: ${field}`,
  bad,
  setSome: 'Set a field…',
  replaceSome: 'Replace…',
  confirmSome: 'Confirm…',
  fillDown: 'Fill down',
  chooseNone: 'Choose none',
  undo: 'Undo',
  redo: 'Redo',
  undoOf: (what: string) => `Undo: ${what}`,
  redoOf: (what: string) => `Redo: ${what}`,
  acts,
  changing: (done: number, total: number) => `Changing ${sayNumber(done, 'en')} of ${editions(total)}`,
  bar: 'Changing editions',
  stop: 'Stop',
  changed: (n: number) => (n === 0 ? 'Nothing was changed.' : count(n, '# edition was changed.', '# editions were changed.')),
  undone: (n: number) => (n === 0 ? 'Taken back.' : count(n, '# edition was put back.', '# editions were put back.')),
  redone: (n: number) => (n === 0 ? 'Made again.' : count(n, '# edition was changed again.', '# editions were changed again.')),
  refused: (n: number) => count(n, '# edition stays as it is:', '# editions stay as they are:'),
  putAway: 'Put away',
  setHeading: (n: number) => `Set a field of ${editions(n)}`,
  replaceHeading: (n: number) => `Replace in ${editions(n)}`,
  confirmHeading: (n: number) => `Confirm ${editions(n)}`,
  confirmText: 'What is known of them counts as checked by you.',
  field: 'Field',
  value: 'Value',
  valueHint: 'An empty value takes away what is known.',
  find: 'Find',
  by: 'Replace with',
  isExact: 'Tell capitals apart',
  keepsBoth: 'Where another edition has the same title, day and variant, keep both as versions',
  preview: 'Show what changes',
  previewing: 'Looking at what changes…',
  wouldChange: (n: number) => (n === 0 ? 'Nothing would change.' : count(n, '# edition changes.', '# editions change.')),
  wouldStay: (n: number) => count(n, '# has the value already.', '# have the value already.'),
  wouldNotFit: (n: number) =>
    count(n, '# would be empty or too long and stays as it is.', '# would be empty or too long and stay as they are.'),
  shownOf: (n: number) => count(n, 'The first one is shown.', 'The first # are shown.'),
  before: 'Before',
  after: 'After',
  edition: 'Edition',
  none: 'nothing',
  apply: (n: number) => count(n, 'Change # edition', 'Change # editions'),
  editMany: 'Edit metadata…',
  editManyOf: (title: string) => `Edit the metadata of ${name(title)}`,
  inTable: 'Edit in the table…',
  keyWalk: 'Walk along the cells',
  keyEnds: 'First and last column, with Ctrl the whole table',
  keyChoose: 'Choose a row, and more',
  keyAll: 'Choose all rows',
  keyEdit: 'Edit the cell',
  keyKeep: 'Keep and go on, give up',
  keySet: 'Set the field of all that are chosen',
  keyFill: 'Fill down to all that are chosen',
  keyReplace: 'Find and replace in what is chosen',
  keyUndo: 'Undo and redo',
};

/** What every language says of the table. */
export type MetadataWords = typeof metadataEnglish;

// The words of marks in English: highlights, underlines, notes, bookmarks, and the lists of them.
import { isolate, quote } from './isolate.ts';
import { sayCount, sayNumber } from './locale.ts';

const count = (n: number, one: string, other: string): string => sayCount(n, 'en', { one, other });
const num = (n: number): string => sayNumber(n, 'en');

/** English. */
export const marksEnglish = {
  heading: 'Marks',
  bar: 'Mark what is selected',
  highlight: 'Highlight',
  highlightIn: (colour: string) => `Highlight in ${colour}`,
  underline: 'Underline',
  note: 'Note',
  addNote: 'Add a note',
  noteHere: 'Put a note here',
  bookmark: 'Bookmark this page',
  unbookmark: 'Take the bookmark away',
  kinds: { highlight: 'Highlight', underline: 'Underline', note: 'Note', bookmark: 'Bookmark' },
  colours: { yellow: 'yellow', orange: 'orange', green: 'green', blue: 'blue', purple: 'purple' },
  colour: 'Colour',
  look: 'How it is marked',
  noteLabel: 'Note',
  notePlaceholder: 'What you think of it',
  tags: 'Tags',
  tagPlaceholder: 'Add a tag, then Enter',
  untag: (tag: string) => `Take away the tag ${isolate(tag, 'en')}`,
  remove: 'Remove',
  removed: (n: number) => count(n, 'The mark was removed.', '# marks were removed.'),
  edit: (mark: string) => `Edit: ${mark}`,
  removeOf: (mark: string) => `Remove: ${mark}`,
  sign: (kind: string, colour: string) => `${kind}, ${colour}:`,
  selectFirst: 'Select some words first, then mark them.',
  list: 'Marks of this edition',
  count: (n: number) => count(n, '# mark', '# marks'),
  empty: 'Nothing is marked in this edition yet.',
  emptyHow: 'Select some words and press H to highlight them, U to underline, N to add a note. B bookmarks the page.',
  lost: 'Not found on the new page',
  lostHint: (page: number) =>
    `The words that were marked on page ${num(page)} no longer stand in this corrected edition. The mark is kept.`,
  changed: 'The words have changed since',
  carried: 'From an earlier version of this edition',
  place: 'A place on the page',
  page: (n: number) => `Page ${num(n)}`,
  said: (kind: string, colour: string | null, page: number, text: string) =>
    [colour === null ? kind : `${kind}, ${colour}`, `page ${num(page)}`, ...(text === '' ? [] : [quote(text, 'en')])].join(', '),
  withNote: (said: string, note: string) => `${said}. Note: ${isolate(note, 'en')}`,
  nth: (at: number, total: number) => `${num(at)} of ${num(total)}`,
  none: 'There is no mark in this edition.',
  keyHighlight: 'Highlight what is selected',
  keyUnderline: 'Underline it',
  keyNote: 'Note on what is selected, or on a place',
  keyBookmark: 'Bookmark the page, or take the bookmark away',
  keyList: 'List of marks',
  keyWalk: 'Next and previous mark',
  keyOpen: 'Open the mark',
  keyRemove: 'Remove the mark',
  file: {
    heading: 'Marks',
    tags: (tags: string) => `Tags: ${tags}`,
    lost: 'Not found on the corrected page',
    bookmark: 'Bookmark',
  },
  export: 'Export',
  exportMenu: 'Write these marks as a file',
  formats: { markdown: 'Markdown', json: 'JSON (W3C Web Annotation)', pdf: 'PDF of the edition with annotations' },
  saved: (file: string) => `${isolate(file, 'en')} is written.`,
  all: {
    tab: 'Marks',
    tabs: 'Notebook',
    search: 'Search in quotes, notes and tags',
    kind: 'Kind',
    anyKind: 'All kinds',
    anyColour: 'All colours',
    tag: 'Tag',
    anyTag: 'All tags',
    title: 'Newspaper',
    anyTitle: 'All newspapers',
    from: 'From',
    to: 'To',
    sort: 'Order',
    sorts: { changed: 'Last changed', day: 'By day', title: 'By newspaper' },
    clear: 'Show all',
    counted: (shown: number, all: number) =>
      shown === all ? count(all, '# mark', '# marks') : `${num(shown)} of ${num(all)} marks`,
    list: 'All marks',
    nothing: 'No mark answers. Other words, or fewer conditions, may find it.',
    emptyTitle: 'Nothing marked yet',
    emptyText: 'Highlights, notes and bookmarks from all your newspapers stand here, and can be searched.',
    emptyHow: 'Open a newspaper, select some words and press H.',
    lost: 'Not found on the corrected page',
    undated: 'No date',
  },
};

type Shape<Value> = Value extends string
  ? string
  : Value extends (...input: infer In) => string
    ? (...input: In) => string
    : { [Key in keyof Value]: Shape<Value[Key]> };

/** What every language must say of marks. */
export type MarksWords = Shape<typeof marksEnglish>;

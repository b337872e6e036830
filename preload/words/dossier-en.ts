// The words of dossiers in English: the notebook, its files, and how a place is cited.
import { isolate, quote } from './isolate.ts';
import { sayCount, sayNumber } from './locale.ts';

const count = (n: number, one: string, other: string): string => sayCount(n, 'en', { one, other });
const num = (n: number): string => sayNumber(n, 'en');
const name = (text: string): string => isolate(text, 'en');

/** English. */
export const dossierEnglish = {
  notebook: 'Notebook',
  dossiers: 'Dossiers',
  items: (n: number) => (n === 0 ? 'empty' : count(n, '# item', '# items')),
  comments: (n: number) => count(n, '# comment', '# comments'),
  changed: (ago: string) => `changed ${ago}`,
  create: 'New dossier',
  name: 'Name of the dossier',
  namePlaceholder: 'A subject, a person, a question',
  createIt: 'Create',
  rename: 'Rename',
  note: 'Note',
  notePlaceholder: 'What this dossier is about',
  remove: 'Remove',
  removed: (dossier: string) => `${name(dossier)} was removed.`,
  emptyTitle: 'Nothing collected yet',
  emptyText: 'A dossier keeps what you find: the place on its page, the words, and what you think of it, in your own order.',
  emptyHow: 'In the search, press C on a hit to collect it.',
  emptyDossierTitle: 'This dossier is empty',
  emptyDossierText: 'Search for something, and press C on a hit, or Collect beside its page.',
  search: 'Go to the search',
  list: (dossier: string) => `What is in ${name(dossier)}`,
  untitled: 'Without a headline',
  clipping: 'Clipping',
  gone: 'No longer in the library',
  found: (query: string) => `found with ${quote(query, 'en')}`,
  openOf: (headline: string) => `Read the page of ${name(headline)}`,
  commentOf: (headline: string) => `Comment on ${name(headline)}`,
  commentPlaceholder: 'Add a comment',
  takeOf: (headline: string) => `Take out ${name(headline)}`,
  taken: (n: number) => count(n, 'Taken out of the dossier.', '# taken out of the dossier.'),
  move: (headline: string) => `Move ${name(headline)}`,
  moved: (place: number, total: number) => `Now ${num(place)} of ${num(total)}`,
  keys: 'Alt with ↑ or ↓ moves an item, Delete takes it out, Enter reads its page.',
  keyCollect: 'Collect the hit of the list; with Shift, choose where',
  collect: 'Collect',
  collectMenu: 'Collect in a dossier',
  collectInto: (dossier: string) => `Into ${name(dossier)}`,
  collectNew: 'Into a new dossier…',
  collectOther: 'Into another or a new dossier…',
  collectFirst: (n: number) => `The first ${num(n)} hits of the list…`,
  collectAll: (n: number) => count(n, 'The # hit of the list…', 'All # hits of the list…'),
  collectWhere: (n: number) => count(n, 'Where shall this be collected?', 'Where shall these # be collected?'),
  collected: (n: number, dossier: string) => `${count(n, 'Collected in', '# collected in')} ${name(dossier)}.`,
  knownAlready: (dossier: string) => `${name(dossier)} has this already.`,
  export: 'Export',
  exportMenu: 'Write this dossier as a file',
  formats: {
    pdf: 'PDF, with pictures and citations',
    html: 'Web page, with pictures',
    markdown: 'Markdown',
    png: 'Pictures (PNG, 300 dpi)',
    csv: 'Table (CSV)',
    ris: 'RIS, for Zotero and others',
    bibtex: 'BibTeX',
    csl: 'CSL-JSON',
  },
  exporting: (done: number, total: number) => `Writing ${num(done)} of ${num(total)}`,
  exportBar: 'How much of the dossier is written',
  stop: 'Stop',
  saved: (file: string) => `${name(file)} is written.`,
  leftOut: (n: number) => count(n, '# has no picture and was left out.', '# have no picture and were left out.'),
  file: {
    page: (n: number) => `Page ${num(n)}`,
    contents: 'Contents',
    openIn: 'Open in Kiosque',
    made: (day: string) => `Collected with Kiosque, ${day}`,
    noPicture: 'The edition is no longer in the library, so there is no picture of its page.',
    unreadable: 'The page could not be drawn, so there is no picture of it.',
  },
};

type Shape<Value> = Value extends string
  ? string
  : Value extends (...input: infer In) => string
    ? (...input: In) => string
    : { [Key in keyof Value]: Shape<Value[Key]> };

/** What every language must say of dossiers. */
export type DossierWords = Shape<typeof dossierEnglish>;

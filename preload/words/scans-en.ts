// The words of scans in English: pages that are pictures, and their text as it is read by machine.
import { sayCount, sayNumber, sayPercent } from './locale.ts';

const count = (n: number, one: string, other: string): string => sayCount(n, 'en', { one, other });
const num = (n: number): string => sayNumber(n, 'en');
const sure = (share: number): string => `${sayPercent(share, 'en')} sure`;

/** English. */
export const scansEnglish = {
  heading: 'Scans',
  lead: 'Pages that are only pictures cannot be searched. Kiosque reads their text on this computer, without a network, in French, Arabic and English. It takes some ten seconds to a minute a page.',
  list: 'Editions with scanned pages',
  counted: (editions: number, pages: number) =>
    pages === 0
      ? `${count(editions, '# edition', '# editions')}, every page read`
      : `${count(editions, '# edition', '# editions')}, ${count(pages, '# page', '# pages')} without text`,
  chosen: (n: number) => count(n, '# chosen', '# chosen'),
  keys: 'Arrows walk, Space chooses, Enter shows the pages.',
  unread: (n: number, of: number) => `${num(n)} of ${count(of, '# page', '# pages')} without text`,
  read: (n: number) => count(n, '# page read by machine', '# pages read by machine'),
  poor: (n: number) => count(n, '# poorly read', '# poorly read'),
  sure,
  unknownLanguage: 'Language not known',
  readAs: 'Read as',
  asKnown: 'As each edition says',
  allLanguages: 'All three languages',
  start: (pages: number) => (pages === 0 ? 'Read the text' : `Read the text of ${count(pages, '# page', '# pages')}`),
  starting: 'Beginning…',
  startMenu: 'Read text of scans',
  started: (pages: number) => count(pages, '# page is being read.', '# pages are being read.'),
  show: 'Show',
  refused: (n: number) => count(n, '# edition was left out', '# editions were left out'),
  again: 'Read again',
  againHint: 'Replaces what was read, for instance in another language.',
  remove: 'Remove text read by machine…',
  removeHeading: 'Remove the text read by machine?',
  removeText: (pages: number) =>
    count(
      pages,
      'The text of # page goes, and search no longer finds it. The page itself stays, and can be read again.',
      'The text of # pages goes, and search no longer finds it. The pages themselves stay, and can be read again.',
    ),
  removeYes: 'Remove the text',
  removed: (pages: number) => count(pages, 'The text of # page was removed.', 'The text of # pages was removed.'),
  pages: 'Pages',
  open: 'Open',
  back: 'All scans',
  none: 'No scans',
  noneText:
    'Every page in the library has text. Editions with pages that are only pictures are listed here, so that their text can be read.',
  jobs: 'Reading',
  pauseAll: 'Pause all',
  resumeAll: 'Resume all',
  cancelAll: 'Cancel all',
  pause: 'Pause',
  resume: 'Resume',
  tryAgain: 'Try again',
  cancel: 'Cancel',
  dismiss: 'Put away',
  state: {
    running: 'Being read',
    waiting: 'Waiting',
    paused: 'Paused',
    failed: 'Some pages could not be read',
    done: 'Read',
  },
  progress: (done: number, total: number) => `${num(done)} of ${count(total, '# page', '# pages')}`,
  onPage: (page: number) => `now page ${num(page)}`,
  left: (duration: string) => `about ${duration} left`,
  failedPages: (pages: readonly number[]) => `${pages.length === 1 ? 'Page' : 'Pages'} ${pages.map(num).join(', ')}`,
  table: {
    label: 'Scanned pages',
    page: 'Page',
    state: 'State',
    words: 'Words',
    confidence: 'Confidence',
    languages: 'Languages',
    states: {
      scanned: 'No text',
      waiting: 'Waiting',
      paused: 'Paused',
      failed: 'Could not be read',
      recognised: 'Read by machine',
    },
    isPoor: 'poorly read',
  },
  confidenceHint: 'The confidence is how sure the machine is of the letters that it read. What is poorly read has many mistakes.',
  noPages: 'Every page of this edition has text of its own.',
  notice: {
    label: 'This scan',
    whole: 'This edition is a scan: none of its pages has text.',
    part: (pages: number) => count(pages, '# page of this edition has no text.', '# pages of this edition have no text.'),
    start: 'Read its text',
    done: 'The text of this scan has been read, and search finds it.',
    failed: (n: number) => count(n, '# page could not be read.', '# pages could not be read.'),
    see: 'See the pages',
  },
  badge: {
    text: 'Read by machine',
    hint: 'The text of this page was read by machine from its picture.',
    hintSure: (share: number) =>
      `The text of this page was read by machine from its picture. The machine is ${sure(share)} of it.`,
    article: 'This text was read by machine from the picture.',
    articleSure: (share: number) => `This text was read by machine from the picture, ${sure(share)}.`,
    isPoor: 'Many words may be wrong.',
  },
  setting: {
    heading: 'Scans',
    text: 'Pages that are only pictures, such as those of digitised newspapers.',
    byThemselves: 'Read the text of scans by themselves when they arrive',
    hint: 'Behind everything else, and not while this computer runs on battery.',
  },
};

/** The shape that the other languages fill. */
export type ScansWords = typeof scansEnglish;

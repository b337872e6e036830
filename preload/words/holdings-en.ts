// The words of holdings in English: titles as serials, the year calendar, claims, and what is written of them.
import type { DayState, Frequency, HoldingsFormat, Relation } from '../model-holdings.ts';
import { isolate } from './isolate.ts';
import { sayCount } from './locale.ts';
import { sayList, sayMonth, sayWeekday } from './say-days.ts';

const count = (n: number, one: string, other: string): string => sayCount(n, 'en', { one, other });
const named = (text: string): string => isolate(text, 'en');
const weekdays = (days: readonly number[]): string =>
  sayList(
    days.map((day) => sayWeekday(day, 'en')),
    'en',
  );
const ordinals = ['first', 'second', 'third', 'fourth', 'last'];

const states: Record<DayState, string> = {
  held: 'Held',
  missing: 'Missing',
  'not-published': 'Not published',
  incomplete: 'Incomplete',
  damaged: 'Damaged',
  duplicate: 'There twice',
  claimed: 'Claimed',
  'not-wanted': 'Not wanted',
};

const frequency = (one: Frequency): string => {
  switch (one.kind) {
    case 'weekdays':
      if (one.weekdays.length === 7) return 'Daily';
      return one.weekdays.length === 1 ? `Weekly, on ${weekdays(one.weekdays)}` : `On ${weekdays(one.weekdays)}`;
    case 'dates': {
      const months = one.months.map((month) => sayMonth(month, 'en'));
      const dates = `On day ${sayList(one.dates.map(String), 'en')}`;
      return months.length === 0 ? `${dates} of each month` : `${dates} of ${sayList(months, 'en')}`;
    }
    case 'nth':
      return `Monthly, on the ${ordinals[one.nth - 1] ?? ''} ${sayWeekday(one.weekday, 'en')}`;
    case 'weeks':
      return `Every ${one.every} weeks`;
  }
};

const relations: Record<Relation['kind'], string> = {
  continues: 'Continues',
  'continued-by': 'Continued by',
  'supplement-of': 'Supplement of',
  'has-supplement': 'Has the supplement',
};

const formats: Record<HoldingsFormat, string> = {
  claims: 'Claim list (CSV)',
  statement: 'Holdings statement (text)',
  mrk: 'MARC 21 (text)',
  marcxml: 'MARC 21 (XML)',
};

/** English. */
export const holdingsEnglish = {
  heading: 'Holdings',
  list: 'Titles and what is held of them',
  counted: (titles: number, missing: number) =>
    `${count(titles, '# title', '# titles')}, ${count(missing, '# issue missing', '# issues missing')}`,
  columns: { title: 'Title', span: 'Held', editions: 'Editions', missing: 'Missing', claimed: 'Claimed' },
  span: (from: string, to: string) => `${from} to ${to}`,
  noSpan: 'No issue has a day',
  noMissing: 'None missing',
  missing: (n: number) => count(n, '# missing', '# missing'),
  claimed: (n: number) => count(n, '# claimed', '# claimed'),
  emptyTitle: 'No holdings yet',
  emptyText:
    'Here every newspaper has a calendar of its years: what is held, what is missing, and on which days it did not appear. Add editions, and their days and numbers will tell.',
  states,
  calendar: (title: string, year: string) => `${named(title)}, ${year}`,
  year: 'Year',
  previousYear: 'Year before',
  nextYear: 'Year after',
  yearWith: (year: string, missing: number) => (missing === 0 ? year : `${year} (${count(missing, '# missing', '# missing')})`),
  legend: 'What the signs mean, and how many days there are',
  undated: (n: number) => count(n, '# edition has no day', '# editions have no day'),
  dayNamed: (day: string, state: string, number: string | null) =>
    number === null ? `${day}: ${state}` : `${day}: ${state}, no. ${number}`,
  outside: 'Does not count',
  number: (number: string) => `No. ${number}`,
  expected: (number: string) => `Expected: no. ${number}`,
  covers: (day: string) => `Stands for the days up to ${day}`,
  partOf: (day: string) => `Part of the issue of ${day}`,
  unsure: 'No number tells of this day: it follows from the days on which the title usually appears.',
  claimedOn: (day: string) => `Claimed on ${day}`,
  pages: (here: number, printed: number) => `${here} of ${printed} pages`,
  dayHelp: 'Arrows walk by day, Page Up and Page Down by month, with Shift by year.',
  acts: {
    read: 'Read',
    readOf: (variant: string) => `Read ${named(variant)}`,
    claim: 'Claim it',
    notPublished: 'It was not published',
    notWanted: 'It is not wanted',
    missing: 'It is missing',
    lift: 'Go by what was found',
    sources: 'To the sources',
    more: 'What is known of the day',
  },
  ruled: {
    claimed: (day: string) => `${day} is claimed.`,
    'not-published': (day: string) => `Nothing was published on ${day}.`,
    'not-wanted': (day: string) => `${day} is not wanted.`,
    missing: (day: string) => `${day} is missing.`,
    lifted: (day: string) => `${day} goes by what was found.`,
    undone: 'Taken back.',
  },
  description: 'Description',
  describe: 'Describe the title',
  edit: 'Edit',
  field: {
    issn: 'ISSN',
    publisher: 'Publisher',
    place: 'Place',
    language: 'Language',
    frequencies: 'Appears',
    closed: 'Does not appear on',
    collectedFrom: 'Collected since',
    collectedTo: 'Collected until',
    isCurrent: 'Still collected: count up to today',
    relations: 'Other titles',
    note: 'Note',
  },
  hint: {
    issn: 'Eight figures, the last one checks the others',
    closed: 'Dates as 05-01 or 2024-03-04, spans as 08-01/08-31, separated by commas',
    collected: 'Without a day, the first and the last held issue count',
    since: 'From the beginning',
  },
  wrong: {
    issn: 'The check digit of this ISSN does not fit.',
    closed: (text: string) => `${named(text)} is no day.`,
    day: 'A day such as 28/03/2024',
    dates: 'Numbers from 1 to 31',
  },
  rests: {
    'eid-al-fitr': 'Eid al-Fitr',
    'eid-al-adha': 'Eid al-Adha',
    mawlid: 'Mawlid',
    'new-year-hijri': 'Hijri new year',
    'good-friday': 'Good Friday',
    easter: 'Easter Sunday',
    'easter-monday': 'Easter Monday',
    ascension: 'Ascension Day',
    'whit-monday': 'Whit Monday',
  },
  frequency,
  frequencySince: (text: string, day: string) => `From ${day}: ${text}`,
  kinds: {
    weekdays: 'Days of the week',
    dates: 'Dates of the month',
    nth: 'A weekday of each month',
    weeks: 'Every so many weeks',
  },
  addFrequency: 'Add a frequency',
  removeFrequency: 'Remove this frequency',
  since: 'Since',
  dates: 'Dates',
  nth: 'Which',
  ordinals: ['First', 'Second', 'Third', 'Fourth', 'Last'],
  weekday: 'Weekday',
  every: 'Weeks',
  fromIssue: 'An issue appeared on',
  issnOf: (issn: string) => `ISSN ${issn}`,
  notSaid: 'Not said',
  learned: 'As the issues show it',
  takeLearned: 'Take this over',
  nothingLearned: 'Too few issues to tell.',
  relations,
  relation: 'Relation',
  relatedTitle: 'Title',
  relatedDay: 'Day',
  addRelation: 'Add a title',
  removeRelation: 'Remove this title',
  statement: 'Statement',
  nothingHeld: 'Nothing held',
  copyStatement: 'Copy',
  copied: 'Statement copied.',
  described: 'Description kept.',
  exportMenu: 'Write…',
  exportOf: 'Write holdings',
  formats,
  fileName: (title: string | null, what: string) => (title === null ? what : `${title} ${what}`),
  fileWords: { claims: 'claims', statement: 'holdings', mrk: 'MARC', marcxml: 'MARC' },
  claimToo: 'Claim what is missing, and write the list (CSV)',
  written: (file: string, days: number) => `${named(file)}: ${count(days, '# issue', '# issues')}.`,
  writtenFile: (file: string) => `${named(file)} is written.`,
  nothingToClaim: 'Nothing is missing.',
  csv: {
    title: 'Title',
    issn: 'ISSN',
    day: 'Day',
    number: 'Number',
    state: 'State',
    claimedOn: 'Claimed on',
    note: 'Note',
  },
};

/** The shape that the other languages fill. */
export type HoldingsWords = typeof holdingsEnglish;

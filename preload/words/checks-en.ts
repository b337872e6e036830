// The words of the checks in English: the state of the files, problems and their repair, the schedule, and the history of an edition.
import { isolate } from './isolate.ts';
import { sayCount, sayNumber } from './locale.ts';

const count = (n: number, one: string, other: string): string => sayCount(n, 'en', { one, other });
const num = (n: number): string => sayNumber(n, 'en');

/** English. */
export const checksEnglish = {
  heading: 'Checks',
  fullCheck: 'Full check',
  quickCheck: 'Quick check',
  sum: (checked: number, ok: number, problems: number) =>
    `${count(checked, '# edition', '# editions')} checked, ${num(ok)} well, ${count(problems, '# problem', '# problems')}`,
  state: {
    heading: 'State of the files',
    verified: (n: number, total: number, days: number) =>
      `${num(n)} of ${count(total, '# edition', '# editions')} verified in the last ${count(days, 'day', '# days')}`,
    lastFull: (ago: string) => `Last full check: ${ago}`,
    lastQuick: (ago: string) => `Last quick check: ${ago}`,
    neverFull: 'No full check yet',
    oldest: (ago: string) => `Longest without a check: ${ago}`,
    next: (when: string) => `Next reading by itself: ${when}`,
    paused: 'Checking by itself is paused',
    damaged: (n: number) => count(n, '# damaged edition', '# damaged editions'),
    well: 'No damage is known',
    readOnly: 'The library can only be read here: checks report, and mark nothing.',
  },
  run: {
    full: 'Read every file',
    fullHint: 'Reads every byte and compares it with the sum taken at arrival.',
    quick: 'Quick look',
    quickHint: 'Presence, sizes and records, without reading the files.',
    stop: 'Stop',
    progress: (done: number, total: number) => `${num(done)} of ${count(total, '# edition', '# editions')}`,
    stopped: 'Stopped. What was checked until then counts.',
    ended: (problems: number) =>
      problems === 0 ? 'Checked. Everything is as it should be.' : `Checked. ${count(problems, '# problem', '# problems')}.`,
  },
  schedule: {
    heading: 'By itself',
    every: 'Every file at least every',
    days: (n: number) => count(n, '# day', '# days'),
    pause: 'Pause',
    resume: 'Go on',
    hint: 'A little at a time while Kiosque is open, and when an edition is opened.',
    operator: 'Name in the history',
    operatorHint: 'Stands in the history of editions beside what is done from now on. May stay empty.',
  },
  problems: {
    heading: 'Problems',
    list: 'Problems, by edition',
    none: 'No problems are known',
    noneText: 'What a check finds is listed here, with what can be done about it. A full check reads every file once.',
    library: 'In the library folder',
    since: (when: string) => `known since ${when}`,
    files: (n: number) => count(n, '# file', '# files'),
    more: (n: number) => count(n, '# more', '# more'),
    saveAs: 'Save the report',
    formats: { csv: 'Table (CSV)', json: 'Data (JSON)', text: 'Text' },
    saved: (name: string) => `Saved as ${isolate(name, 'en')}.`,
  },
  repair: {
    heading: 'Repair',
    folder: 'From a backup or bag…',
    file: 'From a file…',
    source: 'Download again',
    working: 'Repairing',
    done: (n: number) => count(n, '# file repaired and verified.', '# files repaired and verified.'),
    missing: (n: number) => count(n, '# file was not found there.', '# files were not found there.'),
    nothing: 'All files of this edition are what arrived.',
    aside: 'The damaged files lie beside the new ones until you delete them.',
  },
  acts: {
    reveal: 'Show in its folder',
    read: 'Read',
    history: 'History',
    check: 'Check this edition',
    checked: 'Every byte is what arrived.',
    checkedDamaged: 'This edition is damaged.',
  },
  damage: {
    badge: 'Damaged',
    notice: (when: string) =>
      `Files of this edition are damaged; known since ${when}. What you read may not be what was printed.`,
    repair: 'See what can be done',
  },
  history: {
    heading: (title: string) => `History of ${isolate(title, 'en')}`,
    list: 'Events, the last first',
    holds: (n: number) => `The chain of ${count(n, '# event', '# events')} holds.`,
    unlinked: 'Written before events were chained; they are chained with the next change.',
    broken: (n: number) => `The chain is broken at event ${num(n)}.`,
    lastVerified: (ago: string) => `Last found whole ${ago}.`,
    by: (program: string, version: string) => `${program} ${version}`,
    byPerson: (person: string, program: string) => `${isolate(person, 'en')}, with ${program}`,
    earlier: 'an earlier Kiosque',
    failed: 'failed',
    premis: 'Save as PREMIS…',
    back: 'Back to the checks',
    types: {
      ingestion: 'Arrived',
      'message digest calculation': 'Sum taken',
      'format identification': 'Format recognised',
      validation: 'Opened and looked through',
      'metadata modification': 'Facts changed',
      'policy assignment': 'Rule of keeping changed',
      creation: 'Files made of it',
      migration: 'Brought into another form',
      deletion: 'Removed',
      recovery: 'Restored',
      replacement: 'Replaces an earlier version',
      replication: 'Copied elsewhere',
      transfer: 'Moved',
      'fixity check': 'Verified',
    } as Record<string, string>,
  },
};

/** The shape that the other languages fill. */
export type ChecksWords = typeof checksEnglish;

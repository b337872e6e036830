// The English sentences for what exchanging refuses.
import type { FaultBook } from './faults.ts';

/** English. */
export const exchangeFaultsEnglish = {
  'edition/none-chosen': () => ({
    what: 'No edition answers this choice.',
    next: 'Choose another newspaper or another period.',
  }),
  'export/busy': () => ({
    what: 'Something is being written already.',
    next: 'Wait until it is written, or stop it.',
  }),
  'export/cancelled': () => ({
    what: 'Writing was stopped.',
    kept: 'Nothing half-written was left.',
    next: 'Start again whenever you like.',
  }),
  'export/not-a-catalogue': () => ({
    what: 'This folder holds files that are no catalogue of Kiosque.',
    kept: 'They were left as they are, and nothing was written.',
    next: 'Choose an empty folder, or one with a catalogue that Kiosque wrote.',
  }),
  'table/empty': () => ({
    what: 'This table has no rows.',
    next: 'Choose a CSV file with a row of headings and a row for each edition.',
  }),
  'table/no-key': () => ({
    what: 'No column of this table tells which editions are meant.',
    kept: 'Nothing was changed.',
    next: 'Name the column with the id, the SHA-256, the file name, or those with title and day.',
  }),
  'table/no-fields': () => ({
    what: 'No column of this table is a field that can be changed.',
    kept: 'Nothing was changed.',
    next: 'Say which field each column is.',
  }),
  'table/unreadable': () => ({
    what: 'This file cannot be read as a table.',
    kept: 'Nothing was changed.',
    next: 'Save it as CSV from your spreadsheet program, and choose it again.',
  }),
  'table/too-large': () => ({
    what: 'This table is too large.',
    kept: 'Nothing was changed.',
    next: 'Divide it into several files.',
  }),
  'table/changed': () => ({
    what: 'The table or the library has changed since the preview.',
    kept: 'Nothing was changed.',
    next: 'Look at the preview again, then apply.',
  }),
  'table/gone': () => ({
    what: 'This table is no longer open.',
    kept: 'Nothing was changed.',
    next: 'Choose the file again.',
  }),
} satisfies Partial<FaultBook>;

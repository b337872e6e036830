// The words for reporting a problem, in English.
import type { ReportPart } from '../model-report.ts';

/** English. */
export const reportEnglish = {
  heading: 'Report a problem',
  text: 'Kiosque sends nothing by itself. It writes a text file of what could help to mend it, which you read first and then send to whom you like.',
  open: 'Prepare a report…',
  said: 'What happened',
  placeholder: 'What you did, what you expected, and what you saw instead',
  contents: 'What the file would hold',
  hint: 'No newspaper, file, address of a page or name of a person stands in it. Take away what you would rather keep.',
  parts: {
    program: 'The program and this computer',
    library: 'The library, in numbers',
    settings: 'Settings',
    log: 'Log',
  } satisfies Record<ReportPart, string>,
  save: 'Save the report…',
};

/** What each language says here. */
export type ReportWords = typeof reportEnglish;

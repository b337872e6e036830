// What an audit says of each thing that it finds, in English: what it is, and what can be done.
import type { ProblemCode } from '../model-damage.ts';
import { isolate } from './isolate.ts';
import { sayCount, saySize } from './locale.ts';

/** What a sentence may use. */
export type ProblemDetail = Readonly<Record<string, string | number>>;

/** One thing in words. */
export type ProblemWords = { what: (detail: ProblemDetail) => string; next: string };

/** The words of one language. */
export type ProblemBook = Record<ProblemCode, ProblemWords>;

const bytes = (value: string | number | undefined): string =>
  typeof value !== 'number'
    ? ''
    : value < 1000
      ? sayCount(value, 'en', { one: '# byte', other: '# bytes' })
      : saySize(value, 'en');
const other = ({ other: path }: ProblemDetail): string => (path === undefined ? '' : ` (${isolate(String(path), 'en')})`);
const copy = 'Repair it from a backup, a bag or its source.';

/** English. */
export const englishProblems: ProblemBook = {
  'file-changed': { what: () => 'The bytes are not the ones that arrived.', next: copy },
  'file-truncated': {
    what: ({ actual, expected }) => `The file is cut off: ${bytes(actual)} of ${bytes(expected)}.`,
    next: copy,
  },
  'file-grown': {
    what: ({ actual, expected }) => `The file is longer than what arrived: ${bytes(actual)} instead of ${bytes(expected)}.`,
    next: copy,
  },
  'file-swapped': { what: (detail) => `The file has the bytes of another one${other(detail)}.`, next: copy },
  'file-missing': { what: () => 'The file is missing.', next: copy },
  'file-unreadable': {
    what: () => 'The disk does not give the file.',
    next: 'Look at the disk, then repair the edition from a backup.',
  },
  'file-extra': {
    what: () => 'A file lies here that belongs to nothing in the library.',
    next: 'Look at it, and move it away if it is not needed.',
  },
  'folder-missing': { what: () => 'The folder of the edition is missing.', next: copy },
  'folder-moved': {
    what: (detail) => `The folder was moved${other(detail)}.`,
    next: 'It is taken in at its new place when the library is next opened.',
  },
  'folder-misplaced': {
    what: () => 'The folder is in the trash and should not be, or the other way round.',
    next: 'It is put right with the next change of the edition.',
  },
  'folder-orphan': {
    what: () => 'A folder lies here that the library does not know.',
    next: 'If its files are whole, it is taken in when the library is next opened; otherwise add its files anew, or move it away.',
  },
  'edition-copy': {
    what: (detail) => `A copy of an edition that is there already${other(detail)}.`,
    next: 'Move the copy away if it is not needed.',
  },
  'sidecar-missing': {
    what: () => 'The record beside the edition is missing.',
    next: 'Repairing writes it again from the catalogue.',
  },
  'sidecar-damaged': {
    what: () => 'The record beside the edition cannot be read.',
    next: 'Repairing writes it again from the catalogue, and sets the damaged one aside.',
  },
  'sidecar-changed': {
    what: () => 'The record beside the edition was changed by something other than Kiosque.',
    next: 'Repairing writes it again from the catalogue, and sets the changed one aside.',
  },
  'sidecar-older': {
    what: () => 'The record beside the edition is older than the catalogue.',
    next: 'It is written again with the next change of the edition.',
  },
  'sidecar-newer': {
    what: () => 'The record beside the edition is newer than the catalogue.',
    next: 'It is taken in when the library is next opened.',
  },
  'sidecar-differs': {
    what: () => 'The record beside the edition says something else than the catalogue.',
    next: 'Compare the two; a backup may tell which is right.',
  },
  'chain-broken': {
    what: ({ number }) => `The chain of events is broken at event ${number}: it was changed, removed or put elsewhere.`,
    next: 'Compare the history with that of a backup; what stands before the break is proven.',
  },
  'chain-cut': {
    what: ({ number, expected }) => `The chain of events ends after event ${number}, and had ${expected} already.`,
    next: 'Compare the history with that of a backup.',
  },
  'log-broken': {
    what: ({ number }) =>
      number === undefined
        ? 'The log of checks has lost its end.'
        : `The chain of the log of checks is broken at line ${number}.`,
    next: 'Compare the log with that of a backup; a full check today verifies every file anew.',
  },
  'library-sidecar-damaged': {
    what: () => 'The record of the library (titles, sources, settings) cannot be read, or was changed by something else.',
    next: 'It is written again with the next change of a setting.',
  },
  'incoming-left': {
    what: () => 'A half-arrived file was left behind by an interrupted run.',
    next: 'It is swept away when the library is next opened.',
  },
};

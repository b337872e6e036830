// The English sentences for everything that Kiosque refuses. Plain verbs, no blame, no exclamation marks.
import type { FaultDetail } from '../errors.ts';
import type { FaultBook } from './faults.ts';
import { quote } from './isolate.ts';
import { queryMistake } from './query-mistakes.ts';

const file = (detail: FaultDetail, otherwise = 'This file'): string =>
  typeof detail.name === 'string' ? quote(detail.name, 'en') : otherwise;
const folder = (detail: FaultDetail): string => file(detail, 'This folder');
const given = (value: FaultDetail[string] | undefined): string =>
  value === undefined || value === null ? '' : ` ${quote(String(value), 'en')}`;

/** English, by code. */
export const englishFaults: FaultBook = {
  internal: () => ({
    what: 'Something went wrong inside Kiosque.',
    kept: 'Your editions are safe on the disk.',
    next: 'Try again; if it happens again, restart Kiosque and report it with its log.',
  }),
  'input/invalid': (detail) => ({
    what: `That value is not valid${detail.field === undefined ? '' : ` (${String(detail.field)})`}.`,
    kept: 'Nothing was changed.',
    next: 'Correct it and try again.',
  }),
  'input/unknown-call': () => ({
    what: 'Kiosque does not know that request.',
    kept: 'Nothing was changed.',
    next: 'Restart Kiosque so that all its parts are of the same version.',
  }),
  'usage/unknown-command': (detail) => ({
    what: `There is no command${given(detail.command)}.`,
    next: 'Run kiosque --help to see the commands.',
  }),
  'usage/missing-argument': (detail) => ({
    what: `An argument is missing${detail.argument === undefined ? '' : `: ${String(detail.argument)}`}.`,
    next: 'Run kiosque --help to see what the command needs.',
  }),
  'usage/bad-option': (detail) => ({
    what: `The option${given(detail.option)} is unknown or has a value that does not fit.`,
    next: 'Run kiosque --help to see the options.',
  }),
  'library/not-found': () => ({
    what: 'There is no library in this folder.',
    next: 'Check the folder, or add an edition to make a library there.',
  }),
  'library/not-a-folder': () => ({
    what: 'The place chosen for the library is a file, not a folder.',
    kept: 'The file was not touched.',
    next: 'Choose a folder.',
  }),
  'library/locked': (detail) => ({
    what: `Another Kiosque is using this library${detail.pid === undefined ? '' : ` (process ${String(detail.pid)})`}.`,
    kept: 'Nothing was changed.',
    next: 'Close the other one, then try again.',
  }),
  'library/from-future': () => ({
    what: 'This library was made by a newer Kiosque.',
    kept: 'It was not opened, so nothing in it changed.',
    next: 'Update Kiosque, then open it again.',
  }),
  'library/damaged': () => ({
    what: 'The library’s catalogue is damaged.',
    kept: 'The editions themselves are separate files and are still in the library folder.',
    next: 'Run kiosque rebuild to make the catalogue again from those files.',
  }),
  'library/read-only': () => ({
    what: 'Kiosque may not write in this library.',
    kept: 'Nothing was changed.',
    next: 'Check the permissions of the folder and that its disk is not write-protected.',
  }),
  'library/duplicate': (detail) => ({
    what: `${file(detail, 'This edition')} is already in your library.`,
    kept: 'The copy you have was kept as it is.',
    next: 'Nothing needs to be done.',
  }),
  'edition/not-found': () => ({
    what: 'This edition is no longer in the library.',
    next: 'Go back to the kiosk; if you removed it by mistake, add its file again.',
  }),
  'edition/damaged': () => ({
    what: 'The file of this edition has changed or is missing in the library folder.',
    kept: 'Its notes and its place on the shelf were kept.',
    next: 'Add the original file again, or restore the library folder from a backup.',
  }),
  'page/not-found': (detail) => ({
    what: `This edition has no page${detail.page === undefined ? ' of that number' : ` ${String(detail.page)}`}.`,
    next: 'Choose another page.',
  }),
  'file/not-found': (detail) => ({
    what: `${file(detail)} is not there any more.`,
    next: 'Check that it was not moved or renamed, and that its disk is connected.',
  }),
  'file/unreadable': (detail) => ({
    what: `${file(detail)} cannot be read.`,
    kept: 'It was left as it is.',
    next: 'Check its permissions, or copy it to another place and add that copy.',
  }),
  'file/empty': (detail) => ({
    what: `${file(detail)} is empty.`,
    next: 'Download it again, then add it.',
  }),
  'file/not-regular': (detail) => ({
    what: `${file(detail)} is a device or a link to nowhere, not a document.`,
    next: 'Choose a PDF file or a folder.',
  }),
  'file/is-folder': (detail) => ({
    what: `${folder(detail)} is a folder, where a file was expected.`,
    next: 'Choose a file.',
  }),
  'file/changed': (detail) => ({
    what: `${file(detail)} changed while it was being copied.`,
    kept: 'The half-copied file was thrown away; the original was not touched.',
    next: 'Wait until it has finished arriving, then try again.',
  }),
  'folder/empty': (detail) => ({
    what: `${folder(detail)} holds no PDF.`,
    next: 'Choose a folder with newspapers in it.',
  }),
  'pdf/not-pdf': (detail) => ({
    what: `${file(detail)} is not a PDF, whatever its name says.`,
    kept: 'It was left as it is.',
    next: 'If it came from a web site, open that page and download the edition itself.',
  }),
  'pdf/truncated': (detail) => ({
    what: `${file(detail)} is cut short: its end is missing.`,
    kept: 'It was left as it is.',
    next: 'Download it again, then add it.',
  }),
  'pdf/broken': (detail) => ({
    what:
      detail.page === undefined
        ? `${file(detail)} is damaged and cannot be opened.`
        : `Page ${String(detail.page)} is damaged and cannot be shown.`,
    kept: detail.page === undefined ? 'It was left as it is.' : 'The other pages can be read.',
    next: 'Download the edition again if you can, and add it.',
  }),
  'pdf/locked': (detail) => ({
    what: `${file(detail, 'This edition')} is protected by a password.`,
    kept: 'Nothing in it was changed.',
    next: 'Type its password to open it.',
  }),
  'pdf/wrong-password': () => ({
    what: 'That password does not open this edition.',
    kept: 'Nothing was changed.',
    next: 'Check capital letters and the keyboard’s language, then try again.',
  }),
  'pdf/no-pages': (detail) => ({
    what: `${file(detail)} has no pages.`,
    next: 'Download it again, then add it.',
  }),
  'pdf/too-slow': (detail) => ({
    what: `${file(detail, 'This edition')} takes too long to read, so reading it was stopped.`,
    kept: 'The file was kept.',
    next: 'Try again when the computer is less busy.',
  }),
  'disk/full': () => ({
    what: 'The disk is full.',
    kept: 'Everything already in the library was kept; the half-copied file was thrown away.',
    next: 'Free some space, then try again.',
  }),
  'disk/failed': () => ({
    what: 'The disk did not accept or return what was asked of it.',
    kept: 'Nothing counts as added until it is safely written.',
    next: 'Check that the disk is connected and healthy, then try again.',
  }),
  'add/cancelled': (detail) => ({
    what: `Adding ${file(detail, 'it')} was cancelled.`,
    kept: 'What had already been added was kept.',
    next: 'Add it again whenever you like.',
  }),
  'search/bad-query': (detail) => ({
    what: queryMistake(detail, 'en'),
    next: 'Correct it, or put the words between quotation marks to look for them as they stand.',
  }),
  'search/unavailable': () => ({
    what: 'Search is not ready.',
    kept: 'Your editions can be read meanwhile.',
    next: 'Wait a moment; Kiosque makes its index again by itself.',
  }),
  'secrets/unavailable': () => ({
    what: 'This computer has no safe place to keep passwords.',
    kept: 'The password was used this once and not stored.',
    next: 'Set up your system’s keyring if Kiosque should remember it.',
  }),
  'format/unsupported': (detail) => ({
    what: `${file(detail)} is of a kind that Kiosque does not read.`,
    kept: 'It was left as it is.',
    next: 'Add the edition as a PDF.',
  }),
};

// The English sentences for everything that Kiosque refuses. Plain verbs, no blame, no exclamation marks.
import type { FaultDetail } from '../errors.ts';
import { diskRoom } from './disk-room.ts';
import { exchangeFaultsEnglish } from './exchange-faults-en.ts';
import type { FaultBook, FaultWords } from './faults.ts';
import { isolate, quote } from './isolate.ts';
import { sayCount, sayDate, sayNumber, saySize } from './locale.ts';
import { queryMistake } from './query-mistakes.ts';
import { englishSafetyFaults } from './safety-faults-en.ts';
import { updateFaultsEnglish } from './update-faults-en.ts';

const file = (detail: FaultDetail, otherwise = 'This file'): string =>
  typeof detail.name === 'string' ? quote(detail.name, 'en') : otherwise;
const folder = (detail: FaultDetail): string => file(detail, 'This folder');
const given = (value: FaultDetail[string] | undefined): string =>
  value === undefined || value === null ? '' : ` ${quote(String(value), 'en')}`;

type Pair = readonly [what: string, next: string];

/** What happened and what to do, by the inner reason; an unknown reason or none is told in general. */
const told = ({ reason }: FaultDetail, reasons: Readonly<Record<string, Pair>>, otherwise: Pair): FaultWords => {
  const [what, next] = (typeof reason === 'string' && Object.hasOwn(reasons, reason) ? reasons[reason] : null) ?? otherwise;
  return { what, next };
};
const text = (value: FaultDetail[string] | undefined): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value : null;

/** Which edition is meant, in parentheses. */
const named = ({ title: of, day }: FaultDetail): string => {
  if (typeof of !== 'string') return '';
  return ` (${isolate(of, 'en')}${typeof day === 'string' ? `, ${sayDate(day, 'en')}` : ''})`;
};

const linkDay = ({ day }: FaultDetail): string => (typeof day === 'string' ? `of ${sayDate(day, 'en')}` : 'without a date');

const atLine = (detail: FaultDetail): string =>
  typeof detail.line === 'number' ? ` (line ${sayNumber(detail.line, 'en')})` : '';
const host = (detail: FaultDetail): string => {
  const name = text(detail.host);
  return name === null ? '' : ` ${isolate(name, 'en')}`;
};
const server = (detail: FaultDetail): string => `The server${host(detail)}`;
const title = (detail: FaultDetail): string | null => text(detail.title) ?? text(detail.name);
const source = (detail: FaultDetail): string => {
  const name = title(detail);
  if (name !== null) return `The source ${quote(name, 'en')}`;
  return text(detail.host) === null ? 'This source' : server(detail);
};
const edition = (detail: FaultDetail, otherwise = 'This edition'): string => {
  const name = text(detail.name) ?? text(detail.title);
  return name === null ? otherwise : quote(name, 'en');
};
const status = (detail: FaultDetail): string => (typeof detail.status === 'number' ? ` (answer ${detail.status})` : '');
const wait = (waitMs: number): string => {
  const minutes = Math.max(1, Math.ceil(waitMs / 60_000));
  if (minutes < 120) return sayCount(minutes, 'en', { one: '# minute', other: '# minutes' });
  return sayCount(Math.ceil(minutes / 60), 'en', { one: '# hour', other: '# hours' });
};

/** Both sizes, to the byte where rounding would make them look the same. */
const sizes = ({ expected, actual }: FaultDetail): string => {
  if (typeof expected !== 'number' || typeof actual !== 'number') return '';
  const isSame = saySize(expected, 'en') === saySize(actual, 'en');
  const say = (sizeBytes: number): string =>
    isSame || sizeBytes < 1000 ? sayCount(sizeBytes, 'en', { one: '# byte', other: '# bytes' }) : saySize(sizeBytes, 'en');
  return ` (${say(actual)} instead of ${say(expected)})`;
};

const feed = (detail: FaultDetail): string => {
  const name = title(detail);
  return name === null ? 'The feed' : `The feed of ${quote(name, 'en')}`;
};
const line = (detail: FaultDetail): string =>
  typeof detail.line === 'number' ? `, at line ${sayNumber(detail.line, 'en')},` : '';

const checkClock = 'Check the date and time of this computer; if they are right, tell the publisher.';
const checkAddress = 'Check the address; if it is right, tell the publisher.';

/** English, by code. */
export const englishFaults: FaultBook = {
  ...englishSafetyFaults,
  ...exchangeFaultsEnglish,
  ...updateFaultsEnglish,
  internal: () => ({
    what: 'Something went wrong inside Kiosque.',
    kept: 'Your editions are safe on the disk.',
    next: 'Try again; if it happens again, restart Kiosque and report it: Settings, “Report a problem”.',
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
  'input/too-much': () => ({
    what: 'That is more than Kiosque takes at once.',
    kept: 'Nothing was changed.',
    next: 'Wait a moment, then try again with less.',
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
  'library/issue-taken': (detail) => ({
    what: `Another edition${named(detail)} has this title, day and variant already.`,
    next: 'Give one of them another day or variant, or keep both as versions of one issue.',
  }),
  'edition/changed-since': (detail) => ({
    what: `${edition(detail)} has been changed since, and was left as it is.`,
    next: 'Look at its history to see what it was before.',
  }),
  'act/nothing': () => ({ what: 'There is nothing to take back or to make again.', next: 'Go on with your work.' }),
  'authority/name-taken': (detail) => ({
    what: `Another entry means${given(detail.name)} already.`,
    next: 'Merge the two, or choose another name.',
  }),
  'authority/not-found': (detail) => ({
    what: `The list has no entry${given(detail.name)}.`,
    next: 'Look at the list again: it may have been changed elsewhere.',
  }),
  'repair/wrong-bytes': (detail) => ({
    what: `The copy of ${file(detail, 'a file')} is not what the library expects: it changed while it was copied.`,
    kept: 'Nothing in the library was changed.',
    next: 'Choose another copy.',
  }),
  'repair/nothing-found': (detail) => ({
    what: `No file with the bytes that ${edition(detail)} needs was found there.`,
    kept: 'Nothing was changed; the damaged files are where they were.',
    next: 'Choose another backup, a bag that holds the edition, or the original file.',
  }),
  'repair/no-source': (detail) => ({
    what: `${edition(detail)} did not come from an address that could be asked again.`,
    next: 'Choose a folder or a file with a good copy.',
  }),
  'repair/source-differs': (detail) => ({
    what: `${server(detail)} no longer has the bytes of ${edition(detail, 'this edition')} that arrived: what it sends now is another file.`,
    kept: 'What came was thrown away; nothing in the library was changed, and the edition stays marked as damaged.',
    next: 'Repair it from a backup, a bag or the original file.',
  }),
  'repair/stopped': () => ({
    what: 'The repair was stopped.',
    kept: 'Nothing in the library was changed.',
    next: 'Begin it again whenever you like.',
  }),
  'audit/busy': () => ({
    what: 'The files are being checked already.',
    next: 'Wait until that check has ended, or stop it.',
  }),
  'edition/bad-span': () => ({
    what: 'The last day of an issue lies after its first day.',
    next: 'Enter a later last day, or leave it empty.',
  }),
  'title/not-found': () => ({
    what: 'The library has no newspaper of this name.',
    next: 'Look for it on the shelf: it may have been renamed meanwhile.',
  }),
  'dossier/not-found': () => ({
    what: 'This dossier is no longer there.',
    next: 'Look for it in the notebook: it may have been removed meanwhile.',
  }),
  'dossier/full': (detail) => ({
    what: detail.id === undefined ? 'The library cannot take any more dossiers.' : 'This dossier cannot take any more.',
    kept: 'Nothing was added.',
    next:
      detail.id === undefined
        ? 'Remove a dossier that is no longer needed.'
        : 'Begin a second dossier, or take out what is no longer needed.',
  }),
  'dossier/busy': () => ({
    what: 'A dossier is being written already.',
    next: 'Wait until it is written, or stop it.',
  }),
  'mark/not-found': () => ({
    what: 'This mark is no longer there.',
    next: 'Look for it in the list of marks: it may have been removed meanwhile.',
  }),
  'mark/full': () => ({
    what: 'This edition cannot take any more marks.',
    kept: 'Nothing was added.',
    next: 'Remove marks that are no longer needed.',
  }),
  'mark/no-text': () => ({
    what: 'There is no text here that could be marked.',
    kept: 'Nothing was added.',
    next: 'Select some words, or put a note on the place itself.',
  }),
  'link/invalid': () => ({
    what: 'This is not a link to a place in a newspaper that Kiosque can read.',
    next: 'Copy it again from where it comes: it may have been cut off.',
  }),
  'link/title-unknown': (detail) => ({
    what: `The library has no newspaper called ${quote(text(detail.title) ?? '', 'en')}.`,
    next: 'Add the edition that the link speaks of, then open the link again.',
  }),
  'link/day-unknown': (detail) => ({
    what: `The library has ${edition(detail, 'this newspaper')}, but not the edition ${linkDay(detail)}.`,
    next: 'Add that edition, then open the link again.',
  }),
  'print/busy': () => ({
    what: 'Something is being prepared for the printer already.',
    next: 'Wait until it is printed, or stop it.',
  }),
  'print/failed': () => ({
    what: 'The system did not print.',
    kept: 'The pages are as they were.',
    next: 'Look whether a printer is connected, or save the pages as PDF.',
  }),
  'print/too-long': (detail) => ({
    what: `This would take ${typeof detail.sheets === 'number' ? sayNumber(detail.sheets, 'en') : 'too many'} sheets of paper.`,
    next: `Choose fewer pages${typeof detail.most === 'number' ? `, for ${sayNumber(detail.most, 'en')} sheets at most` : ''}, or fit them to the sheet.`,
  }),
  'page/not-found': (detail) => ({
    what: `This edition has no page${detail.page === undefined ? ' of that number' : ` ${String(detail.page)}`}.`,
    next: 'Choose another page.',
  }),
  'page/not-read': (detail) => ({
    what: `The text of ${edition(detail, 'this edition')} has not been read yet.`,
    next: 'Wait until the edition can be searched, then try again.',
  }),
  'article/not-found': (detail) => ({
    what: `${detail.page === undefined ? 'The page' : `Page ${String(detail.page)}`} has no such article any more.`,
    next: 'The page may have been arranged anew. Choose the article on the page.',
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
  'file/exists': (detail) => ({
    what: `${file(detail)} is there already.`,
    kept: 'It was left as it is, and nothing was written.',
    next: 'Choose another name or another folder.',
  }),
  'folder/empty': (detail) => ({
    what: `${folder(detail)} holds no newspaper: no PDF, no page images, no ALTO.`,
    next: 'Choose a folder with newspapers in it.',
  }),
  'folder/inside-library': (detail) => ({
    what: `${folder(detail)} lies in the library itself.`,
    kept: 'Nothing was written, and the library is as it was.',
    next: 'Choose a folder elsewhere, best on another disk.',
  }),
  'folder/not-writable': (detail) => ({
    what: `${folder(detail)} cannot be written to.`,
    next: 'Choose another folder, or ask for the right to write there.',
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
  'pdf/too-large': (detail) => ({
    what: `${file(detail, 'This PDF')} is larger than 4 GB, which is more than Kiosque opens.`,
    kept: 'It was left as it is.',
    next: 'Split it into parts with another program, then add those.',
  }),
  'alto/broken': (detail) => ({
    what: `${file(detail)} cannot be read as ALTO${atLine(detail)}.`,
    kept: 'It was left as it is.',
    next: 'Ask the library that made it for an undamaged copy; the pictures of the pages can be added without it.',
  }),
  'alto/not-alto': (detail) => ({
    what: `${file(detail)} is XML, but not ALTO: it does not hold the words of a page.`,
    next: 'Choose the ALTO file of the page, or the folder of the whole issue.',
  }),
  'alto/no-size': (detail) => ({
    what: `${file(detail)} does not say how large its page is, nor where any word stands.`,
    kept: 'It was left as it is.',
    next: 'Add the picture or the PDF of the page instead; its words can then be recognised anew.',
  }),
  'mets/broken': (detail) => ({
    what: `${file(detail)} cannot be read as METS${atLine(detail)}.`,
    kept: 'It was left as it is.',
    next: 'Ask the library that made it for an undamaged copy, or add its ALTO files and pictures without it.',
  }),
  'mets/not-mets': (detail) => ({
    what: `${file(detail)} is XML, but not METS: it does not say which files make up an issue.`,
    next: 'Choose the METS file of the issue, or the folder that holds it.',
  }),
  'mets/unclear': (detail) => ({
    what: `${file(detail)} does not say which picture and which text belong to which page.`,
    kept: 'It was left as it is.',
    next: 'Add a folder in which the files of each page share their name, such as 0001.jpg and 0001.xml.',
  }),
  'mods/broken': (detail) => ({
    what: `${file(detail)} cannot be read as MODS${atLine(detail)}.`,
    kept: 'It was left as it is.',
    next: 'Type the title and the day yourself, or ask the library that made it for an undamaged copy.',
  }),
  'mods/not-mods': (detail) => ({
    what: `${file(detail)} is XML, but not MODS: it does not describe an issue.`,
    next: 'Choose the MODS file of the issue, or type the title and the day yourself.',
  }),
  'zip/broken': (detail) => ({
    what: `${file(detail, 'This archive')} is damaged or was not copied to its end.`,
    kept: 'It was left as it is, and nothing of it was added.',
    next: 'Copy or download it again, then add it.',
  }),
  'zip/locked': (detail) => ({
    what: `${file(detail, 'This archive')} is locked with a password.`,
    kept: 'It was left as it is.',
    next: 'Unpack it with another program, then add the folder.',
  }),
  'zip/unsafe': (detail) => ({
    what: `${file(detail, 'This archive')} holds names that lead out of its folder, so it was not opened.`,
    kept: 'Nothing of it was unpacked.',
    next: 'Ask whoever made it for a plain archive.',
  }),
  'zip/too-large': (detail) => ({
    what: `${file(detail, 'This archive')} unpacks to more than Kiosque accepts from an archive.`,
    kept: 'Nothing of it was unpacked.',
    next: 'If you trust it, unpack it with another program and add the folder.',
  }),
  'zip/empty': (detail) => ({
    what: `${file(detail, 'This archive')} holds no newspaper: no PDF, no page images, no ALTO.`,
    kept: 'It was left as it is.',
    next: 'Choose an archive with newspapers in it.',
  }),
  'image/broken': (detail) => ({
    what: `${file(detail, 'The image of a page')} is damaged or incomplete.`,
    kept: 'The file was kept as it arrived.',
    next: 'Copy it again from where it comes, then add the issue.',
  }),
  'image/unsupported': (detail) => ({
    what: `${file(detail, 'The image of a page')} is of a kind that Kiosque does not draw.`,
    kept: 'The file was kept as it arrived.',
    next: 'Convert it to JPEG, PNG, TIFF or JPEG 2000, then add the issue.',
  }),
  'image/too-large': (detail) => ({
    what: `${file(detail, 'The image of a page')} is larger than Kiosque draws.`,
    kept: 'The file was kept as it arrived.',
    next: 'Make a smaller copy of the image, then add the issue.',
  }),
  'issue/no-pages': (detail) => ({
    what: `${file(detail, 'This issue')} has no page that is here: no image, no PDF and no ALTO file.`,
    kept: 'It was left as it is.',
    next: 'Put its pages beside its METS file, then add it again.',
  }),
  'issue/unreadable': (detail) => ({
    what: `No page of ${file(detail, 'this issue')} can be read.`,
    kept: 'It was left as it is.',
    next: 'Copy it again from where it comes, then add it.',
  }),
  'issue/too-slow': (detail) => ({
    what: `${file(detail, 'This issue')} took too long to prepare.`,
    kept: 'It was left as it is.',
    next: 'Try again when this computer has less to do.',
  }),
  'ocr/no-data': () => ({
    what: 'Text cannot be read from pictures: a part of Kiosque is missing or damaged.',
    kept: 'Your editions are as they were.',
    next: 'Install Kiosque again.',
  }),
  'ocr/no-language': (detail) => ({
    what: `Kiosque reads no text in ${text(detail.language) ?? 'this language'} from pictures.`,
    kept: 'Nothing was changed.',
    next: 'Choose French, Arabic or English, whichever is nearest.',
  }),
  'ocr/not-needed': (detail) => ({
    what: `${edition(detail)} has text on all these pages.`,
    kept: 'Nothing was changed.',
    next: 'To read them again in another language, say so.',
  }),
  'ocr/too-slow': () => ({
    what: 'It took too long to read the text of this page.',
    kept: 'The other pages are read all the same.',
    next: 'Try again when this computer has less to do.',
  }),
  'issue/text-too-large': (detail) => ({
    what: `A text file of ${file(detail, 'this issue')} is larger than any page can be.`,
    kept: 'It was left as it is.',
    next: 'Take that file out of the issue, then add it again.',
  }),
  'disk/full': (detail) => ({
    what: `The disk is full${diskRoom(detail, 'en')}.`,
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
  'bag/nothing': () => ({
    what: 'There is no sound edition to put into a bag.',
    next: 'Choose other editions, or check the library for damage first.',
  }),
  'bag/invalid': (detail) => ({
    what: `${file(detail, 'This bag')} is not valid, so nothing of it was added.`,
    kept: 'The bag and the library were left as they are.',
    next: 'Look at its problems, and ask for the bag again.',
  }),
  'bag/unfit': (detail) => ({
    what: `${file(detail, 'The bag')} would not be what the profile asks for${text(detail.reason) === null ? '' : `: ${isolate(String(detail.reason), 'en')}`}.`,
    kept: 'Nothing was written.',
    next: 'Give the labels that the profile asks for, or choose another form.',
  }),
  'bag/bad-profile': (detail) => ({
    what: `${file(detail)} is no BagIt profile that can be read.`,
    next: 'Choose the JSON file of a profile, such as an institution publishes it.',
  }),
  'bag/bad-labels': (detail) => ({
    what: `${file(detail)} is not written like bag-info.txt${atLine(detail)}.`,
    next: 'Write one label on a line, a colon, and its value.',
  }),
  'bag/busy': () => ({
    what: 'Another bag is being worked on.',
    next: 'Wait until it is done, or stop it.',
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
  'search/overtaken': () => ({
    what: 'A newer search has taken the place of this one.',
    next: 'Look at the answer to the newer one.',
  }),
  'search/renewing': () => ({
    what: 'This kind of question waits for the new index.',
    kept: 'Words and phrases are found in the old index meanwhile.',
    next: 'Ask again when the index has been renewed; Kiosque does it by itself.',
  }),
  'search/not-found': () => ({
    what: 'This saved search is no longer there.',
    next: 'Look at the list of saved searches, or save it again.',
  }),
  'search/name-taken': (detail) => ({
    what: `There is already a saved search named${given(detail.name)}.`,
    kept: 'Nothing was changed.',
    next: 'Give it another name.',
  }),
  'access/reading-room': () => ({
    what: 'This library is in a reading room, where nothing can be changed.',
    kept: 'Reading, searching, printing and saving copies work as ever.',
    next: 'Whoever keeps the library can end the reading room in Settings, with its PIN.',
  }),
  'access/keepers': () => ({
    what: 'This is for whoever keeps the library, which is in a reading room.',
    kept: 'Reading, searching, printing and saving copies work as ever.',
    next: 'Whoever keeps the library can end the reading room in Settings, with its PIN.',
  }),
  'access/wrong-pin': ({ left }) => ({
    what: 'That is not the PIN of this reading room.',
    kept: 'The library stays as it is.',
    next:
      typeof left === 'number' && left > 0
        ? `Try again: ${sayCount(left, 'en', { one: '# try is', other: '# tries are' })} left before you have to wait.`
        : 'Wait a little before you try again. A forgotten PIN is taken away with “kiosque reading-room off --forgotten”.',
  }),
  'access/wait': ({ retryAfterMs }) => ({
    what: 'Too many wrong PINs were given.',
    kept: 'The library stays as it is.',
    next: `Try again in ${wait(typeof retryAfterMs === 'number' ? retryAfterMs : 0)}.`,
  }),
  'secrets/unavailable': () => ({
    what: 'This computer has no safe place to keep passwords.',
    kept: 'The password was used this once and not stored.',
    next: 'Set up your system’s keyring if Kiosque should remember it.',
  }),
  'format/unsupported': (detail) =>
    text(detail.format) === null
      ? {
          what: `${file(detail)} is of a kind that Kiosque does not read.`,
          kept: 'It was left as it is.',
          next: 'Add the edition as a PDF.',
        }
      : {
          what: `Kiosque does not write the format ${quote(String(detail.format), 'en')} yet.`,
          next: `Choose one that it writes: ${text(detail.works) ?? 'alto'}.`,
        },
  'address/invalid': (detail) => ({
    kept: detail.reason === 'userinfo' ? 'Neither was stored or sent.' : 'Nothing was changed.',
    ...told(
      detail,
      {
        userinfo: [
          'The address contains a user name or a password.',
          'Take them out of the address; if they are needed, Kiosque asks for them separately.',
        ],
        scheme: [
          'Only addresses that begin with https:// or http:// can be used.',
          'Copy the whole address from your browser, then try again.',
        ],
        'not-an-address': ['What was typed is not a web address.', 'Check the spelling, or copy the address from your browser.'],
        'pattern-part': [
          'The address has a part between braces that Kiosque does not know.',
          'Correct what stands between the braces, then try again.',
        ],
        'pattern-incomplete': [
          'The date in the address is incomplete, so one day cannot be told from another.',
          'Add the year, month or day that is missing.',
        ],
      },
      ['This address cannot be used.', 'Check the address, or copy it from your browser.'],
    ),
  }),
  'network/unreachable': (detail) => ({
    kept: 'Your editions can be read meanwhile.',
    ...told(
      detail,
      {
        offline: ['This computer is not connected to the internet.', 'Connect to the internet, then try again.'],
        dns: [`${server(detail)} was not found under that name.`, 'Check the spelling of the address and your connection.'],
        refused: [
          `${server(detail)} does not take connections at the moment.`,
          'Try again later; if it goes on, check the address.',
        ],
        'no-route': [
          `${server(detail)} cannot be reached from this network.`,
          'Check the connection, and the VPN if you use one, then try again.',
        ],
      },
      [`${server(detail)} could not be reached.`, 'Check that this computer is online, then try again.'],
    ),
  }),
  'network/timeout': (detail) => ({
    what: `${server(detail)} did not answer in time.`,
    kept: 'Your editions can be read meanwhile.',
    next: 'Try again later; the server may be overloaded.',
  }),
  'network/too-slow': (detail) => ({
    what: `${server(detail)} sends so slowly that the transfer was stopped.`,
    kept: 'Nothing incomplete was added to your library.',
    next: 'Try again later, or over a faster connection.',
  }),
  'network/cut': (detail) => ({
    what: `The connection to the server${host(detail)} broke in the middle.`,
    kept: 'Nothing incomplete was added to your library.',
    next: 'Try again; where the server allows it, only the rest is fetched.',
  }),
  'network/tls': (detail) => ({
    kept: 'Nothing was fetched and no password was sent; Kiosque never switches this check off.',
    ...told(
      detail,
      {
        expired: [`The certificate of the server${host(detail)} has expired.`, checkClock],
        'not-yet-valid': [`The certificate of the server${host(detail)} is not valid yet.`, checkClock],
        'self-signed': [
          `The certificate of the server${host(detail)} is vouched for by nobody but the server itself.`,
          checkAddress,
        ],
        'wrong-host': [`The certificate of the server${host(detail)} belongs to another server.`, checkAddress],
        handshake: [
          `${server(detail)} and this computer could not agree on a protected connection.`,
          'Try again later; if it goes on, tell the publisher.',
        ],
        untrusted: [
          `The certificate of the server${host(detail)} comes from an authority that this computer does not know.`,
          checkClock,
        ],
      },
      [`The certificate of the server${host(detail)} cannot be trusted.`, checkClock],
    ),
  }),
  'network/redirect': (detail) => ({
    kept: 'Nothing was fetched.',
    ...told(
      detail,
      {
        downgrade: [`${server(detail)} leads from a protected address to one that is not.`, checkAddress],
        loop: [`${server(detail)} leads from one address to the next in a circle.`, checkAddress],
        'too-many': [`${server(detail)} leads from one address to the next too many times.`, checkAddress],
        scheme: [`${server(detail)} leads to an address of a kind that Kiosque does not follow.`, checkAddress],
      },
      [`${server(detail)} leads to an address that cannot be followed.`, checkAddress],
    ),
  }),
  'network/forbidden': () => ({
    what: 'A public address led to a private one, on this computer or its home network.',
    kept: 'It was not followed, so nothing private was reached.',
    next: 'If the source is at home, type its own address; otherwise tell the publisher.',
  }),
  'network/busy': (detail) => ({
    what: `${server(detail)} is busy and asks to come back later.`,
    kept: 'Your editions can be read meanwhile.',
    next: typeof detail.retryAfterMs === 'number' ? `Try again in ${wait(detail.retryAfterMs)}.` : 'Try again in a little while.',
  }),
  'network/failed': (detail) => ({
    what: `${server(detail)} answered with an error${status(detail)}.`,
    kept: 'Nothing in your library was changed.',
    next: 'Try again later; if it goes on, tell the publisher.',
  }),
  'network/proxy': (detail) => ({
    what: `The proxy of this network did not let the request through${status(detail)}.`,
    kept: 'Your editions can be read meanwhile.',
    next: 'Check the proxy in the settings of your system; it may ask for a sign-in.',
  }),
  'network/bad-answer': (detail) => ({
    what: `The answer of the server${host(detail)} breaks the rules of HTTP.`,
    kept: 'The answer was thrown away.',
    next: 'Try again later; if it goes on, tell the publisher.',
  }),
  'source/not-found': (detail) => ({
    what:
      title(detail) === null
        ? 'There is no such source in this library.'
        : `There is no source${given(title(detail))} in this library.`,
    next: 'Choose one from the list of sources.',
  }),
  'source/exists': (detail) => ({
    what:
      title(detail) === null ? 'This address is a source already.' : `This address is already the source${given(title(detail))}.`,
    kept: 'The source was kept as it is.',
    next: 'Nothing needs to be done.',
  }),
  'source/missing': (detail) => ({
    what:
      text(detail.host) === null
        ? `There is nothing at this address any more${status(detail)}.`
        : `${server(detail)} has nothing at this address any more${status(detail)}.`,
    kept: 'The editions that have arrived stay in your library.',
    next: 'Look for the new address on the publisher’s site, then add it.',
  }),
  'source/refused': (detail) => ({
    what: `${server(detail)} refuses access to this address${status(detail)}.`,
    kept: 'The editions that have arrived stay in your library.',
    next: 'Check with the publisher whether your subscription still runs.',
  }),
  'source/sign-in': (detail) => ({
    what: `${source(detail)} asks you to sign in.`,
    kept: 'The editions that have arrived stay in your library.',
    next: 'Sign in with the user name and password of your subscription.',
  }),
  'source/unknown-kind': (detail) => ({
    kept: 'Nothing was changed.',
    ...told(
      detail,
      {
        'no-pdf-links': [
          'This page has no links to PDF files.',
          'Give the address of the page that lists the PDF files, or of a catalogue or feed.',
        ],
      },
      [
        'There is neither a catalogue, a feed nor a PDF at this address.',
        'Look on the publisher’s site for the address of its catalogue (OPDS) or feed (RSS), then add that one.',
      ],
    ),
  }),
  'source/bad-feed': (detail) => ({
    what: `${feed(detail)} has a mistake in it${line(detail)} and cannot be read.`,
    kept: 'The editions that have arrived stay in your library.',
    next: 'Try again later; if it goes on, tell the publisher.',
  }),
  'source/doctype': (detail) => ({
    what: `${feed(detail)} contains a document type declaration, which Kiosque refuses for safety.`,
    kept: 'Nothing was taken from it.',
    next: 'Tell the publisher; a feed needs no such declaration.',
  }),
  'source/too-large': (detail) => ({
    what: `${feed(detail)} is larger than Kiosque reads.`,
    kept: 'Nothing was taken from it.',
    next: 'Look on the publisher’s site for a shorter feed, with the newest editions only.',
  }),
  'sign-in/wrong': (detail) => ({
    what: `${server(detail)} did not accept the user name or the password.`,
    kept: 'Your editions can be read as before.',
    next: 'Check capital letters and the keyboard’s language, then try again.',
  }),
  'sign-in/unsupported': (detail) => ({
    what: `${source(detail)} asks for a way of signing in that Kiosque does not offer.`,
    kept: 'Your editions can be read as before.',
    next: 'Download the editions in your browser, and let Kiosque watch the folder in which they arrive.',
  }),
  'sign-in/failed': (detail) => ({
    what: text(detail.host) === null ? 'Signing in did not succeed.' : `Signing in at the server${host(detail)} did not succeed.`,
    kept: 'Your editions can be read as before.',
    next: 'Try again; if it goes on, check on the publisher’s site that your account works.',
  }),
  'download/not-found': () => ({
    what: 'This download is not there any more.',
    kept: 'Nothing in your library was changed.',
    next: 'Go back to the source and fetch the edition from there.',
  }),
  'download/web-page': (detail) => ({
    what: `A web page came instead of ${edition(detail, 'the newspaper')}.`,
    kept: 'The page was thrown away.',
    next: 'Open your browser to see whether the Wi-Fi asks for a sign-in, or sign in to the source again, then try again.',
  }),
  'download/quota': (detail) => ({
    what: `${edition(detail)} was not fetched: the editions fill what you allowed.`,
    kept: 'It stays in the list of downloads.',
    next: 'Allow more in the settings, or let older editions go; then try again.',
  }),
  'download/wrong-size': (detail) => ({
    what: `${edition(detail)} does not have the size that the publisher announced${sizes(detail)}.`,
    kept: 'What arrived was thrown away; your library is unchanged.',
    next: 'Try again; if it goes on, tell the publisher.',
  }),
  'download/wrong-digest': (detail) => ({
    what: `The bytes of ${edition(detail, 'this edition')} are not those that the publisher announced.`,
    kept: 'What arrived was thrown away; your library is unchanged.',
    next: 'Try again; if it goes on, tell the publisher.',
  }),
  'download/too-large': (detail) => ({
    what: `${edition(detail)} is larger than Kiosque downloads.`,
    kept: 'What arrived was thrown away; your library is unchanged.',
    next: 'If this file is what you want, download it in your browser, then add it.',
  }),
  'download/not-free': (detail) => ({
    what: `${edition(detail)} must first be bought or borrowed at the publisher.`,
    kept: 'Nothing was bought or borrowed.',
    next: 'Buy or borrow the edition on the publisher’s site, then check the source again.',
  }),
};

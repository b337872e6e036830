// What Kiosque says in English when backing up, restoring, rebuilding or moving a library has to say no.
import type { FaultBook } from './faults.ts';
import { quote } from './isolate.ts';

/** The codes of this part. */
export type SafetyCode = Extract<
  keyof FaultBook,
  `backup/${string}` | `rebuild/${string}` | 'library/unfinished' | 'library/not-empty' | 'library/place-fixed'
>;

/** English, by code. */
export const englishSafetyFaults: Pick<FaultBook, SafetyCode> = {
  'library/unfinished': () => ({
    what: 'This folder holds a library that is not whole yet: restoring or moving it was interrupted.',
    kept: 'What was copied so far is kept.',
    next: 'Begin the same restore or move again to go on with it, or delete the folder.',
  }),
  'library/not-empty': () => ({
    what: 'This folder is not empty, so no library is put there.',
    kept: 'Nothing in it was touched.',
    next: 'Choose a new or an empty folder.',
  }),
  'library/place-fixed': () => ({
    what: 'The place of the library is fixed by KIOSQUE_LIBRARY.',
    kept: 'Nothing was changed.',
    next: 'Start Kiosque without it to open or move a library.',
  }),
  'backup/not-found': () => ({
    what: 'There is no backup of Kiosque in this folder.',
    kept: 'Nothing was changed.',
    next: 'Choose the folder that holds kiosque-backup.json.',
  }),
  'backup/unfinished': () => ({
    what: 'The first backup into this folder never came to its end.',
    kept: 'What was copied so far is kept.',
    next: 'Back up into it again, or choose another backup.',
  }),
  'backup/unreadable': () => ({
    what: 'The list of what this backup holds cannot be read, or was made by a newer Kiosque.',
    kept: 'Nothing in it was touched.',
    next: 'Update Kiosque, or choose another backup; the files themselves can still be opened in their folders.',
  }),
  'backup/inside-library': () => ({
    what: 'This folder lies in the library, or the library in it.',
    kept: 'Nothing was copied.',
    next: 'Choose a folder elsewhere, best on another disk.',
  }),
  'backup/not-empty': () => ({
    what: 'This folder holds other files and no backup of Kiosque.',
    kept: 'Nothing in it was touched.',
    next: 'Choose a new or an empty folder, such as one made for the backup on that disk.',
  }),
  'backup/other-library': () => ({
    what: 'This folder holds the backup of another library.',
    kept: 'Nothing in it was touched.',
    next: 'Choose another folder for this library.',
  }),
  'backup/busy': ({ pid }) => ({
    what: `Another backup or restore is under way${typeof pid === 'number' ? ` (process ${pid})` : ''}.`,
    kept: 'Nothing was changed.',
    next: 'Wait until it has ended, or stop it, then try again.',
  }),
  'backup/stopped': () => ({
    what: 'It was stopped.',
    kept: 'What was copied so far is kept and is used next time.',
    next: 'Begin it again whenever you like.',
  }),
  'backup/unfaithful': () => ({
    what: 'What was written did not come back the same when it was read again.',
    kept: 'The library itself was not touched.',
    next: 'Check the disk of the copy, and use another one if it happens again.',
  }),
  'backup/damaged': () => ({
    what: 'This file of the backup no longer is what was copied.',
    kept: 'Everything else of the backup was used.',
    next: 'Back up again to copy it anew, or take it from another backup.',
  }),
  'backup/away': () => ({
    what: 'The folder with the backup or the copy is not there: its disk is not connected, or the network share has dropped away.',
    kept: 'Nothing was written elsewhere; what was copied before is on that disk.',
    next: 'Connect the disk, then begin again, or choose another folder.',
  }),
  'backup/library-gone': () => ({
    what: 'The disk with the library went away while it was copied.',
    kept: 'What was copied so far is kept, and nothing was deleted from the copy.',
    next: 'Connect the disk of the library, then begin again.',
  }),
  'backup/no-edition': ({ name }) => ({
    what: `The backup holds no edition ${typeof name === 'string' ? `under ${quote(name, 'en')}` : 'of this name'}.`,
    kept: 'Nothing was changed.',
    next: 'Look at the list of what it holds: kiosque restore DIR --list.',
  }),
  'backup/in-trash': ({ title }) => ({
    what: `${typeof title === 'string' ? quote(title, 'en') : 'This edition'} lies in the trash of the library.`,
    kept: 'It was left there as it is.',
    next: 'Put it back from the trash.',
  }),
  'rebuild/no-sidecar': () => ({
    what: 'The file that says what this is about is missing.',
    kept: 'The newspaper’s own file is still in its folder.',
    next: 'Add that file to the library again, or bring the missing one back from a backup.',
  }),
  'rebuild/bad-sidecar': () => ({
    what: 'The file that says what this is about cannot be read.',
    kept: 'The newspaper’s own file is still in its folder.',
    next: 'Bring it back from a backup, or add the newspaper’s file again.',
  }),
  'rebuild/file-missing': () => ({
    what: 'A file of this edition is missing.',
    kept: 'What is known of the edition is still in its folder.',
    next: 'Bring the file back from a backup and rebuild again.',
  }),
  'rebuild/wrong-size': () => ({
    what: 'A file of this edition is not as long as it was.',
    kept: 'It was left as it is.',
    next: 'Bring the file back from a backup and rebuild again.',
  }),
  'rebuild/duplicate': () => ({
    what: 'The same edition is in the library from another folder.',
    kept: 'Both folders were left as they are.',
    next: 'Take the one that is too many out of the library’s folder.',
  }),
  'rebuild/from-copy': () => ({
    what: 'The file that says what this is about was gone and was written again from a copy of the catalogue.',
    kept: 'Everything that the copy knew is there.',
    next: 'Look whether anything that you changed last is missing.',
  }),
  'rebuild/edition-missing': () => ({
    what: 'An edition that the catalogue knew is no longer in the library’s folder.',
    kept: 'Everything else was taken in.',
    next: 'Bring it back from a backup.',
  }),
};

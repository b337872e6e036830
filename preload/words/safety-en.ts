// The words of the library's health in English: where it lies, what it fills, how it is copied, and what can be done.
import type { BackedUpState, SafetyTask } from '../model-safety.ts';
import { sayCount } from './locale.ts';

const count = (n: number, one: string, other: string): string => sayCount(n, 'en', { one, other });

/** English. */
export const safetyEnglish = {
  heading: 'Health of the library',
  tasks: {
    copy: 'Copying the catalogue',
    backup: 'Backing up',
    restore: 'Restoring',
    move: 'Moving the library',
    rebuild: 'Making the catalogue anew',
    open: 'Opening the library',
  } satisfies Record<SafetyTask, string>,
  done: {
    copy: 'The catalogue was copied.',
    backup: 'The library was backed up.',
    restore: 'The library was restored and is open.',
    move: 'The library was moved and is open in its new place.',
    rebuild: 'The catalogue was made anew.',
    open: 'The library is open.',
  } satisfies Record<SafetyTask, string>,
  bytes: (done: string, total: string) => `${done} of ${total}`,
  left: (span: string) => `about ${span} left`,
  stop: 'Stop',
  stopped: 'Stopped. What was copied so far is used next time.',
  place: {
    heading: 'Place',
    free: (size: string) => `${size} free on this disk`,
    lock: (pid: number) => `Open for writing in this Kiosque alone (process ${pid}).`,
    readOnly: {
      media:
        'Its disk or folder is write-protected: everything can be read and searched, and nothing is changed, not even the page where you left off.',
      locked: 'Another Kiosque has it open for writing: this one reads beside it and changes nothing.',
    },
    show: 'Show the folder',
    move: 'Move to another disk…',
    moveText:
      'Choose a new or an empty folder. The library is copied and verified while you go on working, then opened there. The old one stays until you delete it.',
    other: 'Open another library…',
    fixed: 'The place is fixed by KIOSQUE_LIBRARY, so it cannot be changed here.',
    left: 'The library that was moved still lies in its old place too:',
    deleteLeft: 'Delete the old one…',
    deleteHeading: 'Delete the library in the old place?',
    deleteText: 'The library that is open stays as it is. What lies in the old place is deleted and cannot be brought back.',
    deleteYes: 'Delete',
    deleted: 'The library in the old place was deleted.',
  },
  size: {
    heading: 'Size',
    parts: {
      editions: 'Editions',
      trash: 'Trash',
      derived: 'Index and pictures',
      backups: 'Copies of the catalogue',
      other: 'Notes, logs, catalogue',
    },
    titles: 'By title',
    more: (n: number) => count(n, 'Show # more', 'Show # more'),
    fewer: 'Show fewer',
  },
  full: {
    heading: 'Full backup',
    text: 'All editions with their marks and notes, in a folder that anyone can open, best on another disk. Only what has changed is copied, and each copy is read back. Passwords are not in it.',
    never: 'This library has never been backed up as a whole.',
    last: (when: string, editions: number, size: string) =>
      `Last: ${when}, ${count(editions, '# edition', '# editions')}, ${size}`,
    overdue: (days: number) => `The last full backup is ${count(days, '# day', '# days')} old.`,
    again: 'Back up again',
    choose: 'Back up to a folder…',
    check: 'Back up and read all of it again',
    show: 'Show the backup',
    done: (editions: number, files: number, size: string) =>
      `${count(editions, '# edition', '# editions')} backed up; copied now: ${count(files, '# file', '# files')}, ${size}.`,
    problems: (n: number) => count(n, '# file is not as it should be:', '# files are not as they should be:'),
    removed: (n: number) => `The backup keeps ${count(n, '# edition', '# editions')} that the library no longer has.`,
    prune: 'Delete them there…',
    pruneHeading: 'Delete them from the backup?',
    pruneText: 'What the library no longer has is deleted from the backup and cannot be brought back. Everything else stays.',
    pruned: (n: number) => count(n, '# edition deleted from the backup.', '# editions deleted from the backup.'),
    restore: 'Restore a backup…',
    restoreText:
      'First choose the folder of the backup, then a new or an empty folder for the library. The one that is open stays as it is.',
  },
  held: {
    act: 'Bring editions back…',
    text: 'Single editions out of a backup, with their notes, corrections and history. What is damaged here is repaired.',
    opening: 'Reading the list',
    from: (when: string) => `Backup of ${when}`,
    list: 'Editions in the backup',
    filter: 'Title or day',
    wanting: 'Missing or damaged',
    wantingHint: 'Only editions that the library lacks, or has damaged',
    empty: 'This backup holds no edition.',
    none: 'No such edition in the backup.',
    states: {
      absent: 'Not in the library',
      here: 'In the library',
      damaged: 'Damaged here',
      trash: 'In the trash',
    } satisfies Record<BackedUpState, string>,
    bring: (n: number) => (n === 0 ? 'Bring back' : `Bring ${count(n, '# edition', '# editions')} back`),
    brought: (restored: number, repaired: number) =>
      [
        ...(restored === 0 ? [] : [`${count(restored, '# edition is', '# editions are')} back.`]),
        ...(repaired === 0 ? [] : [`${count(repaired, '# edition', '# editions')} repaired.`]),
      ].join(' '),
    failed: (n: number) => count(n, '# edition did not come back:', '# editions did not come back:'),
    other: 'Another backup…',
  },
  aside: {
    heading: 'Damaged files set aside',
    text: 'A repair leaves what was damaged beside what took its place. What is deleted here is named in the history of its edition.',
    holds: (files: number, size: string) => `${count(files, '# file', '# files')}, ${size}`,
    act: 'Delete them…',
    question: 'Delete the damaged files?',
    questionText: (files: number, size: string) =>
      `${count(files, '# damaged file', '# damaged files')}, ${size}. Each edition is read first; one that is damaged again keeps its own.`,
    deleted: (files: number, size: string) => `${count(files, '# damaged file', '# damaged files')} deleted, ${size} freed.`,
    kept: (n: number) => `${count(n, '# edition is', '# editions are')} damaged now and kept theirs.`,
  },
  copies: {
    heading: 'Copies of the catalogue',
    text: 'Made and checked on closing, daily, and before a new version changes it. The newest three stay, then one a day for a week, one a week for a month, one a month for a year.',
    none: 'There is no copy yet: the first is made when Kiosque is closed.',
    kinds: { copy: 'Copy', migration: 'Before a new version', 'set-aside': 'Replaced' },
    now: 'Copy now',
    made: 'The catalogue was copied.',
    use: 'Use this copy…',
    useHeading: 'Open the library with this copy?',
    useText:
      'The present catalogue goes to the copies. What the editions’ own files say wins over the copy, so notes and marks stay.',
    useYes: 'Use it',
  },
  audit: {
    heading: 'Audit',
    text: 'Whether every file is still what arrived. It runs by itself; kiosque audit --full reads everything at once.',
    never: 'No audit has looked at the whole library yet.',
    last: (when: string, editions: number, problems: number) =>
      `Last: ${when}, ${count(editions, '# edition', '# editions')} checked, ${problems === 0 ? 'nothing found' : count(problems, '# problem', '# problems')}.`,
    damaged: (n: number) => count(n, '# edition is marked as damaged.', '# editions are marked as damaged.'),
  },
  rebuild: {
    heading: 'Make the catalogue anew',
    text: 'From the files of the library alone, when something looks wrong. The present catalogue goes to the copies; the index is made again, which takes its time.',
    act: 'Make it anew…',
    question: 'Make catalogue and index anew?',
    yes: 'Make anew',
    losses: (n: number) =>
      count(
        n,
        'When the library was last opened, # file could not be taken in:',
        'When the library was last opened, # files could not be taken in:',
      ),
  },
  trash: {
    heading: 'Trash',
    text: 'What was deleted for good is noted in the library’s log.',
    holds: (editions: number, size: string) => `${count(editions, '# edition', '# editions')}, ${size}`,
    empty: 'Empty the trash…',
    emptyHeading: 'Delete for good?',
    emptyText: (editions: number, size: string) =>
      `${count(editions, '# edition', '# editions')} with marks and notes, ${size}, cannot be brought back except from a backup.`,
    discard: 'Delete for good…',
    emptyYes: 'Delete for good',
    emptied: (n: number, size: string) => `${count(n, '# edition', '# editions')} deleted for good, ${size} freed.`,
    keep: 'Delete by itself',
    never: 'Never',
    after: (days: number) => `After ${count(days, '# day', '# days')}`,
  },
};

/** The shape that the other languages fill. */
export type SafetyWords = typeof safetyEnglish;

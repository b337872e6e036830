// English words of who sits at the library: what is said where nothing may be changed, and the reading room with its PIN.
import { sayCount, sayNumber } from './locale.ts';

/** English, and the shape that the other languages must fill. */
export const accessEnglish = {
  emptyTitle: 'There is nothing to read yet',
  emptyText: {
    'reading-room': 'The newspapers of this library will stand here once whoever keeps it has added some.',
    'read-only': 'This library holds no newspapers, and nothing can be added where it lies.',
  },
  noDossiers: 'Nothing was collected in this library, and nothing can be written where it lies.',
  savePart: 'Save as PDF…',
  locked: 'It was protected by its publisher. It can be opened where the library may be changed, by whoever has its password.',
  room: 'Reading room',
  about:
    'For a computer at which visitors read. They search, read, print and save copies; nothing that changes the library is there, and marks, dossiers, saved searches and what was read last are not shown.',
  roomIsOn: 'This is a reading room. It ends with its PIN.',
  pin: 'PIN',
  pinAgain: 'PIN again',
  pinHint: `${sayNumber(4, 'en')} to ${sayNumber(12, 'en')} figures`,
  figuresOnly: 'A PIN is made of figures alone.',
  tooShort: (n: number) => `${sayCount(n, 'en', { one: '# more figure', other: '# more figures' })} at least`,
  mismatch: 'The two PINs are not the same.',
  begin: 'Begin the reading room…',
  beginHeading: 'Begin the reading room?',
  beginNow: 'It begins at once in all windows, and stays when Kiosque is started again.',
  beginEnds: 'It ends in Settings, or with the lock in the bar, by this PIN alone.',
  beginForgotten: 'A forgotten PIN is taken away on the command line, by whoever may write in the library:',
  beginYes: 'Begin',
  end: 'End the reading room…',
  endHeading: 'End the reading room',
  endYes: 'End it',
  ended: 'The reading room has ended. Everything is there again.',
  waiting: (time: string) => `Another PIN can be tried in ${time}.`,
  newVisit: 'New visit',
  newVisitHint: 'Forgets what was searched, read and chosen here, and shows the kiosk',
  leavingHeading: 'Is anybody still reading?',
  leaving: 'What was searched, read and chosen here is about to be forgotten for the next visitor. Any key stays.',
  leavingIn: (seconds: number) => sayCount(seconds, 'en', { one: '# second', other: '# seconds' }),
  stay: 'Stay',
};

/** What every language says of it. */
export type AccessWords = typeof accessEnglish;

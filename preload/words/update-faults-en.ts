// The English sentences for what updates refuse.
import type { FaultBook } from './faults.ts';

const refused: Readonly<Record<string, string>> = {
  signature: 'What the server of updates offers is not signed by the makers of Kiosque.',
  manifest: 'What the server of updates offers cannot be understood.',
  system: 'What the server of updates offers is not for this computer.',
  older: 'The server of updates offers an older version than this one.',
  replayed: 'The server of updates offers an older version than it did before.',
  redirect: 'The server of updates sends elsewhere.',
  size: 'The server of updates sends more than was announced.',
};

/** English. */
export const updateFaultsEnglish = {
  'update/none': () => ({
    what: 'This build of Kiosque does not update itself.',
    next: 'Install a newer version as this one was installed.',
  }),
  'update/unreachable': () => ({
    what: 'The server of updates could not be reached, or gave no answer that can be used.',
    kept: 'Kiosque goes on as it is.',
    next: 'Try again later, when this computer is online.',
  }),
  'update/refused': ({ reason }) => ({
    what:
      (typeof reason === 'string' && Object.hasOwn(refused, reason) ? refused[reason] : undefined) ??
      'What the server of updates offers was refused.',
    kept: 'Nothing of it was taken; Kiosque goes on as it is.',
    next: 'Try again in a day. If it goes on, tell the makers of Kiosque.',
  }),
  'update/damaged': () => ({
    what: 'What was downloaded is not what the makers of Kiosque have signed.',
    kept: 'It was not installed; Kiosque goes on as it is.',
    next: 'Download it again. If it goes on, tell the makers of Kiosque.',
  }),
  'update/not-kept': () => ({
    what: 'The newer version could not be written to the disk.',
    kept: 'Kiosque goes on as it is.',
    next: 'Make room on the disk, or ask whoever looks after this computer, and download it again.',
  }),
  'update/not-replaceable': () => ({
    what: 'Kiosque may not replace itself in the folder where it lies.',
    kept: 'Nothing was downloaded.',
    next: 'Move Kiosque to a folder of yours, or ask whoever looks after this computer.',
  }),
} satisfies Partial<FaultBook>;

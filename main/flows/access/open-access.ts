// Who sits at the library: the reading room with its PIN, and what a visitor chooses for the visit, which is kept nowhere.
// Refuses to decide what a call does: that stands in the table of preload.

import { AppError, type ErrorCode } from '#border/errors';
import type { Access } from '#border/model-access';
import type { Settings } from '#border/model-settings';
import { isProvedPin, type PinProof, provePin } from '../../base/pin.ts';
import { readReadingRoom, readSettings } from '../../library/library-record.ts';
import type { LibraryDatabase } from '../../library/open-library.ts';
import type { Workers } from '../open-workers.ts';

/** How many wrong PINs go by before one waits, and how long: twice as long with each, up to an hour. */
const freeTries = 5;
const firstWaitMs = 30_000;
const longestWaitMs = 3_600_000;

/** What a visitor may choose; everything else of the settings is the library's. */
const ofVisitors = new Set<string>([
  'language',
  'theme',
  'textPercent',
  'shelfGroup',
  'shelfSort',
  'spread',
  'hasToured',
  'article',
  'tone',
  'citationStyle',
  'aloud',
] satisfies (keyof Settings)[]);

/** The door of a library. */
export type Door = {
  access: () => Access;
  /** What refuses an act that changes the library now; null where nothing does. */
  refusal: () => ErrorCode | null;
  /** The settings as this visit has them. */
  settings: () => Settings;
  /** Takes settings for the visit. Throws what `refusal` says for one that is the library's. */
  visit: (change: Partial<Settings>) => void;
  /** Forgets what a visitor chose. */
  renew: () => void;
  /** Begins the reading room. */
  enter: (pin: string) => Promise<void>;
  /** Ends it. Throws access/wrong-pin (`left` tries before one waits), access/wait (`retryAfterMs`), library/read-only. */
  leave: (pin: string) => Promise<void>;
};

type Parts = { database: LibraryDatabase; workers: Pick<Workers, 'library'>; isWriting: boolean; now: () => number };

/** How long one waits after so many wrong PINs. */
const waitMsAfter = (wrong: number): number =>
  wrong < freeTries ? 0 : Math.min(longestWaitMs, firstWaitMs * 2 ** (wrong - freeTries));

/** The door of an open library. */
export function openAccess({ database, workers, isWriting, now }: Parts): Door {
  let chosen: Partial<Settings> = {};
  const access = (): Access => (readReadingRoom(database).proof !== null ? 'reading-room' : isWriting ? 'whole' : 'read-only');
  const refusal = (): ErrorCode | null => {
    const now = access();
    return now === 'whole' ? null : now === 'reading-room' ? 'access/reading-room' : 'library/read-only';
  };
  const keep = (proof: PinProof | null): Promise<void> => workers.library.run('setReadingRoom', { proof });
  const checkPin = async (pin: string, proof: PinProof): Promise<void> => {
    const { wrong, nextTryAtMs } = readReadingRoom(database);
    if (nextTryAtMs > now()) throw new AppError('access/wait', { retryAfterMs: nextTryAtMs - now() });
    // Counted before it is looked at, so that ending the program at the right moment wins no try.
    await workers.library.run('countPin', { wrong: wrong + 1, nextTryAtMs: now() + waitMsAfter(wrong + 1) });
    if (!(await isProvedPin(pin, proof))) throw new AppError('access/wrong-pin', { left: Math.max(0, freeTries - wrong - 1) });
  };
  return {
    access,
    refusal,
    settings: () => ({ ...readSettings(database), ...chosen }),
    visit: (change) => {
      const code = refusal();
      if (code !== null && Object.keys(change).some((name) => !ofVisitors.has(name))) throw new AppError(code);
      chosen = { ...chosen, ...change };
    },
    renew: () => {
      chosen = {};
    },
    enter: async (pin) => {
      await keep(await provePin(pin));
      chosen = {};
    },
    leave: async (pin) => {
      const { proof } = readReadingRoom(database);
      if (proof === null) return;
      if (!isWriting) throw new AppError('library/read-only');
      await checkPin(pin, proof);
      await keep(null);
      chosen = {};
    },
  };
}

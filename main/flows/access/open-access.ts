// Who sits at the library: the reading room with its PIN, and what a visitor chooses for the visit, which is kept nowhere.
// Refuses to decide what a call does: that stands in the table of preload.
import type { CallEffect } from '#border/contract-effects';
import { AppError, type ErrorCode } from '#border/errors';
import type { Access } from '#border/model-access';
import type { Settings } from '#border/model-settings';
import { isProvedPin, type PinProof, provePin } from '../../base/pin.ts';
import { firstSettings } from '../../base/record.ts';
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

/** What of the settings a visitor may choose. */
const ofVisit = (settings: Settings): Partial<Settings> =>
  Object.fromEntries(Object.entries(settings).filter(([name]) => ofVisitors.has(name)));

/** What refuses which acts to whom; what is not here is for everybody. */
const refusedTo: Readonly<Record<Access, Partial<Record<CallEffect, ErrorCode>>>> = {
  whole: {},
  'reading-room': { keeps: 'access/keepers', changes: 'access/reading-room' },
  'read-only': { changes: 'library/read-only' },
};

/** The door of a library. */
export type Door = {
  access: () => Access;
  /** Whether a visitor sits at it. */
  isVisited: () => boolean;
  /** What refuses acts of this effect now; null where nothing does. */
  refusal: (effect: CallEffect) => ErrorCode | null;
  /** Throws what `refusal` says. */
  check: (effect: CallEffect) => void;
  /** The settings as this visit has them: to a visitor, what is not theirs to choose is as at the beginning. */
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
  const isVisited = (): boolean => access() === 'reading-room';
  const refusal = (effect: CallEffect): ErrorCode | null => refusedTo[access()][effect] ?? null;
  const check = (effect: CallEffect): void => {
    const code = refusal(effect);
    if (code !== null) throw new AppError(code);
  };
  const kept = (): Settings => {
    const settings = readSettings(database);
    return isVisited() ? { ...firstSettings, ...ofVisit(settings) } : settings;
  };
  const keep = (proof: PinProof | null): Promise<void> => workers.library.run('setReadingRoom', { proof });
  const checkPin = async (pin: string, proof: PinProof): Promise<void> => {
    const { wrong, nextTryAtMs } = readReadingRoom(database);
    if (nextTryAtMs > now()) throw new AppError('access/wait', { retryAfterMs: nextTryAtMs - now() });
    // Counted before it is looked at, so that ending the program at the right moment wins no try.
    await workers.library.run('countPin', { wrong: wrong + 1, nextTryAtMs: now() + waitMsAfter(wrong + 1) });
    if (!(await isProvedPin(pin, proof))) throw new AppError('access/wrong-pin', { left: Math.max(0, freeTries - wrong - 1) });
  };
  const leave = async (pin: string): Promise<void> => {
    const { proof } = readReadingRoom(database);
    if (proof === null) return;
    if (!isWriting) throw new AppError('library/read-only');
    await checkPin(pin, proof);
    await keep(null);
    chosen = {};
  };
  let lastTry: Promise<void> = Promise.resolve();
  return {
    access,
    isVisited,
    refusal,
    check,
    settings: () => ({ ...kept(), ...chosen }),
    visit: (change) => {
      if (Object.keys(change).some((name) => !ofVisitors.has(name))) check('changes');
      chosen = { ...chosen, ...change };
    },
    renew: () => {
      chosen = {};
    },
    enter: async (pin) => {
      await keep(await provePin(pin));
      chosen = {};
    },
    leave: (pin) => {
      const ended = lastTry.then(() => leave(pin));
      // Tries that are made at once wait for one another, or all of them would be counted as one. How each ended its asker hears.
      lastTry = ended.catch(() => undefined);
      return ended;
    },
  };
}

// What the application does with the place of its library: opening another one, and closing this one for work that needs it closed.
// The core knows it by this shape alone; the command line has none.
import { AppError, type Fault } from '#border/errors';
import type { SafetyTask } from '#border/model-safety';
import type { Parts } from '../parts.ts';
import type { BytesDone } from './safety-tasks.ts';

/** Where the library lies from then on, and how it is to be opened. `leftBehind` is the one that was moved from. */
export type Reopened = { root: string; leftBehind?: string | null; isRebuilding?: boolean };

/** Work on a closed library, which tells how far it is. */
export type ReopenWork = (tell: (bytes: BytesDone) => void) => Promise<Reopened>;

/** The seat of the library that is open. */
export type LibrarySeat = {
  /** Whether the place comes from outside, so that it is not to be changed here. */
  isFixed: boolean;
  /** The library that a move has left behind; null where there is none. */
  leftBehind: () => string | null;
  /** Forgets that one was left behind. */
  forgetLeftBehind: () => void;
  /** What the last closing was for, and why it failed if it did. */
  outcome: () => { task: SafetyTask; fault: Fault | null } | null;
  isReopening: () => boolean;
  /** Closes the library, does the work, and opens what it gives; whatever happens, one whole library is open in the end. */
  reopen: (task: SafetyTask, work: ReopenWork) => void;
};

/** The seat of an application. Throws library/place-fixed where the place is not its own to change, backup/busy while it is reopened. */
export function seatOf({ seat, safety }: Parts, mayBeFixed = false): LibrarySeat {
  if (seat === null || (seat.isFixed && !mayBeFixed)) throw new AppError('library/place-fixed');
  if (seat.isReopening() || safety.progress() !== null) throw new AppError('backup/busy');
  return seat;
}

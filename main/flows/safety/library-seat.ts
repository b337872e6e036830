// What the application does with the place of its library: opening another one, and closing this one for work that needs it closed.
// The core knows it by this shape alone; the command line has none.

/** The seat of the library that is open. */
export type LibrarySeat = {
  /** Whether the place comes from outside, so that it is not to be changed here. */
  isFixed: boolean;
  /** The library that a move has left behind; null where there is none. */
  leftBehind: () => string | null;
  /** Forgets that one was left behind. */
  forgetLeftBehind: () => void;
  /** Closes the library, does the work, and opens what it gives; whatever happens, one whole library is open in the end. */
  reopen: (work: ReopenWork) => void;
};

/** Work on a closed library. It gives where the library lies from then on, and how it is to be opened. */
export type ReopenWork = () => Promise<{ root: string; leftBehind?: string | null; isRebuilding?: boolean }>;

// What is asked of each viewer, Kiosque's and the stock one of pdf.js, so that both do the same. Times are milliseconds of the page's clock.

/** From the question to what can be read, and to the page as sharp as it comes. */
export type Shown = { readableMs: number; sharpMs: number };

/** Frames that the page drew while it was scrolled, and those that a screen of 60 a second would have shown besides. */
export type Frames = { drawn: number; dropped: number };

/** A viewer in a window. */
export type Viewer = {
  /** Opens the edition at its first page, fitted to the window. */
  open: () => Promise<Shown>;
  close: () => Promise<void>;
  /** Goes to a page by what a key or button does. */
  turnTo: (page: number) => Promise<Shown>;
  /** Opens the edition with its pages under one another and as wide as the window, and scrolls from the first to the last. */
  scroll: () => Promise<Frames>;
  /** Memory of the browser with all its processes, once garbage has been collected, in MiB. */
  memoryMb: () => Promise<number>;
  quit: () => Promise<void>;
};

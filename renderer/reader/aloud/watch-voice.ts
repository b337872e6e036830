// Watches whether a voice still speaks: some never begin, and some fall silent within what they say and tell nothing of it.

/** Does something after a while unless the answer is called before. */
export type Wait = (ms: number, act: () => void) => () => void;

/** A watch over one utterance at a time. */
export type Watch = {
  /** From when it is asked to speak so many letters; `silent` is called where it does not begin. */
  begin: (letters: number, rate: number, silent: () => void) => void;
  /** Something was heard of it; `lost` is called where nothing more comes for longer than all of it can take. */
  hear: (lost: () => void) => void;
  end: () => void;
};

/** The slowest voices begin within this. */
const BEGINS_MS = 8000;
/** No voice needs longer for a letter, at speed 1. */
const LETTER_MS = 250;
const LEAST_MS = 10_000;

/** Opens a watch by a clock. */
export function openWatch(wait: Wait): Watch {
  let stop = (): void => {};
  let longestMs = 0;
  return {
    begin: (letters, rate, silent) => {
      stop();
      longestMs = LEAST_MS + (letters * LETTER_MS) / rate;
      stop = wait(BEGINS_MS, silent);
    },
    hear: (lost) => {
      stop();
      stop = wait(longestMs, lost);
    },
    end: () => stop(),
  };
}

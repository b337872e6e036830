// A string that stands for itself. A word that was cut out of a text keeps the whole text in memory for as long as it is kept.
// Refuses to change anything that can be seen.

/** Shorter words are copied when they are cut. */
const shortestCut = 13;

/** The same word without the text that it was cut from. */
export const ownCopy = (word: string): string =>
  word.length < shortestCut ? word : (JSON.parse(JSON.stringify(word)) as string);

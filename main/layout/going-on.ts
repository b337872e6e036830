// Whether a paragraph goes on where the next column, or the next page, begins. By its letters alone. Pure.

const endsSentence = /[.!?…؟۔][»"”’)\]]*$/u;
const beginsSentence = /^[^\p{L}\p{M}]*\p{Lu}|^[\p{N}«“"‘–—•*-]/u;

/** Whether only the end of a column parts two texts: the first breaks off, and the second does not begin anything. */
export const goesOnAs = (text: string, next: string): boolean => !endsSentence.test(text) && !beginsSentence.test(next);

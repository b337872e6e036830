// English words of the desk on which the pages lie: pages under one another, and columns that fill it.

/** English; the other languages have the same names. */
export const deskEnglish = {
  continuous: 'Pages under one another',
  keyContinuous: 'Pages under one another, and back',
  keyColumn: 'Column to full width, and back to the page',
  gone: 'The newspaper that was open here is no longer in the library.',
};

/** What each language has to say. */
export type DeskWords = typeof deskEnglish;

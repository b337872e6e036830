// What an index file can be asked. Files of an earlier version answer what they can while a new one is made.
// Refuses to open files: who opens one says what shape it has.

/** The columns of tokens of a file, and the kinds of tags that its pages carry; what they mean stands in schema.ts. */
export type IndexShape = {
  columns: ReadonlySet<'word' | 'stem' | 'head' | 'start' | 'tag'>;
  tags: ReadonlySet<'title' | 'language' | 'page' | 'section' | 'date' | 'all'>;
};

/** Schema 4. */
export const shapeOfFour: IndexShape = {
  columns: new Set(['word', 'stem', 'tag']),
  tags: new Set(['title', 'language']),
};

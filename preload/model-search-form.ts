// A search as a form shows it: one field for each thing that can be asked. Refuses to hold behaviour.
import { z } from 'zod';
import { Day, Language } from './model.ts';

/** What a page can be asked to carry: a note, on it or in a dossier; a mark of any kind; a bookmark. */
export const markedBys = ['note', 'mark', 'bookmark'] as const;
export const MarkedBy = z.enum(markedBys);
export type MarkedBy = z.infer<typeof MarkedBy>;

const words = z.string().max(10_000);
const page = z.int().min(1).max(9999);

/**
 * Empty texts and nulls ask for nothing. Words may carry `=` and `*`, and stand in quotation marks where they belong together.
 * `near` asks for its words with at most `distance` others between; pages must carry all of `has`.
 */
export const SearchForm = z.strictObject({
  all: words,
  phrase: words,
  any: words,
  none: words,
  near: z.strictObject({ words, distance: z.int().min(0).max(1000) }),
  title: words,
  section: words,
  language: Language.nullable(),
  pageFrom: page.nullable(),
  pageTo: page.nullable(),
  from: Day.nullable(),
  to: Day.nullable(),
  has: z.array(MarkedBy).max(markedBys.length),
});
export type SearchForm = z.infer<typeof SearchForm>;

// A search as a form shows it: one field for each thing that can be asked. Refuses to hold behaviour.
import { z } from 'zod';
import { Day, Language } from './model.ts';

const words = z.string().max(10_000);
const page = z.int().min(1).max(9999);

/**
 * Empty texts and nulls ask for nothing. Words may carry `=` and `*`, and stand in quotation marks where they belong together.
 * `near` asks for its words with at most `distance` others between.
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
  hasNote: z.boolean(),
});
export type SearchForm = z.infer<typeof SearchForm>;

// Pages as text with their articles, and what they can be written as. Refuses to hold behaviour.
import { z } from 'zod';
import { Direction, Language, Role } from './model.ts';

/** Where the other part of an article is. */
const Continuation = z.object({ page: z.int().min(1), article: z.int().min(0).nullable() });

/** What pages and editions can be written as. Only some can be written yet; the others answer format/unsupported. */
export const ExportFormat = z.enum(['alto', 'csv', 'dc', 'mods', 'ris', 'bibtex', 'csl', 'premis']);
export type ExportFormat = z.infer<typeof ExportFormat>;

/** A page as text: articles in reading order; `text` is everything on the page, furniture last. */
export const ShownPage = z.object({
  page: z.int().min(1),
  source: z.enum(['pdf', 'ocr', 'alto', 'none']),
  needsOcr: z.string().nullable(),
  direction: Direction,
  language: Language.nullable(),
  width: z.number(),
  height: z.number(),
  rotation: z.number(),
  text: z.string(),
  articles: z.array(
    z.object({
      headline: z.string().nullable(),
      confidence: z.number(),
      text: z.string(),
      /** The article of another page as which it goes on, and the one that it comes from; `article` is its place on that page, from 0, where it was found. */
      continuesOn: Continuation.nullable(),
      continuedFrom: Continuation.nullable(),
      roles: z.array(z.object({ role: Role, text: z.string() })),
    }),
  ),
});
export type ShownPage = z.infer<typeof ShownPage>;

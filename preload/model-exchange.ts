// What leaves the library for other institutions and programs, and what tables of metadata bring into it. Models of the calls `exchange.*`.
// Refuses to hold behaviour, and names no path: places are chosen in main.
import { z } from 'zod';
import { Fault } from './errors.ts';
import { Day, EditionId } from './model.ts';

/** In what editions can be written as a whole; `mets` makes a package of each, the others one file of all. */
export const ExchangeFormat = z.enum(['csv', 'xlsx', 'dc', 'mods', 'mets', 'premis', 'ris', 'bibtex', 'csl']);
export type ExchangeFormat = z.infer<typeof ExchangeFormat>;

/** What a table of editions has in its columns: all that is known, or what can be corrected and brought back. */
export const TableKind = z.enum(['holdings', 'metadata']);
export type TableKind = z.infer<typeof TableKind>;

/** Which editions: those named, or those of the shelf by title and period; nothing said is the whole library. */
export const ChosenEditions = z.strictObject({
  ids: z.array(EditionId).min(1).max(100_000).optional(),
  title: z.string().trim().min(1).max(300).optional(),
  from: Day.optional(),
  to: Day.optional(),
});
export type ChosenEditions = z.infer<typeof ChosenEditions>;

/** `articles` cites the articles of the editions instead of the editions; `form` is that of packages. */
export const ExchangeInput = z.strictObject({
  chosen: ChosenEditions,
  as: ExchangeFormat,
  table: TableKind.default('holdings'),
  articles: z.boolean().default(false),
  form: z.enum(['folder', 'zip']).default('folder'),
});
export type ExchangeInput = z.infer<typeof ExchangeInput>;

/** An edition that could not be written, and why. */
export const NotExported = z.object({ id: EditionId, title: z.string(), day: Day.nullable(), fault: Fault });
export type NotExported = z.infer<typeof NotExported>;

/** What was written: the name of the file or the folder, and how many editions it holds. */
export const Exported = z.object({ name: z.string(), editions: z.int().min(0), failed: z.array(NotExported) });
export type Exported = z.infer<typeof Exported>;

/** A catalogue of the editions in a folder; without files its publications lead to none. */
export const CatalogueInput = z.strictObject({ chosen: ChosenEditions, withFiles: z.boolean() });
export type CatalogueInput = z.infer<typeof CatalogueInput>;

/** How far the writing is; null when nothing is written. */
export const ExchangeProgress = z.object({ done: z.int().min(0), total: z.int().min(1) }).nullable();
export type ExchangeProgress = z.infer<typeof ExchangeProgress>;

// Searches that people keep: what is asked, how they hear of new pages, and which pages are new. Refuses to hold behaviour.
import { z } from 'zod';
import { Day, EditionId, Language } from './model.ts';
import { FindInput } from './model-search.ts';

/** How one hears of new pages: not at all, on the shelf and by the badge, or by a notification too. */
export const Notify = z.enum(['none', 'digest', 'notify']);
export type Notify = z.infer<typeof Notify>;

/** Signs that would steer the text around a name. */
const steering = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

const SearchName = z
  .string()
  .max(1000)
  .transform((name) => name.normalize('NFC').replace(steering, ' ').replace(/\s+/gu, ' ').trim())
  .pipe(z.string().min(1).max(200));
const SearchQuery = z.string().trim().min(1).max(10_000);
const count = z.int().min(0);
const Sort = FindInput.shape.sort.unwrap();

/** What a saved search asks: a query of the query language, and what it is narrowed to; null where it is not. */
export const SearchAsked = z.object({
  query: z.string(),
  title: z.string().nullable(),
  section: z.string().nullable(),
  language: Language.nullable(),
  from: Day.nullable(),
  to: Day.nullable(),
  isAsWritten: z.boolean(),
  sort: Sort.nullable(),
});
export type SearchAsked = z.infer<typeof SearchAsked>;

/** A search with its name, as it is kept. What became searchable after `lookedAtMs` is new. */
export const KeptSearch = SearchAsked.extend({
  id: EditionId,
  name: z.string().min(1),
  notify: Notify,
  createdAtMs: z.int(),
  lookedAtMs: z.int(),
});
export type KeptSearch = z.infer<typeof KeptSearch>;

/** An edition with pages that are new in a saved search. */
export const NewIn = z.object({ id: EditionId, title: z.string(), day: Day.nullable(), pages: z.array(z.int().min(1)) });
export type NewIn = z.infer<typeof NewIn>;

/**
 * A saved search and what is new in it. `newPages` counts up to 1,000 pages and is exact where `newPagesIsExact`; `newIn` has the
 * editions of those pages, the newest day first, at most 50 of them.
 */
export const SavedSearch = KeptSearch.extend({
  newPages: count,
  newPagesIsExact: z.boolean(),
  newIn: z.array(NewIn),
});
export type SavedSearch = z.infer<typeof SavedSearch>;

const narrowing = {
  title: FindInput.shape.title.unwrap().nullable().optional(),
  section: FindInput.shape.section.unwrap().nullable().optional(),
  language: Language.nullable().optional(),
  from: Day.nullable().optional(),
  to: Day.nullable().optional(),
  isAsWritten: z.boolean().optional(),
  sort: Sort.nullable().optional(),
};

/** A search to keep; without `notify` it is told in the digest. */
export const SaveSearchInput = z.strictObject({
  name: SearchName,
  query: SearchQuery,
  ...narrowing,
  notify: Notify.optional(),
});
export type SaveSearchInput = z.output<typeof SaveSearchInput>;

/** What of a saved search is changed: an absent field stays, null clears. Another question begins without new pages. */
export const ChangeSearchInput = z.strictObject({
  id: EditionId,
  name: SearchName.optional(),
  query: SearchQuery.optional(),
  ...narrowing,
  notify: Notify.optional(),
});
export type ChangeSearchInput = z.output<typeof ChangeSearchInput>;

/** Pages that were new until now: those since `sinceMs`, at most 5,000, the last that came first. */
export const Looked = z.object({
  search: SavedSearch,
  sinceMs: z.int(),
  pages: z.array(z.object({ editionId: EditionId, page: z.int().min(1) })),
});
export type Looked = z.infer<typeof Looked>;

/** Pages of one moment that a person wishes to be notified of, by saved search. */
export const Matched = z.object({
  searches: z.array(z.object({ id: EditionId, name: z.string(), query: z.string(), newIn: z.array(NewIn).min(1) })).min(1),
});
export type Matched = z.infer<typeof Matched>;

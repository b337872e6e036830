// What is asked of the index and what it answers: the inputs and outputs of the calls of search. Refuses to hold behaviour.
import { z } from 'zod';
import { Box, Day, EditionId, Hit, Language, TimelinePart } from './model.ts';
import { type QueryReason, queryReasons } from './words/query-mistakes.ts';

/** The longest query that is taken at the border; `search/bad-query` refuses those above what is read. */
const Query = z.string().max(2_000_000);
const count = z.int().min(0);

/** What is searched: a query of the query language, and what a screen narrows it to. */
const asked = {
  query: Query,
  /** The last word is still being typed and may go on. */
  isOpen: z.boolean().optional(),
  /** Accents, vowels and forms of letters count as they were typed. */
  isAsWritten: z.boolean().optional(),
  title: z.string().max(300).optional(),
  section: z.string().max(300).optional(),
  from: Day.optional(),
  to: Day.optional(),
  language: Language.optional(),
  /** Who asks: a newer question of the same asker ends this one with `search/overtaken`. */
  asker: z.string().max(60).optional(),
};

/** Which part of an answer is shown, in which order. */
export const FindInput = z.strictObject({
  ...asked,
  sort: z.enum(['relevance', 'newest', 'oldest']).optional(),
  /** One hit an edition, with the number of its other pages in `more`; `limit` and `offset` then count editions. */
  isGrouped: z.boolean().optional(),
  limit: z.int().min(0).max(500).optional(),
  offset: z.int().min(0).optional(),
  /** Pages alone that came to this saved search after a moment. */
  newIn: z.strictObject({ id: EditionId, sinceMs: z.int().min(0) }).optional(),
  /** Pages of this edition alone. */
  edition: EditionId.optional(),
});
export type FindInput = z.infer<typeof FindInput>;

/** What is searched, for calls that answer about all of it. */
export const AskedInput = z.strictObject(asked);
export type AskedInput = z.infer<typeof AskedInput>;

/** A stretch `[start, end)` of the query, in UTF-16 units, that could not be followed as it stands, and why. */
export const QueryMistake = z.object({
  reason: z.enum(queryReasons as [QueryReason, ...QueryReason[]]),
  start: z.int().min(0),
  end: z.int().min(0),
});
export type QueryMistake = z.infer<typeof QueryMistake>;

/** What a query was taken for: its mistakes, and what was searched instead, in the query language; null where nothing was wrong. */
const understood = { mistakes: z.array(QueryMistake), searched: z.string().nullable() };

/** A hit in a list; `more` pages of its edition answer as well, where hits are grouped. */
export const FoundHit = Hit.extend({ more: count, section: z.string().nullable() });
export type FoundHit = z.infer<typeof FoundHit>;

/**
 * `total` counts pages, also where hits are grouped. `totalIsExact` is false where it says how many there are at least. `isRankedWhole`
 * is false where relevance ranked only the newest of the pages, `isWeighed` where it goes by the very words, headlines and front pages
 * alone, not by how often words stand there. `pending` counts editions that are not in the index yet;
 * `isRenewing` says that an older index answers while a new one is made.
 */
export const FindOutput = z.object({
  ...understood,
  total: count,
  totalIsExact: z.boolean(),
  isRankedWhole: z.boolean(),
  isWeighed: z.boolean(),
  tookMs: z.number(),
  hits: z.array(FoundHit),
  timeline: z.array(TimelinePart),
  pending: count,
  isRenewing: z.boolean(),
});
export type FindOutput = z.infer<typeof FindOutput>;

/** What a timeline is cut into. */
export const Period = z.enum(['year', 'month', 'day']);
export type Period = z.infer<typeof Period>;

/**
 * What is counted over time, cut into `period`, or into what suits the days that answer. A period that would make more than 400 parts
 * gives way to a longer one; years are never too many. With `isTimeOnly` titles, languages and sections are not told, which takes a
 * quarter of the time.
 */
export const TallyInput = z.strictObject({ ...asked, period: Period.optional(), isTimeOnly: z.boolean().optional() });
export type TallyInput = z.infer<typeof TallyInput>;

/** One year (`2024`), month (`2024-03`) or day: pages that answer, and all pages of the archive within the same title, language and section. */
export const ComparedPart = z.object({ period: z.string(), count, pages: count });
export type ComparedPart = z.infer<typeof ComparedPart>;

/**
 * The whole result over time, and by title, language and section, the most frequent first. `parts` holds every period from the first to
 * the last, also those without a page: from `from` to `to` where both are given, else as far as pages answer. `undated` is told apart.
 */
export const TallyOutput = z.object({
  period: Period,
  parts: z.array(ComparedPart),
  undated: z.object({ count, pages: count }),
  titles: z.array(z.object({ title: z.string(), count, pages: count })),
  languages: z.array(z.object({ language: Language, count, pages: count })),
  sections: z.array(z.object({ section: z.string(), count, pages: count })),
  total: count,
  totalIsExact: z.boolean(),
});
export type TallyOutput = z.infer<typeof TallyOutput>;

/** Another query to try. `pages` counts what it finds, up to 10,000. */
export const Suggestion = z.object({ query: z.string(), word: z.string(), instead: z.string(), pages: count });
export type Suggestion = z.infer<typeof Suggestion>;

/** Words that were perhaps meant, and other spellings of what was found; nothing is replaced by itself. */
export const SuggestOutput = z.object({ didYouMean: z.array(Suggestion), alsoAs: z.array(Suggestion) });
export type SuggestOutput = z.infer<typeof SuggestOutput>;

/** One occurrence of the word under study with what stands around it, in the order of reading. */
export const ConcordanceLine = z.object({
  editionId: EditionId,
  title: z.string(),
  day: Day.nullable(),
  page: z.int().min(1),
  headline: z.string().nullable(),
  left: z.string(),
  word: z.string(),
  right: z.string(),
  boxes: z.array(Box),
});
export type ConcordanceLine = z.infer<typeof ConcordanceLine>;

/** Sorting by `left` goes from the nearest word outwards. At most 5,000 lines are read, from the newest pages; `isWhole` says whether these are all. */
export const ConcordanceInput = z.strictObject({
  ...asked,
  sort: z.enum(['place', 'left', 'word', 'right']).optional(),
  limit: z.int().min(0).max(500).optional(),
  offset: z.int().min(0).optional(),
});
export type ConcordanceInput = z.infer<typeof ConcordanceInput>;
/** `total` counts lines and `pages` the pages on which they stand: all of them where `isWhole`. */
export const ConcordanceOutput = z.object({
  ...understood,
  total: count,
  pages: count,
  isWhole: z.boolean(),
  lines: z.array(ConcordanceLine),
});
export type ConcordanceOutput = z.infer<typeof ConcordanceOutput>;

/** How far the reading of a concordance is: the occurrences and their pages so far. */
export const ConcordanceProgress = z.object({ asker: z.string(), lines: count, pages: count });
export type ConcordanceProgress = z.infer<typeof ConcordanceProgress>;

/** What is saved of a search: its counts as a table, its concordance as a table, or its timeline as the page drew it (PNG in base64). */
export const SearchExport = z.discriminatedUnion('what', [
  TallyInput.omit({ isTimeOnly: true }).extend({ what: z.literal('tally') }),
  ConcordanceInput.omit({ limit: true, offset: true }).extend({ what: z.literal('concordance') }),
  z.strictObject({
    what: z.literal('picture'),
    query: Query,
    as: z.enum(['svg', 'png']),
    content: z.string().min(1).max(20_000_000),
  }),
]);
export type SearchExport = z.infer<typeof SearchExport>;

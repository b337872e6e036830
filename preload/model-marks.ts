// Marks: what a person highlights, underlines, notes and bookmarks on pages, and where it stands when a page is set anew.
// Refuses to hold behaviour.
import { z } from 'zod';
import { Box, Day, EditionId, Language } from './model.ts';
import { TextPlace } from './model-selection.ts';

/** The most marks of one edition, the longest marked stretch of a page, and the most pages that one mark goes over. */
export const mostMarks = 5000;
export const longestQuote = 200_000;
export const mostMarkedPages = 40;

/** A note of a mark, as of a dossier, and its tags. */
export const longestNote = 20_000;
export const mostTags = 40;

/** What a mark is: text in a colour, a line under text, something said of text or of a place, or a page to come back to. */
export const MarkKind = z.enum(['highlight', 'underline', 'note', 'bookmark']);
export type MarkKind = z.infer<typeof MarkKind>;

/** The colours in which marks are made; each has a name, and they differ in lightness too. */
export const MarkColour = z.enum(['yellow', 'orange', 'green', 'blue', 'purple']);
export type MarkColour = z.infer<typeof MarkColour>;

/**
 * Marked text of one page, as the TextQuoteSelector and the TextPositionSelector of the W3C Web Annotation Data Model name it: the very
 * letters, those before and behind, and where they stood in `PageLayout.text`. `boxes` is where they were printed, one a line.
 */
export const TextAnchor = z.object({
  page: z.int().min(1),
  start: z.int().min(0),
  end: z.int().min(1),
  exact: z.string().min(1).max(longestQuote),
  prefix: z.string().max(200),
  suffix: z.string().max(200),
  boxes: z.array(Box).max(20_000),
});
export type TextAnchor = z.infer<typeof TextAnchor>;

/** A point of the unrotated page, in points from its top left. */
export const MarkPoint = z.object({ x: z.number(), y: z.number() });
export type MarkPoint = z.infer<typeof MarkPoint>;

const Note = z.string().max(longestNote);
const Tags = z.array(z.string().trim().min(1).max(60)).max(mostTags);

/**
 * A mark as it is kept, and never rewritten by what happens to the text later. `text` is empty for a bookmark, which is of the whole
 * page, and for a note on a place, which has a `point`.
 */
export const MarkRecord = z.object({
  id: EditionId,
  kind: MarkKind,
  colour: MarkColour,
  page: z.int().min(1),
  text: z.array(TextAnchor).max(mostMarkedPages),
  point: MarkPoint.nullable(),
  note: Note,
  tags: Tags,
  createdAtMs: z.int(),
  changedAtMs: z.int(),
});
export type MarkRecord = z.infer<typeof MarkRecord>;

/** A mark by the edition in whose sidecar it is kept. */
export const MarkRef = z.strictObject({ editionId: EditionId, id: EditionId });
export type MarkRef = z.infer<typeof MarkRef>;

/** Marked text where it stands on a page now. `start` is null where only its printed place is known. */
export const MarkPart = z.object({
  page: z.int().min(1),
  start: z.int().min(0).nullable(),
  end: z.int().min(0).nullable(),
  boxes: z.array(Box),
});
export type MarkPart = z.infer<typeof MarkPart>;

/** Whether marked text stands as it was marked, has changed, or is not to be found on the pages any more. */
export const MarkState = z.enum(['here', 'changed', 'lost']);
export type MarkState = z.infer<typeof MarkState>;

/**
 * A mark on an open edition. `editionId` keeps it, which is an earlier version where `isCarried`; `page` is where it stands now, and where
 * it was made once it is lost. `quote` is the marked text as paragraphs.
 */
export const ShownMark = MarkRecord.omit({ text: true }).extend({
  editionId: EditionId,
  isCarried: z.boolean(),
  state: MarkState,
  quote: z.string(),
  parts: z.array(MarkPart),
});
export type ShownMark = z.infer<typeof ShownMark>;

/** A mark in the list of all; `openId` is the edition that shows it, which a corrected edition is. */
export const ListedMark = ShownMark.omit({ parts: true, point: true }).extend({
  openId: EditionId,
  title: z.string(),
  day: Day.nullable(),
  language: Language.nullable(),
});
export type ListedMark = z.infer<typeof ListedMark>;

/** What marks are looked for by; an absent field narrows nothing. `text` is looked for in quotes, notes and tags, folded. */
export const MarkFilter = z.strictObject({
  text: z.string().max(1000).optional(),
  kinds: z.array(MarkKind).max(4).optional(),
  colours: z.array(MarkColour).max(5).optional(),
  tag: z.string().max(60).optional(),
  title: z.string().max(300).optional(),
  from: Day.optional(),
  to: Day.optional(),
  hasNote: z.boolean().optional(),
});
export type MarkFilter = z.infer<typeof MarkFilter>;

/** By the last change, by the day of the newspaper, or by title and day. */
export const MarkSort = z.enum(['changed', 'day', 'title']);
export type MarkSort = z.infer<typeof MarkSort>;

/** What marks can be written as; `pdf` is the newspaper with real annotations in it. */
export const MarkFormat = z.enum(['markdown', 'json', 'pdf']);
export type MarkFormat = z.infer<typeof MarkFormat>;

const wanted = { note: Note.optional(), tags: Tags.optional(), colour: MarkColour.optional() };
const page = z.int().min(1);

/** The inputs of the calls. */
export const MarkInputs = {
  list: z.strictObject({ id: EditionId }),
  /** What is marked: text from a letter to a letter, a place of a page, or a page. */
  add: z.strictObject({
    id: EditionId,
    kind: MarkKind,
    at: z.union([
      z.strictObject({ from: TextPlace, to: TextPlace }),
      z.strictObject({ page, point: z.strictObject({ x: z.number(), y: z.number() }) }),
      z.strictObject({ page }),
    ]),
    ...wanted,
  }),
  change: z.strictObject({ editionId: EditionId, id: EditionId, kind: MarkKind.exclude(['bookmark']).optional(), ...wanted }),
  some: z.strictObject({ marks: z.array(MarkRef).min(1).max(mostMarks) }),
  find: z.strictObject({
    filter: MarkFilter,
    sort: MarkSort.optional(),
    offset: z.int().min(0).optional(),
    limit: z.int().min(1).max(500).optional(),
  }),
  /** Of one edition, or (as `markdown` and `json`) of all that answer a filter. */
  export: z.strictObject({
    as: MarkFormat,
    of: z.union([z.strictObject({ id: EditionId }), z.strictObject({ filter: MarkFilter, sort: MarkSort.optional() })]),
  }),
};

const count = z.int().min(0);

/** The marks of an open edition in the order of reading, those that are lost last, and all tags that a person uses. */
export const MarkList = z.object({ marks: z.array(ShownMark), tags: z.array(z.string()) });
export type MarkList = z.infer<typeof MarkList>;

/** A window of the marks that answer; `tags` and `titles` are of all marks, the most used first. */
export const FoundMarks = z.object({
  total: count,
  all: count,
  marks: z.array(ListedMark),
  tags: z.array(z.object({ tag: z.string(), count })),
  titles: z.array(z.object({ title: z.string(), count })),
});
export type FoundMarks = z.infer<typeof FoundMarks>;

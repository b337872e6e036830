// Dossiers: what a person collects from pages, in an order and with words of their own. Refuses to hold behaviour.
import { z } from 'zod';
import { Box, Day, EditionId, Language, Mark, PageSize } from './model.ts';

/** The most items of one dossier, and the most dossiers of a library. */
export const mostItems = 2000;
export const mostDossiers = 1000;

const Name = z.string().trim().min(1).max(200);
const LongText = z.string().max(20_000);
/** An id of our own making, as editions have. */
export const DossierId = EditionId;
export type DossierId = z.infer<typeof DossierId>;

/** What is kept of a hit at most: the frames of its words, in the order of the text, and the letters of the query. */
export const mostBoxes = 2000;
export const longestQuery = 10_000;

/** What is taken down of a place: a headline, the words that stand there, which of them are marked and framed. */
const excerpt = {
  headline: z.string().max(2000).nullable(),
  snippet: z.string().max(5000),
  marks: z.array(Mark).max(2000),
  boxes: z.array(Box).max(mostBoxes),
};

/** What an edition was called when something was collected from it, so that it can be cited after it is gone. */
export const Cited = z.object({
  title: z.string(),
  day: Day.nullable(),
  issue: z.string().nullable(),
  language: Language.nullable(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type Cited = z.infer<typeof Cited>;

/** The most letters of a clipping that are kept as text. */
export const mostText = 20_000;

/** Where else a clipping stands: an article that goes on in another place. `printedPage` is the page as it is printed. */
export const ClipPart = z.object({
  page: z.int().min(1),
  pageSize: PageSize,
  region: Box,
  printedPage: z.string().nullable(),
});
export type ClipPart = z.infer<typeof ClipPart>;

/** What is taken down of a clipping beside its place; records from before have none of it. */
const clipped = {
  /** The words of the region in the order of reading: paragraphs with an empty line between two. */
  text: z.string().max(mostText).default(''),
  section: z.string().nullable().default(null),
  printedPage: z.string().nullable().default(null),
  /** The parts after the first, in the order of reading. */
  more: z.array(ClipPart).default([]),
};

/** A hit, or with `region` a clipping: a part of a page. `query` is the search that led there. */
export const DossierItem = Cited.extend({
  ...clipped,
  id: DossierId,
  editionId: EditionId,
  page: z.int().min(1),
  /** Of the whole page, so that boxes can be laid over its picture. */
  pageSize: PageSize,
  region: Box.nullable(),
  ...excerpt,
  query: z.string().max(longestQuery).nullable(),
  comment: LongText,
  addedAtMs: z.int(),
});
export type DossierItem = z.infer<typeof DossierItem>;

/** A dossier as it is kept. */
export const DossierRecord = z.object({
  id: DossierId,
  name: Name,
  note: LongText,
  createdAtMs: z.int(),
  changedAtMs: z.int(),
  items: z.array(DossierItem),
});
export type DossierRecord = z.infer<typeof DossierRecord>;

/** An item as a screen shows it: `isHere` is false once its edition has left the library. */
export const ShownItem = DossierItem.extend({ isHere: z.boolean(), citation: z.string() });
export type ShownItem = z.infer<typeof ShownItem>;

/** A dossier that is open. */
export const Dossier = DossierRecord.extend({ items: z.array(ShownItem) });
export type Dossier = z.infer<typeof Dossier>;

/** A dossier in a list; `firsts` are the places of its first items, for a picture. */
export const DossierSummary = DossierRecord.omit({ items: true }).extend({
  items: z.int().min(0),
  comments: z.int().min(0),
  firsts: z.array(z.object({ editionId: EditionId, page: z.int().min(1) })).max(3),
});
export type DossierSummary = z.infer<typeof DossierSummary>;

const place = { editionId: EditionId, page: z.int().min(1) };
const RegionBox = z.strictObject({
  x: z.number(),
  y: z.number(),
  width: z.number().positive(),
  height: z.number().positive(),
});

/** As a search gives it: on a page of common words it frames thousands, and its query may be as long as one can be. */
const found = { ...excerpt, boxes: z.array(Box).max(100_000), query: z.string().max(2_000_000).nullable() };

/** What is to be collected: a hit with what was found, an article by its place on the page (from 0), with `isWhole` where it goes on too, or a part of a page. */
export const Collected = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('hit'), ...place, ...found }),
  z.strictObject({ kind: z.literal('article'), ...place, article: z.int().min(0), isWhole: z.boolean().optional() }),
  z.strictObject({ kind: z.literal('region'), ...place, region: RegionBox }),
]);
export type Collected = z.infer<typeof Collected>;

/** What a dossier can be written as. */
export const DossierFormat = z.enum(['csv', 'ris', 'bibtex', 'csl', 'markdown', 'html', 'pdf', 'png']);
export type DossierFormat = z.infer<typeof DossierFormat>;

const Items = z.array(DossierId).min(1).max(mostItems);
const id = DossierId;

/** The inputs of the calls. */
export const DossierInputs = {
  one: z.strictObject({ id }),
  create: z.strictObject({ name: Name, note: LongText.optional() }),
  change: z.strictObject({ id, name: Name.optional(), note: LongText.optional() }),
  /** Without `items` the dossier itself comes back, else what was taken out of it. */
  restore: z.strictObject({ id, items: Items.optional() }),
  collect: z.strictObject({ id, items: z.array(Collected).min(1).max(mostItems) }),
  /** Items that are not named keep their order behind those that are. */
  arrange: z.strictObject({ id, items: Items }),
  comment: z.strictObject({ id, item: DossierId, comment: LongText }),
  take: z.strictObject({ id, items: Items }),
  /** With `items` only those, in the order of the dossier. */
  export: z.strictObject({ id, as: DossierFormat, items: Items.optional() }),
};

/** `added` are the new items; `known` counts what the dossier had already. `items` has for each that was asked for the one that it is there. */
export const CollectedOutput = z.object({
  dossier: DossierSummary,
  added: z.array(DossierId),
  known: z.int().min(0),
  items: z.array(DossierId),
});
export type CollectedOutput = z.infer<typeof CollectedOutput>;

/** What was written: the name of the file or the folder, and how many items have no picture and were left out. */
export const ExportedDossier = z.object({ name: z.string(), left: z.int().min(0) });

/** How far an export is; null when none is under way. */
export const ExportProgress = z.object({ id: DossierId, done: z.int().min(0), total: z.int().min(1) }).nullable();
export type ExportProgress = z.infer<typeof ExportProgress>;

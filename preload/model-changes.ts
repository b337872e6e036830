// Changes of what is known of editions: by field, many as one act, and what they came to. Models of the calls `metadata.*`.
// Refuses to hold behaviour: acts are resolved in main/flows/metadata.
import { z } from 'zod';
import { Fault } from './errors.ts';
import { Day, Direction, Edition, EditionId, Language } from './model.ts';

/** The fields of an edition that a person may change, in the order in which they are told. */
export const metadataFields = [
  'title',
  'day',
  'covers',
  'issue',
  'variant',
  'language',
  'direction',
  'price',
  'printedPages',
  'state',
] as const;
export const MetadataField = z.enum(metadataFields);
export type MetadataField = z.infer<typeof MetadataField>;

const TitleName = z.string().trim().min(1).max(300);

/** Fields of an edition as they are to be; an absent field stays, null clears. An empty variant is none. */
export const EditionChange = z.strictObject({
  title: TitleName.optional(),
  day: Day.nullable().optional(),
  covers: Day.nullable().optional(),
  issue: z.string().trim().min(1).max(60).nullable().optional(),
  variant: z.string().trim().max(60).optional(),
  language: Language.nullable().optional(),
  direction: Direction.optional(),
  price: z.string().trim().min(1).max(60).nullable().optional(),
  printedPages: z.int().min(1).max(10_000).nullable().optional(),
  state: Edition.shape.state.optional(),
});
export type EditionChange = z.infer<typeof EditionChange>;

/** One field before and after. */
export const FieldChange = z.object({
  field: MetadataField,
  from: z.union([z.string(), z.number(), z.null()]),
  to: z.union([z.string(), z.number(), z.null()]),
});
export type FieldChange = z.infer<typeof FieldChange>;

/** Why a change was made, where it was not a person's own hand on this edition. */
export const ChangeReason = z.enum(['edit', 'undo', 'redo', 'import', 'rename', 'merge', 'restored']);
export type ChangeReason = z.infer<typeof ChangeReason>;

/** One change of an edition's metadata as its history tells it, by the number of its event; `fields` is empty where an earlier Kiosque kept no values. */
export const HistoryEntry = z.object({
  number: z.int().min(1),
  atMs: z.int(),
  program: z.string().nullable(),
  operator: z.string().nullable(),
  reason: ChangeReason.nullable(),
  fields: z.array(FieldChange),
  /** The event's own words. */
  detail: z.string(),
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;

const Ids = z.array(EditionId).min(1).max(100_000);
/** ISO numbers, 1 is Monday. */
const Weekdays = z.array(z.int().min(1).max(7)).min(1).max(7);

/** What is to be done to many editions as one. Counting goes by day, editions without one last, in the order given. */
export const MetadataAct = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('set'),
    rows: z
      .array(z.strictObject({ id: EditionId, change: EditionChange }))
      .min(1)
      .max(100_000),
  }),
  z.strictObject({ kind: z.literal('set-all'), ids: Ids, change: EditionChange }),
  z.strictObject({ kind: z.literal('confirm'), ids: Ids }),
  z.strictObject({
    kind: z.literal('count-issues'),
    ids: Ids,
    first: z.int().min(0).max(9_999_999),
    step: z.int().min(1).max(1000),
  }),
  z.strictObject({ kind: z.literal('count-days'), ids: Ids, first: Day, weekdays: Weekdays }),
  z.strictObject({ kind: z.literal('shift-days'), ids: Ids, days: z.int().min(-36_525).max(36_525) }),
  /** All editions of a title, those in the trash too; a title of that name that is there already takes them in. */
  z.strictObject({ kind: z.literal('rename-title'), from: TitleName, to: TitleName }),
]);
export type MetadataAct = z.infer<typeof MetadataAct>;

/** An act, and what becomes of an edition whose title, day and variant another one has: it is left out, or kept beside it as a further version. */
export const ActInput = z.strictObject({ act: MetadataAct, keepsBoth: z.boolean().default(false) });
export type ActInput = z.infer<typeof ActInput>;

/** An edition that an act leaves as it is, and why. */
export const RefusedRow = z.object({ id: EditionId, title: z.string(), day: Day.nullable(), fault: Fault });
export type RefusedRow = z.infer<typeof RefusedRow>;

/** What an act would come to; at most some hundred rows are listed of each, the counts speak of all. */
export const ActPreview = z.object({
  changed: z.int().min(0),
  unchanged: z.int().min(0),
  refused: z.int().min(0),
  rows: z.array(z.object({ id: EditionId, title: z.string(), day: Day.nullable(), fields: z.array(FieldChange) })),
  refusals: z.array(RefusedRow),
});
export type ActPreview = z.infer<typeof ActPreview>;

/** An act as it is named beside Undo: what it was, and how many editions it changed. */
export const ActName = z.object({
  kind: z.enum(['set', 'set-all', 'confirm', 'count-issues', 'count-days', 'shift-days', 'rename-title', 'import', 'authority']),
  editions: z.int().min(0),
});
export type ActName = z.infer<typeof ActName>;

/** What an act came to. `stopped` is why it ended before its end, with what was changed until then changed. */
export const ActResult = z.object({
  changed: z.array(EditionId),
  refused: z.array(RefusedRow),
  stopped: Fault.nullable(),
  /** The act that Undo takes back now, and the one that Redo makes again. */
  undo: ActName.nullable(),
  redo: ActName.nullable(),
});
export type ActResult = z.infer<typeof ActResult>;

/** How far an act is. */
export const ActProgress = z.object({ done: z.int().min(0), total: z.int().min(0), isOver: z.boolean() });
export type ActProgress = z.infer<typeof ActProgress>;

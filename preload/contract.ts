// Every call and every event that crosses between the two worlds, once: name -> zod input and output.
// Refuses to know who answers: handlers stand in main/handlers.ts, the client in renderer/client.ts.
import { z } from 'zod';
import { Fault } from './errors.ts';
import {
  Box,
  Day,
  Direction,
  Edition,
  EditionId,
  Hit,
  InterfaceLanguage,
  Language,
  PageLayout,
  PageSize,
  Role,
  TimelinePart,
} from './model.ts';

const call = <In extends z.ZodType, Out extends z.ZodType>(input: In, output: Out) => ({ input, output });
const nothing = z.strictObject({});
const Password = z.string().min(1).max(1024);
const BatchId = z.string().regex(/^[0-9a-hjkmnp-tv-z]{16}$/);

/** One file of a batch that did not become an edition. `name` is the file's own name, never a path. */
export const BatchFailure = z.object({ item: z.int().min(0), name: z.string(), fault: Fault });
export type BatchFailure = z.infer<typeof BatchFailure>;

/** One drop, one dialog or one watched folder's arrival, and how far it is. */
export const Batch = z.object({
  id: BatchId,
  label: z.string(),
  state: z.enum(['running', 'done', 'cancelled']),
  total: z.int().min(0),
  done: z.int().min(0),
  added: z.array(EditionId),
  searchable: z.int().min(0),
  skipped: z.int().min(0),
  failed: z.array(BatchFailure),
});
export type Batch = z.infer<typeof Batch>;

/** What the reader chose for the whole application. */
export const Settings = z.object({
  language: InterfaceLanguage.nullable(),
  theme: z.enum(['system', 'light', 'dark']),
  shelfGroup: z.enum(['title', 'day']),
  shelfSort: z.enum(['newest', 'oldest', 'title', 'added']),
  spread: z.enum(['auto', 'single', 'spread']),
});
export type Settings = z.infer<typeof Settings>;

/** A folder whose new files become editions; `label` is the folder's own name. */
export const WatchedFolder = z.object({ id: z.string(), label: z.string(), problem: Fault.nullable() });
export type WatchedFolder = z.infer<typeof WatchedFolder>;

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
      roles: z.array(z.object({ role: Role, text: z.string() })),
    }),
  ),
});
export type ShownPage = z.infer<typeof ShownPage>;

/** Fields of an edition that a person may correct; an absent field stays, null clears. */
export const Correction = z.strictObject({
  title: z.string().trim().min(1).max(300).optional(),
  day: Day.nullable().optional(),
  issue: z.string().trim().min(1).max(60).nullable().optional(),
  language: Language.nullable().optional(),
  direction: Direction.optional(),
});
export type Correction = z.infer<typeof Correction>;

/** What to look for, and where; `isOpen` says that the last word is still being typed and may go on. A query without a word finds nothing. */
export const FindInput = z.strictObject({
  query: z.string().max(10_000),
  isOpen: z.boolean().optional(),
  title: z.string().max(300).optional(),
  from: Day.optional(),
  to: Day.optional(),
  language: Language.optional(),
  sort: z.enum(['relevance', 'newest', 'oldest']).optional(),
  limit: z.int().min(0).max(500).optional(),
  offset: z.int().min(0).optional(),
});
export type FindInput = z.infer<typeof FindInput>;

/** Hits are pages, never grouped; `total` counts pages. `pending` counts editions that are not in the index yet. */
export const FindOutput = z.object({
  total: z.int().min(0),
  totalIsExact: z.boolean(),
  tookMs: z.number(),
  hits: z.array(Hit),
  timeline: z.array(TimelinePart),
  pending: z.int().min(0),
});
export type FindOutput = z.infer<typeof FindOutput>;

/** The calls, each an input and an output schema. */
export const calls = {
  'library.state': call(
    nothing,
    z.object({ editions: z.int(), pending: z.int(), version: z.string(), batches: z.array(Batch), language: InterfaceLanguage }),
  ),
  'editions.list': call(
    z.strictObject({ title: z.string().max(300).optional(), from: Day.optional(), to: Day.optional() }),
    z.object({ editions: z.array(Edition) }),
  ),
  'editions.open': call(
    z.strictObject({ id: EditionId }),
    z.object({
      edition: Edition,
      page: z.int().min(1),
      pages: z.array(PageSize),
      urls: z.object({ pdf: z.string(), cover: z.string(), picture: z.string(), thumb: z.string() }),
      password: z.string().nullable(),
    }),
  ),
  'editions.show': call(
    z.strictObject({ id: EditionId, page: z.int().min(1).optional() }),
    z.object({ edition: Edition, pages: z.array(ShownPage) }),
  ),
  'editions.find': call(
    z.strictObject({ id: EditionId, query: z.string().max(10_000), isOpen: z.boolean().optional() }),
    z.object({ pages: z.array(z.object({ page: z.int().min(1), boxes: z.array(Box) })) }),
  ),
  'editions.set': call(z.strictObject({ id: EditionId, correction: Correction }), z.object({ edition: Edition })),
  'editions.remove': call(
    z.strictObject({ ids: z.array(EditionId).min(1).max(10_000) }),
    z.object({ removed: z.array(EditionId) }),
  ),
  'editions.restore': call(
    z.strictObject({ ids: z.array(EditionId).min(1).max(10_000) }),
    z.object({ restored: z.array(EditionId) }),
  ),
  'editions.unlock': call(
    z.strictObject({ id: EditionId, password: Password }),
    z.object({ edition: Edition, isKept: z.boolean() }),
  ),
  'editions.keepPosition': call(z.strictObject({ id: EditionId, page: z.int().min(1) }), nothing),
  'pages.layout': call(z.strictObject({ id: EditionId, page: z.int().min(1) }), z.object({ layout: PageLayout.nullable() })),
  'search.find': call(FindInput, FindOutput),
  'add.chooseFiles': call(nothing, z.object({ batchId: BatchId.nullable() })),
  'add.chooseFolder': call(nothing, z.object({ batchId: BatchId.nullable() })),
  'add.samples': call(nothing, z.object({ batchId: BatchId })),
  'add.retry': call(
    z.strictObject({ batchId: BatchId, item: z.int().min(0), password: Password.optional() }),
    z.object({ batchId: BatchId }),
  ),
  'add.cancel': call(z.strictObject({ batchId: BatchId }), nothing),
  'add.dismiss': call(z.strictObject({ batchId: BatchId }), nothing),
  'folders.list': call(nothing, z.object({ folders: z.array(WatchedFolder) })),
  'folders.watch': call(nothing, z.object({ folders: z.array(WatchedFolder) })),
  'folders.forget': call(z.strictObject({ id: z.string().max(64) }), z.object({ folders: z.array(WatchedFolder) })),
  'settings.get': call(nothing, Settings),
  'settings.set': call(Settings.partial().strict(), Settings),
} as const;

/** What main tells the page without being asked. */
export const events = {
  'library.changed': z.object({ ids: z.array(EditionId).nullable() }),
  'add.progress': Batch,
  'folders.changed': z.object({ folders: z.array(WatchedFolder) }),
  'settings.changed': Settings,
  'places.go': z.object({ place: z.enum(['shelf', 'search', 'settings', 'help']) }),
} as const;

export type CallName = keyof typeof calls;
export type Input<Name extends CallName> = z.input<(typeof calls)[Name]['input']>;
export type ParsedInput<Name extends CallName> = z.output<(typeof calls)[Name]['input']>;
export type Output<Name extends CallName> = z.output<(typeof calls)[Name]['output']>;
export type EventName = keyof typeof events;
export type EventValue<Name extends EventName> = z.output<(typeof events)[Name]>;

/** One function a call: a missing, misspelled or wrongly typed handler does not compile. */
export type Handlers = { [Name in CallName]: (input: ParsedInput<Name>) => Promise<Output<Name>> | Output<Name> };

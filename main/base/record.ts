// What the library keeps of an edition and of itself: the shape of the sidecars, and of the rows made from them.
// Archive writes these to files, library to rows; neither knows the other, both know this.
import { z } from 'zod';
import { Day, Direction, Edition, EditionId, InterfaceLanguage, Language, PageSize } from '#border/model';

/** Something that happened to an edition, in the words of PREMIS 3 (event types of the Library of Congress). */
export const ArchiveEvent = z.object({
  type: z.enum(['ingestion', 'metadata modification', 'deletion', 'recovery', 'replacement', 'fixity check']),
  atMs: z.int(),
  outcome: z.enum(['success', 'failure']),
  detail: z.string(),
});
export type ArchiveEvent = z.infer<typeof ArchiveEvent>;

/** Everything that is known of one version of one edition. `revision` counts its changes; the higher one wins at open. */
export const EditionRecord = z.object({
  id: EditionId,
  revision: z.int().min(1),
  title: z.string().min(1),
  day: Day.nullable(),
  issue: z.string().nullable(),
  language: Language.nullable(),
  direction: Direction,
  variant: z.string(),
  version: z.int().min(1),
  replaces: EditionId.nullable(),
  state: Edition.shape.state,
  facts: Edition.shape.facts,
  pageSizes: z.array(PageSize).min(1),
  sizeBytes: z.int().min(1),
  sha256: Edition.shape.sha256,
  isLocked: z.boolean(),
  addedAtMs: z.int(),
  readAtMs: z.int().nullable(),
  lastPage: z.int().min(1).nullable(),
  removedAtMs: z.int().nullable(),
  source: z.object({ name: z.string(), modifiedAtMs: z.number() }),
  events: z.array(ArchiveEvent),
});
export type EditionRecord = z.infer<typeof EditionRecord>;

/** A newspaper: its name, what its editions inherit, and the folder that holds them. */
export const TitleRecord = z.object({
  name: z.string().min(1),
  language: Language.nullable(),
  direction: Direction,
  folder: z.string().min(1),
});
export type TitleRecord = z.infer<typeof TitleRecord>;

/** What belongs to the library as a whole. `revision` counts its changes. */
export const LibraryRecord = z.object({
  revision: z.int().min(0),
  titles: z.array(TitleRecord),
  folders: z.array(z.object({ id: EditionId, path: z.string().min(1) })),
  settings: z.object({
    language: InterfaceLanguage.nullable(),
    theme: z.enum(['system', 'light', 'dark']),
    shelfGroup: z.enum(['title', 'day']),
    shelfSort: z.enum(['newest', 'oldest', 'title', 'added']),
    spread: z.enum(['auto', 'single', 'spread']),
  }),
});
export type LibraryRecord = z.infer<typeof LibraryRecord>;

/** A library without titles, as it begins. */
export const emptyLibrary: LibraryRecord = {
  revision: 0,
  titles: [],
  folders: [],
  settings: { language: null, theme: 'system', shelfGroup: 'title', shelfSort: 'newest', spread: 'auto' },
};

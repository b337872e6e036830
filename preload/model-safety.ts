// What is known of a library's safety: where it lies, how much it fills, its copies and backups, and what is being copied now.
import { z } from 'zod';
import { errorCodes, Fault } from './errors.ts';
import { Day, EditionId } from './model.ts';

/** Copies of the whole that take a while; one at a time. */
export const SafetyTask = z.enum(['copy', 'backup', 'restore', 'move', 'rebuild', 'open']);
export type SafetyTask = z.infer<typeof SafetyTask>;

/** How far it is. `totalBytes` is 0 while that is not known, `leftMs` null while it cannot be told. */
export const SafetyProgress = z.object({
  task: SafetyTask,
  doneBytes: z.int().min(0),
  totalBytes: z.int().min(0),
  leftMs: z.int().min(0).nullable(),
  /** Whether it can still be stopped. */
  canStop: z.boolean(),
});
export type SafetyProgress = z.infer<typeof SafetyProgress>;

/** A file that is not as it should be; `path` is relative to the library or the backup. */
export const SafetyProblem = z.object({ path: z.string(), code: z.enum(errorCodes) });
export type SafetyProblem = z.infer<typeof SafetyProblem>;

/** A copy of the catalogue, by its name in the library's folder of copies. */
export const CatalogueCopy = z.object({
  name: z.string().regex(/^[a-z0-9 .TZ-]{1,80}\.sqlite$/),
  kind: z.enum(['copy', 'migration', 'set-aside']),
  atMs: z.int(),
  sizeBytes: z.int().min(0),
});
export type CatalogueCopy = z.infer<typeof CatalogueCopy>;

/** What a full backup did. */
export const FullBackup = z.object({
  editions: z.int(),
  copiedFiles: z.int(),
  copiedBytes: z.int(),
  totalBytes: z.int(),
  removed: z.int(),
  pruned: z.int(),
  problems: z.array(SafetyProblem),
});
export type FullBackup = z.infer<typeof FullBackup>;

/** How an edition of a backup stands in the library: not there, there and whole as far as is known, there and damaged, in the trash. */
export const BackedUpState = z.enum(['absent', 'here', 'damaged', 'trash']);
export type BackedUpState = z.infer<typeof BackedUpState>;

/** A full backup that was looked into. `isRemoved`: the library had the edition no longer when it was last backed up. */
export const OpenedBackup = z.object({
  path: z.string(),
  finishedAtMs: z.int(),
  editions: z.array(
    z.object({
      id: EditionId,
      title: z.string(),
      day: Day.nullable(),
      issue: z.string().nullable(),
      sizeBytes: z.int(),
      isRemoved: z.boolean(),
      state: BackedUpState,
    }),
  ),
  problems: z.array(SafetyProblem),
});
export type OpenedBackup = z.infer<typeof OpenedBackup>;

/** What came of editions that were to come back out of a backup. */
export const BroughtBack = z.object({
  restored: z.array(EditionId),
  repaired: z.array(EditionId),
  failed: z.array(Fault.extend({ id: EditionId })),
});
export type BroughtBack = z.infer<typeof BroughtBack>;

/** A damaged file that a repair has set aside; `name` is relative to the folder of its edition. */
export const AsideFile = z.object({ name: z.string(), sizeBytes: z.int() });
export type AsideFile = z.infer<typeof AsideFile>;

/** The files that repairs have set aside beside an edition. */
export const AsideEdition = z.object({ id: EditionId, title: z.string(), day: Day.nullable(), files: z.array(AsideFile).min(1) });
export type AsideEdition = z.infer<typeof AsideEdition>;

/** Why nothing may be changed: the disk is write-protected, or another program has the library open. */
export const ReadOnlyReason = z.enum(['media', 'locked']);
export type ReadOnlyReason = z.infer<typeof ReadOnlyReason>;

/** The state of a library's safety. Paths are shown and never sent back. */
export const Health = z.object({
  path: z.string(),
  /** The place comes from outside and is not the application's to change. */
  isPlaceFixed: z.boolean(),
  readOnly: ReadOnlyReason.nullable(),
  pid: z.int(),
  bytes: z.object({
    editions: z.int(),
    trash: z.int(),
    derived: z.int(),
    backups: z.int(),
    other: z.int(),
    free: z.int().nullable(),
  }),
  titles: z.array(z.object({ title: z.string(), editions: z.int(), sizeBytes: z.int() })),
  trash: z.object({ editions: z.int(), sizeBytes: z.int(), days: z.int().nullable() }),
  copies: z.array(CatalogueCopy),
  lastFull: z
    .object({ atMs: z.int(), path: z.string(), editions: z.int(), totalBytes: z.int(), removed: z.int(), problems: z.int() })
    .nullable(),
  /** What the last opening or rebuilding could not take in. */
  losses: z.array(SafetyProblem),
  /** The library that was left behind by a move, and may be deleted. */
  leftBehind: z.string().nullable(),
  /** What the library was last closed for in this run of the program, and why it failed if it did. */
  outcome: z.object({ task: SafetyTask, fault: Fault.nullable() }).nullable(),
  progress: SafetyProgress.nullable(),
});
export type Health = z.infer<typeof Health>;

/** What is asked about the trash; null is all of it. */
export const EmptyTrashInput = z.strictObject({ ids: z.array(EditionId).max(100_000).nullable() });

// Files on their way into the library, and those that did not arrive. Refuses to hold behaviour.
import { z } from 'zod';
import { Fault } from './errors.ts';
import { Day, EditionId } from './model.ts';

const count = z.int().min(0);

/** One file on its way, or that did not arrive. */
export const Download = z.object({
  id: EditionId,
  sourceId: EditionId.nullable(),
  title: z.string(),
  day: Day.nullable(),
  host: z.string(),
  state: z.enum(['waiting', 'running', 'paused', 'failed', 'done']),
  receivedBytes: z.int().min(0),
  totalBytes: z.int().min(0).nullable(),
  bytesPerSecond: z.int().min(0).nullable(),
  /** Why a waiting file does not begin. */
  hold: z.enum(['metered', 'quiet', 'quota', 'space', 'later']).nullable(),
  nextTryAtMs: z.int().nullable(),
  attempts: z.int().min(0),
  fault: Fault.nullable(),
  editionId: EditionId.nullable(),
});
export type Download = z.infer<typeof Download>;

/**
 * The files on their way and those that did not arrive. A queue may be thousands long: at most some hundred are listed, those that
 * run and those that failed first, and `counts` speaks of all. `arrived` counts from when something last began to move.
 */
export const DownloadList = z.object({
  downloads: z.array(Download),
  counts: z.object({ moving: count, held: count, paused: count, failed: count, arrived: count }),
});
export type DownloadList = z.infer<typeof DownloadList>;

/** Some downloads, or all that the act is for. */
export const WhichDownloads = z.strictObject({ ids: z.union([z.array(EditionId).min(1).max(10_000), z.literal('all')]) });
export type WhichDownloads = z.infer<typeof WhichDownloads>;

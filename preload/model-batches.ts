// Batches of files that are added: how far one is, and which of its files did not become editions. Refuses to hold behaviour.
import { z } from 'zod';
import { Fault } from './errors.ts';
import { EditionId } from './model.ts';

/** A batch, for as long as the program runs. */
export const BatchId = z.string().regex(/^[0-9a-hjkmnp-tv-z]{16}$/);
export type BatchId = z.infer<typeof BatchId>;

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

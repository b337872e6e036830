// What lies in the trash: editions that were taken from the shelf, and when.
import { z } from 'zod';
import { Edition } from './model.ts';

/** An edition in the trash, with the moment at which it came there. */
export const RemovedEdition = Edition.extend({ removedAtMs: z.int() });
export type RemovedEdition = z.infer<typeof RemovedEdition>;

// How the program stands with newer versions of itself. Refuses to know where they come from.
import { z } from 'zod';
import { Fault } from './errors.ts';

const version = z.string().max(40);
const sizeBytes = z.int().min(1);

/** One of the states in which an update can be. */
export const UpdateStep = z.discriminatedUnion('kind', [
  /** This build does not update itself: nobody gave it a feed, or the system's packages do it. */
  z.object({ kind: z.literal('none'), why: z.enum(['no-feed', 'system']) }),
  /** Nothing newer is known; when it was last asked. */
  z.object({ kind: z.literal('idle'), lookedAtMs: z.int().nullable() }),
  z.object({ kind: z.literal('looking') }),
  z.object({ kind: z.literal('available'), version, sizeBytes }),
  z.object({ kind: z.literal('downloading'), version, sizeBytes, receivedBytes: z.int().min(0) }),
  /** It is here, whole and proved; it is installed when the program ends. */
  z.object({ kind: z.literal('ready'), version, sizeBytes }),
]);
export type UpdateStep = z.infer<typeof UpdateStep>;

/** The state, and what went wrong with what a person last asked for. */
export const UpdateState = z.object({ step: UpdateStep, fault: Fault.nullable() });
export type UpdateState = z.infer<typeof UpdateState>;

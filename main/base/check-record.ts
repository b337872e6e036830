// What the log of checks says, line by line: editions that were read, and audits as they ended. Archive writes the lines, library makes rows of them.
import { z } from 'zod';
import { EditionId } from '#border/model';
import { AuditReport } from '#border/model-checks';
import { Agent } from './record.ts';

/** Why files were read. */
export const CheckReason = z.enum(['schedule', 'open', 'audit', 'repair']);
export type CheckReason = z.infer<typeof CheckReason>;

/** The end of an edition's chain of events: how many there are, and the last link. */
export const KeptHead = z.tuple([EditionId, z.int(), z.string()]);
export type KeptHead = z.infer<typeof KeptHead>;

/** An audit as its row keeps it; of a quick one no ends of chains. */
export const KeptAudit = z.object({ report: AuditReport, heads: z.array(KeptHead) });
export type KeptAudit = z.infer<typeof KeptAudit>;

/** A line: editions whose bytes were all read (id, when, how many bytes, whether they were what arrived), or an audit as it ended. */
export const LogBody = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('checked'),
    why: CheckReason,
    by: Agent,
    editions: z.array(z.tuple([EditionId, z.int(), z.int(), z.union([z.literal(0), z.literal(1)])])),
  }),
  z.object({ kind: z.literal('audit'), by: Agent, ...KeptAudit.shape }),
]);
export type LogBody = z.infer<typeof LogBody>;

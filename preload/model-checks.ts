// What is asked and answered about the state of the files: audits, problems, repair, and the life of an edition as a timeline.
// Refuses paths of the machine: all are relative to the library.
import { z } from 'zod';
import { Day, EditionId } from './model.ts';
import { Damage, ProblemCode } from './model-damage.ts';

const count = z.int().min(0);

/** One thing that an audit found. `path` is relative to the library; the edition is named where there is one. */
export const Problem = z.object({
  path: z.string(),
  code: ProblemCode,
  editionId: EditionId.nullable(),
  title: z.string().nullable(),
  day: Day.nullable(),
  /** What the sentence uses: sizes in bytes (`expected`, `actual`), the number of an event or of a line (`number`), a path (`other`). */
  detail: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Problem = z.infer<typeof Problem>;

/** An audit that has ended. `checked` counts editions, the trash included; `ok` those without any problem. */
export const AuditReport = z.object({
  isFull: z.boolean(),
  /** False where it was stopped: what was looked at until then counts. */
  isComplete: z.boolean(),
  /** Whether damage was marked on the editions: not where the library could only be read. */
  isMarked: z.boolean(),
  startedAtMs: z.int(),
  endedAtMs: z.int(),
  checked: count,
  ok: count,
  bytes: count,
  problems: z.array(Problem),
});
export type AuditReport = z.infer<typeof AuditReport>;

/** How far an audit is, in editions and in bytes. */
export const AuditProgress = z.object({ isFull: z.boolean(), done: count, total: count, doneBytes: count, totalBytes: count });
export type AuditProgress = z.infer<typeof AuditProgress>;

/** How an audit is said in short. */
export const AuditSummary = AuditReport.omit({ problems: true }).extend({ problems: count });
export type AuditSummary = z.infer<typeof AuditSummary>;

/** How well the library is verified. */
export const ChecksState = z.object({
  lastFull: AuditSummary.nullable(),
  lastQuick: AuditSummary.nullable(),
  /** All editions, and those whose files were read within the interval. */
  editions: count,
  verified: count,
  bytes: count,
  verifiedBytes: count,
  /** The edition that has waited longest was last verified at this time; null in an empty library. */
  oldestAtMs: z.int().nullable(),
  /** When the next edition is verified without being asked; null while that is paused, or where the library is only read. */
  nextAtMs: z.int().nullable(),
  intervalDays: z.int(),
  isPaused: z.boolean(),
  damaged: count,
  progress: AuditProgress.nullable(),
});
export type ChecksState = z.infer<typeof ChecksState>;

/** From where damaged files are repaired: a folder or a file that a person chooses, or the address that the edition came from. */
export const RepairFrom = z.enum(['folder', 'file', 'source']);
export type RepairFrom = z.infer<typeof RepairFrom>;

/** What a repair did: names of files in the edition's folder. */
export const Repaired = z.object({ repaired: z.array(z.string()), missing: z.array(z.string()) });
export type Repaired = z.infer<typeof Repaired>;

/** One event of an edition as its timeline shows it; without an agent it was written by an earlier Kiosque. */
export const TimelineEvent = z.object({
  number: z.int().min(1),
  type: z.string(),
  atMs: z.int(),
  outcome: z.enum(['success', 'failure']),
  detail: z.string(),
  agent: z.object({ program: z.string(), version: z.string(), operator: z.string().nullable() }).nullable(),
  link: z.string().nullable(),
});
export type TimelineEvent = z.infer<typeof TimelineEvent>;

/** The life of an edition. `brokenAt` is the first event that does not follow from those before it. */
export const EditionTimeline = z.object({
  id: EditionId,
  title: z.string(),
  day: Day.nullable(),
  events: z.array(TimelineEvent),
  brokenAt: z.int().min(1).nullable(),
  /** When its files were last read and found to be what arrived. */
  lastVerifiedAtMs: z.int().nullable(),
  damage: Damage.nullable(),
  /** Whether it came from an address that can be asked for it again. */
  hasSource: z.boolean(),
});
export type EditionTimeline = z.infer<typeof EditionTimeline>;

/** What a report can be saved as. */
export const ReportFormat = z.enum(['csv', 'json', 'text']);
export type ReportFormat = z.infer<typeof ReportFormat>;

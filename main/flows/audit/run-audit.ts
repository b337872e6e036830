// Runs an audit from its first file to its report. What it finds is kept on the way, so that stopping it loses nothing.
import type { AuditProgress, AuditReport } from '#border/model-checks';
import type { CheckReason, KeptHead } from '../../base/check-record.ts';
import type { Parts } from '../parts.ts';
import type { AuditFindings, AuditStep } from './audit-tasks.ts';
import type { Inspected } from './inspect-edition.ts';

/** How an audit is run. `onInspected` is told of each step, and waited for at the end. */
export type AuditRunOptions = {
  isFull: boolean;
  signal: AbortSignal;
  onProgress?: (progress: AuditProgress) => void;
  onInspected: (inspected: readonly Inspected[]) => Promise<void>;
};

/** What an audit found, and the ends of all chains. */
export type AuditRun = { report: AuditReport; heads: readonly KeptHead[] };

const toReport = ({ heads: _, ...findings }: AuditFindings, isFull: boolean): AuditReport => ({
  ...findings,
  ...{ isFull, isMarked: false },
});

/** Holds all files against the rows. Stopped by its signal, it reports what it had looked at. */
export async function runAudit(
  { workers }: Pick<Parts, 'workers'>,
  { isFull, signal, onProgress, onInspected }: AuditRunOptions,
): Promise<AuditRun> {
  const stop = new Int32Array(new SharedArrayBuffer(4));
  const onAbort = (): void => void Atomics.store(stop, 0, 1);
  if (signal.aborted) onAbort();
  signal.addEventListener('abort', onAbort, { once: true });
  let keeping = Promise.resolve();
  try {
    const findings = await workers.audit.run(
      'audit',
      { isFull, stop },
      {
        onProgress: (value) => {
          const { inspected, ...progress } = value as AuditStep;
          onProgress?.({ isFull, ...progress });
          if (inspected.length > 0) {
            keeping = keeping.then(() => onInspected(inspected));
            // Told below, where it is waited for.
            keeping.catch(() => {});
          }
        },
      },
    );
    await keeping;
    return { report: toReport(findings, isFull), heads: findings.heads };
  } finally {
    signal.removeEventListener('abort', onAbort);
    await Promise.allSettled([keeping]);
  }
}

/** Keeps what single editions were found to be, and tells the screens which of them changed their mark. */
export async function keepInspected(parts: Parts, why: CheckReason, inspected: readonly Inspected[]): Promise<void> {
  const found = inspected.map(({ id, atMs, isRead, bytes, found: files }) => ({ id, atMs, isRead, bytes, found: files }));
  const ids = await parts.workers.library.run('keepChecks', { why, found });
  if (ids.length > 0) parts.emit({ name: 'library.changed', value: { ids } });
}

/** Runs an audit over a library that is open to be written: damage is marked, and a whole audit is kept in the log. */
export async function runKeptAudit(parts: Parts, options: Omit<AuditRunOptions, 'onInspected'>): Promise<AuditReport> {
  const run = await runAudit(parts, { ...options, onInspected: (inspected) => keepInspected(parts, 'audit', inspected) });
  return keepRun(parts, run);
}

/** Keeps an audit that was run, and gives its report as it is kept. One that was stopped leaves only what it found. */
export async function keepRun(parts: Parts, { report, heads }: AuditRun): Promise<AuditReport> {
  const marked = { ...report, isMarked: true };
  if (report.isComplete) await parts.workers.library.run('keepAudit', { report: marked, heads });
  return marked;
}

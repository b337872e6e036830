// kiosque audit: holds the files of a library against its catalogue. Looks first, as the library lies there, and marks what it found after:
// opening to write already puts some things right, and they would not be told.
import { AppError } from '#border/errors';
import type { AuditReport } from '#border/model-checks';
import type { Core } from '../core.ts';
import { sayEdition, sayProblem } from '../flows/audit/audit-report.ts';
import type { Inspected } from '../flows/audit/inspect-edition.ts';
import { type AuditRun, keepInspected, keepRun, runAudit, runKeptAudit } from '../flows/audit/run-audit.ts';
import { type Command, type CommandTools, type ExitCode, exitCodes } from './command.ts';
import { hasSwitch, refuseWords } from './options.ts';
import { printJson } from './print.ts';
import { isolateText } from './table.ts';

const eraseLine = '\r\u001b[K';
const batch = 500;

const drawProgress = ({ io, words }: CommandTools): ((progress: { done: number; total: number }) => void) =>
  io.hasBar ? ({ done, total }) => io.err(`${eraseLine}${words.audit.progress(done, total)}`) : () => {};

/** Where only a writer may be, or none can: what was found is told all the same. */
const isBarred = (error: unknown): boolean =>
  error instanceof AppError && (error.code === 'library/locked' || error.code === 'library/read-only');

/** Without a catalogue that can be read, the writer makes it again first; there is nothing else to hold the files against. */
const isLost = (error: unknown): boolean =>
  error instanceof AppError && (error.code === 'library/not-found' || error.code === 'library/damaged');

const openWriter = (tools: CommandTools): Promise<Core> => tools.open({ mode: 'write', mustExist: true, indexing: 'none' });

/** Marks what was found; false where the library is somebody else's, or cannot be written. */
const keepFound = async (tools: CommandTools, run: AuditRun, inspected: readonly Inspected[]): Promise<AuditReport> => {
  let core: Core;
  try {
    core = await openWriter(tools);
  } catch (error) {
    if (isBarred(error)) return run.report;
    throw error;
  }
  try {
    for (let at = 0; at < inspected.length; at += batch)
      await keepInspected(core.parts, 'audit', inspected.slice(at, at + batch));
    return await keepRun(core.parts, run);
  } finally {
    await core.close();
  }
};

const auditLost = async (tools: CommandTools, isFull: boolean): Promise<AuditReport> => {
  const core = await openWriter(tools);
  try {
    return await runKeptAudit(core.parts, { isFull, signal: tools.signal, onProgress: drawProgress(tools) });
  } finally {
    await core.close();
  }
};

const audit = async (tools: CommandTools, isFull: boolean): Promise<AuditReport> => {
  let core: Core;
  try {
    core = await tools.open({ mode: 'read' });
  } catch (error) {
    if (isLost(error)) return auditLost(tools, isFull);
    throw error;
  }
  const inspected: Inspected[] = [];
  let run: AuditRun;
  try {
    run = await runAudit(core.parts, {
      ...{ isFull, signal: tools.signal, onProgress: drawProgress(tools) },
      onInspected: async (some) => {
        inspected.push(...some);
      },
    });
  } finally {
    await core.close();
  }
  return keepFound(tools, run, inspected);
};

const print = (tools: CommandTools, report: AuditReport): void => {
  const { io, words, language, isJson } = tools;
  if (isJson) {
    printJson(tools, report);
    return;
  }
  if (io.hasBar) io.err(eraseLine);
  for (const problem of report.problems) {
    const edition = sayEdition(problem, language);
    const of = edition === null ? '' : `${isolateText(edition)}: `;
    io.out(`${problem.code}  ${isolateText(problem.path)}\n  ${of}${sayProblem(problem, language)}\n`);
  }
  io.out(`${words.audit.sum(report.checked, report.ok, report.problems.length)}\n`);
  if (!report.isMarked) io.err(`${words.audit.notMarked}\n`);
  if (!report.isComplete) io.err(`${words.audit.stopped}\n`);
};

/** Checks the files of a library. */
export const auditCommand: Command = {
  synopsis: '[--full]',
  options: { full: { type: 'boolean' } },
  run: async (tools, parsed): Promise<ExitCode> => {
    refuseWords(parsed);
    const report = await audit(tools, hasSwitch(parsed, 'full'));
    print(tools, report);
    return report.problems.length === 0 && report.isComplete ? exitCodes.done : exitCodes.someFailed;
  },
};

// What the screens are told of the state of the files: how much is verified, what is wrong now, and the last reports as files.

import { posix } from 'node:path';
import type { Output } from '#border/contract';
import type { AuditReport, AuditSummary, ChecksState, Problem, ReportFormat } from '#border/model-checks';
import { damageCodes } from '#border/model-damage';
import { wordsIn } from '#border/words/speak';
import { KeptAudit } from '../../base/check-record.ts';
import { countVerified, listLongestUnread, readAudit } from '../../library/checks.ts';
import { listDamaged, listFetchable } from '../../library/expected-editions.ts';
import { readSettings } from '../../library/library-record.ts';
import type { Parts } from '../parts.ts';
import { saveFile } from '../save-file.ts';
import { reportEndings, writeReport } from './audit-report.ts';
import { dayMs, leadMsOf } from './open-checks.ts';

const readReport = ({ database }: Parts, isFull: boolean): AuditReport | null => {
  const kept = readAudit(database, isFull);
  const parsed = kept === null ? null : KeptAudit.safeParse(JSON.parse(kept));
  return parsed?.success === true ? parsed.data.report : null;
};

const summaryOf = (report: AuditReport | null): AuditSummary | null =>
  report === null ? null : { ...report, problems: report.problems.length };

/** The last report of a kind: of this run where the library can only be read. */
const lastOf = (parts: Parts, isFull: boolean): AuditReport | null => {
  const own = parts.checks.lastReport();
  return own !== null && own.isFull === isFull ? own : readReport(parts, isFull);
};

/** The last audit of either kind. */
const lastReport = (parts: Parts): AuditReport | null => {
  const both = [lastOf(parts, true), lastOf(parts, false)].filter((one) => one !== null);
  return both.sort((one, other) => other.endedAtMs - one.endedAtMs)[0] ?? null;
};

/** How well the library is verified. */
export function tellChecks(parts: Parts): ChecksState {
  const { intervalDays, isPaused } = readSettings(parts.database).checks;
  const intervalMs = intervalDays * dayMs;
  const [oldest] = listLongestUnread(parts.database, 1, Date.now());
  const dueAtMs = oldest === undefined ? null : oldest.readAtMs + intervalMs - leadMsOf(intervalMs);
  return {
    lastFull: summaryOf(lastOf(parts, true)),
    lastQuick: summaryOf(lastOf(parts, false)),
    ...countVerified(parts.database, Date.now() - intervalMs, Date.now()),
    nextAtMs: isPaused || parts.writing === null || dueAtMs === null ? null : Math.max(Date.now(), Math.round(dueAtMs)),
    ...{ intervalDays, isPaused },
    progress: parts.checks.progress(),
  };
}

const isMarked = (code: string): boolean => (damageCodes as readonly string[]).includes(code);

/** What is wrong now: damage as it is marked on editions, with what the last audit said of it, and all else that the last audit found. */
function listProblems(parts: Parts): Problem[] {
  const report = lastReport(parts);
  const said = report?.problems ?? [];
  const isKnown = parts.writing !== null || report?.isMarked === true;
  if (!isKnown) return [...said];
  const marked = listDamaged(parts.database).flatMap(({ id, title, day, path, damage }) =>
    damage.files.map(({ name, code }): Problem => {
      const at = name === '.' ? path : posix.join(path, name);
      const detail = said.find((one) => one.editionId === id && one.path === at && one.code === code)?.detail ?? {};
      return { path: at, code, editionId: id, title, day, detail };
    }),
  );
  return [...marked, ...said.filter(({ code }) => !isMarked(code))];
}

/** What is wrong now, which editions are damaged, and which of them can be fetched again. */
export function tellProblems(parts: Parts): Output<'checks.problems'> {
  const problems = listProblems(parts);
  const damaged = problems.flatMap(({ code, editionId }) => (isMarked(code) && editionId !== null ? [editionId] : []));
  return { problems, damaged: [...new Set(damaged)], fromSource: listFetchable(parts.database) };
}

/** Writes the last report where a dialog asks; null when nobody chose, or where there was no audit. Throws folder/not-writable, disk/*. */
export async function saveReport(parts: Parts, as: ReportFormat): Promise<string | null> {
  const report = lastReport(parts);
  if (report === null) return null;
  const language = parts.language();
  const day = new Date(report.endedAtMs).toISOString().slice(0, 10);
  const name = `${wordsIn(language).checks.heading} ${day}.${reportEndings[as]}`;
  return saveFile(parts, name, writeReport(report, as, language));
}

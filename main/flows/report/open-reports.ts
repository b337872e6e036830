// Reports of problems: made, shown, and saved as they were shown. Refuses to save a word that the person has not been shown, and to send
// anything anywhere.
import { basename } from 'node:path';
import type { Output, ParsedInput } from '#border/contract';
import { AppError } from '#border/errors';
import type { ReportPart, ShownReport } from '#border/model-report';
import { systemCodeOf, toDiskError } from '../../base/disk-error.ts';
import { makeId } from '../../base/ids.ts';
import { toFault } from '../../base/to-fault.ts';
import type { Parts } from '../parts.ts';
import { saveAtPlace } from '../save-file.ts';
import { type Facts, libraryFacts, programFacts, settingsFacts } from './gather-facts.ts';

/** Shown reports that can still be saved. */
const MOST_KEPT = 8;

/** What of the log goes into a report: the newest. */
const MOST_LOG_LETTERS = 200_000;

/** The reports that were shown, by id, the oldest first. */
export type Reports = Map<string, ShownReport>;

const write = (facts: Facts): string => `${JSON.stringify(facts, null, 2)}\n`;

/** A report is asked for when something is wrong, and that may be the library: what of it cannot be read is said by its code. */
async function factsOrCode(parts: Parts, read: (parts: Parts) => Facts | Promise<Facts>): Promise<Facts> {
  try {
    return await read(parts);
  } catch (error) {
    return { unreadable: toFault(toDiskError(error), parts.language(), parts.log).code, system: systemCodeOf(error) };
  }
}

/** From the beginning of a line on. */
const newestLines = (log: string): string => {
  if (log.length <= MOST_LOG_LETTERS) return log;
  const tail = log.slice(-MOST_LOG_LETTERS);
  return `…\n${tail.slice(tail.indexOf('\n') + 1)}`;
};

/** Answers report.show: makes a report of this moment and keeps it. */
export async function showProblemReport(parts: Parts): Promise<ShownReport> {
  const log = newestLines(parts.readLog?.() ?? '');
  const report: ShownReport = {
    id: makeId(),
    parts: [
      { part: 'program', text: write(programFacts(parts)) },
      { part: 'library', text: write(await factsOrCode(parts, libraryFacts)) },
      { part: 'settings', text: write(await factsOrCode(parts, settingsFacts)) },
      ...(log === '' ? [] : [{ part: 'log' as const, text: log }]),
    ],
  };
  const { reports } = parts;
  reports.set(report.id, report);
  for (const id of [...reports.keys()].slice(0, -MOST_KEPT)) reports.delete(id);
  return report;
}

/** The text of a report, as it stands in its file. */
export function writeReport(report: ShownReport, said: string, chosen: readonly ReportPart[]): string {
  const sections = report.parts.filter(({ part }) => chosen.includes(part)).map(({ part, text }) => `== ${part} ==\n${text}`);
  return [...(said.trim() === '' ? [] : [`== problem ==\n${said.trim()}\n`]), ...sections].join('\n');
}

/** Answers report.save: asks for a place. Throws input/invalid for a report that is not there any more, folder/*, disk/*. */
export async function saveProblemReport(
  parts: Parts,
  { id, said, parts: chosen }: ParsedInput<'report.save'>,
): Promise<Output<'report.save'>> {
  const report = parts.reports.get(id);
  if (report === undefined) throw new AppError('input/invalid', { field: 'id' });
  const name = `kiosque-report-${new Date().toISOString().slice(0, 10)}.txt`;
  const path = await saveAtPlace(parts, name, writeReport(report, said, chosen));
  return { saved: path === null ? null : { key: parts.paper.remember(path), name: basename(path) } };
}

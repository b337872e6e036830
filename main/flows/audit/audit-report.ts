// An audit as a file: a table for spreadsheets, data for programs, text for people. Names every problem with its path and its edition.
import type { InterfaceLanguage } from '#border/model';
import type { AuditReport, Problem, ReportFormat } from '#border/model-checks';
import { sayDate } from '#border/words/locale';
import { problems as books } from '#border/words/problems';
import { wordsIn } from '#border/words/speak';
import { writeCsv } from '../../formats/write-csv.ts';

/** How the files end. */
export const reportEndings: Record<ReportFormat, string> = { csv: 'csv', json: 'json', text: 'txt' };

/** A problem in a sentence. */
export function sayProblem({ code, detail }: Problem, language: InterfaceLanguage): string {
  return books[language][code].what(detail);
}

/** The edition that a problem is of, as people call it; null where there is none. */
export function sayEdition({ title, day }: Problem, language: InterfaceLanguage): string | null {
  if (title === null) return null;
  return day === null ? title : `${title}, ${sayDate(day, language)}`;
}

const toText = (report: AuditReport, language: InterfaceLanguage): string => {
  const { checks } = wordsIn(language);
  const lines = report.problems.map((problem) => {
    const edition = sayEdition(problem, language);
    const { next } = books[language][problem.code];
    return `${problem.path}\n  ${edition === null ? '' : `${edition}: `}${sayProblem(problem, language)}\n  ${next}\n`;
  });
  const head = [
    report.isFull ? checks.fullCheck : checks.quickCheck,
    new Date(report.endedAtMs).toISOString(),
    checks.sum(report.checked, report.ok, report.problems.length),
  ];
  return `${head.join('\n')}\n\n${lines.join('\n')}`;
};

const toCsv = (report: AuditReport, language: InterfaceLanguage): string =>
  writeCsv(
    ['path', 'code', 'title', 'day', 'edition', 'what'],
    report.problems.map((one) => [one.path, one.code, one.title, one.day, one.editionId, sayProblem(one, language)]),
  );

/** The report in a format. */
export function writeReport(report: AuditReport, as: ReportFormat, language: InterfaceLanguage): string {
  if (as === 'json') return `${JSON.stringify(report, null, 1)}\n`;
  return as === 'csv' ? toCsv(report, language) : toText(report, language);
}

// References as a table for spreadsheets. The names of the columns stay English: programs read them.
import type { InterfaceLanguage } from '#border/model';
import { cite } from './cite.ts';
import type { Reference } from './reference.ts';
import { writeCsv } from './write-csv.ts';

const columns = [
  'title',
  'day',
  'issue',
  'page',
  'headline',
  'snippet',
  'comment',
  'query',
  'citation',
  'link',
  'language',
  'accessed',
  'sha256',
] as const;

/** The table of references, one a row, under its head. */
export function writeTable(references: readonly Reference[], language: InterfaceLanguage): string {
  const rows = references.map((reference) => {
    const values = { ...reference, citation: cite(reference, language) };
    return columns.map((column) => values[column]);
  });
  return writeCsv(columns, rows);
}

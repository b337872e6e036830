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
  'section',
  'printedPages',
  'text',
] as const;

/** The table of references, one a row, under its head; `style` is that of the citations. */
export function writeTable(references: readonly Reference[], style: InterfaceLanguage): string {
  const rows = references.map((reference) => {
    const values = { ...reference, citation: cite(reference, style), printedPages: reference.pages.join(', ') };
    return columns.map((column) => values[column]);
  });
  return writeCsv(columns, rows);
}

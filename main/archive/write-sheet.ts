// Writes a table as a spreadsheet: numbers as numbers, days as days, texts as texts whatever they begin with, from the right where that is
// how its language is read. Refuses formulas: there are none.
import writeExcelFile, { type Cell as SheetCell } from 'write-excel-file/node';
import type { ColumnKind } from '../formats/edition-table.ts';
import type { Cell } from '../formats/write-csv.ts';

/** A table for people: headings in their language. `widths` are in letters. */
export type Sheet = {
  name: string;
  columns: readonly { heading: string; kind: ColumnKind }[];
  rows: readonly (readonly Cell[])[];
  isRightToLeft: boolean;
};

/** A cell of a spreadsheet holds no more. */
const mostLetters = 32_767;
const widths: Record<ColumnKind, number> = { text: 24, number: 12, day: 12, moment: 20 };
const formats = { day: 'yyyy-mm-dd', moment: 'yyyy-mm-dd hh:mm' } as const;

/** Spreadsheets count days from 1900; an older one stays as it is written. */
const firstDay = '1900-03-01';

function toCell(value: Cell, kind: ColumnKind): SheetCell {
  if (value === null || value === '') return null;
  if (typeof value === 'number') return { value, type: Number };
  if (kind === 'day' || kind === 'moment') {
    const at = new Date(kind === 'day' ? `${value}T00:00:00Z` : value);
    if (value >= firstDay && !Number.isNaN(at.getTime())) return { value: at, type: Date, format: formats[kind] };
  }
  return { value: value.slice(0, mostLetters), type: String };
}

/** Writes the new file `to`. Throws what the disk says. */
export async function writeSheet({ name, columns, rows, isRightToLeft }: Sheet, to: string): Promise<void> {
  const head: SheetCell[] = columns.map(({ heading }) => ({ value: heading, type: String, fontWeight: 'bold' }));
  const body = rows.map((row) => row.map((cell, at) => toCell(cell, columns[at]?.kind ?? 'text')));
  await writeExcelFile([head, ...body], {
    sheet: name,
    columns: columns.map(({ kind }) => ({ width: widths[kind] })),
    stickyRowsCount: 1,
    rightToLeft: isRightToLeft,
  }).toFile(to);
}

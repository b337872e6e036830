// Writes a table as CSV (RFC 4180) for spreadsheets and for programs: UTF-8 with a byte order mark, commas, lines that end in CRLF.
// Refuses to let a cell run: what a spreadsheet would take for a formula gets an apostrophe, which it does not show.

/** What a cell may hold; null leaves it empty. */
export type Cell = string | number | null;

/** Without it a spreadsheet takes the letters of a file for those of its own system. */
const byteOrderMark = '\ufeff';

/** A spreadsheet calculates a cell that begins so, and a newspaper may print anything. */
const beginsFormula = /^[=+\-@\t\r]/;

function writeCell(cell: Cell): string {
  if (typeof cell === 'number') return String(cell);
  const text = cell !== null && beginsFormula.test(cell) ? `'${cell}` : (cell ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The whole file. Numbers are written with a point, whatever the language of the headers. */
export function writeCsv(headers: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return byteOrderMark + [headers, ...rows].map((row) => `${row.map(writeCell).join(',')}\r\n`).join('');
}

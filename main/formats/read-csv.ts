// Reads a table of CSV, parted by commas, semicolons or tabs, whichever makes columns. Refuses what is no table, and to guess its meaning.
import { type CsvError, parse } from 'csv-parse/sync';
import { AppError } from '#border/errors';
import type { Separator } from '#border/model-table';

/** What was read: headings, and the cells of each row in their order; rows may be shorter or longer than the headings. */
export type CsvTable = { separator: Separator; headings: string[]; rows: string[][] };

const signs: Record<Separator, string> = { comma: ',', semicolon: ';', tab: '\t' };
/** Of two that part a table alike the one that texts hold more rarely. */
const separators: readonly Separator[] = ['tab', 'semicolon', 'comma'];
const mostRows = 100_000;
const mostColumns = 500;
/** So much of a file tells what parts its columns. */
const tellingLetters = 65_536;
const tellingRows = 40;

/** A first line by which spreadsheet programs say what parts the columns. */
const said = /^sep=(.)\r?\n/iu;

const read = (text: string, separator: Separator, most: number): string[][] =>
  parse(text, {
    delimiter: signs[separator],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    to: most,
  });

/** How well a sign parts the table: rows with as many columns as the headings, and how many these are. */
function weigh(text: string, separator: Separator): number {
  try {
    const rows = read(text, separator, tellingRows);
    const columns = rows[0]?.length ?? 0;
    if (columns < 2) return 0;
    const alike = rows.filter((row) => row.length === columns).length / rows.length;
    return alike * (1 + Math.min(columns, 100) / 1000);
  } catch {
    // A quote that is open at the end of this piece tells nothing.
    return 0;
  }
}

/** What parts the columns. */
export function tellSeparator(text: string): Separator {
  const sign = said.exec(text)?.[1];
  const named = separators.find((one) => signs[one] === sign);
  if (named !== undefined) return named;
  const head = text.length > tellingLetters ? text.slice(0, text.lastIndexOf('\n', tellingLetters)) : text;
  const weighed = separators.map((separator) => ({ separator, weight: weigh(head, separator) }));
  return weighed.reduce((best, one) => (one.weight > best.weight ? one : best)).separator;
}

/** A spreadsheet program, and our own export, put an apostrophe before what would be a formula. */
const withoutGuard = (cell: string): string => (/^'[=+\-@\t\r]/u.test(cell) ? cell.slice(1) : cell).trim();

/** Reads it. Throws table/unreadable, table/empty, table/too-large. */
export function readCsv(text: string, separator: Separator = tellSeparator(text)): CsvTable {
  let all: string[][];
  try {
    all = read(text.replace(said, ''), separator, mostRows + 2);
  } catch (error) {
    const { lines } = error as Partial<CsvError>;
    throw new AppError('table/unreadable', typeof lines === 'number' ? { line: lines } : {}, { cause: error });
  }
  const [headings, ...rows] = all.map((row) => row.map(withoutGuard));
  const filled = rows.filter((row) => row.some((cell) => cell !== ''));
  if (headings === undefined || filled.length === 0) throw new AppError('table/empty');
  if (filled.length > mostRows || headings.length > mostColumns) throw new AppError('table/too-large');
  if (text.includes('\u0000')) throw new AppError('table/unreadable');
  return { separator, headings, rows: filled };
}

// Reads a cell of a table as the value of a field of an edition. Pure. Refuses what the field cannot hold, with a problem that names it.
import type { Direction } from '#border/model';
import { EditionChange, type MetadataField } from '#border/model-changes';
import type { RowProblem, TableReading } from '#border/model-table';
import { toLanguage } from '../../formats/to-language.ts';
import { fold } from '../../text/fold.ts';
import { type DayOrder, readWrittenDay } from '../../text/written-day.ts';

/** A value as a change takes it; `undefined` leaves the field, null clears it. */
export type ReadCell = { value: string | number | null | undefined } | { problem: RowProblem };

/** How cells are read. */
export type CellRules = { order: DayOrder } & Pick<TableReading, 'emptyClears'>;

const directions: Readonly<Record<string, Direction>> = {
  ltr: 'ltr',
  rtl: 'rtl',
  'left to right': 'ltr',
  'right to left': 'rtl',
  'gauche a droite': 'ltr',
  'droite a gauche': 'rtl',
};

/** Whether words of a table say that an edition was looked at. */
const states: Readonly<Record<string, 'confirmed' | 'unconfirmed'>> = {
  confirmed: 'confirmed',
  unconfirmed: 'unconfirmed',
  confirme: 'confirmed',
  'non confirme': 'unconfirmed',
  yes: 'confirmed',
  no: 'unconfirmed',
};

/** What is never empty. */
const lasting: ReadonlySet<MetadataField> = new Set(['title', 'direction', 'state']);

const plain = (cell: string): string => fold(cell).text.trim();

/** A text that the schema of changes takes; what is longer is refused, never cut. */
const textOf = (field: 'title' | 'issue' | 'variant' | 'price', cell: string): ReadCell => {
  const text = cell.normalize('NFC');
  return EditionChange.safeParse({ [field]: text }).success ? { value: text } : { problem: 'too-long' };
};

const known = <Value extends string | number>(value: Value | null | undefined, problem: RowProblem): ReadCell =>
  value === null || value === undefined ? { problem } : { value };

const readers: Record<MetadataField, (cell: string, rules: CellRules) => ReadCell> = {
  title: (cell) => textOf('title', cell),
  day: (cell, { order }) => known(readWrittenDay(cell, order), 'bad-day'),
  covers: (cell, { order }) => known(readWrittenDay(cell, order), 'bad-day'),
  issue: (cell) => textOf('issue', cell),
  variant: (cell) => textOf('variant', cell),
  language: (cell) => known(languageOf(cell), 'bad-language'),
  direction: (cell) => known(directions[plain(cell)], 'bad-direction'),
  price: (cell) => textOf('price', cell),
  printedPages: (cell) => known(countOf(cell), 'bad-number'),
  state: (cell) => known(states[plain(cell)], 'bad-state'),
};

function languageOf(cell: string): string | null {
  try {
    return toLanguage(cell);
  } catch {
    // What Intl takes for no language at all.
    return null;
  }
}

function countOf(cell: string): number | null {
  const count = Number(/^\d{1,5}$/u.exec(plain(cell))?.[0] ?? Number.NaN);
  return count >= 1 && count <= 10_000 ? count : null;
}

/** The value of a field. */
export function readCell(field: MetadataField, cell: string, rules: CellRules): ReadCell {
  if (cell !== '') return readers[field](cell, rules);
  if (!rules.emptyClears || lasting.has(field)) return { value: undefined };
  return { value: field === 'variant' ? '' : null };
}

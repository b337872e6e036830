// A table of metadata that is to be brought into the library: its columns, what each row would change, and why some cannot.
// Refuses to hold behaviour.
import { z } from 'zod';
import { Fault } from './errors.ts';
import { Day, EditionId } from './model.ts';
import { FieldChange, MetadataField } from './model-changes.ts';

/** What a column may tell of an edition: what it is known by, or a field that is to change. */
export const TableField = z.enum(['id', 'sha256', 'file', ...MetadataField.options]);
export type TableField = z.infer<typeof TableField>;

/** By which columns an edition is known. */
export const TableKey = z.enum(['id', 'sha256', 'file', 'title-day']);
export type TableKey = z.infer<typeof TableKey>;

/** What parts the columns of a file, and how its letters are written. */
export const Separator = z.enum(['comma', 'semicolon', 'tab']);
export type Separator = z.infer<typeof Separator>;
export const TableEncoding = z.enum(['utf-8', 'utf-16le', 'windows-1252', 'windows-1256']);
export type TableEncoding = z.infer<typeof TableEncoding>;

/** How a table is read. What is not said is found out; `columns` says what each column is, null for what is left alone. */
export const TableReading = z.strictObject({
  separator: Separator.optional(),
  encoding: TableEncoding.optional(),
  columns: z.array(TableField.nullable()).max(500).optional(),
  key: TableKey.optional(),
  /** How days of figures alone are written. */
  dayOrder: z.enum(['day-first', 'month-first']).optional(),
  /** An empty cell takes away what is known; it leaves it otherwise. */
  emptyClears: z.boolean().default(false),
});
export type TableReading = z.infer<typeof TableReading>;

/** Why a row changes nothing. */
export const RowProblem = z.enum([
  'no-key',
  'unmatched',
  'ambiguous',
  'repeated',
  'bad-day',
  'bad-number',
  'bad-language',
  'bad-direction',
  'bad-state',
  'too-long',
  'refused',
]);
export type RowProblem = z.infer<typeof RowProblem>;

/** One row by its place in the table, from 1 without the headings. `fault` is why the library would refuse it. */
export const TableRow = z.object({
  row: z.int().min(1),
  editionId: EditionId.nullable(),
  title: z.string().nullable(),
  day: Day.nullable(),
  changes: z.array(FieldChange),
  problem: RowProblem.nullable(),
  /** The field whose value cannot be taken, and that value. */
  field: TableField.nullable(),
  value: z.string().nullable(),
  fault: Fault.nullable(),
});
export type TableRow = z.infer<typeof TableRow>;

/** A table as it would be taken. `rows` are at most some hundred, those with problems and changes first; `counts` speak of all. */
export const TablePreview = z.object({
  id: EditionId,
  name: z.string(),
  separator: Separator,
  encoding: TableEncoding,
  headings: z.array(z.string()),
  columns: z.array(TableField.nullable()),
  key: TableKey.nullable(),
  dayOrder: z.enum(['day-first', 'month-first']),
  counts: z.object({
    rows: z.int().min(0),
    changed: z.int().min(0),
    unchanged: z.int().min(0),
    refused: z.int().min(0),
  }),
  rows: z.array(TableRow),
  /** What it was made from: applying it refuses where that has changed. */
  stamp: z.string(),
});
export type TablePreview = z.infer<typeof TablePreview>;

// Plans what a table would change: which edition each row means, each field from and to, and why a row changes nothing. Changes nothing itself.
import { setImmediate } from 'node:timers/promises';
import type { Edition } from '#border/model';
import { type EditionChange, type FieldChange, MetadataField } from '#border/model-changes';
import type { RowProblem, TableField, TableKey, TableReading, TableRow } from '#border/model-table';
import { type DayOrder, tellDayOrder } from '../../text/written-day.ts';
import { type Match, type Matchable, openMatcher } from './match-rows.ts';
import { type CellRules, readCell } from './read-cell.ts';

/** A table whose columns are known. */
export type MappedTable = { rows: readonly (readonly string[])[]; columns: readonly (TableField | null)[]; key: TableKey };

/** An edition as it is matched and compared. */
export type Comparable = Matchable & Pick<Edition, MetadataField>;

/** One row, with the change that it makes; none where it changes nothing. */
export type PlannedRow = Omit<TableRow, 'fault'> & { change: EditionChange | null };

const sliceRows = 500;

const isField = (field: TableField | null): field is MetadataField => MetadataField.safeParse(field).success;

/** In which order the days of a table are written. */
export function orderOf({ rows, columns }: Pick<MappedTable, 'rows' | 'columns'>): DayOrder {
  const places = columns.flatMap((field, at) => (field === 'day' || field === 'covers' ? [at] : []));
  return tellDayOrder(rows.flatMap((row) => places.map((at) => row[at] ?? '')));
}

/** The fields that a table changes: what the editions are known by is none of them. */
const changing = ({ columns, key }: MappedTable): { field: MetadataField; at: number }[] =>
  columns.flatMap((field, at) =>
    isField(field) && !(key === 'title-day' && (field === 'title' || field === 'day')) ? [{ field, at }] : [],
  );

type Read = { changes: FieldChange[]; change: EditionChange } | { problem: RowProblem; field: MetadataField; value: string };

function readRow(row: readonly string[], edition: Comparable, fields: ReturnType<typeof changing>, rules: CellRules): Read {
  const changes: FieldChange[] = [];
  for (const { field, at } of fields) {
    const cell = row[at] ?? '';
    const read = readCell(field, cell, rules);
    if ('problem' in read) return { problem: read.problem, field, value: cell };
    const from = edition[field];
    if (read.value !== undefined && read.value !== from) changes.push({ field, from, to: read.value });
  }
  return { changes, change: Object.fromEntries(changes.map(({ field, to }) => [field, to])) as EditionChange };
}

const nothing = { editionId: null, title: null, day: null, changes: [], problem: null, field: null, value: null, change: null };

/** Plans all rows. Rows that mean one edition twice are refused, both. */
export async function planTable(
  editions: readonly Comparable[],
  table: MappedTable,
  reading: Pick<TableReading, 'emptyClears'> & { order: DayOrder },
): Promise<PlannedRow[]> {
  const match = openMatcher(editions, table.columns, table.key, reading.order);
  const byId = new Map(editions.map((edition) => [edition.id, edition]));
  const fields = changing(table);
  const planned: PlannedRow[] = [];
  for (const [at, cells] of table.rows.entries()) {
    if (at > 0 && at % sliceRows === 0) await setImmediate();
    planned.push(planRow(at + 1, cells, match(cells), byId, fields, reading));
  }
  return refuseRepeated(planned);
}

function planRow(
  row: number,
  cells: readonly string[],
  match: Match,
  byId: ReadonlyMap<string, Comparable>,
  fields: ReturnType<typeof changing>,
  rules: CellRules,
): PlannedRow {
  if ('problem' in match) return { ...nothing, row, problem: match.problem };
  const edition = byId.get(match.edition.id);
  if (edition === undefined) return { ...nothing, row, problem: 'unmatched' };
  const known = { ...nothing, row, editionId: edition.id, title: edition.title, day: edition.day };
  const own = match.usedIssue ? fields.filter(({ field }) => field !== 'issue') : fields;
  const read = readRow(cells, edition, own, rules);
  return 'problem' in read
    ? { ...known, ...read }
    : { ...known, ...read, change: read.changes.length === 0 ? null : read.change };
}

function refuseRepeated(rows: readonly PlannedRow[]): PlannedRow[] {
  const counts = new Map<string, number>();
  for (const { editionId } of rows) if (editionId !== null) counts.set(editionId, (counts.get(editionId) ?? 0) + 1);
  return rows.map((row) =>
    row.editionId !== null && (counts.get(row.editionId) ?? 0) > 1
      ? { ...row, changes: [], change: null, problem: row.problem ?? 'repeated' }
      : row,
  );
}

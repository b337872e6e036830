// Takes what is known of editions from a table: shows what would change, and changes it as one act that is taken back as a whole.
// Refuses to apply what was not shown: where the file or the library has changed since, it says so.
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { AppError } from '#border/errors';
import type { ActResult } from '#border/model-changes';
import type { TableField, TableKey, TablePreview, TableReading, TableRow } from '#border/model-table';
import type { TableFile } from '../../archive/read-table.ts';
import { guessColumns, guessKey } from '../../formats/guess-columns.ts';
import { readProvenance } from '../../library/read-provenance.ts';
import type { DayOrder } from '../../text/written-day.ts';
import { changeEditionsAsOneAct, previewAct } from '../metadata/change-many.ts';
import type { Parts } from '../parts.ts';
import { type Comparable, orderOf, type PlannedRow, planTable } from './plan-table.ts';

/** A file of a table, under the id by which the screens name it. */
export type OpenTable = { id: string; path: string };

/** A table with all its rows planned. */
export type PlannedTable = Omit<TablePreview, 'rows'> & { all: TableRow[]; changes: PlannedRow[] };

/** A list longer than this is for a file, not for eyes. */
const mostShownRows = 500;

const readFile = (parts: Parts, { path }: OpenTable, { separator, encoding }: TableReading): Promise<TableFile> =>
  parts.workers.outgoing.run('readTable', { path, said: { separator, encoding } });

/** The columns that a person named, else as the headings say. More or fewer than there are is no answer. */
const columnsOf = ({ headings }: TableFile, said: TableReading['columns']): (TableField | null)[] =>
  said !== undefined && said.length === headings.length ? said : guessColumns(headings);

const neededBy: Record<TableKey, readonly TableField[]> = {
  id: ['id'],
  sha256: ['sha256'],
  file: ['file'],
  'title-day': ['title', 'day'],
};

/** The key that a person named where its columns are there, else the surest one. */
const keyOf = (columns: readonly (TableField | null)[], said: TableKey | undefined): TableKey | null =>
  said !== undefined && neededBy[said].every((field) => columns.includes(field)) ? said : guessKey(columns);

const sliceEditions = 500;

async function listComparable({ shelf, database }: Parts): Promise<Comparable[]> {
  const listed: Comparable[] = [];
  for (const [at, edition] of shelf.list().entries()) {
    if (at > 0 && at % sliceEditions === 0) await setImmediate();
    listed.push({ ...edition, sourceName: readProvenance(database, edition.id).sourceName });
  }
  return listed;
}

const unsaid = (all: readonly PlannedRow[]): PlannedRow[] => all.map((row) => ({ ...row, problem: 'no-key', change: null }));

/** Rows that the library would refuse, such as a day that another edition of the title has, are told as it tells them. */
async function askLibrary(parts: Parts, planned: readonly PlannedRow[]): Promise<TableRow[]> {
  const wishes = planned.flatMap(({ editionId, change }) =>
    editionId === null || change === null ? [] : [{ id: editionId, change }],
  );
  const plain = planned.map(({ change: _, ...row }): TableRow => ({ ...row, fault: null }));
  if (wishes.length === 0 || parts.writing === null) return plain;
  const { refusals } = await previewAct(parts, { act: { kind: 'set', rows: wishes }, keepsBoth: false });
  const faults = new Map(refusals.map(({ id, fault }) => [id, fault]));
  return plain.map((row) => {
    const fault = faults.get(row.editionId ?? '');
    return fault === undefined || row.problem !== null || row.changes.length === 0 ? row : { ...row, problem: 'refused', fault };
  });
}

const countsOf = (rows: readonly TableRow[]): TablePreview['counts'] => {
  const refused = rows.filter(({ problem }) => problem !== null).length;
  const changed = rows.filter(({ problem, changes }) => problem === null && changes.length > 0).length;
  return { rows: rows.length, changed, refused, unchanged: rows.length - refused - changed };
};

const stampOf = (file: TableFile, rows: readonly TableRow[]): string =>
  createHash('sha256')
    .update(JSON.stringify([file.sha256, rows.map(({ row, editionId, changes, problem }) => [row, editionId, changes, problem])]))
    .digest('hex');

/** Plans a table. Throws table/*, file/*. */
export async function planOpenTable(parts: Parts, open: OpenTable, reading: TableReading): Promise<PlannedTable> {
  const file = await readFile(parts, open, reading);
  const columns = columnsOf(file, reading.columns);
  const key = keyOf(columns, reading.key);
  const order: DayOrder = reading.dayOrder ?? orderOf({ rows: file.rows, columns });
  const table = { rows: file.rows, columns, key: key ?? 'id' };
  const found = await planTable(await listComparable(parts), table, { emptyClears: reading.emptyClears, order });
  const planned = key === null ? unsaid(found) : found;
  const all = await askLibrary(parts, planned);
  const { separator, encoding, headings } = file;
  const counts = countsOf(all);
  const stamp = stampOf(file, all);
  return {
    id: open.id,
    name: basename(open.path),
    separator,
    encoding,
    headings,
    columns,
    key,
    dayOrder: order,
    counts,
    all,
    changes: planned,
    stamp,
  };
}

/** What a screen shows of it: problems first, then changes, each in the order of the table. */
export function toPreview({ all, changes: _, ...table }: PlannedTable): TablePreview {
  const rank = ({ problem, changes }: TableRow): number => (problem !== null ? 0 : changes.length > 0 ? 1 : 2);
  return { ...table, rows: all.toSorted((a, b) => rank(a) - rank(b) || a.row - b.row).slice(0, mostShownRows) };
}

/** Throws table/no-key, table/no-fields where nothing can be taken whatever the rows say. */
export function refuseUseless({ key, columns }: Pick<PlannedTable, 'key' | 'columns'>): void {
  if (key === null) throw new AppError('table/no-key');
  const used: ReadonlySet<TableField | null> = new Set<TableField | null>([
    'id',
    'sha256',
    'file',
    ...(key === 'title-day' ? neededBy[key] : []),
    null,
  ]);
  if (columns.every((field) => used.has(field))) throw new AppError('table/no-fields');
}

/** Changes what the plan says, as one act; rows with problems change nothing. Throws table/no-key, table/no-fields, library/read-only. */
export async function applyPlanned(parts: Parts, planned: PlannedTable): Promise<ActResult | null> {
  refuseUseless(planned);
  const refused = new Set(planned.all.filter(({ problem }) => problem !== null).map(({ row }) => row));
  const rows = planned.changes.flatMap(({ row, editionId, change }) =>
    editionId === null || change === null || refused.has(row) ? [] : [{ id: editionId, change }],
  );
  if (rows.length === 0) return null;
  return changeEditionsAsOneAct(parts, { act: { kind: 'set', rows }, keepsBoth: false }, { reason: 'import', name: 'import' });
}

// A table of metadata from the screens: chosen, looked at with other columns, applied. One at a time is open; the page knows it by an id.
import type { Output, ParsedInput } from '#border/contract';
import { AppError } from '#border/errors';
import { makeId } from '../../base/ids.ts';
import { type Parts, writingOf } from '../parts.ts';
import { applyPlanned, type OpenTable, planOpenTable, toPreview } from './import-table.ts';

const openOf = ({ exchange }: Parts, id: string): OpenTable => {
  if (exchange.table?.id !== id) throw new AppError('table/gone');
  return exchange.table;
};

/** Asks for a file; `table` is null when none was chosen. Throws table/*, file/*, library/read-only. */
export async function chooseTable(parts: Parts): Promise<Output<'exchange.chooseTable'>> {
  writingOf(parts);
  const [path] = (await parts.desk?.chooseFiles('tables')) ?? [];
  if (path === undefined) return { table: null };
  const open = { id: makeId(), path };
  const table = toPreview(await planOpenTable(parts, open, { emptyClears: false }));
  parts.exchange.table = open;
  return { table };
}

/** The same table, read as a person says. Throws table/gone, table/*, file/*. */
export async function previewTable(
  parts: Parts,
  { id, reading }: ParsedInput<'exchange.previewTable'>,
): Promise<Output<'exchange.previewTable'>> {
  return { table: toPreview(await planOpenTable(parts, openOf(parts, id), reading)) };
}

/** Changes what was shown, as one act. Throws table/gone, table/changed, table/no-key, table/no-fields, library/read-only. */
export async function applyTable(
  parts: Parts,
  { id, reading, stamp }: ParsedInput<'exchange.applyTable'>,
): Promise<Output<'exchange.applyTable'>> {
  writingOf(parts);
  const open = openOf(parts, id);
  const planned = await planOpenTable(parts, open, reading);
  if (planned.stamp !== stamp) throw new AppError('table/changed');
  const result = await applyPlanned(parts, planned);
  parts.exchange.table = null;
  return { result };
}

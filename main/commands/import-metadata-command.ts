// kiosque import-metadata: what a CSV file says of editions. Shows what would change; with --apply it changes that as one act.
import { resolve } from 'node:path';
import { z } from 'zod';
import { AppError } from '#border/errors';
import { type TableField, TableField as TableFieldSchema, TableKey, TableReading, type TableRow } from '#border/model-table';
import { makeId } from '../base/ids.ts';
import { applyPlanned, type PlannedTable, planOpenTable, refuseUseless } from '../flows/exchange/import-table.ts';
import { type Command, type CommandTools, exitCodes, type Parsed } from './command.ts';
import { hasSwitch, readOneWord, readOption } from './options.ts';
import { printJson } from './print.ts';
import { isolateText } from './table.ts';

/** `HEADING=field` several times, parted by commas; an empty field leaves the column alone. */
const readNamed = (parsed: Parsed): Map<string, TableField | null> => {
  const said = readOption(parsed, 'column', z.string().min(1));
  const named = new Map<string, TableField | null>();
  for (const pair of said?.split(',') ?? []) {
    const at = pair.lastIndexOf('=');
    const field = pair.slice(at + 1).trim();
    const known = TableFieldSchema.safeParse(field);
    if (at < 1 || (field !== '' && !known.success)) throw new AppError('usage/bad-option', { option: '--column', value: pair });
    named.set(pair.slice(0, at).trim(), known.data ?? null);
  }
  return named;
};

const readReading = (parsed: Parsed): TableReading => {
  const { separator, encoding } = TableReading.shape;
  return TableReading.parse({
    separator: readOption(parsed, 'separator', separator),
    encoding: readOption(parsed, 'encoding', encoding),
    key: readOption(parsed, 'key', TableKey),
  });
};

/** The columns that a person named go before those that the headings tell. */
const withNamed = ({ headings, columns }: PlannedTable, named: ReadonlyMap<string, TableField | null>): (TableField | null)[] => {
  const taken = new Set(named.values());
  return headings.map((heading, at) => {
    const own = named.get(heading);
    if (own !== undefined) return own;
    const guessed = columns[at] ?? null;
    return guessed !== null && taken.has(guessed) ? null : guessed;
  });
};

const toJsonRow = ({ row, editionId, changes, problem, field, value, fault }: TableRow) => ({
  row,
  editionId,
  changes,
  code: fault?.code ?? problem,
  field,
  value,
  message: fault?.message ?? null,
});

const sayRow = ({ row, editionId, changes, problem, field, value, fault }: TableRow): string => {
  const told = changes.map((one) => `${one.field}: ${one.from ?? '–'} → ${one.to ?? '–'}`).join('; ');
  const why =
    problem === null
      ? ''
      : ` ${fault?.code ?? problem}${field === null ? '' : ` ${field}`}${value === null ? '' : ` "${value}"`}`;
  return `${String(row).padStart(5)}  ${editionId ?? '–'.padEnd(16)} ${isolateText(`${why}${problem === null ? ` ${told}` : ''}`)}\n`;
};

const report = (tools: CommandTools, planned: PlannedTable, applied: number | null): void => {
  const { io, words } = tools;
  if (tools.isJson) {
    const { headings, columns, key, separator, encoding, dayOrder } = planned;
    printJson(tools, {
      rows: planned.all.map(toJsonRow),
      applied: applied ?? 0,
      headings,
      columns,
      key,
      separator,
      encoding,
      dayOrder,
    });
    return;
  }
  for (const row of planned.all) if (row.problem !== null || row.changes.length > 0) io.out(sayRow(row));
  const { rows, changed, refused } = planned.counts;
  io.out(`${words.exchange.sum(rows, changed, refused)}\n`);
  if (applied !== null) io.out(`${words.exchange.applied(applied)}\n`);
  else if (changed > 0) io.err(`${words.exchange.applyHint}\n`);
};

/** Takes metadata from a table. */
export const importMetadataCommand: Command = {
  synopsis: 'FILE [--key id|sha256|file|title-day] [--column HEADING=field,…] [--separator S] [--encoding E] [--apply]',
  options: {
    key: { type: 'string' },
    column: { type: 'string' },
    separator: { type: 'string' },
    encoding: { type: 'string' },
    apply: { type: 'boolean' },
  },
  run: async (tools, parsed) => {
    const open = { id: makeId(), path: resolve(readOneWord(parsed, 'FILE')) };
    const [reading, named] = [readReading(parsed), readNamed(parsed)];
    const isApplying = hasSwitch(parsed, 'apply');
    const core = await tools.open({ mode: isApplying ? 'write' : 'read', mustExist: true, indexing: 'none' });
    try {
      const guessed = await planOpenTable(core.parts, open, reading);
      const columns = withNamed(guessed, named);
      const planned = named.size === 0 ? guessed : await planOpenTable(core.parts, open, { ...reading, columns });
      refuseUseless(planned);
      const result = isApplying ? await applyPlanned(core.parts, planned) : null;
      report(tools, planned, isApplying ? (result?.changed.length ?? 0) : null);
      const isWhole = planned.counts.refused === 0 && (result?.refused.length ?? 0) === 0;
      return isWhole ? exitCodes.done : exitCodes.someFailed;
    } finally {
      await core.close();
    }
  },
};

// Reads a file of CSV that a person chose: its bytes as text, its text as rows. Refuses what is larger than any table of a library.
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { AppError } from '#border/errors';
import type { Separator, TableEncoding } from '#border/model-table';
import { decodeTable, tellEncoding } from '../formats/decode-table.ts';
import { type CsvTable, readCsv } from '../formats/read-csv.ts';

/** Far above a table of a hundred thousand editions. */
const mostBytes = 64 << 20;

/** The file as a table; `sha256` tells whether it is still the same. */
export type TableFile = CsvTable & { encoding: TableEncoding; sha256: string };

/** Reads it. Throws file/not-regular, table/*, and what the disk says. */
export function readTable(
  path: string,
  said: { separator?: Separator | undefined; encoding?: TableEncoding | undefined },
): TableFile {
  const found = statSync(path);
  if (!found.isFile()) throw new AppError('file/not-regular');
  if (found.size > mostBytes) throw new AppError('table/too-large');
  const bytes = readFileSync(path);
  if (bytes.length === 0) throw new AppError('table/empty');
  const encoding = said.encoding ?? tellEncoding(bytes);
  const table = readCsv(decodeTable(bytes, encoding), said.separator);
  return { ...table, encoding, sha256: createHash('sha256').update(bytes).digest('hex') };
}

// Writes what is known of editions as one text: tables, Dublin Core, MODS, references. Knows no place: what becomes of the text is for others.
import type { Edition } from '#border/model';
import type { ExchangeFormat, TableKind } from '#border/model-exchange';
import type { EditionMetadata } from '../../formats/edition-metadata.ts';
import { columnsOf, rowsOf } from '../../formats/edition-table.ts';
import { writeCsv } from '../../formats/write-csv.ts';
import { writeDublinCore } from '../../formats/write-dublin-core.ts';
import { writeMods } from '../../formats/write-mods.ts';
import { writePremis } from '../../formats/write-premis.ts';
import { toPremis } from '../audit/tell-history.ts';
import { isReferenceFormat, writeReferences } from '../export-references.ts';
import type { Parts } from '../parts.ts';
import { referToArticles, referToIssue } from './refer-to-articles.ts';

/** The formats that are one text. */
export type TextFormat = Exclude<ExchangeFormat, 'xlsx' | 'mets'>;

/** How a table or references are made. */
export type WriteOptions = { table: TableKind; articles: boolean };

/** What files of each format are called. */
export const exchangeEndings: Record<Exclude<ExchangeFormat, 'mets'>, string> = {
  csv: 'csv',
  xlsx: 'xlsx',
  dc: 'dc.xml',
  mods: 'mods.xml',
  premis: 'premis.xml',
  ris: 'ris',
  bibtex: 'bib',
  csl: 'json',
};

/** The text of these editions, `described` in their order. Throws page/not-read for articles of an edition that is not read yet. */
export async function writeMetadata(
  parts: Parts,
  editions: readonly Edition[],
  described: readonly EditionMetadata[],
  as: TextFormat,
  { table, articles }: WriteOptions,
): Promise<string> {
  if (as === 'dc') return writeDublinCore(described);
  if (as === 'mods') return writeMods(described);
  if (as === 'premis') return writePremis(described.map(({ id }) => toPremis(parts, id)));
  if (isReferenceFormat(as) && (as !== 'csv' || articles)) {
    const references = articles
      ? (await Promise.all(described.map((one, at) => referToArticles(parts, one, editions[at]?.indexState ?? 'pending')))).flat()
      : described.map(referToIssue);
    return writeReferences(parts, references, as);
  }
  return writeCsv(
    columnsOf(table).map(({ name }) => name),
    rowsOf(described, table),
  );
}

// A concordance as a table for spreadsheets: one line an occurrence. Pure.
import type { InterfaceLanguage } from '#border/model';
import type { ConcordanceOutput } from '#border/model-search';
import { wordsIn } from '#border/words/speak';
import { writeCsv } from '../formats/write-csv.ts';

/** The file, in the order of the lines; a last line says where there are more than these. */
export function writeConcordanceTable(
  { lines, isWhole }: Pick<ConcordanceOutput, 'lines' | 'isWhole'>,
  language: InterfaceLanguage,
): string {
  const { column, tableNewestOnly } = wordsIn(language).study;
  return writeCsv(
    [column.title, column.day, column.page, column.headline, column.before, column.word, column.after],
    [
      ...lines.map((line) => [line.title, line.day, line.page, line.headline, line.left, line.word, line.right]),
      ...(isWhole ? [] : [[tableNewestOnly(lines.length), '', '', '', '', '', '']]),
    ],
  );
}

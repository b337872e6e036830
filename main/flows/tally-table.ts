// A tally as a table for spreadsheets and for programs: one line a period, a title, a language, a section. Pure.
import type { InterfaceLanguage } from '#border/model';
import type { TallyOutput } from '#border/model-search';
import { sayLanguage } from '#border/words/locale';
import { wordsIn } from '#border/words/speak';
import { type Cell, writeCsv } from '../formats/write-csv.ts';

const ratePlaces = 1000;

/** Found pages of every thousand, to three places; empty where there are no pages. */
function rateOf(count: number, pages: number): number | null {
  return pages === 0 ? null : Math.round((count / pages) * 1000 * ratePlaces) / ratePlaces;
}

/** The file. Periods are written as in the data (`2024-03`), so that every program can sort them; headers and names speak the language. */
export function writeTallyTable(tally: TallyOutput, language: InterfaceLanguage): string {
  const { column } = wordsIn(language).study;
  const line = (kind: string, value: string, { count, pages }: { count: number; pages: number }): Cell[] => [
    kind,
    value,
    count,
    pages,
    rateOf(count, pages),
  ];
  return writeCsv(
    [column.kind, column.value, column.count, column.pages, column.rate],
    [
      ...tally.parts.map((part) => line(column[tally.period], part.period, part)),
      ...(tally.undated.pages === 0 ? [] : [line(column.undated, '', tally.undated)]),
      ...tally.titles.map((one) => line(column.title, one.title, one)),
      ...tally.languages.map((one) => line(column.language, sayLanguage(one.language, language), one)),
      ...tally.sections.map((one) => line(column.section, one.section, one)),
    ],
  );
}

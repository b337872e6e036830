// Asks every row of the truth table of Kiosque and of plain FTS5, and holds what they find against what is printed.
import type { RawFts5 } from './raw-fts5.ts';
import type { RowOptions, TruthGroup, TruthRow } from './row.ts';
import { arabicRows } from './rows/arabic.ts';
import { asWrittenRows } from './rows/as-written.ts';
import { english } from './rows/english.ts';
import { fields } from './rows/fields.ts';
import { french } from './rows/french.ts';
import { mistakes } from './rows/mistakes.ts';
import { notes } from './rows/notes.ts';
import { operators } from './rows/operators.ts';
import type { TruthArchive } from './truth-archive.ts';
import type { TruthPage } from './truth-page.ts';

/** The table. */
export const truthTable: readonly TruthGroup[] = [french, english, arabicRows, operators, fields, notes, asWrittenRows, mistakes];

/** What came of a row. `missing` and `wrong` are keys of pages; `fault` says why nothing was found at all. */
export type Asked = {
  group: string;
  row: TruthRow;
  expected: readonly string[];
  missing: readonly string[];
  wrong: readonly string[];
  fault: string | null;
  raw: 'right' | 'other pages' | 'refused';
};

/** Whether Kiosque found the pages that it must, and no other. */
export const isRight = ({ missing, wrong, fault }: Asked): boolean =>
  missing.length === 0 && wrong.length === 0 && fault === null;

/** The most pages that an answer has. */
const mostPages = 500;

/** Asks all rows. */
export async function runTable(archive: TruthArchive, raw: RawFts5): Promise<Asked[]> {
  const asked: Asked[] = [];
  for (const { name, rows } of truthTable) for (const row of rows) asked.push(await askRow(name, row, archive, raw));
  return asked;
}

async function askRow(group: string, row: TruthRow, archive: TruthArchive, raw: RawFts5): Promise<Asked> {
  const expected = archive.pages
    .filter(row.expects)
    .filter(within(row.options))
    .map(({ key }) => key);
  const { found, fault } = await ask(row, archive);
  return {
    group,
    row,
    expected,
    missing: expected.filter((key) => !found.has(key)),
    wrong: [...found].filter((key) => !expected.includes(key)),
    fault,
    raw: judge(raw.find(row.raw ?? row.query), expected),
  };
}

/** What a screen narrows a search to. */
const within =
  ({ title, language, section, from, to }: RowOptions = {}) =>
  (page: TruthPage): boolean =>
    (title === undefined || page.title === title) &&
    (language === undefined || page.language === language) &&
    (section === undefined || page.section === section) &&
    (from === undefined || page.day >= from) &&
    (to === undefined || page.day <= to);

async function ask(
  { query, options, searched }: TruthRow,
  archive: TruthArchive,
): Promise<{ found: Set<string>; fault: string | null }> {
  try {
    const answer = await archive.find({ query, ...options, limit: mostPages });
    const found = new Set(answer.hits.map(archive.keyOf));
    const instead = answer.searched ?? undefined;
    if (searched !== instead)
      return { found, fault: `searched ${JSON.stringify(instead)} instead of ${JSON.stringify(searched)}` };
    if (answer.total !== found.size) return { found, fault: `told of ${answer.total} pages` };
    return { found, fault: null };
  } catch (error) {
    return { found: new Set(), fault: error instanceof Error ? error.message : String(error) };
  }
}

function judge(found: ReadonlySet<string> | null, expected: readonly string[]): Asked['raw'] {
  if (found === null) return 'refused';
  return found.size === expected.length && expected.every((key) => found.has(key)) ? 'right' : 'other pages';
}

/** How many of a list are right, by group and in all: `truth table: 210 of 210; raw FTS5: 60 of 210`. */
export function summarise(asked: readonly Asked[]): string {
  const counts = (part: readonly Asked[]): string =>
    `${part.filter(isRight).length} of ${part.length}; raw FTS5: ${part.filter(({ raw }) => raw === 'right').length} of ${part.length}`;
  const groups = Map.groupBy(asked, ({ group }) => group);
  return [`truth table: ${counts(asked)}`, ...groups.entries().map(([name, part]) => `  ${name}: ${counts(part)}`)].join('\n');
}

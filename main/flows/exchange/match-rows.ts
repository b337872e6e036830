// Finds the edition that each row of a table means, by its key. Pure. Refuses to guess: a row that means several is ambiguous, one that means none
// is unmatched, and of two that mean one edition neither is taken.
import type { Edition } from '#border/model';
import type { RowProblem, TableField, TableKey } from '#border/model-table';
import { fold } from '../../text/fold.ts';
import { type DayOrder, readWrittenDay } from '../../text/written-day.ts';

/** An edition with the name under which it arrived. */
export type Matchable = Pick<Edition, 'id' | 'sha256' | 'title' | 'day' | 'issue' | 'path'> & { sourceName: string };

/** What a row means. `usedIssue` says that its number told editions of one day apart, and is no change of it. */
export type Match = { edition: Matchable; usedIssue: boolean } | { problem: RowProblem };

type Columns = readonly (TableField | null)[];

const textKey = (text: string): string => fold(text).text.replace(/\s+/gu, ' ').trim();
const fileKey = (path: string): string => path.replaceAll('\\', '/').normalize('NFC').toLowerCase();
const nameOf = (path: string): string => fileKey(path).split('/').at(-1) ?? '';
/** The folder of an edition, which is what its path in the library is known by. */
const folderOf = (path: string): string => fileKey(path).split('/').slice(0, -1).join('/');

const indexBy = (editions: readonly Matchable[], keysOf: (edition: Matchable) => readonly string[]): Map<string, Matchable[]> => {
  const index = new Map<string, Matchable[]>();
  for (const edition of editions)
    for (const key of new Set(keysOf(edition))) {
      const found = index.get(key);
      if (found === undefined) index.set(key, [edition]);
      else found.push(edition);
    }
  return index;
};

const one = (found: readonly Matchable[] | undefined): Match => {
  const [first, second] = found ?? [];
  if (first === undefined) return { problem: 'unmatched' };
  return second === undefined ? { edition: first, usedIssue: false } : { problem: 'ambiguous' };
};

/** Opens the way from a row's cells to its edition. */
export function openMatcher(
  editions: readonly Matchable[],
  columns: Columns,
  key: TableKey,
  order: DayOrder,
): (cells: readonly string[]) => Match {
  const cellOf = (cells: readonly string[], field: TableField): string => cells[columns.indexOf(field)] ?? '';
  if (key === 'title-day') return openByDay(editions, cellOf, order);
  const keysOf: Record<Exclude<TableKey, 'title-day'>, (edition: Matchable) => string[]> = {
    id: ({ id }) => [id],
    sha256: ({ sha256 }) => [sha256],
    file: ({ path, sourceName }) => [fileKey(path), folderOf(path), fileKey(sourceName), nameOf(sourceName)],
  };
  const index = indexBy(editions, keysOf[key]);
  return (cells) => {
    const cell = cellOf(cells, key);
    if (cell === '') return { problem: 'no-key' };
    if (key !== 'file') return one(index.get(cell.toLowerCase()));
    const whole = index.get(fileKey(cell));
    return one(whole ?? index.get(nameOf(cell)));
  };
}

function openByDay(
  editions: readonly Matchable[],
  cellOf: (cells: readonly string[], field: TableField) => string,
  order: DayOrder,
): (cells: readonly string[]) => Match {
  const keyOf = (title: string, day: string | null): string => `${day ?? ''} ${textKey(title)}`;
  const index = indexBy(editions, ({ title, day }) => [keyOf(title, day)]);
  return (cells) => {
    const [title, written, issue] = [cellOf(cells, 'title'), cellOf(cells, 'day'), cellOf(cells, 'issue')];
    if (title === '' || written === '') return { problem: 'no-key' };
    const day = readWrittenDay(written, order);
    if (day === null) return { problem: 'bad-day' };
    const found = index.get(keyOf(title, day)) ?? [];
    if (found.length < 2) return one(found);
    const match = one(found.filter((edition) => edition.issue !== null && textKey(edition.issue) === textKey(issue)));
    return 'edition' in match ? { ...match, usedIssue: true } : { problem: 'ambiguous' };
  };
}

// Editions as a table: what each column is called, what it holds, and the cells of a row. Pure; writing it as CSV or XLSX is for others.
// Column names stay English, since programs read them; people's headings stand in the words.
import type { EditionMetadata } from './edition-metadata.ts';
import type { Cell } from './write-csv.ts';

/** What a column holds: spreadsheets set days and moments as such. A moment is ISO 8601 in UTC. */
export type ColumnKind = 'text' | 'number' | 'day' | 'moment';

/** One column. */
export type TableColumn = { name: ColumnName; kind: ColumnKind; of: (edition: EditionMetadata) => Cell };

const momentOf = (atMs: number | null): string | null => (atMs === null ? null : new Date(atMs).toISOString());
const yes = (is: boolean): string => (is ? 'yes' : 'no');

const columns = {
  id: ['text', ({ id }) => id],
  title: ['text', ({ title }) => title],
  day: ['day', ({ day }) => day],
  covers: ['day', ({ covers }) => covers],
  issue: ['text', ({ issue }) => issue],
  variant: ['text', ({ variant }) => variant],
  version: ['number', ({ version }) => version],
  language: ['text', ({ language }) => language],
  direction: ['text', ({ direction }) => direction],
  pages: ['number', ({ pages }) => pages],
  printedPages: ['number', ({ printedPages }) => printedPages],
  price: ['text', ({ price }) => price],
  sizeBytes: ['number', ({ sizeBytes }) => sizeBytes],
  sha256: ['text', ({ sha256 }) => sha256],
  kind: ['text', ({ kind }) => kind],
  state: ['text', ({ state }) => state],
  searchable: ['text', ({ isSearchable }) => yes(isSearchable)],
  pinned: ['text', ({ isPinned }) => yes(isPinned)],
  source: ['text', ({ sourceName }) => sourceName],
  sourceUrl: ['text', ({ sourceUrl }) => sourceUrl],
  added: ['moment', ({ addedAtMs }) => momentOf(addedAtMs)],
  read: ['moment', ({ readAtMs }) => momentOf(readAtMs)],
  path: ['text', ({ path }) => path],
  replaces: ['text', ({ replaces }) => replaces],
  isReplacedBy: ['text', ({ isReplacedBy }) => isReplacedBy],
  link: ['text', ({ link }) => link],
} satisfies Record<string, [ColumnKind, (edition: EditionMetadata) => Cell]>;

/** The columns that there are. */
export type ColumnName = keyof typeof columns;

/** Everything that is known of each edition, or what a person may correct with what tells which edition is meant. */
export type TableKind = 'holdings' | 'metadata';

const ofMetadata: readonly ColumnName[] = [
  'id',
  'sha256',
  'path',
  'title',
  'day',
  'covers',
  'issue',
  'price',
  'printedPages',
  'language',
  'direction',
];

/** The columns of a table in their order. */
export function columnsOf(kind: TableKind): TableColumn[] {
  const names = kind === 'metadata' ? ofMetadata : (Object.keys(columns) as ColumnName[]);
  return names.map((name) => ({ name, kind: columns[name][0], of: columns[name][1] }));
}

/** The rows of a table, one an edition. */
export function rowsOf(editions: readonly EditionMetadata[], kind: TableKind): Cell[][] {
  const all = columnsOf(kind);
  return editions.map((edition) => all.map(({ of }) => of(edition)));
}

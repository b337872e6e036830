// Where pages stand in the index, by edition and number, and which rows belong to the edition of a row.
import type Database from 'better-sqlite3';
import type { EditionId } from '#border/model';
import type { Rows } from './day-number.ts';

/** A page by its edition. */
export type PagePlace = { editionId: EditionId; page: number };

type Ends = { first: number | null; last: number | null };

const toRows = ({ first, last }: Ends): Rows =>
  first === null || last === null ? { from: 0, to: 0 } : { from: first, to: last + 1 };

/** The rows of an edition; none where the index does not have it. */
export function rowsOfEdition(database: Database.Database, id: EditionId): Rows {
  const ends = database
    .prepare('SELECT min(row) AS first, max(row) AS last FROM page WHERE edition = (SELECT number FROM edition WHERE id = ?)')
    .get(id);
  return toRows(ends as Ends);
}

/** What tells the rows of the edition that a row belongs to; pages of an edition stand together. */
export function openEditionRows(database: Database.Database): (row: number) => Rows {
  const ends = database.prepare(
    'SELECT min(row) AS first, max(row) AS last FROM page WHERE edition = (SELECT edition FROM page WHERE row = ?)',
  );
  return (row) => toRows(ends.get(BigInt(row)) as Ends);
}

/** The rows of pages; those that are not in the index are left out. */
export function rowsOfPages(database: Database.Database, pages: readonly PagePlace[]): number[] {
  const find = database
    .prepare('SELECT row FROM page WHERE edition = (SELECT number FROM edition WHERE id = ?) AND page = ?')
    .pluck();
  return pages.flatMap(({ editionId, page }) => (find.get(editionId, page) as number | undefined) ?? []);
}

/** The rows from the first page to the last one, whatever they say. */
export function boundsOfPages(database: Database.Database): Rows {
  const first = database.prepare('SELECT min(row) FROM page').pluck().get() as number | null;
  const last = database.prepare('SELECT max(row) FROM page').pluck().get() as number | null;
  return toRows({ first, last });
}

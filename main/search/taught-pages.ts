// The pages of editions that people worked on, as they were found and as they were arranged: what the style of a title is learned from.
import type Database from 'better-sqlite3';
import type { EditionId } from '#border/model';
import type { TaughtPage } from '../layout/learn-style.ts';
import { type ArrangedBody, foundBody } from './arrange-body.ts';
import { inflateText, readLayout } from './page-body.ts';

/** Beside the pages that were arranged, so many of an edition tell enough. */
const MOST_LEFT_PAGES = 12;

/** The arranged pages of an edition and some that were left alone, in order; none when it is not in the index. */
export function listTaughtPages(database: Database.Database, id: EditionId): TaughtPage[] {
  const rows = database
    .prepare(
      `SELECT page.page, body.text, body.layout, body.found_text AS foundText, body.found_layout AS foundLayout
       FROM edition JOIN page ON page.edition = edition.number JOIN body ON body.row = page.row
       WHERE edition.id = ? ORDER BY body.found_text IS NULL, page.page`,
    )
    .iterate(id) as IterableIterator<ArrangedBody & { page: number }>;
  const pages: TaughtPage[] = [];
  let left = 0;
  for (const row of rows) {
    if (row.foundText === null) left += 1;
    if (left > MOST_LEFT_PAGES) break;
    const before = foundBody(row);
    const found = readLayout(before, inflateText(before.text));
    const corrected = row.foundText === null ? null : readLayout(row, inflateText(row.text));
    if (found !== null) pages.push({ page: row.page, found, corrected });
  }
  return pages.sort((one, other) => one.page - other.page);
}

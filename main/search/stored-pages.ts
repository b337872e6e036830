// Reads the pages of an edition as an index stores them, from this file or an earlier one.
import type Database from 'better-sqlite3';
import type { EditionFacts, StoredPage } from './prepare-edition.ts';

const select = `
SELECT page.page, page.language, page.direction, page.needs_ocr AS needsOcr, page.fault,
       page.width_points AS widthPoints, page.height_points AS heightPoints,
       body.text, body.layout, body.found_text AS foundText, body.found_layout AS foundLayout
FROM edition JOIN page ON page.edition = edition.number JOIN body ON body.row = page.row
WHERE edition.id = ? AND edition.sha256 = ?`;

/** The pages of an edition; none where the file has it not, or from other bytes. */
export function readStored(database: Database.Database, { id, sha256 }: EditionFacts): StoredPage[] {
  return database.prepare(select).all(id, sha256) as StoredPage[];
}

/** One page and its row; null where the file has it not, from other bytes or under another key of corrections. */
export function readStoredPage(
  database: Database.Database,
  { id, sha256, correctionsKey, page }: Pick<EditionFacts, 'id' | 'sha256'> & { correctionsKey: string; page: number },
): { row: bigint; stored: StoredPage } | null {
  const found = database
    .prepare(`${select.replace('SELECT', 'SELECT page.row,')} AND edition.corrections_key = ? AND page.page = ?`)
    .get(id, sha256, correctionsKey, page) as (StoredPage & { row: number }) | undefined;
  if (found === undefined) return null;
  const { row, ...stored } = found;
  return { row: BigInt(row), stored };
}

// Lists the pages of the index that are pictures of text. Knows nothing of whether somebody reads them.
import type Database from 'better-sqlite3';
import type { EditionId, OcrReason } from '#border/model';

/** A page without text that can be trusted, and why. */
export type ScannedPlace = { id: EditionId; page: number; reason: OcrReason };

/** All of them, or those of one edition, in the order of the pages. */
export function listScans(database: Database.Database, id?: EditionId): ScannedPlace[] {
  return database
    .prepare<[string | null, string | null], ScannedPlace>(
      `SELECT edition.id, page.page, page.needs_ocr AS reason FROM page JOIN edition ON edition.number = page.edition
       WHERE page.needs_ocr IS NOT NULL AND (? IS NULL OR edition.id = ?) ORDER BY edition.id, page.page`,
    )
    .all(id ?? null, id ?? null);
}

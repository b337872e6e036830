// The pages that are to be read from their pictures, as rows: what is waiting survives a crash. Knows nothing of how they are read.
import type { Database } from 'better-sqlite3';
import type { ErrorCode } from '#border/errors';
import type { EditionId } from '#border/model';
import type { OcrLanguage } from '#border/model-ocr';

/** A page that somebody asked for. `code` is why it failed. */
export type OcrPage = {
  editionId: EditionId;
  page: number;
  languages: OcrLanguage[];
  state: 'waiting' | 'paused' | 'failed' | 'done';
  code: ErrorCode | null;
  isAutomatic: boolean;
  askedAtMs: number;
};

type Row = Omit<OcrPage, 'languages' | 'isAutomatic'> & { languages: string; isAutomatic: number };

/** All rows: what was asked for first comes first, page by page. */
export function listOcrPages(database: Database): OcrPage[] {
  const rows = database
    .prepare<[], Row>(
      `SELECT edition_id AS editionId, page, languages, state, code, is_automatic AS isAutomatic, asked_at_ms AS askedAtMs
       FROM ocr_pages ORDER BY is_automatic, asked_at_ms, edition_id, page`,
    )
    .all();
  return rows.map((row) => ({
    ...row,
    languages: row.languages.split('+') as OcrLanguage[],
    isAutomatic: row.isAutomatic === 1,
  }));
}

/** Adds rows, or replaces those of the same pages, in one transaction. */
export function putOcrPages(database: Database, pages: readonly OcrPage[]): void {
  const put = database.prepare(
    `INSERT OR REPLACE INTO ocr_pages (edition_id, page, languages, state, code, is_automatic, asked_at_ms)
     VALUES (@editionId, @page, @languages, @state, @code, @isAutomatic, @askedAtMs)`,
  );
  database.transaction(() => {
    for (const page of pages) put.run({ ...page, languages: page.languages.join('+'), isAutomatic: page.isAutomatic ? 1 : 0 });
  })();
}

/** What becomes of a page. */
export type OcrChange = { editionId: EditionId; page: number; state: OcrPage['state']; code: ErrorCode | null };

/** Changes the state of rows that are there. */
export function changeOcrPages(database: Database, changes: readonly OcrChange[]): void {
  const change = database.prepare(
    'UPDATE ocr_pages SET state = @state, code = @code WHERE edition_id = @editionId AND page = @page',
  );
  database.transaction(() => {
    for (const one of changes) change.run(one);
  })();
}

/** Forgets all rows of an edition. */
export function dropOcrPages(database: Database, editionId: EditionId): void {
  database.prepare('DELETE FROM ocr_pages WHERE edition_id = ?').run(editionId);
}

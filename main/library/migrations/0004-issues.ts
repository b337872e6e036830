// The fourth shape of library.sqlite: editions that arrived as page images and texts instead of one PDF.

import type { Database } from 'better-sqlite3';

const sql = `
ALTER TABLE editions ADD COLUMN kind TEXT NOT NULL DEFAULT 'pdf' CHECK (kind IN ('pdf', 'issue'));
-- The PDF in the edition's folder that its pages are drawn from.
ALTER TABLE editions ADD COLUMN drawn_from TEXT NOT NULL DEFAULT 'edition.pdf';
-- What arrived, and which pages could not be read, as JSON.
ALTER TABLE edition_details ADD COLUMN files TEXT NOT NULL DEFAULT '[]';
ALTER TABLE edition_details ADD COLUMN page_faults TEXT NOT NULL DEFAULT '[]';
`;

/** Version 4, from version 3. */
export function addIssues(database: Database): void {
  database.exec(sql);
}

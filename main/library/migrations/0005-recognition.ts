// The fifth shape of library.sqlite: what mastheads say beside day and number, and by what later files of a title are known.
// All of it stands in the sidecars too.

import type { Database } from 'better-sqlite3';

const sql = `
ALTER TABLE editions ADD COLUMN covers TEXT;
ALTER TABLE editions ADD COLUMN price TEXT;
ALTER TABLE editions ADD COLUMN printed_pages INTEGER;
-- A Recognition as JSON.
ALTER TABLE titles ADD COLUMN recognition TEXT;
`;

/** Version 5, from version 4. */
export function addRecognition(database: Database): void {
  database.exec(sql);
}

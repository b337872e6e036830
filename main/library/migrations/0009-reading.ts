// The ninth shape of library.sqlite: how a title is read, as a person said it. It stands in library.json too.

import type { Database } from 'better-sqlite3';

const sql = `
-- A TitleReading as JSON.
ALTER TABLE titles ADD COLUMN reading TEXT;
`;

/** Version 9, from version 8. */
export function addReading(database: Database): void {
  database.exec(sql);
}

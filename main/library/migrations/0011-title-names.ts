// The eleventh shape of library.sqlite: how the sections and places of a title are called, and under which name its editions stand now.
// Both stand in library.json too.

import type { Database } from 'better-sqlite3';

const sql = `
-- A TitleAuthority as JSON.
ALTER TABLE titles ADD COLUMN authority TEXT;
ALTER TABLE titles ADD COLUMN now_called TEXT;
`;

/** Version 11, from version 10. */
export function addTitleNames(database: Database): void {
  database.exec(sql);
}

// The fourteenth shape of library.sqlite: pages whose text came after their edition, for the saved searches.

import type { Database } from 'better-sqlite3';

const sql = `
-- Pages that were read from their pictures and that no saved search has been asked about since.
CREATE TABLE unmatched_pages (
  edition_id TEXT NOT NULL REFERENCES editions (id) ON DELETE CASCADE,
  page INTEGER NOT NULL,
  PRIMARY KEY (edition_id, page)
) STRICT, WITHOUT ROWID;
`;

/** Version 14, from version 13. */
export function addUnmatchedPages(database: Database): void {
  database.exec(sql);
}

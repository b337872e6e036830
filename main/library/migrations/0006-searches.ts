// The sixth shape of library.sqlite: searches that people keep, which editions they have been asked about, and the pages that came.
// Searches stand in library.json too; losing the rest costs the marks of what is new.

import type { Database } from 'better-sqlite3';

const sql = `
CREATE TABLE searches (
  id TEXT PRIMARY KEY,
  looked_at_ms INTEGER NOT NULL,
  -- A KeptSearch as JSON.
  record TEXT NOT NULL
) STRICT;

-- Editions that have become searchable once, and were then held against the searches that there were.
CREATE TABLE seen_editions (
  edition_id TEXT PRIMARY KEY REFERENCES editions (id) ON DELETE CASCADE,
  seen_at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX seen_editions_time ON seen_editions (seen_at_ms);

CREATE TABLE search_matches (
  search_id TEXT NOT NULL REFERENCES searches (id) ON DELETE CASCADE,
  edition_id TEXT NOT NULL REFERENCES editions (id) ON DELETE CASCADE,
  page INTEGER NOT NULL,
  matched_at_ms INTEGER NOT NULL,
  PRIMARY KEY (search_id, edition_id, page)
) STRICT, WITHOUT ROWID;
CREATE INDEX search_matches_time ON search_matches (search_id, matched_at_ms);
CREATE INDEX search_matches_edition ON search_matches (edition_id);
`;

/** Version 6, from version 5. */
export function addSearches(database: Database): void {
  database.exec(sql);
}

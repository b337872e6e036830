// The eighth shape of library.sqlite: highlights, underlines, notes and bookmarks. All of them stand in the sidecars of their editions too.

import type { Database } from 'better-sqlite3';

const sql = `
CREATE TABLE marks (
  edition_id TEXT NOT NULL REFERENCES editions (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  position INTEGER NOT NULL,
  page INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('highlight', 'underline', 'note', 'bookmark')),
  colour TEXT NOT NULL,
  has_note INTEGER NOT NULL,
  changed_at_ms INTEGER NOT NULL,
  -- Quote, note and tags as they are searched, by this version of the fold.
  folded TEXT NOT NULL,
  fold_version INTEGER NOT NULL,
  -- A MarkRecord as JSON.
  record TEXT NOT NULL,
  PRIMARY KEY (edition_id, id)
) STRICT;
CREATE INDEX marks_changed ON marks (changed_at_ms);

-- Where a mark of an earlier version was last found in a later one; without a page where it was not found. Can be found again.
CREATE TABLE mark_places (
  edition_id TEXT NOT NULL,
  mark_id TEXT NOT NULL,
  on_edition_id TEXT NOT NULL REFERENCES editions (id) ON DELETE CASCADE,
  page INTEGER,
  PRIMARY KEY (edition_id, mark_id, on_edition_id),
  FOREIGN KEY (edition_id, mark_id) REFERENCES marks (edition_id, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
`;

/** Version 8, from version 7. */
export function addMarks(database: Database): void {
  database.exec(sql);
}

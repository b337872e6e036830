// The thirteenth shape of library.sqlite: pages that were read from their pictures, which stand in the sidecars too, and those that are to be.

import type { Database } from 'better-sqlite3';

const sql = `
-- What the text of the edition is made from (base/text-key.ts).
ALTER TABLE editions ADD COLUMN text_key TEXT NOT NULL DEFAULT '';
UPDATE editions SET text_key = sha256;
-- RecognisedFiles as JSON.
ALTER TABLE edition_details ADD COLUMN recognised TEXT NOT NULL DEFAULT '[]';

-- The pages that somebody asked for, until all of their edition are done or were given up.
CREATE TABLE ocr_pages (
  edition_id TEXT NOT NULL REFERENCES editions (id) ON DELETE CASCADE,
  page INTEGER NOT NULL,
  -- Codes joined by a plus sign.
  languages TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'paused', 'failed', 'done')),
  code TEXT,
  is_automatic INTEGER NOT NULL CHECK (is_automatic IN (0, 1)),
  asked_at_ms INTEGER NOT NULL,
  PRIMARY KEY (edition_id, page)
) STRICT, WITHOUT ROWID;
`;

/** Version 13, from version 12. */
export function addOcr(database: Database): void {
  database.exec(sql);
}

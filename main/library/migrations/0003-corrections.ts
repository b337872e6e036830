// The third shape of library.sqlite: articles that a person arranged, and what they taught of a title.
// Both stand in the sidecars too.

import type { Database } from 'better-sqlite3';

const sql = `
ALTER TABLE edition_details ADD COLUMN corrections TEXT NOT NULL DEFAULT '[]';
-- Names the corrections, so that shelf and index are compared without reading them; empty where there are none.
ALTER TABLE editions ADD COLUMN corrections_key TEXT NOT NULL DEFAULT '';
ALTER TABLE titles ADD COLUMN style TEXT;
ALTER TABLE titles ADD COLUMN style_since_ms INTEGER NOT NULL DEFAULT 0;
`;

/** Version 3, from version 2. */
export function addCorrections(database: Database): void {
  database.exec(sql);
}

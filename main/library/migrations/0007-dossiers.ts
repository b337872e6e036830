// The seventh shape of library.sqlite: dossiers and what is collected in them. All of it stands in library.json too.

import type { Database } from 'better-sqlite3';

const sql = `
CREATE TABLE dossiers (
  id TEXT PRIMARY KEY,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  note TEXT NOT NULL,
  created_at_ms INTEGER NOT NULL,
  changed_at_ms INTEGER NOT NULL
) STRICT;
CREATE TABLE dossier_items (
  id TEXT PRIMARY KEY,
  dossier_id TEXT NOT NULL REFERENCES dossiers (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  edition_id TEXT NOT NULL,
  page INTEGER NOT NULL,
  has_comment INTEGER NOT NULL,
  -- A DossierItem as JSON.
  record TEXT NOT NULL
) STRICT;
CREATE INDEX dossier_items_order ON dossier_items (dossier_id, position);
CREATE INDEX dossier_items_noted ON dossier_items (edition_id, page) WHERE has_comment = 1;
`;

/** Version 7, from version 6. */
export function addDossiers(database: Database): void {
  database.exec(sql);
}

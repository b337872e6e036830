// The second shape of library.sqlite: sources over the network, what they have listed, files on their way, and what each title keeps.
// Sources, rules and pins can be made again from the sidecars; losing the rest costs a check and the progress of running downloads.

import type { Database } from 'better-sqlite3';

const sql = `
ALTER TABLE titles ADD COLUMN keep TEXT NOT NULL DEFAULT '{"kind":"all"}';
ALTER TABLE titles ADD COLUMN is_archive INTEGER NOT NULL DEFAULT 0;
ALTER TABLE editions ADD COLUMN is_pinned INTEGER NOT NULL DEFAULT 0;
ALTER TABLE watched_folders ADD COLUMN afterwards TEXT NOT NULL DEFAULT 'leave' CHECK (afterwards IN ('leave', 'move'));

CREATE TABLE sources (
  id TEXT PRIMARY KEY,
  url TEXT NOT NULL UNIQUE,
  record TEXT NOT NULL
) STRICT;

CREATE TABLE source_states (
  source_id TEXT PRIMARY KEY REFERENCES sources (id) ON DELETE CASCADE,
  checked_at_ms INTEGER,
  -- The last fault as JSON, null after a check that went well.
  fault TEXT,
  -- Validators of the first page, with which the next check asks whether anything is new.
  etag TEXT,
  last_modified TEXT,
  -- How private the address of the source was found to be, and what its server asks for.
  zone TEXT,
  scheme TEXT
) STRICT;

-- What has been dealt with: entry and stamp of a source to the edition that holds its bytes, or null where nobody wants it.
CREATE TABLE arrivals (
  source_id TEXT NOT NULL,
  entry_id TEXT NOT NULL,
  stamp TEXT NOT NULL,
  edition_id TEXT,
  PRIMARY KEY (source_id, entry_id, stamp)
) STRICT, WITHOUT ROWID;
CREATE INDEX arrivals_edition ON arrivals (edition_id);

CREATE TABLE downloads (
  id TEXT PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE,
  source_id TEXT NOT NULL,
  entry_id TEXT NOT NULL,
  stamp TEXT NOT NULL,
  url TEXT NOT NULL,
  -- What the catalogue said of the file and of the edition, as JSON.
  offer TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'paused', 'failed')),
  attempts INTEGER NOT NULL DEFAULT 0,
  next_try_at_ms INTEGER,
  fault TEXT,
  -- 1 where a person asked for this very file, 2 where for the check that found it, 0 otherwise.
  is_asked INTEGER NOT NULL,
  UNIQUE (source_id, entry_id, stamp)
) STRICT;
`;

/** Version 2, from version 1. */
export function addSources(database: Database): void {
  database.exec(sql);
}

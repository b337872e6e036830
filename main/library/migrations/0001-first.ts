// The first shape of library.sqlite: titles, editions, events, settings, watched folders, and what the index could not take.
// Every row can be made again from the sidecars, watched_files and index_failures excepted: losing those costs a second look.

import type { Database } from 'better-sqlite3';

const sql = `
CREATE TABLE titles (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  key TEXT NOT NULL UNIQUE,
  language TEXT,
  direction TEXT NOT NULL CHECK (direction IN ('ltr', 'rtl')),
  folder TEXT NOT NULL COLLATE NOCASE UNIQUE
) STRICT;

CREATE TABLE editions (
  id TEXT PRIMARY KEY,
  revision INTEGER NOT NULL,
  title_id INTEGER NOT NULL REFERENCES titles (id),
  day TEXT,
  issue TEXT,
  language TEXT,
  direction TEXT NOT NULL CHECK (direction IN ('ltr', 'rtl')),
  variant TEXT NOT NULL,
  version INTEGER NOT NULL,
  replaces TEXT,
  state TEXT NOT NULL CHECK (state IN ('confirmed', 'unconfirmed')),
  facts TEXT NOT NULL,
  pages INTEGER NOT NULL,
  size_bytes INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  is_locked INTEGER NOT NULL,
  added_at_ms INTEGER NOT NULL,
  read_at_ms INTEGER,
  last_page INTEGER,
  removed_at_ms INTEGER,
  path TEXT NOT NULL UNIQUE,
  sidecar_stamp TEXT NOT NULL,
  -- Counts every change of the table, so that a reader fetches only what it has not seen.
  change INTEGER NOT NULL UNIQUE
) STRICT;

-- Apart from editions, because a list of ten thousand would read past them.
CREATE TABLE edition_details (
  edition_id TEXT PRIMARY KEY REFERENCES editions (id),
  page_sizes TEXT NOT NULL,
  source TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX editions_bytes ON editions (sha256) WHERE removed_at_ms IS NULL;
CREATE UNIQUE INDEX editions_issue ON editions (title_id, day, variant, version) WHERE day IS NOT NULL;
CREATE INDEX editions_size ON editions (size_bytes);
CREATE INDEX editions_replaces ON editions (replaces) WHERE replaces IS NOT NULL AND removed_at_ms IS NULL;

CREATE TABLE events (
  edition_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  type TEXT NOT NULL,
  at_ms INTEGER NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('success', 'failure')),
  detail TEXT NOT NULL,
  PRIMARY KEY (edition_id, number)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER events_stay BEFORE UPDATE ON events BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
CREATE TRIGGER events_keep BEFORE DELETE ON events BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;

CREATE TABLE facts_of_library (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

CREATE TABLE watched_folders (id TEXT PRIMARY KEY, path TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE watched_files (
  folder_id TEXT NOT NULL REFERENCES watched_folders (id) ON DELETE CASCADE,
  path TEXT NOT NULL,
  stamp TEXT NOT NULL,
  PRIMARY KEY (folder_id, path)
) STRICT, WITHOUT ROWID;

CREATE TABLE index_failures (
  edition_id TEXT PRIMARY KEY,
  code TEXT NOT NULL,
  attempts INTEGER NOT NULL
) STRICT;
`;

/** Version 1, from nothing. */
export function createFirstTables(database: Database): void {
  database.exec(sql);
}

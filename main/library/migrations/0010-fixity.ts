// The tenth shape of library.sqlite: who did what happened to editions, in a chain; damage that was found; and when each was last verified.
// All of it stands in the sidecars and in checks/ too.

import type { Database } from 'better-sqlite3';

const sql = `
-- An Agent as JSON; null for what an earlier Kiosque wrote.
ALTER TABLE events ADD COLUMN agent TEXT;
ALTER TABLE events ADD COLUMN link TEXT;
DROP TRIGGER events_stay;
-- A link is given once to an event that has none, and nothing else is ever changed.
CREATE TRIGGER events_stay BEFORE UPDATE ON events
WHEN OLD.link IS NOT NULL OR NEW.link IS NULL OR NEW.edition_id IS NOT OLD.edition_id OR NEW.number IS NOT OLD.number
  OR NEW.type IS NOT OLD.type OR NEW.at_ms IS NOT OLD.at_ms OR NEW.outcome IS NOT OLD.outcome OR NEW.detail IS NOT OLD.detail
  OR NEW.agent IS NOT OLD.agent
BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;

-- A Damage as JSON; null where nothing is known to be damaged.
ALTER TABLE editions ADD COLUMN damage TEXT;

-- Made from the log in checks/: when all files of an edition were last read, and whether they were what arrived.
CREATE TABLE checks (
  edition_id TEXT PRIMARY KEY,
  checked_at_ms INTEGER NOT NULL,
  is_whole INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Made from the log too: the last audit of each kind, as the log has it (JSON).
CREATE TABLE audits (
  is_full INTEGER PRIMARY KEY CHECK (is_full IN (0, 1)),
  ended_at_ms INTEGER NOT NULL,
  report TEXT NOT NULL
) STRICT;

-- How far the log has been taken into these rows.
CREATE TABLE check_log (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  file TEXT NOT NULL,
  offset_bytes INTEGER NOT NULL,
  link TEXT NOT NULL
) STRICT;
`;

/** Version 10, from version 9. */
export function addFixity(database: Database): void {
  database.exec(sql);
}

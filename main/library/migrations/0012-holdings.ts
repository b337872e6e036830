// The shape of library.sqlite with holdings: what a person said of a title as a serial, and of its days. It stands in library.json too.

import type { Database } from 'better-sqlite3';

const sql = `
-- A TitleHoldings as JSON.
ALTER TABLE titles ADD COLUMN holdings TEXT;
`;

/** Adds the holdings. */
export function addHoldings(database: Database): void {
  database.exec(sql);
}

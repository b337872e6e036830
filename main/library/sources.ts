// Sources over the network as rows: what a person chose, and what checking them has shown.
import type { Database } from 'better-sqlite3';
import type { FaultDetail } from '#border/errors';
import { SourceRecord } from '../base/record.ts';

/** What checks have shown of a source; nothing of it is in the sidecar. */
export type SourceState = {
  checkedAtMs: number | null;
  fault: { code: string; detail: FaultDetail } | null;
  etag: string | null;
  lastModified: string | null;
  /** How private its address is. */
  zone: 'public' | 'lan' | 'own' | null;
  /** How its server asks for a password. */
  scheme: 'basic' | 'digest' | null;
};

/** The state before the first check. */
export const unchecked: SourceState = {
  checkedAtMs: null,
  fault: null,
  etag: null,
  lastModified: null,
  zone: null,
  scheme: null,
};

type StateRow = Omit<SourceState, 'fault'> & { fault: string | null };

/** All sources in the order in which they were added. */
export function listSources(database: Database): SourceRecord[] {
  const rows = database.prepare<[], string>('SELECT record FROM sources ORDER BY rowid').pluck().all();
  return rows.map((row) => SourceRecord.parse(JSON.parse(row)));
}

/**
 * Makes the rows those of the record; what a source that is gone has shown and listed goes with it. Of two with one address the first
 * is taken: a record that was written by hand must not keep a library closed.
 */
export function putSources(database: Database, sources: readonly SourceRecord[]): void {
  const firsts = sources.filter(({ url }, index) => sources.findIndex((source) => source.url === url) === index);
  const kept = new Set(firsts.map(({ id }) => id));
  for (const { id } of listSources(database)) if (!kept.has(id)) database.prepare('DELETE FROM sources WHERE id = ?').run(id);
  const put = database.prepare(
    'INSERT INTO sources (id, url, record) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET url = excluded.url, record = excluded.record',
  );
  for (const source of firsts) put.run(source.id, source.url, JSON.stringify(source));
}

/** Whether a source is there. */
export function hasSource(database: Database, id: string): boolean {
  return database.prepare('SELECT 1 FROM sources WHERE id = ?').get(id) !== undefined;
}

/** What is known of a source from its checks. */
export function readSourceState(database: Database, id: string): SourceState {
  const row = database
    .prepare<[string], StateRow>(
      `SELECT checked_at_ms AS checkedAtMs, fault, etag, last_modified AS lastModified, zone, scheme
       FROM source_states WHERE source_id = ?`,
    )
    .get(id);
  return row === undefined ? unchecked : { ...row, fault: row.fault === null ? null : JSON.parse(row.fault) };
}

/** Keeps what a check has shown; of a source that has been removed meanwhile nothing is kept. */
export function putSourceState(database: Database, id: string, state: SourceState): void {
  database
    .prepare(
      `INSERT OR REPLACE INTO source_states (source_id, checked_at_ms, fault, etag, last_modified, zone, scheme)
       SELECT @id, @checkedAtMs, @fault, @etag, @lastModified, @zone, @scheme WHERE EXISTS (SELECT 1 FROM sources WHERE id = @id)`,
    )
    .run({ id, ...state, fault: state.fault === null ? null : JSON.stringify(state.fault) });
}

// Files on their way, as rows: what is to be fetched, how far it is, and why one did not arrive. A file that has arrived has no row.
import type { Database } from 'better-sqlite3';
import type { FaultDetail } from '#border/errors';
import type { FeedFacts } from '../base/feed-facts.ts';

/** What a catalogue says of a file and of the edition in it. */
export type DownloadOffer = {
  title: string;
  sourceName: string;
  facts: FeedFacts;
  sizeBytes: number | null;
  digest: { algorithm: 'sha-256' | 'sha-512'; hex: string } | null;
  /** How private the catalogue's own address was: the file may lie no deeper. */
  reach: 'public' | 'lan' | 'own';
  /** Whether a person typed the file's own address. */
  isTyped: boolean;
  /** The validator of the bytes that the library has of this entry, if any: the same are not fetched again. */
  knownEtag: string | null;
};

/** One file that has not arrived. The id becomes the edition's. */
export type DownloadRow = {
  id: string;
  number: number;
  sourceId: string | null;
  entryId: string;
  stamp: string;
  url: string;
  offer: DownloadOffer;
  state: 'waiting' | 'paused' | 'failed';
  attempts: number;
  nextTryAtMs: number | null;
  fault: { code: string; detail: FaultDetail } | null;
  /** Who asked: a person for this very file, which nothing holds; for a check that found it, which the quota alone holds; or nobody. */
  asked: 'file' | 'check' | 'no';
};

type Row = Omit<DownloadRow, 'sourceId' | 'offer' | 'fault' | 'asked'> & {
  sourceId: string;
  offer: string;
  fault: string | null;
  asked: number;
};

const columns = `id, number, source_id AS sourceId, entry_id AS entryId, stamp, url, offer, state, attempts,
  next_try_at_ms AS nextTryAtMs, fault, is_asked AS asked`;

/** As is_asked holds them. */
const askers = ['no', 'file', 'check'] as const;

const toDownload = (row: Row): DownloadRow => ({
  ...row,
  sourceId: row.sourceId === '' ? null : row.sourceId,
  offer: JSON.parse(row.offer),
  fault: row.fault === null ? null : JSON.parse(row.fault),
  asked: askers[row.asked] ?? 'no',
});

/** All files on their way, in the order in which they were asked for. */
export function listDownloads(database: Database): DownloadRow[] {
  return database.prepare<[], Row>(`SELECT ${columns} FROM downloads ORDER BY number`).all().map(toDownload);
}

/** The ids of the files on their way: what incoming/ may hold. */
export function listDownloadIds(database: Database): string[] {
  return database.prepare<[], string>('SELECT id FROM downloads').pluck().all();
}

/**
 * Adds files to fetch, in one transaction. An entry that is on its way in the same state already is passed over, but for where it
 * lies (addresses can be good for a day only) and that a person has asked for it.
 */
export function insertDownloads(database: Database, rows: readonly Omit<DownloadRow, 'number'>[]): void {
  const insert = database.prepare(
    `INSERT INTO downloads (id, number, source_id, entry_id, stamp, url, offer, state, attempts, next_try_at_ms, fault, is_asked)
     VALUES (@id, (SELECT coalesce(max(number), 0) + 1 FROM downloads), @sourceId, @entryId, @stamp, @url, @offer, @state,
       @attempts, @nextTryAtMs, @fault, @asked)
     ON CONFLICT (source_id, entry_id, stamp) DO UPDATE SET url = excluded.url, offer = excluded.offer,
       is_asked = CASE WHEN is_asked = 0 OR excluded.is_asked = 1 THEN excluded.is_asked ELSE is_asked END`,
  );
  database.transaction(() => {
    for (const row of rows) insert.run(toRow(row));
  })();
}

const toRow = <Kept extends Omit<DownloadRow, 'number'>>(row: Kept) => ({
  ...row,
  sourceId: row.sourceId ?? '',
  offer: JSON.stringify(row.offer),
  fault: row.fault === null ? null : JSON.stringify(row.fault),
  asked: askers.indexOf(row.asked),
});

/** Fields of a file on its way that change. */
export type DownloadChange = Partial<Pick<DownloadRow, 'state' | 'attempts' | 'nextTryAtMs' | 'fault' | 'asked'>>;

/** Keeps what has changed of some files, in one transaction. One that is no longer on its way is left alone. */
export function changeDownloads(database: Database, ids: readonly string[], change: DownloadChange): void {
  const read = database.prepare<[string], Row>(`SELECT ${columns} FROM downloads WHERE id = ?`);
  const update = database.prepare(
    `UPDATE downloads SET state = @state, attempts = @attempts, next_try_at_ms = @nextTryAtMs, fault = @fault, is_asked = @asked
     WHERE id = @id`,
  );
  database.transaction(() => {
    for (const id of ids) {
      const row = read.get(id);
      if (row !== undefined) update.run(toRow({ ...toDownload(row), ...change }));
    }
  })();
}

/** Forgets files that have arrived or are no longer wanted. */
export function deleteDownloads(database: Database, ids: readonly string[]): void {
  const remove = database.prepare('DELETE FROM downloads WHERE id = ?');
  database.transaction(() => {
    for (const id of ids) remove.run(id);
  })();
}

/** Ends files whose edition is there: the program ended between the edition and its download's end. Their entries have been dealt with. */
export function forgetArrived(database: Database): void {
  database.transaction(() => {
    database
      .prepare(
        `INSERT OR REPLACE INTO arrivals (source_id, entry_id, stamp, edition_id)
         SELECT source_id, entry_id, stamp, id FROM downloads WHERE id IN (SELECT id FROM editions)`,
      )
      .run();
    database.prepare('DELETE FROM downloads WHERE id IN (SELECT id FROM editions)').run();
  })();
}

// The rows of checks: when each edition was last verified, the last audits, and how far the log in checks/ has been taken into them.
// Every row can be made again from that log.
import type { Database } from 'better-sqlite3';
import type { Damage } from '#border/model-damage';

/** An edition whose files were read, and whether they were what arrived. */
export type CheckedEdition = { id: string; atMs: number; isWhole: boolean };

/** How far the log has been taken in. */
export type LogMark = { file: string; offsetBytes: number; link: string };

/** How far the log has been taken in; null before its first line. */
export function readLogMark(database: Database): LogMark | null {
  return database.prepare<[], LogMark>('SELECT file, offset_bytes AS offsetBytes, link FROM check_log').get() ?? null;
}

/** Keeps how far the log has been taken in. */
export function putLogMark(database: Database, { file, offsetBytes, link }: LogMark): void {
  database
    .prepare(
      `INSERT INTO check_log (only, file, offset_bytes, link) VALUES (1, ?, ?, ?)
       ON CONFLICT (only) DO UPDATE SET file = excluded.file, offset_bytes = excluded.offset_bytes, link = excluded.link`,
    )
    .run(file, offsetBytes, link);
}

/** Forgets all that came from the log, so that it can be taken in from its beginning. */
export function forgetChecks(database: Database): void {
  database.exec('DELETE FROM checks; DELETE FROM audits; DELETE FROM check_log');
}

/** Keeps when editions were verified; an earlier time than is known changes nothing, unless that one is still to come: a clock was wrong then. */
export function putChecks(database: Database, checks: readonly CheckedEdition[], nowMs: number): void {
  const put = database.prepare(
    `INSERT INTO checks (edition_id, checked_at_ms, is_whole) VALUES (?, ?, ?)
     ON CONFLICT (edition_id) DO UPDATE SET checked_at_ms = excluded.checked_at_ms, is_whole = excluded.is_whole
     WHERE excluded.checked_at_ms >= checked_at_ms OR checked_at_ms > ?`,
  );
  for (const { id, atMs, isWhole } of checks) put.run(id, atMs, isWhole ? 1 : 0, nowMs);
}

/** Keeps an audit as the last of its kind, as JSON. */
export function putAudit(database: Database, isFull: boolean, endedAtMs: number, report: string): void {
  database
    .prepare(
      `INSERT INTO audits (is_full, ended_at_ms, report) VALUES (?, ?, ?)
       ON CONFLICT (is_full) DO UPDATE SET ended_at_ms = excluded.ended_at_ms, report = excluded.report`,
    )
    .run(isFull ? 1 : 0, endedAtMs, report);
}

/** The last audit of a kind, as JSON; null where there was none. */
export function readAudit(database: Database, isFull: boolean): string | null {
  return (
    database
      .prepare<[number], string>('SELECT report FROM audits WHERE is_full = ?')
      .pluck()
      .get(isFull ? 1 : 0) ?? null
  );
}

/** A time that has come, and 0 for one that has not: the clock was wrong when it was written, so it proves nothing. */
const come = (time: string): string => `CASE WHEN ${time} <= $now THEN ${time} ELSE 0 END`;
/** When the files of an edition were last found to be what arrived: at the latest check, else when it came. */
const verifiedAt = `max(${come('e.added_at_ms')}, CASE WHEN c.is_whole = 1 THEN ${come('c.checked_at_ms')} ELSE 0 END)`;
/** When they were last read, whatever was found. */
const readAt = `max(${come('e.added_at_ms')}, ${come('coalesce(c.checked_at_ms, 0)')})`;

/** When the files of an edition were last read, and last found whole; 0 where no time can be believed, null where there is none. */
export function readCheckTimes(database: Database, id: string, nowMs: number): { readAtMs: number; verifiedAtMs: number } | null {
  return (
    database
      .prepare<[{ now: number; id: string }], { readAtMs: number; verifiedAtMs: number }>(
        `SELECT ${readAt} AS readAtMs, ${verifiedAt} AS verifiedAtMs
         FROM editions e LEFT JOIN checks c ON c.edition_id = e.id WHERE e.id = $id`,
      )
      .get({ now: nowMs, id }) ?? null
  );
}

/** The editions whose files have waited longest to be read, the trash included, and since when. */
export function listLongestUnread(database: Database, limit: number, nowMs: number): { id: string; readAtMs: number }[] {
  return database
    .prepare<[{ now: number; limit: number }], { id: string; readAtMs: number }>(
      `SELECT e.id, ${readAt} AS readAtMs FROM editions e LEFT JOIN checks c ON c.edition_id = e.id
       ORDER BY readAtMs, e.id LIMIT $limit`,
    )
    .all({ now: nowMs, limit });
}

/** How much of the library has been verified since a time, and how much there is; all editions, the trash included. */
export type Coverage = {
  editions: number;
  bytes: number;
  verified: number;
  verifiedBytes: number;
  /** Null in an empty library, and where no time can be believed. */
  oldestAtMs: number | null;
  damaged: number;
};

/** Read or come since a time, and not found to be damaged since. */
const isVerified = `${verifiedAt} >= $since AND coalesce(c.is_whole, 1) = 1`;

/** Counts what was verified since a time. */
export function countVerified(database: Database, sinceMs: number, nowMs: number): Coverage {
  return database
    .prepare<[{ now: number; since: number }], Coverage>(
      `SELECT count(*) AS editions, coalesce(sum(e.size_bytes), 0) AS bytes,
         count(*) FILTER (WHERE ${isVerified}) AS verified,
         coalesce(sum(e.size_bytes) FILTER (WHERE ${isVerified}), 0) AS verifiedBytes,
         nullif(min(${verifiedAt}), 0) AS oldestAtMs, count(e.damage) AS damaged
       FROM editions e LEFT JOIN checks c ON c.edition_id = e.id`,
    )
    .get({ now: nowMs, since: sinceMs }) as Coverage;
}

/** Keeps or takes away the mark of damage in the row alone: for editions whose sidecar cannot be written. */
export function putDamage(database: Database, id: string, damage: Damage | null): void {
  database
    .prepare('UPDATE editions SET damage = ?, change = (SELECT max(change) + 1 FROM editions) WHERE id = ?')
    .run(damage === null ? null : JSON.stringify(damage), id);
}

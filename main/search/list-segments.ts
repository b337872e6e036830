// Reads how FTS5 has laid down its words: in segments, of which each search looks through all. Knows the one record in which FTS5 keeps
// this, as `fts5_index.c` of SQLite describes it, and refuses to guess at any other form.
import type Database from 'better-sqlite3';

/** A segment: how many blocks it takes, and whether it is being merged with others of its level. */
export type Segment = { level: number; blocks: number; isMerging: boolean };

/** Where the record stands. */
const recordId = 10;
/** What stands before it: a number that changes with the settings, and the sign of tables that count what was deleted. */
const cookieBytes = 4;
const sign = 0xff000001;
const signBytes = 4;
/** Of a segment, after the numbers of its first and last block: what tables that delete without contents count of it. */
const countsASegment = 5;

/** Reads one number after another, each in groups of seven bits, the highest first. */
function openNumbers(record: Buffer, start: number): () => number {
  let at = start;
  return () => {
    let value = 0;
    for (;;) {
      const byte = record.readUInt8(at);
      at += 1;
      value = value * 128 + (byte & 127);
      if (byte < 128) return value;
    }
  };
}

/** The segments of the index, those of few words first. Throws where the record has a form that this program does not know. */
export function listSegments(database: Database.Database): Segment[] {
  const record = database.prepare('SELECT block FROM page_index_data WHERE id = ?').pluck().get(recordId) as Buffer;
  if (record.readUInt32BE(cookieBytes) !== sign) throw new Error('FTS5 keeps its segments in an unknown form');
  const next = openNumbers(record, cookieBytes + signBytes);
  const levels = next();
  next(); // how many segments there are
  next(); // how many blocks were ever written
  return Array.from({ length: levels }, (_, level) => {
    const merging = next();
    return Array.from({ length: next() }, () => {
      next(); // its own number
      const first = next();
      const last = next();
      for (let count = 0; count < countsASegment; count += 1) next();
      return { level, blocks: last - first + 1, isMerging: merging > 0 };
    });
  }).flat();
}

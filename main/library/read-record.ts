// The record of an edition back from its rows: what the next sidecar is made from.
import type { Database } from 'better-sqlite3';
import { AppError } from '#border/errors';
import { completeFacts } from '../base/complete-facts.ts';
import { type ArchiveEvent, EditionRecord } from '../base/record.ts';
import { readMarks } from './marks.ts';

/** A record and where its folder lies. */
export type PlacedRecord = { record: EditionRecord; path: string };

type Row = Omit<
  EditionRecord,
  | 'facts'
  | 'pageSizes'
  | 'source'
  | 'files'
  | 'pageFaults'
  | 'recognised'
  | 'isLocked'
  | 'isPinned'
  | 'corrections'
  | 'marks'
  | 'events'
  | 'damage'
> & {
  facts: string;
  damage: string | null;
  pageSizes: string;
  source: string;
  files: string;
  pageFaults: string;
  recognised: string;
  isLocked: number;
  isPinned: number;
  corrections: string;
  path: string;
};

/** What happened to an edition, the first first; none where it is not known. */
export function listEvents(database: Database, id: string): ArchiveEvent[] {
  return database
    .prepare<[string], Omit<ArchiveEvent, 'agent'> & { agent: string | null }>(
      'SELECT type, at_ms AS atMs, outcome, detail, agent, link FROM events WHERE edition_id = ? ORDER BY number',
    )
    .all(id)
    .map((event) => ({ ...event, agent: event.agent === null ? null : JSON.parse(event.agent) }));
}

/** The record of an edition, the trash included. Throws edition/not-found. */
export function readRecord(database: Database, id: string): PlacedRecord {
  const row = database
    .prepare<[string], Row>(
      `SELECT e.id, e.revision, t.name AS title, e.day, e.covers, e.issue, e.price, e.printed_pages AS printedPages, e.language, e.direction, e.variant, e.version, e.replaces,
         e.state, e.facts, d.page_sizes AS pageSizes, e.size_bytes AS sizeBytes, e.sha256, e.is_locked AS isLocked,
         e.added_at_ms AS addedAtMs, e.read_at_ms AS readAtMs, e.last_page AS lastPage, e.removed_at_ms AS removedAtMs,
         e.is_pinned AS isPinned, e.kind, e.drawn_from AS drawnFrom, e.damage,
         d.source, d.corrections, d.files, d.page_faults AS pageFaults, d.recognised, e.path
       FROM editions e JOIN titles t ON t.id = e.title_id JOIN edition_details d ON d.edition_id = e.id WHERE e.id = ?`,
    )
    .get(id);
  if (row === undefined) throw new AppError('edition/not-found', { id });
  const { path, ...fields } = row;
  const record: EditionRecord = {
    ...fields,
    facts: completeFacts(JSON.parse(row.facts)),
    pageSizes: JSON.parse(row.pageSizes),
    source: EditionRecord.shape.source.parse(JSON.parse(row.source)),
    files: JSON.parse(row.files),
    pageFaults: JSON.parse(row.pageFaults),
    recognised: JSON.parse(row.recognised),
    isLocked: row.isLocked === 1,
    isPinned: row.isPinned === 1,
    corrections: JSON.parse(row.corrections),
    damage: row.damage === null ? null : JSON.parse(row.damage),
    marks: readMarks(database, id),
    events: listEvents(database, id),
  };
  return { record, path };
}

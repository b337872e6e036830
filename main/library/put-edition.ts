// Makes the row of an edition from its record, adds the events that the table lacks, and notes by which source it arrived. Takes no other truth than the record.
import type { Database } from 'better-sqlite3';
import { correctionsKey } from '../base/corrections-key.ts';
import type { EditionRecord } from '../base/record.ts';
import { textKey } from '../base/text-key.ts';
import { putArrival } from './arrivals.ts';
import { nextChange } from './delete-edition.ts';
import { putMarks } from './marks.ts';
import { findTitle } from './titles.ts';

/** Where an edition's folder lies, and the stamp of the sidecar that the record was read from or written to. */
export type EditionPlace = { path: string; sidecarStamp: string };

const putEvents = (database: Database, record: EditionRecord): void => {
  const known =
    database.prepare<[string], number>('SELECT count(*) FROM events WHERE edition_id = ?').pluck().get(record.id) ?? 0;
  const insert = database.prepare(
    'INSERT INTO events (edition_id, number, type, at_ms, outcome, detail, agent, link) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  record.events.slice(known).forEach(({ type, atMs, outcome, detail, agent, link }, offset) => {
    const by = agent === null ? null : JSON.stringify(agent);
    insert.run(record.id, known + offset + 1, type, atMs, outcome, detail, by, link);
  });
  putLinks(database, record, known);
};

/** Events that were kept before there were links get theirs with the next change. */
const putLinks = (database: Database, record: EditionRecord, known: number): void => {
  const unlinked = database
    .prepare<[string, number], number>('SELECT number FROM events WHERE edition_id = ? AND number <= ? AND link IS NULL')
    .pluck()
    .all(record.id, known);
  const give = database.prepare('UPDATE events SET link = ? WHERE edition_id = ? AND number = ?');
  for (const number of unlinked) {
    const link = record.events[number - 1]?.link ?? null;
    if (link !== null) give.run(link, record.id, number);
  }
};

/** Keeps an edition in one transaction, or nothing. Its title must have a row. */
export function putEdition(database: Database, record: EditionRecord, place: EditionPlace): void {
  const title = findTitle(database, record.title);
  if (title === null) throw new Error(`no row for the title of edition ${record.id}`);
  const row = {
    ...record,
    titleId: title.rowId,
    facts: JSON.stringify(record.facts),
    pages: record.pageSizes.length,
    pageSizes: JSON.stringify(record.pageSizes),
    isLocked: record.isLocked ? 1 : 0,
    isPinned: record.isPinned ? 1 : 0,
    source: JSON.stringify(record.source),
    corrections: JSON.stringify(record.corrections),
    correctionsKey: correctionsKey(record.corrections),
    files: JSON.stringify(record.files),
    pageFaults: JSON.stringify(record.pageFaults),
    recognised: JSON.stringify(record.recognised),
    textKey: textKey(record),
    damage: record.damage === null ? null : JSON.stringify(record.damage),
    marks: null,
    events: null,
    ...place,
  };
  database.transaction(() => {
    database
      .prepare(
        `INSERT INTO editions (id, revision, title_id, day, covers, issue, price, printed_pages, language, direction, variant, version, replaces, state, facts,
           pages, size_bytes, sha256, is_locked, added_at_ms, read_at_ms, last_page, removed_at_ms, is_pinned, corrections_key, kind,
           drawn_from, damage, text_key, path, sidecar_stamp, change)
         VALUES (@id, @revision, @titleId, @day, @covers, @issue, @price, @printedPages, @language, @direction, @variant, @version, @replaces, @state, @facts,
           @pages, @sizeBytes, @sha256, @isLocked, @addedAtMs, @readAtMs, @lastPage, @removedAtMs, @isPinned, @correctionsKey, @kind,
           @drawnFrom, @damage, @textKey, @path, @sidecarStamp,
           ${nextChange})
         ON CONFLICT (id) DO UPDATE SET revision = excluded.revision, title_id = excluded.title_id, day = excluded.day,
           covers = excluded.covers, price = excluded.price, printed_pages = excluded.printed_pages,
           issue = excluded.issue, language = excluded.language, direction = excluded.direction, variant = excluded.variant,
           version = excluded.version, replaces = excluded.replaces, state = excluded.state, facts = excluded.facts,
           pages = excluded.pages, size_bytes = excluded.size_bytes,
           sha256 = excluded.sha256, is_locked = excluded.is_locked, added_at_ms = excluded.added_at_ms,
           read_at_ms = excluded.read_at_ms, last_page = excluded.last_page, removed_at_ms = excluded.removed_at_ms,
           is_pinned = excluded.is_pinned, corrections_key = excluded.corrections_key, kind = excluded.kind,
           drawn_from = excluded.drawn_from, damage = excluded.damage, text_key = excluded.text_key,
           path = excluded.path, sidecar_stamp = excluded.sidecar_stamp, change = excluded.change`,
      )
      .run(row);
    database
      .prepare(
        `INSERT INTO edition_details (edition_id, page_sizes, source, corrections, files, page_faults, recognised)
         VALUES (@id, @pageSizes, @source, @corrections, @files, @pageFaults, @recognised)
         ON CONFLICT (edition_id) DO UPDATE SET page_sizes = excluded.page_sizes, source = excluded.source,
           corrections = excluded.corrections, files = excluded.files, page_faults = excluded.page_faults, recognised = excluded.recognised`,
      )
      .run(row);
    putEvents(database, record);
    putMarks(database, record);
    if (record.source.origin !== null) putArrival(database, { ...record.source.origin, editionId: record.id });
  })();
}

/** Keeps where an edition lies without a change of the record. */
export function putPlace(database: Database, id: string, place: EditionPlace): void {
  database
    .prepare(`UPDATE editions SET path = ?, sidecar_stamp = ?, change = ${nextChange} WHERE id = ?`)
    .run(place.path, place.sidecarStamp, id);
}

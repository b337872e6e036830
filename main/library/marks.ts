// Marks as rows: those of an edition, and where those of an earlier version stand in a later one. What stands here stands in the sidecars of
// the editions too, which are written first; the places can be found again.
import type { Database } from 'better-sqlite3';
import type { EditionId } from '#border/model';
import type { MarkRecord, MarkRef } from '#border/model-marks';
import type { EditionRecord } from '../base/record.ts';
import { fold, foldVersion } from '../text/fold.ts';

/** What of a mark is searched: the quote, what is said of it, and its tags, folded. */
export function foldMark({ text, note, tags }: MarkRecord): string {
  return fold([...text.map(({ exact }) => exact), note, ...tags].join('\n')).text;
}

/** The marks of one edition, in the order in which they were made; none where the edition is not there. */
export function readMarks(database: Database, editionId: string): MarkRecord[] {
  return database
    .prepare<[string], string>('SELECT record FROM marks WHERE edition_id = ? ORDER BY position')
    .pluck()
    .all(editionId)
    .map((record) => JSON.parse(record));
}

/** Makes the rows of an edition those of its record; only what differs is written. Of two with one id the first is taken. */
export function putMarks(database: Database, { id, marks }: Pick<EditionRecord, 'id' | 'marks'>): void {
  const before = new Map(
    database
      .prepare<[string], { id: string; position: number; record: string }>(
        'SELECT id, position, record FROM marks WHERE edition_id = ?',
      )
      .all(id)
      .map((row) => [row.id, row]),
  );
  if (before.size === 0 && marks.length === 0) return;
  const put = database.prepare(
    `INSERT INTO marks (edition_id, id, position, page, kind, colour, has_note, changed_at_ms, folded, fold_version, record)
     VALUES (@editionId, @id, @position, @page, @kind, @colour, @hasNote, @changedAtMs, @folded, @foldVersion, @record)
     ON CONFLICT (edition_id, id) DO UPDATE SET position = excluded.position, page = excluded.page, kind = excluded.kind,
       colour = excluded.colour, has_note = excluded.has_note, changed_at_ms = excluded.changed_at_ms, folded = excluded.folded,
       fold_version = excluded.fold_version, record = excluded.record`,
  );
  const kept = new Set<string>();
  for (const [position, mark] of marks.entries()) {
    if (kept.has(mark.id)) continue;
    kept.add(mark.id);
    const record = JSON.stringify(mark);
    const known = before.get(mark.id);
    if (known?.record === record && known.position === position) continue;
    const { page, kind, colour, changedAtMs } = mark;
    const searched = { hasNote: mark.note.trim() === '' ? 0 : 1, folded: foldMark(mark), foldVersion };
    put.run({ editionId: id, id: mark.id, position, page, kind, colour, changedAtMs, ...searched, record });
  }
  const forget = database.prepare('DELETE FROM marks WHERE edition_id = ? AND id = ?');
  for (const markId of before.keys()) if (!kept.has(markId)) forget.run(id, markId);
}

/** Brings what is searched to the present fold, which may have changed since it was made. */
export function refreshMarkFolds(database: Database): void {
  const rows = database
    .prepare<[number], { editionId: string; id: string; record: string }>(
      'SELECT edition_id AS editionId, id, record FROM marks WHERE fold_version <> ?',
    )
    .all(foldVersion);
  const update = database.prepare('UPDATE marks SET folded = ?, fold_version = ? WHERE edition_id = ? AND id = ?');
  for (const { editionId, id, record } of rows) update.run(foldMark(JSON.parse(record)), foldVersion, editionId, id);
}

/** An edition whose marks show on another: the later version, or itself. */
export type MarkedEdition = { editionId: EditionId; marks: MarkRecord[] };

/**
 * All marks that show on an edition: its own, then those of the versions that it replaces, the nearest first. A version in the trash
 * counts too: who throws a file away does not throw away what he wrote beside it.
 */
export function listMarksFor(database: Database, id: string): MarkedEdition[] {
  const ids = database
    .prepare<[string], EditionId>(
      `WITH RECURSIVE version (id, depth) AS (
         SELECT e.id, 0 FROM editions e WHERE e.id = ?
         UNION SELECT e.replaces, version.depth + 1 FROM editions e JOIN version ON e.id = version.id
           WHERE e.replaces IS NOT NULL AND version.depth < 1000
       )
       SELECT id FROM version ORDER BY depth`,
    )
    .pluck()
    .all(id);
  return ids.map((editionId) => ({ editionId, marks: readMarks(database, editionId) })).filter(({ marks }) => marks.length > 0);
}

/** Where a mark of an earlier version stands on a later one; null where nowhere. */
export type MarkPlace = MarkRef & { page: number | null };

/** Where the marks of earlier versions were last found on an edition. */
export function listMarkPlaces(database: Database, onId: string): MarkPlace[] {
  return database
    .prepare<[string], MarkPlace>('SELECT edition_id AS editionId, mark_id AS id, page FROM mark_places WHERE on_edition_id = ?')
    .all(onId);
}

/** Keeps where the marks of earlier versions stand on an edition, in the place of what was known. Marks that have gone are passed over. */
export function putMarkPlaces(database: Database, onId: string, places: readonly MarkPlace[]): void {
  const put = database.prepare(
    `INSERT INTO mark_places (edition_id, mark_id, on_edition_id, page)
     SELECT edition_id, id, @onId, @page FROM marks WHERE edition_id = @editionId AND id = @id`,
  );
  database.transaction(() => {
    database.prepare('DELETE FROM mark_places WHERE on_edition_id = ?').run(onId);
    for (const { editionId, id, page } of places) put.run({ editionId, id, onId, page });
  })();
}

/** The versions that replace an edition, and those that replace them. */
export function listLaterVersions(database: Database, id: string): EditionId[] {
  return database
    .prepare<[string], EditionId>(
      `WITH RECURSIVE later (id, depth) AS (
         SELECT e.id, 1 FROM editions e WHERE e.replaces = ?
         UNION SELECT e.id, later.depth + 1 FROM editions e JOIN later ON e.replaces = later.id WHERE later.depth < 1000
       )
       SELECT DISTINCT id FROM later`,
    )
    .pluck()
    .all(id);
}

// Dossiers as rows. What stands here stands in library.json too, which is written first.
import type { Database } from 'better-sqlite3';
import { AppError } from '#border/errors';
import type { EditionId } from '#border/model';
import type { DossierItem, DossierRecord, DossierSummary } from '#border/model-dossier';

type Head = Omit<DossierRecord, 'items'>;
type ItemRow = { id: string; position: number; record: string };

const headColumns = 'd.id, d.name, d.note, d.created_at_ms AS createdAtMs, d.changed_at_ms AS changedAtMs';
const mostFirsts = 3;

const listHeads = (database: Database): Head[] =>
  database.prepare<[], Head>(`SELECT ${headColumns} FROM dossiers d ORDER BY d.position, d.rowid`).all();

const listRows = (database: Database, id: string): ItemRow[] =>
  database
    .prepare<[string], ItemRow>('SELECT id, position, record FROM dossier_items WHERE dossier_id = ? ORDER BY position')
    .all(id);

/** What records from before clippings had text do not have. */
const later: Pick<DossierItem, 'text' | 'section' | 'printedPage' | 'more'> = {
  text: '',
  section: null,
  printedPage: null,
  more: [],
};

const readItems = (database: Database, id: string): DossierItem[] =>
  listRows(database, id).map(({ record }) => ({ ...later, ...JSON.parse(record) }));

/** All dossiers with all that is in them, in their order. */
export function listDossiers(database: Database): DossierRecord[] {
  return listHeads(database).map((head) => ({ ...head, items: readItems(database, head.id) }));
}

/** One dossier with its items. Throws dossier/not-found. */
export function getDossier(database: Database, id: string): DossierRecord {
  const head = database.prepare<[string], Head>(`SELECT ${headColumns} FROM dossiers d WHERE d.id = ?`).get(id);
  if (head === undefined) throw new AppError('dossier/not-found', { id });
  return { ...head, items: readItems(database, id) };
}

/** The dossiers as a list shows them, without reading what is in them. */
export function summarizeDossiers(database: Database): DossierSummary[] {
  const counts = database.prepare<[string], { items: number; comments: number }>(
    'SELECT count(*) AS items, coalesce(sum(has_comment), 0) AS comments FROM dossier_items WHERE dossier_id = ?',
  );
  const firsts = database.prepare<[string, number], { editionId: EditionId; page: number }>(
    'SELECT edition_id AS editionId, page FROM dossier_items WHERE dossier_id = ? ORDER BY position LIMIT ?',
  );
  return listHeads(database).map((head) => ({
    ...head,
    ...(counts.get(head.id) ?? { items: 0, comments: 0 }),
    firsts: firsts.all(head.id, mostFirsts),
  }));
}

/** The pages of which a person has said something, each once. */
export function listNotedPages(database: Database): { editionId: EditionId; page: number }[] {
  return database
    .prepare<[], { editionId: EditionId; page: number }>(
      'SELECT DISTINCT edition_id AS editionId, page FROM dossier_items WHERE has_comment = 1 ORDER BY edition_id, page',
    )
    .all();
}

const putItems = (database: Database, { id, items }: DossierRecord, isTaken: (itemId: string) => boolean): void => {
  const before = new Map(listRows(database, id).map((row) => [row.id, row]));
  const put = database.prepare(
    `INSERT INTO dossier_items (id, dossier_id, position, edition_id, page, has_comment, record)
     VALUES (@id, @dossierId, @position, @editionId, @page, @hasComment, @record)
     ON CONFLICT (id) DO UPDATE SET dossier_id = excluded.dossier_id, position = excluded.position, edition_id = excluded.edition_id,
       page = excluded.page, has_comment = excluded.has_comment, record = excluded.record`,
  );
  let position = 0;
  for (const item of items) {
    if (isTaken(item.id)) continue;
    const record = JSON.stringify(item);
    const known = before.get(item.id);
    before.delete(item.id);
    if (known?.record !== record || known.position !== position) {
      const hasComment = item.comment.trim() === '' ? 0 : 1;
      put.run({ id: item.id, dossierId: id, position, editionId: item.editionId, page: item.page, hasComment, record });
    }
    position += 1;
  }
  const forget = database.prepare('DELETE FROM dossier_items WHERE id = ?');
  for (const itemId of before.keys()) forget.run(itemId);
};

/** Makes the rows those of the record; only what differs is written. Of two with one id the first is taken, as with sources. */
export function putDossiers(database: Database, dossiers: readonly DossierRecord[]): void {
  const firsts = dossiers.filter(({ id }, index) => dossiers.findIndex((one) => one.id === id) === index);
  const kept = new Set(firsts.map(({ id }) => id));
  for (const { id } of listHeads(database)) if (!kept.has(id)) database.prepare('DELETE FROM dossiers WHERE id = ?').run(id);
  const put = database.prepare(
    `INSERT INTO dossiers (id, position, name, note, created_at_ms, changed_at_ms)
     VALUES (@id, @position, @name, @note, @createdAtMs, @changedAtMs)
     ON CONFLICT (id) DO UPDATE SET position = excluded.position, name = excluded.name, note = excluded.note,
       created_at_ms = excluded.created_at_ms, changed_at_ms = excluded.changed_at_ms`,
  );
  const seen = new Set<string>();
  const isTaken = (itemId: string): boolean => {
    const isKnown = seen.has(itemId);
    seen.add(itemId);
    return isKnown;
  };
  for (const [position, dossier] of firsts.entries()) {
    const { items: _, ...head } = dossier;
    put.run({ ...head, position });
    putItems(database, dossier, isTaken);
  }
}

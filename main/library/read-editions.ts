// Reads editions from library.sqlite as the border shows them. Never writes; knows nothing of the index.
import type { Database } from 'better-sqlite3';
import { AppError } from '#border/errors';
import type { CorrectedPage, Edition, PageSize } from '#border/model';
import { completeFacts } from '../base/complete-facts.ts';
import type { KeptFile, PageFault, RecognisedFile } from '../base/record.ts';

/** An edition before the index has been asked about it, with the key of its corrections, which the index must have too. */
export type ShelvedEdition = Omit<Edition, 'indexState' | 'searchable'> & {
  correctionsKey: string;
  /** Names what its text is made from. */
  textKey: string;
};

type Row = Omit<ShelvedEdition, 'facts' | 'isLocked' | 'isPinned' | 'damage'> & {
  facts: string;
  isLocked: number;
  isPinned: number;
  damage: string | null;
};

const columns = `e.id, t.name AS title, e.day, e.covers, e.issue, e.price, e.printed_pages AS printedPages, e.language, e.direction, e.variant, e.version, e.replaces, e.state,
  e.facts, e.pages, e.size_bytes AS sizeBytes, e.sha256, e.is_locked AS isLocked, e.path || '/' || e.drawn_from AS path,
  e.added_at_ms AS addedAtMs, e.read_at_ms AS readAtMs, e.last_page AS lastPage, e.is_pinned AS isPinned, e.kind, e.damage,
  e.corrections_key AS correctionsKey, e.text_key AS textKey`;
const isShown = `e.removed_at_ms IS NULL
  AND NOT EXISTS (SELECT 1 FROM editions n WHERE n.replaces = e.id AND n.removed_at_ms IS NULL)`;

const knownFacts = new Map<string, Edition['facts']>();

/** Facts repeat across editions, so most of the parsing of a long list is saved; the map stays small. */
const parseFacts = (text: string): Edition['facts'] => {
  const known = knownFacts.get(text);
  if (known !== undefined) return known;
  if (knownFacts.size > 500) knownFacts.clear();
  const facts: Edition['facts'] = completeFacts(JSON.parse(text));
  knownFacts.set(text, facts);
  return facts;
};

/** Changes the row in place: a copy of each of ten thousand would cost as much as reading them. */
const toEdition = <Some extends Row>(row: Some): Omit<Some, keyof Row> & ShelvedEdition =>
  Object.assign(row, {
    facts: parseFacts(row.facts),
    isLocked: row.isLocked === 1,
    isPinned: row.isPinned === 1,
    damage: row.damage === null ? null : JSON.parse(row.damage),
  });

/** A row of the table as the shelf keeps it in memory: with what decides its place and whether it is shown. */
export type ShelfRow = { edition: ShelvedEdition; titleKey: string; isRemoved: boolean; change: number };

/** The rows changed after `change`, in the order of their changes, at most `limit`. */
export function readChanges(database: Database, change: number, limit: number): ShelfRow[] {
  const rows = database
    .prepare<[number, number], Row & { titleKey: string; isRemoved: number; change: number }>(
      `SELECT ${columns}, t.key AS titleKey, e.removed_at_ms IS NOT NULL AS isRemoved, e.change
       FROM editions e CROSS JOIN titles t ON t.id = e.title_id WHERE e.change > ? ORDER BY e.change LIMIT ?`,
    )
    .all(change, limit);
  return rows.map(({ titleKey: key, isRemoved, change: number, ...row }) => ({
    edition: toEdition(row),
    titleKey: key,
    isRemoved: isRemoved === 1,
    change: number,
  }));
}

/** What lies in the trash, last removed first. */
export function listTrash(database: Database): (ShelvedEdition & { removedAtMs: number })[] {
  const rows = database
    .prepare<[], Row & { removedAtMs: number }>(
      `SELECT ${columns}, e.removed_at_ms AS removedAtMs FROM editions e JOIN titles t ON t.id = e.title_id
       WHERE e.removed_at_ms IS NOT NULL ORDER BY e.removed_at_ms DESC, e.id`,
    )
    .all();
  return rows.map(toEdition);
}

/** One edition that is not in the trash; replaced ones too. Throws edition/not-found. */
export function getEdition(database: Database, id: string): ShelvedEdition {
  const row = database
    .prepare<[string], Row>(
      `SELECT ${columns} FROM editions e JOIN titles t ON t.id = e.title_id WHERE e.id = ? AND e.removed_at_ms IS NULL`,
    )
    .get(id);
  if (row === undefined) throw new AppError('edition/not-found', { id });
  return toEdition(row);
}

/** The edition if the shelf shows it: neither in the trash nor replaced. */
export function findShelved(database: Database, id: string): ShelvedEdition | null {
  const row = database
    .prepare<[string], Row>(`SELECT ${columns} FROM editions e JOIN titles t ON t.id = e.title_id WHERE e.id = ? AND ${isShown}`)
    .get(id);
  return row === undefined ? null : toEdition(row);
}

/** What an edition arrived as, and which of its pages could not be read; of a PDF nothing. Throws edition/not-found. */
export function getIssueFiles(database: Database, id: string): { files: KeptFile[]; pageFaults: PageFault[] } {
  const row = database
    .prepare<[string], { files: string; pageFaults: string }>(
      'SELECT files, page_faults AS pageFaults FROM edition_details WHERE edition_id = ?',
    )
    .get(id);
  if (row === undefined) throw new AppError('edition/not-found', { id });
  return { files: JSON.parse(row.files), pageFaults: JSON.parse(row.pageFaults) };
}

/** The pages of an edition that were read from their pictures; none where the edition is not there. */
export function listRecognised(database: Database, id: string): RecognisedFile[] {
  const text = database.prepare<[string], string>('SELECT recognised FROM edition_details WHERE edition_id = ?').pluck().get(id);
  return text === undefined ? [] : JSON.parse(text);
}

/** The page sizes of an edition. Throws edition/not-found. */
export function getPageSizes(database: Database, id: string): PageSize[] {
  const text = database
    .prepare<[string], string>(
      'SELECT page_sizes FROM edition_details d JOIN editions e ON e.id = d.edition_id WHERE e.id = ? AND e.removed_at_ms IS NULL',
    )
    .pluck()
    .get(id);
  if (text === undefined) throw new AppError('edition/not-found', { id });
  return JSON.parse(text);
}

/** The page sizes of an edition, the trash included; none where it is not there. */
export function listPageSizes(database: Database, id: string): PageSize[] {
  const text = database.prepare<[string], string>('SELECT page_sizes FROM edition_details WHERE edition_id = ?').pluck().get(id);
  return text === undefined ? [] : JSON.parse(text);
}

/** The pages of an edition that a person arranged; none where the edition is not there. */
export function listCorrections(database: Database, id: string): CorrectedPage[] {
  const text = database.prepare<[string], string>('SELECT corrections FROM edition_details WHERE edition_id = ?').pluck().get(id);
  return text === undefined ? [] : JSON.parse(text);
}

/** The ids of the editions of which some page could not be read. */
export function listFaultyIds(database: Database): Set<string> {
  const ids = database.prepare<[], string>("SELECT edition_id FROM edition_details WHERE page_faults <> '[]'").pluck().all();
  return new Set(ids);
}

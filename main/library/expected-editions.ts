// What an audit must find on the disk, by the rows: every edition, the trash included, with its files, its sums and its chain of events.
import type { Database } from 'better-sqlite3';
import type { Damage } from '#border/model-damage';
import type { KeptFile, RecognisedFile } from '../base/record.ts';

/** An edition as its rows have it. `change` tells whether they were written since. */
export type ExpectedEdition = {
  id: string;
  title: string;
  day: string | null;
  revision: number;
  path: string;
  sha256: string;
  sizeBytes: number;
  removedAtMs: number | null;
  files: KeptFile[];
  recognised: RecognisedFile[];
  damage: Damage | null;
  change: number;
};

type Row = Omit<ExpectedEdition, 'files' | 'recognised' | 'damage'> & {
  files: string;
  recognised: string;
  damage: string | null;
};

const columns = `e.id, t.name AS title, e.day, e.revision, e.path, e.sha256, e.size_bytes AS sizeBytes, e.removed_at_ms AS removedAtMs,
  d.files, d.recognised, e.damage, e.change`;
const tables = 'editions e JOIN titles t ON t.id = e.title_id JOIN edition_details d ON d.edition_id = e.id';

const toExpected = ({ files, recognised, damage, ...row }: Row): ExpectedEdition => ({
  ...row,
  files: JSON.parse(files),
  recognised: JSON.parse(recognised),
  damage: damage === null ? null : JSON.parse(damage),
});

/** All editions in the order of their folders, as disks like to be read. */
export function listExpected(database: Database): ExpectedEdition[] {
  return database.prepare<[], Row>(`SELECT ${columns} FROM ${tables} ORDER BY e.path`).all().map(toExpected);
}

/** The editions that are marked as damaged, by title and day. */
export function listDamaged(database: Database): (ExpectedEdition & { damage: Damage })[] {
  return database
    .prepare<[], Row>(`SELECT ${columns} FROM ${tables} WHERE e.damage IS NOT NULL ORDER BY t.name, e.day`)
    .all()
    .map(toExpected)
    .filter((edition): edition is ExpectedEdition & { damage: Damage } => edition.damage !== null);
}

/** The damaged editions that came as one PDF from an address, which can be asked for it again. */
export function listFetchable(database: Database): string[] {
  return database
    .prepare<[], string>(
      `SELECT e.id FROM editions e JOIN edition_details d ON d.edition_id = e.id
       WHERE e.damage IS NOT NULL AND e.kind = 'pdf' AND json_extract(d.source, '$.origin.url') IS NOT NULL`,
    )
    .pluck()
    .all();
}

/** One edition as its rows have it now; null where it has none. */
export function findExpected(database: Database, id: string): ExpectedEdition | null {
  const row = database.prepare<[string], Row>(`SELECT ${columns} FROM ${tables} WHERE e.id = ?`).get(id);
  return row === undefined ? null : toExpected(row);
}

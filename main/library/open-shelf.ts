// The shelf in memory: read once in slices that do not hold up the thread, then only what has changed.
// Ten thousand rows cost some 50 ms to read and order; a list from memory costs a few. Never writes.
import { setImmediate } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';
import { readChanges, type ShelfRow, type ShelvedEdition } from './read-editions.ts';
import { titleKey } from './title-key.ts';

/** Which editions to list; days are inclusive. */
export type ListFilter = { title?: string | undefined; from?: string | undefined; to?: string | undefined };

/** The editions on the shelf. What it gives is shared: copy before changing. */
export type Shelf = {
  /** What is neither in the trash nor replaced by a corrected edition; newest first, the undated last. */
  list: (filter?: ListFilter) => readonly ShelvedEdition[];
  /** Whether an edition is there, be it replaced; not one in the trash. */
  has: (id: string) => boolean;
  /** The edition as `list` shows it; undefined where it does not. */
  find: (id: string) => ShelvedEdition | undefined;
  /** How much the editions fill, replaced ones too. */
  filledBytes: () => number;
};

const sliceRows = 500;

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Newest day first; within a day by title, then variant, then the last added. */
const compareRows = (a: ShelfRow, b: ShelfRow): number =>
  compareTexts(b.edition.day ?? '', a.edition.day ?? '') ||
  compareTexts(a.titleKey, b.titleKey) ||
  compareTexts(a.edition.variant, b.edition.variant) ||
  b.edition.addedAtMs - a.edition.addedAtMs ||
  compareTexts(a.edition.id, b.edition.id);

const orderRows = (rows: Iterable<ShelfRow>): ShelfRow[] => {
  const kept = [...rows].filter((row) => !row.isRemoved);
  const replaced = new Set(kept.map((row) => row.edition.replaces));
  return kept.filter((row) => !replaced.has(row.edition.id)).sort(compareRows);
};

/** Reads the shelf, and keeps it in step with the file, whoever writes it. */
export async function openShelf(database: Database): Promise<Shelf> {
  const rows = new Map<string, ShelfRow>();
  let lastChange = 0;
  let version: unknown = null;
  let ordered: ShelfRow[] = [];
  let filledBytes: number | null = null;
  let byId: Map<string, ShelvedEdition> | null = null;

  const readSlice = (): number => {
    const slice = readChanges(database, lastChange, sliceRows);
    for (const row of slice) rows.set(row.edition.id, row);
    lastChange = slice.at(-1)?.change ?? lastChange;
    return slice.length;
  };

  const refresh = (): void => {
    const now = database.pragma('data_version', { simple: true });
    if (now === version) return;
    version = now;
    let read = 0;
    for (let slice = readSlice(); slice > 0; slice = readSlice()) read += slice;
    if (read === 0) return;
    ordered = orderRows(rows.values());
    filledBytes = null;
    byId = null;
  };

  while (readSlice() === sliceRows) await setImmediate();
  await setImmediate();
  ordered = orderRows(rows.values());

  return {
    list: ({ title, from, to } = {}) => {
      refresh();
      const key = title === undefined ? null : titleKey(title);
      const isWanted = ({ edition: { day }, titleKey: of }: ShelfRow): boolean =>
        (key === null || of === key) &&
        (from === undefined || (day !== null && day >= from)) &&
        (to === undefined || (day !== null && day <= to));
      return ordered.filter(isWanted).map((row) => row.edition);
    },
    has: (id) => {
      refresh();
      return rows.get(id)?.isRemoved === false;
    },
    find: (id) => {
      refresh();
      byId ??= new Map(ordered.map(({ edition }) => [edition.id, edition]));
      return byId.get(id);
    },
    filledBytes: () => {
      refresh();
      filledBytes ??= [...rows.values()].reduce((sum, row) => sum + (row.isRemoved ? 0 : row.edition.sizeBytes), 0);
      return filledBytes;
    },
  };
}

// All that a library knows and a person has given it, as one value to compare: every edition with its whole record and its folder, the
// trash included, and what belongs to the library as a whole. What only serves the program (numbers of rows, times of files) is not in it.
import type { EditionRecord, LibraryRecord } from '../../main/base/record.ts';
import { listRows } from '../../main/library/edition-rows.ts';
import { readLibraryRecord } from '../../main/library/library-record.ts';
import { openLibraryReader } from '../../main/library/open-library.ts';
import { openShelf } from '../../main/library/open-shelf.ts';
import { readRecord } from '../../main/library/read-record.ts';

/** The exported state of a library. */
export type LibraryState = {
  /** What the shelf lists, in its order. */
  shelf: string[];
  editions: Record<string, { path: string; record: EditionRecord }>;
  whole: LibraryRecord;
};

/** Exports the state of the library at `root`. */
export async function exportState(root: string): Promise<LibraryState> {
  const database = openLibraryReader(root);
  try {
    const shelf = (await openShelf(database)).list().map(({ id }) => id);
    const ids = listRows(database)
      .map(({ id }) => id)
      .sort();
    const editions = Object.fromEntries(ids.map((id) => [id, readRecord(database, id)]));
    return { shelf, editions, whole: readLibraryRecord(database) };
  } finally {
    database.close();
  }
}

/** How many single values a state holds. */
export function countFields(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce<number>((sum, one) => sum + countFields(one), 0);
}

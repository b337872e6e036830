// Finds the title that a name means, or makes it; and changes what belongs to the library as a whole, sidecar first.
import { makeLabel, numberLabel } from '../../archive/label.ts';
import type { Places } from '../../archive/places.ts';
import { writeLibrarySidecar } from '../../archive/sidecar.ts';
import { makeId } from '../../base/ids.ts';
import { firstAuthority, firstHoldings, firstReading, type LibraryRecord, type TitleRecord } from '../../base/record.ts';
import { putLibraryRecord, readLibraryRecord } from '../../library/library-record.ts';
import type { LibraryDatabase } from '../../library/open-library.ts';
import { findTitle, hasTitleFolder, putTitle } from '../../library/titles.ts';

type Open = { places: Places; database: LibraryDatabase };

/** Changes what belongs to the library as a whole: sidecar, then rows. With its first change a library gets its id. */
export function changeLibraryRecord({ places, database }: Open, change: (record: LibraryRecord) => LibraryRecord): void {
  const before = readLibraryRecord(database);
  const after = { ...change(before), id: before.id ?? makeId(), revision: before.revision + 1 };
  writeLibrarySidecar(places.root, after);
  putLibraryRecord(database, after);
}

const freeFolder = (database: LibraryDatabase, wish: string): string => {
  for (let number = 1; ; number += 1) {
    const folder = number === 1 ? wish : numberLabel(wish, number);
    if (!hasTitleFolder(database, folder)) return folder;
  }
};

/** What a title is made from. */
export type TitleWish = { title: string; language: string | null; direction: 'ltr' | 'rtl' };

/**
 * The title of an edition; a new one takes language and direction from the edition that brought it, and the folder that already
 * holds it, if any. The edition's own sidecar is its truth: library.json would grow with every title and be written for each.
 */
export function ensureTitle({ database }: Open, edition: TitleWish, folder: string | null = null): TitleRecord {
  const known = findTitle(database, edition.title);
  if (known !== null) return known;
  const name = edition.title.normalize('NFC');
  const { language, direction } = edition;
  const title: TitleRecord = {
    name,
    language,
    direction,
    folder: freeFolder(database, folder ?? makeLabel(name)),
    keep: { kind: 'all' },
    isArchive: false,
    style: null,
    styleSinceMs: 0,
    recognition: null,
    reading: firstReading,
    authority: firstAuthority,
    nowCalled: null,
    holdings: firstHoldings,
  };
  putTitle(database, title);
  return title;
}

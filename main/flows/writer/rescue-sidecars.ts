// Before a catalogue is made anew: sidecars that are gone or cannot be read are written again from what databases still know, the
// library's own and then its copies, newest first. What was unreadable is kept beside the new one.
// Refuses to touch a sidecar that can be read.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { listBackups } from '../../archive/backups/keep-copy.ts';
import { type ArchiveFolder, type Loss, listArchiveFolders } from '../../archive/find-losses.ts';
import { fromRelative, type Places } from '../../archive/places.ts';
import {
  editionSidecarName,
  librarySidecarName,
  readSealedLibrary,
  setBadSidecarAside,
  writeEditionSidecar,
  writeLibrarySidecar,
} from '../../archive/sidecar.ts';
import { isGoodCopy } from '../../base/copy-database.ts';
import { findRowAt, listRows } from '../../library/edition-rows.ts';
import { readLibraryRecord } from '../../library/library-record.ts';
import { type LibraryDatabase, libraryFileName, openDatabaseFile } from '../../library/open-library.ts';
import { readRecord } from '../../library/read-record.ts';
import { findDiscarded } from './find-discarded.ts';

/** The library's own file first, then its copies. One that is damaged, or of a later Kiosque, says nothing. */
function* openWitnesses(places: Places): Generator<LibraryDatabase> {
  const copies = listBackups(places.backups).map(({ name }) => join(places.backups, name));
  for (const path of [join(places.root, libraryFileName), ...copies]) {
    if (!existsSync(path) || !isGoodCopy(path)) continue;
    let database: LibraryDatabase;
    try {
      database = openDatabaseFile(path);
    } catch {
      // Not of this program's making: the next one may know.
      continue;
    }
    try {
      yield database;
    } finally {
      database.close();
    }
  }
}

const rescueEditions = (places: Places, database: LibraryDatabase, paths: Set<string>, rescued: Loss[]): void => {
  for (const path of [...paths]) {
    const row = findRowAt(database, path);
    if (row === null) continue;
    const folder = fromRelative(places.root, path);
    setBadSidecarAside(join(folder, editionSidecarName));
    writeEditionSidecar(folder, readRecord(database, row.id).record);
    rescued.push({ path: `${path}/${editionSidecarName}`, code: 'rebuild/from-copy' });
    paths.delete(path);
  }
};

/** What a database knew and no folder holds any more, wherever it would lie; what was deleted for good is no loss. */
const findGone = (places: Places, database: LibraryDatabase, folders: readonly ArchiveFolder[]): Loss[] => {
  const here = new Set(folders.flatMap(({ record }) => record?.id ?? []));
  const paths = new Set(folders.map(({ path }) => path));
  const discarded = findDiscarded(places.root, database);
  return listRows(database)
    .filter(({ id, path }) => !here.has(id) && !paths.has(path) && !discarded.has(id))
    .map(({ path }) => ({ path, code: 'rebuild/edition-missing' }));
};

/**
 * Writes what it can. Gives each sidecar that it wrote (what was changed after the copy was made is not in it), and the editions that the
 * newest database knew and whose folders are gone.
 */
export function rescueSidecars(places: Places): Loss[] {
  const folders = listArchiveFolders(places);
  const paths = new Set(folders.filter(({ record, isBroken }) => record === null || isBroken).map(({ path }) => path));
  const whole = readSealedLibrary(places.root);
  let lacksLibrary = whole === null || whole.seal === 'broken';
  const rescued: Loss[] = [];
  let isFirst = true;
  for (const database of openWitnesses(places)) {
    if (isFirst) rescued.push(...findGone(places, database, folders));
    isFirst = false;
    rescueEditions(places, database, paths, rescued);
    const record = lacksLibrary ? readLibraryRecord(database) : null;
    if (record !== null && record.revision > 0) {
      setBadSidecarAside(join(places.root, librarySidecarName));
      writeLibrarySidecar(places.root, record);
      rescued.push({ path: librarySidecarName, code: 'rebuild/from-copy' });
      lacksLibrary = false;
    }
    if (paths.size === 0 && !lacksLibrary) break;
  }
  const code = whole === null ? 'rebuild/no-sidecar' : 'rebuild/bad-sidecar';
  if (lacksLibrary && folders.length > 0) rescued.push({ path: librarySidecarName, code });
  return rescued;
}

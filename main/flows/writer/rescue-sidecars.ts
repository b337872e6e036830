// Before a catalogue is made anew: sidecars that are gone or cannot be read are written again from what databases still know, the
// library's own and then its copies, newest first. What was unreadable is kept beside the new one.
// Refuses to touch a sidecar that can be read.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { listBackups } from '../../archive/backups/keep-copy.ts';
import type { Loss } from '../../archive/find-losses.ts';
import { listArchiveFolders } from '../../archive/find-losses.ts';
import { fromRelative, type Places } from '../../archive/places.ts';
import {
  editionSidecarName,
  librarySidecarName,
  readLibrarySidecar,
  setBadSidecarAside,
  writeEditionSidecar,
  writeLibrarySidecar,
} from '../../archive/sidecar.ts';
import { isGoodCopy } from '../../base/copy-database.ts';
import { findRowAt } from '../../library/edition-rows.ts';
import { readLibraryRecord } from '../../library/library-record.ts';
import { type LibraryDatabase, libraryFileName, openDatabaseFile } from '../../library/open-library.ts';
import { readRecord } from '../../library/read-record.ts';

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

/** Writes what it can, and gives each sidecar that it wrote: what was changed after the copy was made is not in it. */
export function rescueSidecars(places: Places): Loss[] {
  const broken = listArchiveFolders(places).filter(({ record, isBroken }) => record === null || isBroken);
  const paths = new Set(broken.map(({ path }) => path));
  let lacksLibrary = readLibrarySidecar(places.root) === null;
  const rescued: Loss[] = [];
  if (paths.size === 0 && !lacksLibrary) return rescued;
  for (const database of openWitnesses(places)) {
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
  if (lacksLibrary) rescued.push({ path: librarySidecarName, code: 'rebuild/no-sidecar' });
  return rescued;
}

// Brings files and rows together when a library is opened: files are the truth. The same code makes a lost library.sqlite again.
// Never deletes an edition; a folder that it cannot understand stays where it is and is counted.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Loss, lossesOf, missingFilesOf, readArchiveFolder } from '../../archive/find-losses.ts';
import { fromRelative, type Places } from '../../archive/places.ts';
import {
  librarySidecarName,
  readLibrarySidecar,
  readSealedEdition,
  setBadSidecarAside,
  writeLibrarySidecar,
} from '../../archive/sidecar.ts';
import { sweepIncoming } from '../../archive/store.ts';
import { sweepTemporaries } from '../../archive/sweep-temporaries.ts';
import { settleFolder } from '../../archive/trash.ts';
import { type FoundFolder, stampSidecar, walkArchive } from '../../archive/walk-archive.ts';
import { systemCodeOf } from '../../base/disk-error.ts';
import type { EditionRecord } from '../../base/record.ts';
import { forgetArrived, listDownloadIds } from '../../library/downloads.ts';
import { type EditionRow, listRows } from '../../library/edition-rows.ts';
import { putLibraryRecord, readLibraryRecord } from '../../library/library-record.ts';
import { refreshMarkFolds } from '../../library/marks.ts';
import type { LibraryDatabase } from '../../library/open-library.ts';
import { putEdition, putPlace } from '../../library/put-edition.ts';
import { markLookedAt } from '../../library/search-matches.ts';
import { refreshTitleKeys } from '../../library/titles.ts';
import { recoverDeaccessions } from './empty-trash.ts';
import { changeLibraryRecord, ensureTitle } from './ensure-title.ts';
import { takeInLog } from './take-in-log.ts';

/** What opening had to do: half-arrived and half-written files swept, folders adopted, rows renewed from newer sidecars, folders left alone and why. */
export type Recovery = {
  swept: number;
  adopted: number;
  renewed: number;
  leftAlone: readonly string[];
  missing: number;
  losses: readonly Loss[];
};

type Open = { places: Places; database: LibraryDatabase };

const recoverWhole = ({ places, database }: Open): void => {
  const kept = readLibraryRecord(database);
  const sidecar = readLibrarySidecar(places.root);
  if (sidecar === null) setBadSidecarAside(join(places.root, librarySidecarName));
  if (sidecar !== null && sidecar.revision > kept.revision) putLibraryRecord(database, sidecar);
  else if (sidecar === null && kept.revision > 0) writeLibrarySidecar(places.root, kept);
};

/** A library that holds something is told from others by its id. */
const giveId = (open: Open): void => {
  const { id } = readLibraryRecord(open.database);
  if (id === null && listRows(open.database).length > 0) changeLibraryRecord(open, (record) => record);
};

/** A folder that was left alone: what is wrong with its files, or that its edition has its row from elsewhere. */
const lossesOfFolder = (places: Places, path: string): Loss[] => {
  const losses = lossesOf(places, readArchiveFolder(places, path, true));
  return losses.length > 0 ? losses : [{ path, code: 'rebuild/duplicate' }];
};

/** `editions/Le Matin/2024/…` is below the folder of its title; what is unsorted or in the trash tells nothing. */
const titleFolderOf = (path: string): string | null => /^editions\/([^/_][^/]*)\/\d{4}\//u.exec(path)?.[1] ?? null;

const settle = (open: Open, folder: FoundFolder, record: EditionRecord): void => {
  const title = ensureTitle(open, record, titleFolderOf(folder.path));
  const path = settleFolder(open.places, folder.path, record);
  const sidecarStamp = stampSidecar(fromRelative(open.places.root, path));
  putEdition(open.database, { ...record, title: title.name }, { path, sidecarStamp });
};

type Verdict = 'adopted' | 'renewed' | 'moved' | 'left alone';

const recoverFolder = (
  open: Open,
  folder: FoundFolder,
  rows: Map<string, EditionRow>,
  isFound: (path: string) => boolean,
): Verdict => {
  const found = readSealedEdition(fromRelative(open.places.root, folder.path));
  if (found === null || missingFilesOf(open.places, folder.path, found.record).length > 0) return 'left alone';
  const { record, seal } = found;
  const row = rows.get(record.id);
  // Nobody wrote this: the row has what was written, and the audit names the sidecar.
  if (seal === 'broken' && row?.revision === record.revision) return 'left alone';
  const isCopy = row !== undefined && row.path !== folder.path && isFound(row.path);
  if (isCopy) return 'left alone';
  try {
    if (row !== undefined && row.revision > record.revision) {
      putPlace(open.database, record.id, folder);
      return 'moved';
    }
    settle(open, folder, record);
    return row === undefined ? 'adopted' : 'renewed';
  } catch (error) {
    // The same bytes or the same version twice, brought by hand: the one that has its row stays.
    if (systemCodeOf(error)?.startsWith('SQLITE_CONSTRAINT') === true) return 'left alone';
    throw error;
  }
};

/**
 * Takes newer sidecars into their rows, adopts folders without a row, finishes moves to and from the trash, and sweeps incoming/ and what was
 * half written last, when it is known what is still on its way.
 */
export function recoverLibrary(open: Open, nowMs: number): Recovery {
  recoverWhole(open);
  refreshTitleKeys(open.database);
  refreshMarkFolds(open.database);
  const rows = listRows(open.database);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const stamps = new Map(rows.map((row) => [row.path, row.sidecarStamp]));
  const found = walkArchive(open.places);
  const halfWritten = sweepTemporaries(open.places, found);
  const foundPaths = new Set(found.map((folder) => folder.path));
  const isFound = (path: string): boolean => foundPaths.has(path);
  // One transaction: ten thousand of them would sync the disk ten thousand times when a catalogue is made again.
  const recoverAll = open.database.transaction(() =>
    found
      .filter((folder) => stamps.get(folder.path) !== folder.sidecarStamp)
      .map((folder) => ({ folder, verdict: recoverFolder(open, folder, byId, isFound) })),
  );
  const verdicts = recoverAll();
  takeInLog(open, nowMs);
  if (rows.length === 0) markLookedAt(open.database);
  forgetArrived(open.database);
  recoverDeaccessions(open);
  giveId(open);
  const swept = halfWritten + sweepIncoming(open.places, new Set(listDownloadIds(open.database)));
  const count = (verdict: Verdict): number => verdicts.filter((each) => each.verdict === verdict).length;
  const isMissing = ({ path }: EditionRow): boolean => !isFound(path) && !existsSync(fromRelative(open.places.root, path));
  const leftAlone = verdicts.filter((each) => each.verdict === 'left alone').map((each) => each.folder.path);
  return {
    swept,
    adopted: count('adopted'),
    renewed: count('renewed'),
    leftAlone,
    losses: leftAlone.flatMap((path) => lossesOfFolder(open.places, path)),
    missing: listRows(open.database).filter(isMissing).length,
  };
}

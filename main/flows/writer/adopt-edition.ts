// Takes an edition of another Kiosque with its sidecar: what was noted, corrected and read of it stays, and so does its place in the trash.
// Refuses bytes that are not those its sidecar speaks of, and what the library has already; changes nothing where it came from.
import { constants, copyFileSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '#border/errors';
import { editionFileName, fromRelative, toRelative } from '../../archive/places.ts';
import { editionSidecarName, readEditionSidecar } from '../../archive/sidecar.ts';
import { dropIncoming, hashFile, placeEdition, sumOfFiles } from '../../archive/store.ts';
import { settleFolder } from '../../archive/trash.ts';
import { stampSidecar } from '../../archive/walk-archive.ts';
import { onDisk } from '../../base/disk-error.ts';
import { joinHistories, withEvents } from '../../base/events.ts';
import { makeId } from '../../base/ids.ts';
import type { EditionRecord } from '../../base/record.ts';
import { findRow } from '../../library/edition-rows.ts';
import { findSameBytes, isInTrash, listIssue } from '../../library/find-twins.ts';
import { putEdition } from '../../library/put-edition.ts';
import { listEvents } from '../../library/read-record.ts';
import { titleKey } from '../../library/title-key.ts';
import { findTitleNow } from '../../library/titles.ts';
import { ensureTitle } from './ensure-title.ts';
import type { Writer } from './open-writer.ts';

/** Where an edition comes from, for its events. Out of a backup it comes onto the shelf, out of a bag also into the trash. */
export type AdoptedFrom = { what: 'bag' | 'backup'; name: string };

/** An edition's folder in a bag or out of a backup. `stop[0]` other than 0 ends the work. */
export type AdoptInput = { folder: string; from: AdoptedFrom; stop: Int32Array };

const refuseKnown = ({ database }: Writer, { sha256, removedAtMs }: EditionRecord): void => {
  const twin = findSameBytes(database, sha256);
  if (twin !== null) throw new AppError('library/duplicate', { id: twin.id });
  if (removedAtMs !== null && isInTrash(database, sha256)) throw new AppError('library/duplicate');
};

const copyFolder = (from: string, to: string): void => {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (entry.name === editionSidecarName) continue;
    const copy = join(to, entry.name);
    if (entry.isDirectory()) copyFolder(join(from, entry.name), copy);
    else if (entry.isFile()) copyFileSync(join(from, entry.name), copy, constants.COPYFILE_FICLONE | constants.COPYFILE_EXCL);
  }
};

const checkBytes = (folder: string, record: EditionRecord, isCancelled: () => boolean): void => {
  const sumOf = (name: string): string | null => {
    const path = join(folder, ...name.split('/'));
    return existsSync(path) ? hashFile(path, isCancelled) : null;
  };
  const { files, sha256 } = record;
  const isSound =
    files.length === 0
      ? sumOf(editionFileName) === sha256
      : sumOfFiles(files) === sha256 && files.every((file) => sumOf(file.name) === file.sha256);
  if (!isSound) throw new AppError('edition/damaged', { id: record.id });
};

/** The version that an edition has itself; where the issue has that one already, in the trash too, the next after all of them. */
const freeVersion = ({ database }: Writer, { title, day, variant, version }: EditionRecord): number => {
  if (day === null) return version;
  const versions = listIssue(database, { titleKey: titleKey(title), day, variant }).map((one) => one.version);
  return versions.includes(version) ? Math.max(...versions) + 1 : version;
};

/** The record as this library keeps it: the title as it is called and spelled here now, an id and a version that are free. */
const settleRecord = (writer: Writer, record: EditionRecord, { what, name }: AdoptedFrom): EditionRecord => {
  const { database } = writer;
  // Events outlive an edition that was deleted for good: it comes back under its id where they and its own are one history.
  const history = joinHistories(record.id, listEvents(database, record.id), record.events);
  const id = findRow(database, record.id) === null && history !== null ? record.id : makeId();
  const title = (findTitleNow(database, record.title)?.name ?? record.title).normalize('NFC');
  const version = freeVersion(writer, { ...record, title });
  const settled: EditionRecord = { ...record, id, title, version, revision: record.revision + 1, damage: null };
  // Links are made of the id that they stand behind: under another one the chain begins anew.
  const events = id === record.id && history !== null ? history : record.events.map((event) => ({ ...event, link: null }));
  const detail = `sha256 ${record.sha256}, from the ${what} ${name}${id === record.id ? '' : `, there as ${record.id}`}`;
  return withEvents({ ...settled, events }, writer.agent(), [
    { type: what === 'bag' ? 'ingestion' : 'recovery', atMs: writer.now(), outcome: 'success', detail },
  ]);
};

/** Takes an edition. Throws edition/damaged, library/duplicate, disk/full, add/cancelled; the library is then as it was. */
export function adoptEdition(writer: Writer, { folder, from, stop }: AdoptInput): { id: string } {
  const { places, database } = writer;
  const isCancelled = (): boolean => Atomics.load(stop, 0) !== 0;
  const read = readEditionSidecar(folder);
  if (read === null) throw new AppError('edition/damaged');
  const found = from.what === 'backup' ? { ...read, removedAtMs: null } : read;
  refuseKnown(writer, found);
  const record = settleRecord(writer, found, from);
  let placed: string | null = null;
  try {
    return onDisk(() => {
      const incoming = join(places.incoming, record.id);
      copyFolder(folder, incoming);
      checkBytes(incoming, record, isCancelled);
      const title = ensureTitle(writer, record);
      placed = placeEdition(places, record, title.folder);
      const path = settleFolder(places, toRelative(places.root, placed), record);
      placed = fromRelative(places.root, path);
      putEdition(database, record, { path, sidecarStamp: stampSidecar(placed) });
      return { id: record.id };
    });
  } catch (error) {
    if (placed !== null) rmSync(placed, { recursive: true, force: true });
    dropIncoming(places, record.id);
    throw error;
  }
}

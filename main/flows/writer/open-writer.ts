// Opens a library to write it: folder, lock, database, recovery, in this order. Lives on the library-worker's thread only.
// Refuses a second writer, and touches nothing of a library that a later Kiosque made.
import { existsSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '#border/errors';
import { stampOf } from '../../archive/backups/rotation.ts';
import { type Loss, listArchiveFolders, lossesOf } from '../../archive/find-losses.ts';
import { setDatabaseAside } from '../../archive/full-backup/empty-library.ts';
import { type Places, placesOf } from '../../archive/places.ts';
import { makeFolderDurably, moveDurably } from '../../base/atomic-file.ts';
import { onDisk, toDiskError } from '../../base/disk-error.ts';
import { type Lock, openLock } from '../../base/lock.ts';
import type { Agent } from '../../base/record.ts';
import { sealFile } from '../../base/seal.ts';
import { countChanges } from '../../base/sqlite.ts';
import { refuseUnfinished } from '../../base/unfinished.ts';
import { readSettings } from '../../library/library-record.ts';
import { type LibraryDatabase, libraryFileName, openLibraryWriter } from '../../library/open-library.ts';
import { type Recovery, recoverLibrary } from './recover-library.ts';
import { rescueSidecars } from './rescue-sidecars.ts';

/** The name by which events know the program. */
const program = 'Kiosque';

/** A library that this thread alone may change. */
export type Writer = {
  places: Places;
  database: LibraryDatabase;
  now: () => number;
  /** Who works on it now, for the events of editions. */
  agent: () => Agent;
  recovery: Recovery;
  /** Whether rows were changed since the last copy of this session, or since it began. */
  isChanged: () => boolean;
  /** A copy was made: what is changed from here on is not in it. */
  noteCopy: () => void;
  close: () => void;
};

/** How a library is opened to write. With `isRebuilding` the catalogue and all that is derived is made anew, from files alone. */
export type WriterOptions = { root: string; mustExist: boolean; now: () => number; version: string; isRebuilding?: boolean };

const checkRoot = ({ root, mustExist }: WriterOptions): void => {
  if (existsSync(root) && !statSync(root).isDirectory()) throw new AppError('library/not-a-folder');
  refuseUnfinished(root);
  const isLibrary = ['library.sqlite', 'library.json', 'editions'].some((name) => existsSync(join(root, name)));
  if (mustExist && !isLibrary) throw new AppError('library/not-found');
};

const setAside = (places: Places, now: () => number): void => {
  makeFolderDurably(places.backups);
  moveDurably(join(places.root, libraryFileName), join(places.backups, `damaged ${stampOf(now())}.sqlite`));
  for (const end of ['-wal', '-shm']) rmSync(join(places.root, `${libraryFileName}${end}`), { force: true });
};

/** Takes out of the way what is to be made anew. Killed anywhere in it, the next opening goes on from the files that there are. */
const clearDerived = (places: Places, now: () => number): Loss[] => {
  const rescued = rescueSidecars(places);
  setDatabaseAside(places.root, 'rebuild', now);
  rmSync(places.derived, { recursive: true, force: true });
  return rescued;
};

/** A database that SQLite finds damaged is set aside among the backups and made again from the sidecars. */
const openOrRebuild = (places: Places, now: () => number): LibraryDatabase => {
  try {
    return openLibraryWriter(places.root, places.backups, now);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'library/damaged') throw error;
    setAside(places, now);
    return openLibraryWriter(places.root, places.backups, now);
  }
};

const lossesOfSidecars = (places: Places): Loss[] =>
  listArchiveFolders(places)
    .filter(({ hasSidecar, isBroken }) => !hasSidecar || isBroken)
    .flatMap((folder) => lossesOf(places, folder));

/** Each path once, with what was said of it first. */
const once = (losses: readonly Loss[]): Loss[] =>
  [...new Map([...losses].reverse().map((one) => [one.path, one])).values()].reverse();

const followChanges = (database: LibraryDatabase, { adopted, renewed }: Recovery): Pick<Writer, 'isChanged' | 'noteCopy'> => {
  let copied = adopted + renewed > 0 ? -1 : countChanges(database);
  return {
    isChanged: () => countChanges(database) > copied,
    noteCopy: () => {
      copied = countChanges(database);
    },
  };
};

/** What the disk refuses here costs the seal alone: all that was acknowledged is in the file or its log. */
const sealClosed = (database: LibraryDatabase): void => {
  try {
    database.pragma('wal_checkpoint(TRUNCATE)');
    database.close();
    sealFile(database.name);
  } catch (error) {
    if (!(toDiskError(error) instanceof AppError)) throw error;
  }
};

const closing = (database: LibraryDatabase, lock: Lock) => (): void => {
  try {
    sealClosed(database);
  } finally {
    database.close();
    lock.close();
  }
};

/**
 * Opens the library at `root`, makes it when it is missing and may be, and repairs what a crash left.
 * Throws library/not-found, library/not-a-folder, library/unfinished, library/locked, library/from-future, library/read-only, disk/full.
 */
export function openWriter(options: WriterOptions): Writer {
  return onDisk(() => {
    checkRoot(options);
    const places = placesOf(options.root);
    makeFolderDurably(places.root);
    const lock: Lock = openLock(places.root);
    let database: LibraryDatabase | null = null;
    try {
      const rescued = options.isRebuilding === true ? clearDerived(places, options.now) : [];
      const opened = openOrRebuild(places, options.now);
      database = opened;
      for (const folder of [places.editions, places.trash, places.incoming, places.derived]) makeFolderDurably(folder);
      const recovered = recoverLibrary({ places, database: opened }, options.now());
      const orphans = options.isRebuilding === true ? lossesOfSidecars(places) : [];
      const recovery = { ...recovered, losses: once([...rescued, ...recovered.losses, ...orphans]) };
      const agent = (): Agent => ({ program, version: options.version, operator: readSettings(opened).operator });
      const close = closing(opened, lock);
      return { places, database: opened, now: options.now, agent, recovery, ...followChanges(opened, recovered), close };
    } catch (error) {
      database?.close();
      lock.close();
      throw error;
    }
  });
}

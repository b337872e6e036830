// Opens a library to write it: folder, lock, database, recovery, in this order. Lives on the library-worker's thread only.
// Refuses a second writer, and touches nothing of a library that a later Kiosque made.
import { existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '#border/errors';
import { makeFolderDurably, type Places, placesOf } from '../../archive/places.ts';
import { onDisk } from '../../base/disk-error.ts';
import { type Lock, openLock } from '../../base/lock.ts';
import type { Agent } from '../../base/record.ts';
import { readSettings } from '../../library/library-record.ts';
import { type LibraryDatabase, libraryFileName, openLibraryWriter } from '../../library/open-library.ts';
import { type Recovery, recoverLibrary } from './recover-library.ts';

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
  close: () => void;
};

/** How a library is opened to write. */
export type WriterOptions = { root: string; mustExist: boolean; now: () => number; version: string };

const checkRoot = ({ root, mustExist }: WriterOptions): void => {
  if (existsSync(root) && !statSync(root).isDirectory()) throw new AppError('library/not-a-folder');
  const isLibrary = ['library.sqlite', 'library.json', 'editions'].some((name) => existsSync(join(root, name)));
  if (mustExist && !isLibrary) throw new AppError('library/not-found');
};

const setAside = (places: Places, now: () => number): void => {
  mkdirSync(places.backups, { recursive: true });
  const stamp = new Date(now()).toISOString().replaceAll(':', '-');
  renameSync(join(places.root, libraryFileName), join(places.backups, `damaged ${stamp}.sqlite`));
  for (const end of ['-wal', '-shm']) rmSync(join(places.root, `${libraryFileName}${end}`), { force: true });
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

/**
 * Opens the library at `root`, makes it when it is missing and may be, and repairs what a crash left.
 * Throws library/not-found, library/not-a-folder, library/locked, library/from-future, library/read-only, disk/full.
 */
export function openWriter(options: WriterOptions): Writer {
  return onDisk(() => {
    checkRoot(options);
    const places = placesOf(options.root);
    makeFolderDurably(places.root);
    const lock: Lock = openLock(places.root);
    let database: LibraryDatabase | null = null;
    try {
      const opened = openOrRebuild(places, options.now);
      database = opened;
      for (const folder of [places.editions, places.trash, places.incoming, places.derived]) makeFolderDurably(folder);
      const recovery = recoverLibrary({ places, database: opened });
      const close = (): void => {
        opened.close();
        lock.close();
      };
      const agent = (): Agent => ({ program, version: options.version, operator: readSettings(opened).operator });
      return { places, database: opened, now: options.now, agent, recovery, close };
    } catch (error) {
      database?.close();
      lock.close();
      throw error;
    }
  });
}

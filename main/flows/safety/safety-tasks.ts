// Copies of whole libraries, and looks at them, by name: what the safety-worker serves. It reads a library beside its writer, so that neither waits for the other.
// Refuses to decide: each task is one function of archive.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '#border/errors';
import { type BackupFile, keepCopy } from '../../archive/backups/keep-copy.ts';
import { putCopyBack } from '../../archive/backups/put-copy-back.ts';
import { type BackupReport, type BackupTools, backUpLibrary } from '../../archive/full-backup/back-up-library.ts';
import { type BackedUp, listBackedUp, takeOut } from '../../archive/full-backup/backed-up-editions.ts';
import { readManifest } from '../../archive/full-backup/backup-manifest.ts';
import { deleteLibrary } from '../../archive/full-backup/delete-library.ts';
import { noteFullBackup } from '../../archive/full-backup/last-backup.ts';
import { copyLibrary, finishCopy } from '../../archive/full-backup/move-library.ts';
import { type RestoreReport, restoreLibrary } from '../../archive/full-backup/restore-library.ts';
import { type Measure, measureLibrary } from '../../archive/measure-library.ts';
import { placesOf } from '../../archive/places.ts';
import { librarySidecarName, readLibrarySidecar } from '../../archive/sidecar.ts';
import { type EndSign, isEnded } from '../../base/end-sign.ts';
import { openLock } from '../../base/lock.ts';
import type { TaskContext } from '../../base/serve-worker.ts';
import { judgeLibrary, type LibraryDatabase, openCatalogueToCopy, openLibraryReader } from '../../library/open-library.ts';
import { indexPlaceOutside } from './index-place.ts';

/** How far a task is, in bytes. */
export type BytesDone = { doneBytes: number; totalBytes: number };

/** What is backed up where. */
export type BackUpWish = {
  root: string;
  folder: string;
  version: string;
  isChecking: boolean;
  isPruning: boolean;
  /** Whether the folder has held a backup before: where there is none now, its disk is not there, and no new one is begun in its place. */
  isKnown: boolean;
  stop: EndSign;
};

const tellPauseMs = 100;

const openTools = (stop: EndSign, { progress }: TaskContext): BackupTools => {
  const told: BytesDone = { doneBytes: 0, totalBytes: 0 };
  let toldAt = 0;
  const tell = (): void => {
    if (performance.now() - toldAt < tellPauseMs && told.doneBytes < told.totalBytes) return;
    toldAt = performance.now();
    progress({ ...told });
  };
  return {
    isStopped: () => isEnded(stop),
    onPlan: (bytes) => {
      told.totalBytes = told.doneBytes + bytes;
      tell();
    },
    onBytes: (bytes) => {
      told.doneBytes += bytes;
      tell();
    },
  };
};

/** Whether a catalogue is gone or damaged. */
const isLost = (error: unknown): error is AppError =>
  error instanceof AppError && ['library/not-found', 'library/damaged'].includes(error.code);

/** The library's catalogue to read; null where it is lost, which is no reason to copy nothing. */
const openCatalogue = (root: string): LibraryDatabase | null => {
  try {
    return openCatalogueToCopy(root);
  } catch (error) {
    if (isLost(error) && readLibrarySidecar(root) !== null) return null;
    throw error;
  }
};

/** Whether its writer makes a lost catalogue anew. Where no catalogue is there at all, a folder of editions alone may be anybody's. */
const isMadeAnew = (root: string, { code }: AppError): boolean =>
  existsSync(join(root, librarySidecarName)) || (code === 'library/damaged' && existsSync(placesOf(root).editions));

const idOf = (root: string): string | null => readLibrarySidecar(root)?.id ?? null;

const withCatalogue = <Value>(root: string, use: (database: LibraryDatabase | null) => Value): Value => {
  const database = openCatalogue(root);
  try {
    return use(database);
  } finally {
    database?.close();
  }
};

/** The tasks. Each throws what its function throws. */
export const safetyTasks = {
  judge: ({ root }: { root: string }): void => judgeLibrary(root),
  /** Opens a library as a reader would, and leaves it. A catalogue that its writer will make anew is none to refuse. */
  look: ({ root }: { root: string }): void => {
    try {
      judgeLibrary(root);
      openLibraryReader(root).close();
    } catch (error) {
      if (!isLost(error) || !isMadeAnew(root, error)) throw error;
    }
  },
  indexPlace: ({ root }: { root: string }): string | null => indexPlaceOutside(root),
  keepCopy: ({ root }: { root: string }): BackupFile => {
    const database = openCatalogueToCopy(root);
    try {
      return keepCopy(database, placesOf(root).backups, Date.now);
    } finally {
      database.close();
    }
  },
  backUp: ({ stop, isKnown, ...wish }: BackUpWish, context: TaskContext): BackupReport =>
    withCatalogue(wish.root, (database) => {
      if (isKnown && readManifest(wish.folder) === null) throw new AppError('backup/away');
      const input = { ...wish, database, libraryId: idOf(wish.root), now: Date.now };
      const report = backUpLibrary(input, openTools(stop, context));
      noteFullBackup(wish.root, wish.folder, report, Date.now());
      return report;
    }),
  restore: ({ stop, ...input }: { folder: string; root: string; stop: EndSign }, context: TaskContext): RestoreReport =>
    restoreLibrary({ ...input, now: Date.now }, openTools(stop, context)),
  listBackedUp: ({ folder }: { folder: string }): BackedUp => listBackedUp(folder),
  takeOut: ({ stop, ...input }: { folder: string; path: string; to: string; stop: EndSign }, context: TaskContext): void =>
    takeOut(input, openTools(stop, context)),
  copyLibrary: ({ stop, root, target }: { root: string; target: string; stop: EndSign }, context: TaskContext): void =>
    copyLibrary({ root, target, libraryId: idOf(root) }, openTools(stop, context)),
  /** For a library that this program has closed: takes its lock meanwhile. Throws library/locked where another program was faster. */
  finishCopy: ({ stop, root, target }: { root: string; target: string; stop: EndSign }, context: TaskContext): void => {
    const lock = openLock(root);
    const database = openCatalogueToCopy(root);
    try {
      finishCopy({ root, target, libraryId: idOf(root) }, database, openTools(stop, context));
    } finally {
      database.close();
      lock.close();
    }
  },
  restoreCopy: ({ root, name }: { root: string; name: string }): void => putCopyBack(root, name, Date.now),
  deleteLibrary: ({ root }: { root: string }): void => deleteLibrary(root),
  measure: ({ root }: { root: string }): Measure => measureLibrary(root),
};

/** The tasks, for the pool's types. */
export type SafetyTasks = typeof safetyTasks;

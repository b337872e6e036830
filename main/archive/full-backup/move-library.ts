// A library copied to another place so that it can be opened there: once while people go on working, then, with the library closed, what
// changed meanwhile and the databases. Until the second part has ended a sign says that the copy is no library yet.
// Refuses to touch the library that is moved: deleting it is a decision of its own.
import { constants, copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { AppError } from '#border/errors';
import { makeFolderDurably, syncToDisk } from '../../base/atomic-file.ts';
import { copyDatabase } from '../../base/copy-database.ts';
import { onDisk } from '../../base/disk-error.ts';
import { makeId } from '../../base/ids.ts';
import { markUnfinished, unmarkUnfinished } from '../../base/unfinished.ts';
import { fromRelative, placesOf } from '../places.ts';
import type { BackupTools } from './back-up-library.ts';
import { makeTarget, refuseNested, refuseTooLarge } from './check-target.ts';
import { copyVerified, refuseStopped } from './copy-verified.ts';
import { type DiskPresence, watchDisk } from './disk-presence.ts';
import { refuseFilled } from './empty-library.ts';
import { type LibraryFile, listLibraryFiles } from './library-files.ts';

/** The library and where it is to be; `libraryId` tells an interrupted move of the same library from another one. */
export type MoveInput = { root: string; target: string; libraryId: string | null };

const stampOf = (path: string): string | null => {
  const stat = statSync(path, { bigint: true, throwIfNoEntry: false });
  // Times are set to the microsecond, which is what every system can do.
  return stat === undefined ? null : `${stat.size} ${stat.mtimeNs / 1000n}`;
};

const isCopied = ({ root, target }: MoveInput, { path }: LibraryFile): boolean =>
  stampOf(fromRelative(target, path)) === stampOf(fromRelative(root, path));

const copyOne = ({ root, target }: MoveInput, file: LibraryFile, incoming: string, tools: BackupTools): void => {
  const arriving = join(incoming, makeId());
  const from = fromRelative(root, file.path);
  const { mtimeNs } = statSync(from, { bigint: true });
  copyVerified(from, arriving, tools);
  const seconds = Number(mtimeNs / 1000n) / 1e6;
  utimesSync(arriving, seconds, seconds);
  const to = fromRelative(target, file.path);
  makeFolderDurably(dirname(to));
  renameSync(arriving, to);
};

/** The files of the library, which a disk that went away has none of. */
const listThere = ({ root }: MoveInput, library: DiskPresence): LibraryFile[] => {
  const files = listLibraryFiles(root);
  library.refuseGone();
  return files;
};

const copyChanged = (input: MoveInput, library: DiskPresence, tools: BackupTools): void => {
  const { incoming } = placesOf(input.target);
  mkdirSync(incoming, { recursive: true });
  const files = listThere(input, library);
  const changed = files.filter((file) => !isCopied(input, file));
  const bytes = changed.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  refuseTooLarge(input.target, bytes);
  tools.onPlan(bytes);
  const folders = new Set<string>();
  for (const file of changed) {
    refuseStopped(tools);
    try {
      copyOne(input, file, incoming, tools);
    } catch (error) {
      library.refuseGone();
      // Moved within the library meanwhile: the second part meets it where it is then.
      if (error instanceof AppError && error.code === 'file/not-found') continue;
      throw error;
    }
    folders.add(dirname(fromRelative(input.target, file.path)));
  }
  for (const folder of folders) if (existsSync(folder)) syncToDisk(folder);
};

/** Work between two disks, of which either may go away. */
const withDisks = ({ root, target }: MoveInput, work: (library: DiskPresence) => void): void => {
  const [library, copy] = [watchDisk(root, 'library'), watchDisk(target, 'copy')];
  try {
    work(library);
    library.refuseGone();
    copy.refuseGone();
  } catch (error) {
    throw copy.explain(library.explain(error));
  }
};

/**
 * The first part, beside the running library. Throws backup/inside-library, library/not-empty, library/unfinished, disk/full,
 * backup/stopped, backup/unfaithful, and backup/away and backup/library-gone where a disk goes away. What was copied is used when the same move is begun again.
 */
export function copyLibrary(input: MoveInput, tools: BackupTools): void {
  onDisk(() => {
    refuseNested(input.root, input.target);
    const sign = { kind: 'move', from: input.libraryId ?? '' } as const;
    refuseFilled(input.target, sign);
    makeTarget(input.target);
    withDisks(input, (library) => {
      markUnfinished(input.target, sign);
      copyChanged(input, library, tools);
    });
  });
}

const dropGone = (input: MoveInput, library: DiskPresence): void => {
  const { target } = input;
  const kept = new Set(listThere(input, library).map(({ path }) => path));
  for (const { path } of listLibraryFiles(target))
    if (!kept.has(path) && path !== 'unfinished.json') rmSync(fromRelative(target, path), { force: true });
};

/** A folder of files that can be made again, or are copies: taken along without being summed. */
const copyFolder = (from: string, to: string, tools: BackupTools): void => {
  if (!existsSync(from)) return;
  rmSync(to, { recursive: true, force: true });
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    refuseStopped(tools);
    if (entry.isDirectory()) copyFolder(join(from, entry.name), join(to, entry.name), tools);
    else if (entry.isFile()) copyFileSync(join(from, entry.name), join(to, entry.name), constants.COPYFILE_EXCL);
  }
};

/**
 * The second part, for who holds the lock of a library that nobody has open but `database`. When it ends the copy is a whole library.
 * Throws as copyLibrary; the library that was moved is then still the whole one.
 */
export function finishCopy(input: MoveInput, database: Database, tools: BackupTools): void {
  onDisk(() => {
    const [from, to] = [placesOf(input.root), placesOf(input.target)];
    withDisks(input, (library) => {
      copyChanged(input, library, tools);
      dropGone(input, library);
      for (const path of [to.editions, to.trash, to.incoming]) makeFolderDurably(path);
      copyFolder(from.incoming, to.incoming, tools);
      copyFolder(from.backups, to.backups, tools);
      copyFolder(from.derived, to.derived, tools);
      copyDatabase(database, join(input.target, 'library.sqlite'));
      for (const folder of [to.root, to.editions, to.trash, to.backups, to.derived]) if (existsSync(folder)) syncToDisk(folder);
      library.refuseGone();
      unmarkUnfinished(input.target);
    });
  });
}

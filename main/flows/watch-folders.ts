// Makes editions of what arrives in the watched folders, remembers which files have been dealt with, and takes them away where that is wanted.
// Refuses to try a failed file again before it changes.
import { basename } from 'node:path';
import type { AppError } from '#border/errors';
import { type FolderWatch, openFolderWatch, type WatchedFile } from '../acquire/watch-folder.ts';
import type { Log } from '../base/log.ts';
import type { FolderRecord, Origin } from '../base/record.ts';
import type { AddWords } from './add-edition.ts';
import type { AddItem, Adding, AddRun } from './add-editions.ts';
import type { Workers } from './open-workers.ts';

/** The watches of a library. */
export type FolderWatches = {
  /** Begins and ends watches so that they are those of `folders`. */
  set: (folders: readonly FolderRecord[]) => Promise<void>;
  problemOf: (id: string) => AppError | null;
  close: () => Promise<void>;
};

/** What the watches work with. */
export type FolderWatchesOptions = {
  workers: Workers;
  adding: Adding;
  log: Log;
  root: string;
  listWatchedFiles: (folderId: string) => Map<string, string>;
  onProblem: () => void;
  intervalMs?: number;
};

/** Failures that the next look may not meet again: the file is left undealt with. */
const passing: ReadonlySet<string> = new Set([
  'file/changed',
  'disk/full',
  'disk/failed',
  'library/read-only',
  'add/cancelled',
  'internal',
]);

/** A folder is a source like others: its files are its entries. */
const originOf = (sourceId: string, { relativePath, stamp }: WatchedFile): Origin => ({
  sourceId,
  entryId: relativePath,
  stamp,
  url: relativePath,
  etag: null,
});

const isDealtWith = (item: AddItem | undefined): boolean => {
  if (item === undefined || item.state === 'waiting') return false;
  return item.state === 'added' || !passing.has(item.error.code);
};

/** Opens the watches; none is begun before `set`. */
export function openFolderWatches(options: FolderWatchesOptions): FolderWatches {
  const watches = new Map<string, FolderWatch>();
  const kept = new Map<string, FolderRecord>();
  const problems = new Map<string, AppError>();

  /** Only what the library surely has: an edition that was added, or whose bytes were there. A file that has changed meanwhile stays. */
  const takeAway = async (id: string, files: readonly WatchedFile[], run: AddRun): Promise<void> => {
    if (kept.get(id)?.afterwards !== 'move') return;
    for (const { path, stamp } of files) {
      const item = run.items.find((one) => one.path === path);
      if (item?.state === 'added' || item?.state === 'skipped')
        await options.workers.library.run('removeWatchedFile', { path, stamp });
    }
  };

  const begin = ({ id, path }: FolderRecord): FolderWatch => {
    const known = options.listWatchedFiles(id);
    const addFiles = async (files: readonly WatchedFile[]): Promise<void> => {
      const origins = new Map(files.map((file) => [file.path, originOf(id, file)]));
      const words = (file: string): AddWords => ({ origin: origins.get(file) });
      const run = options.adding.start([...origins.keys()], words, basename(path));
      await run.settled;
      const dealt = files.filter((file) => isDealtWith(run.items.find((item) => item.path === file.path)));
      for (const file of dealt) known.set(file.relativePath, file.stamp);
      const rows = dealt.map((file) => ({ path: file.relativePath, stamp: file.stamp }));
      await options.workers.library.run('putWatchedFiles', { folderId: id, files: rows });
      await takeAway(id, dealt, run);
      const isQuiet = run.items.every((item) => item.state === 'skipped');
      if (isQuiet) options.adding.dismiss(run.id);
    };
    return openFolderWatch({
      path,
      skip: options.root,
      isKnown: (file) => known.get(file.relativePath) === file.stamp,
      onFiles: addFiles,
      onProblem: (problem) => {
        if (problem === null) problems.delete(id);
        else problems.set(id, problem);
        options.onProblem();
      },
      onError: (error) => options.log.error('a look at a watched folder failed', error, { id }),
      ...(options.intervalMs === undefined ? {} : { intervalMs: options.intervalMs }),
    });
  };

  const end = async (id: string): Promise<void> => {
    const watch = watches.get(id);
    watches.delete(id);
    problems.delete(id);
    await watch?.close();
  };

  return {
    set: async (folders) => {
      const wanted = new Set(folders.map((folder) => folder.id));
      await Promise.all([...watches.keys()].filter((id) => !wanted.has(id)).map(end));
      kept.clear();
      for (const folder of folders) kept.set(folder.id, folder);
      for (const folder of folders) if (!watches.has(folder.id)) watches.set(folder.id, begin(folder));
    },
    problemOf: (id) => problems.get(id) ?? null,
    close: async () => {
      await Promise.all([...watches.keys()].map(end));
    },
  };
}

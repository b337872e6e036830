// Makes editions of what arrives in the watched folders, remembers which files have been dealt with, and takes them away where that is wanted.
// Refuses to try a failed file again before it changes.
import { basename, sep } from 'node:path';
import type { AppError } from '#border/errors';
import { type FolderWatch, openFolderWatch, type WatchedFile, type WatchedUnit } from '../acquire/watch-folder.ts';
import type { Log } from '../base/log.ts';
import type { FolderRecord, Origin } from '../base/record.ts';
import { filesOfFound } from '../issue/found-edition.ts';
import { kindOf } from '../issue/kinds.ts';
import type { AddWords } from './add-edition.ts';
import type { AddItem, Adding, AddRun } from './add-editions.ts';
import { type AddSource, isCandidate, pathsOf } from './list-editions.ts';
import type { Workers } from './open-workers.ts';
import { toUnits } from './watched-units.ts';

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

const isDealtWith = (item: AddItem): boolean => {
  if (item.state === 'waiting') return false;
  return item.state === 'added' || !passing.has(item.error.code);
};

const itemsOf = (run: AddRun, unit: WatchedUnit): AddItem[] => run.items.filter(({ source }) => source === unit.path);

/** Several files are one source, looked at together. */
const toSource = (root: string, { path, relativePath, files }: WatchedUnit): AddSource => {
  // An archive may hold anything; looked at below the folder, one without newspapers is passed over.
  const isAlone = files.length === 1 && files[0]?.relativePath === relativePath && kindOf(path) === 'pdf';
  return isAlone ? path : { path, root, names: files.map((file) => file.relativePath.split(sep).join('/')) };
};

/** Opens the watches; none is begun before `set`. */
export function openFolderWatches(options: FolderWatchesOptions): FolderWatches {
  const watches = new Map<string, FolderWatch>();
  const kept = new Map<string, FolderRecord>();
  const problems = new Map<string, AppError>();

  /**
   * Only what the library surely has: an edition that was added, or whose bytes were there. A file that has changed meanwhile stays, and
   * so does an archive that holds more than editions.
   */
  const takeAway = async (id: string, units: readonly WatchedUnit[], run: AddRun): Promise<void> => {
    if (kept.get(id)?.afterwards !== 'move') return;
    for (const unit of units) {
      const items = itemsOf(run, unit);
      if (!items.every(({ state }) => state === 'added' || state === 'skipped')) continue;
      const kept = new Set(items.flatMap(({ found }) => (found === null ? [] : pathsOf(found, filesOfFound(found)))));
      for (const { path, stamp } of unit.files) {
        if (kept.has(path)) await options.workers.library.run('removeWatchedFile', { path, stamp });
      }
    }
  };

  const begin = ({ id, path }: FolderRecord): FolderWatch => {
    const known = options.listWatchedFiles(id);
    const addUnits = async (units: readonly WatchedUnit[]): Promise<void> => {
      const origins = new Map(units.map((unit) => [unit.path, originOf(id, unit)]));
      const words = (source: string): AddWords => ({ origin: origins.get(source) });
      const sources = units.map((unit) => toSource(path, unit));
      const run = options.adding.start(sources, words, basename(path));
      await run.settled;
      const dealt = units.filter((unit) => run.state === 'done' && itemsOf(run, unit).every(isDealtWith));
      for (const unit of dealt) known.set(unit.relativePath, unit.stamp);
      const rows = dealt.map((unit) => ({ path: unit.relativePath, stamp: unit.stamp }));
      await options.workers.library.run('putWatchedFiles', { folderId: id, files: rows });
      await takeAway(id, dealt, run);
      const isQuiet = run.items.every((item) => item.state === 'skipped');
      if (isQuiet) options.adding.dismiss(run.id);
    };
    return openFolderWatch({
      path,
      skip: options.root,
      isWanted: isCandidate,
      toUnits: (files) => toUnits(path, files),
      isKnown: (unit) => known.get(unit.relativePath) === unit.stamp,
      onUnits: addUnits,
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

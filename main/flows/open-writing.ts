// What the writer of a library runs beside its calls: adding, indexing, watching; and how each tells the others and the screens.
import type { EditionId } from '#border/model';
import { openThrottle, type Throttle } from '../base/throttle.ts';
import { listIndexFailures } from '../library/index-failures.ts';
import { listFolders } from '../library/library-record.ts';
import { findShelved } from '../library/read-editions.ts';
import { listWatchedFiles } from '../library/watched-files.ts';
import { type AddRun, openAdding } from './add-editions.ts';
import { showFolders } from './change-settings.ts';
import { openIndexer } from './index-pending.ts';
import type { Parts, Writing } from './parts.ts';
import { showBatch } from './show-batch.ts';
import { openFolderWatches } from './watch-folders.ts';

/** How busy the writer is. */
export type WritingOptions = { indexing: 'all' | 'none'; isWatching: boolean };

const progressPauseMs = 200;
/** Past this many the screen reads the shelf again instead of asking for each. */
const mostNamedIds = 200;

type Teller = { tellRun: (run: AddRun) => void; tellChanged: (id: EditionId) => void };

const openTeller = (parts: Parts): Teller => {
  const runs = new WeakMap<AddRun, Throttle>();
  const changed = new Set<EditionId>();
  const changes = openThrottle(() => {
    const ids = changed.size > mostNamedIds ? null : [...changed];
    changed.clear();
    parts.emit({ name: 'library.changed', value: { ids } });
  }, progressPauseMs);
  const throttleOf = (run: AddRun): Throttle => {
    const known = runs.get(run);
    if (known !== undefined) return known;
    const send = (): void => parts.emit({ name: 'add.progress', value: showBatch(run, parts.language(), parts.log) });
    const made = openThrottle(send, progressPauseMs);
    runs.set(run, made);
    return made;
  };
  return {
    tellRun: (run) => {
      const throttle = throttleOf(run);
      throttle.tell();
      if (run.state !== 'running') throttle.flush();
    },
    tellChanged: (id) => {
      changed.add(id);
      changes.tell();
    },
  };
};

/** Begins what a writer does. Shelf and index are compared in the background. */
export async function openWriting(parts: Parts, options: WritingOptions): Promise<Writing> {
  const { workers, pictures, secrets, log, root, database, shelf } = parts;
  const teller = openTeller(parts);
  const broughtBy = new Map<EditionId, AddRun>();
  const indexer = openIndexer({
    workers,
    secrets,
    log,
    root,
    isExtracting: options.indexing === 'all',
    listShelf: () => shelf.list(),
    findShelved: (id) => findShelved(database, id),
    listFailures: () => listIndexFailures(database),
    onChanged: (id, state) => {
      teller.tellChanged(id);
      if (state !== 'searchable') return;
      const run = broughtBy.get(id);
      if (run === undefined) return;
      run.searchable.add(id);
      for (const listener of run.listeners) listener({ searchable: { id } });
      teller.tellRun(run);
    },
  });
  const adding = openAdding({
    workers,
    secrets,
    log,
    root,
    onRun: teller.tellRun,
    onAdded: (run, { id }) => {
      broughtBy.set(id, run);
      teller.tellChanged(id);
      const edition = findShelved(database, id);
      if (edition !== null) {
        pictures.makeCover(edition);
        indexer.add(edition);
      }
      if (edition?.replaces != null) void indexer.refresh();
    },
  });
  const watches = openFolderWatches({
    workers,
    adding,
    log,
    root,
    listWatchedFiles: (folderId) => listWatchedFiles(database, folderId),
    onProblem: () => parts.emit({ name: 'folders.changed', value: { folders: showFolders(parts) } }),
  });
  void indexer.refresh();
  if (options.isWatching) await watches.set(listFolders(database));
  return { adding, indexer, watches };
}

// Adds many files and folders as one batch, several files in flight: progress, cancel, retry, and each failure with its code.
// Refuses to stop at a failure: each file stands for itself.
import { basename } from 'node:path';
import { AppError, type FaultDetail } from '#border/errors';
import type { EditionId } from '#border/model';
import { listPath } from '../acquire/from-folder.ts';
import { makeId } from '../base/ids.ts';
import { type AddedEdition, type AddTools, type AddWords, addEdition } from './add-edition.ts';
import { runLimited } from './run-limited.ts';

/** What became of one file. `path` is as typed, or below a folder as typed. */
export type AddItem = { path: string; words: AddWords } & (
  | { state: 'waiting' }
  | { state: 'added'; edition: AddedEdition }
  | { state: 'skipped'; error: AppError }
  | { state: 'failed'; error: AppError }
);

/** An edition of a batch has become readable, or searchable. Readable is told when it is on the disk for good. */
export type RunEvent = { readable: { id: EditionId; sha256: string } } | { searchable: { id: EditionId } };

/** A batch as adding sees it. */
export type AddRun = {
  id: string;
  label: string;
  state: 'running' | 'done' | 'cancelled';
  items: AddItem[];
  searchable: Set<EditionId>;
  /** Hear of each edition at once, where progress for screens is told rarely. */
  listeners: Set<(event: RunEvent) => void>;
  cancel: () => void;
  /** Ends when no file of the batch is under way any more. */
  settled: Promise<void>;
};

/** Batches under way and those that nobody has dismissed yet. */
export type Adding = {
  /** `words` are of all files, or tell them for each. */
  start: (paths: readonly string[], words: AddWords | ((path: string) => AddWords), label?: string) => AddRun;
  retry: (run: AddRun, item: number, password: string | null) => void;
  find: (id: string) => AddRun;
  list: () => AddRun[];
  dismiss: (id: string) => void;
  /** Cancels all that runs and waits for it to end. */
  close: () => Promise<void>;
};

/** Who hears of what. */
export type AddingOptions = AddTools & {
  /** The library's own folder: never walked into. */
  root: string;
  onRun: (run: AddRun) => void;
  onAdded: (run: AddRun, edition: AddedEdition) => void;
};

/** One file is hashed while another is inspected and a third waits; more would only hold more half-arrived files. */
const filesInFlight = 3;

const toAppError = (options: AddingOptions, error: unknown, detail: FaultDetail): AppError => {
  if (error instanceof AppError) return new AppError(error.code, { ...error.detail, ...detail }, { cause: error.cause });
  options.log.error('a file could not be added', error);
  return new AppError('internal', detail, { cause: error });
};

const listItems = async (
  options: AddingOptions,
  paths: readonly string[],
  wordsOf: (path: string) => AddWords,
): Promise<AddItem[]> => {
  const items: AddItem[] = [];
  const fail = (path: string, error: unknown): void => {
    items.push({ path, words: wordsOf(path), state: 'failed', error: toAppError(options, error, { name: basename(path) }) });
  };
  for (const path of paths) {
    try {
      const content = await listPath(path, options.root);
      for (const file of content.paths) items.push({ path: file, words: wordsOf(file), state: 'waiting' });
      for (const folder of content.unreadable) fail(folder, new AppError('file/unreadable'));
    } catch (error) {
      fail(path, error);
    }
  }
  return items;
};

const addItem = async (options: AddingOptions, run: AddRun, index: number, signal: AbortSignal): Promise<void> => {
  const item = run.items[index];
  if (item === undefined || item.state !== 'waiting' || signal.aborted) return;
  const { path, words } = item;
  try {
    const edition = await addEdition(options, path, words, signal);
    run.items[index] = { path, words, state: 'added', edition };
    for (const listener of run.listeners) listener({ readable: { id: edition.id, sha256: edition.sha256 } });
    options.onAdded(run, edition);
  } catch (caught) {
    const error = toAppError(options, caught, { name: basename(path) });
    if (error.code === 'add/cancelled' && signal.aborted) return;
    run.items[index] = { path, words, state: error.code === 'library/duplicate' ? 'skipped' : 'failed', error };
  }
  options.onRun(run);
};

/** Opens the adding of batches. */
export function openAdding(options: AddingOptions): Adding {
  const runs = new Map<string, AddRun>();

  const work = async (run: AddRun, signal: AbortSignal, prepare: () => Promise<void>): Promise<void> => {
    await prepare();
    run.state = 'running';
    options.onRun(run);
    await runLimited(run.items, filesInFlight, (_item, index) => addItem(options, run, index, signal));
    run.state = signal.aborted ? 'cancelled' : 'done';
    options.onRun(run);
  };

  const begin = (run: AddRun, prepare: () => Promise<void>): void => {
    const controller = new AbortController();
    run.state = 'running';
    const cancelBefore = run.cancel;
    run.cancel = () => {
      cancelBefore();
      controller.abort();
    };
    const before = run.settled;
    run.settled = before.then(() => work(run, controller.signal, prepare));
  };

  const find = (id: string): AddRun => {
    const run = runs.get(id);
    if (run === undefined) throw new AppError('input/invalid', { field: 'batchId' });
    return run;
  };

  return {
    start: (paths, words, label) => {
      const name = label ?? (paths[0] === undefined ? '' : basename(paths[0]));
      const run: AddRun = {
        id: makeId(),
        label: name,
        state: 'running',
        items: [],
        searchable: new Set(),
        listeners: new Set(),
        cancel: () => {},
        settled: Promise.resolve(),
      };
      runs.set(run.id, run);
      begin(run, async () => {
        run.items = await listItems(options, paths, typeof words === 'function' ? words : () => words);
      });
      return run;
    },
    retry: (run, index, password) => {
      const item = run.items[index];
      if (item === undefined || item.state !== 'failed') throw new AppError('input/invalid', { field: 'item' });
      begin(run, async () => {
        run.items[index] = {
          path: item.path,
          words: password === null ? item.words : { ...item.words, password },
          state: 'waiting',
        };
      });
    },
    find,
    list: () => [...runs.values()],
    dismiss: (id) => {
      if (find(id).state === 'running') throw new AppError('input/invalid', { field: 'batchId' });
      runs.delete(id);
    },
    close: async () => {
      for (const run of runs.values()) run.cancel();
      await Promise.all([...runs.values()].map((run) => run.settled));
    },
  };
}

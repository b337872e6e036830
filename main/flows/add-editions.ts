// Adds many files, folders and archives as one batch, several in flight: progress, cancel, retry, and each failure with its code.
// Refuses to stop at a failure: each file stands for itself.
import { basename } from 'node:path';
import { AppError, type FaultDetail } from '#border/errors';
import type { EditionId } from '#border/model';
import { makeId } from '../base/ids.ts';
import type { FoundEdition } from '../issue/found-edition.ts';
import { type AddedEdition, type AddTools, type AddWords, addEdition } from './add-edition.ts';
import { addGathered } from './add-issue.ts';
import { type AddSource, listEditions, plainPdf } from './list-editions.ts';
import { runLimited } from './run-limited.ts';

/** What became of one file. `path` is as typed, or below a folder as typed. */
export type AddItem = {
  path: string;
  /** The path that was named, of which this is all or a part. */
  source: string;
  words: AddWords;
  /** Null for what could not be looked at. */
  found: FoundEdition | null;
} & (
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
  start: (sources: readonly AddSource[], words: AddWords | ((source: string) => AddWords), label?: string) => AddRun;
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
  sources: readonly AddSource[],
  wordsOf: (source: string) => AddWords,
): Promise<AddItem[]> => {
  const items: AddItem[] = [];
  for (const one of sources) {
    const source = typeof one === 'string' ? one : one.path;
    const words = wordsOf(source);
    const fail = (path: string, error: unknown): void => {
      const known = toAppError(options, error, { name: basename(path) });
      items.push({ path, source, words, found: null, state: 'failed', error: known });
    };
    try {
      const { editions, faults, unreadable } = await listEditions(options, one);
      for (const found of editions) items.push({ path: found.path, source, words, found, state: 'waiting' });
      for (const { path, code, detail } of faults) fail(path, new AppError(code, detail));
      for (const folder of unreadable) fail(folder, new AppError('file/unreadable'));
    } catch (error) {
      fail(source, error);
    }
  }
  return items;
};

const addFound = (options: AddingOptions, found: FoundEdition, words: AddWords, signal: AbortSignal): Promise<AddedEdition> => {
  const isPlain = found.kind === 'pdf' && found.place.kind === 'folder';
  return isPlain ? addEdition(options, found.path, words, signal) : addGathered(options, found, words, signal);
};

const addItem = async (options: AddingOptions, run: AddRun, index: number, signal: AbortSignal): Promise<void> => {
  const item = run.items[index];
  if (item === undefined || item.state !== 'waiting' || signal.aborted) return;
  const { path, words } = item;
  const still = { path, source: item.source, words, found: item.found };
  try {
    const edition = await addFound(options, item.found ?? plainPdf(path), words, signal);
    run.items[index] = { ...still, state: 'added', edition };
    for (const listener of run.listeners) listener({ readable: { id: edition.id, sha256: edition.sha256 } });
    options.onAdded(run, edition);
  } catch (caught) {
    const error = toAppError(options, caught, { name: basename(path) });
    if (error.code === 'add/cancelled' && signal.aborted) return;
    run.items[index] = { ...still, state: error.code === 'library/duplicate' ? 'skipped' : 'failed', error };
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
    start: (sources, words, label) => {
      const [first] = sources;
      const name = label ?? (first === undefined ? '' : basename(typeof first === 'string' ? first : first.path));
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
        run.items = await listItems(options, sources, typeof words === 'function' ? words : () => words);
      });
      return run;
    },
    retry: (run, index, password) => {
      const item = run.items[index];
      if (item === undefined || item.state !== 'failed') throw new AppError('input/invalid', { field: 'item' });
      begin(run, async () => {
        run.items[index] = {
          path: item.path,
          source: item.source,
          found: item.found,
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

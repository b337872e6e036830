// The thread that prepares editions for the one that writes the index: whatever of the work needs no writing.
// Refuses to write: it reads the earlier index alone, and lets go of it with each edition, so that another may take its place.
import { join } from 'node:path';
import { workerData } from 'node:worker_threads';
import { AppError } from '#border/errors';
import type { CorrectedPage } from '#border/model';
import { serveWorker, type TaskContext } from '../base/serve-worker.ts';
import { openReader } from './open-reader.ts';
import {
  type EditionFacts,
  type EditionToPut,
  type PreparedPage,
  prepareAnew,
  preparePage,
  type StoredPage,
} from './prepare-edition.ts';
import { hasSameBodies, isCurrent } from './schema.ts';
import type { SearchWorkerData } from './search-writer-worker.ts';
import { readStored } from './stored-pages.ts';

/** What an index of another version that still answers holds of an edition; nothing where it cannot be carried over from there. */
function readEarlier(facts: EditionFacts): StoredPage[] {
  const { derivedDir, look } = workerData as SearchWorkerData;
  const reader = openReader(join(derivedDir, 'search.sqlite'), look);
  try {
    return reader.read((earlier) => (isCurrent(earlier) || !hasSameBodies(earlier) ? [] : readStored(earlier, facts))) ?? [];
  } catch (error) {
    // A damaged file has nothing to give: the edition is read from its own files.
    if (error instanceof AppError && error.code === 'search/unavailable') return [];
    throw error;
  } finally {
    reader.close();
  }
}

/** Pages are told so many at a time: each message wakes the main thread, and no long edition need stand in this thread's memory twice. */
const pagesAtOnce = 8;

function tellPages<Page>(pages: readonly Page[], prepare: (page: Page) => PreparedPage, { progress }: TaskContext): void {
  for (let from = 0; from < pages.length; from += pagesAtOnce)
    progress(pages.slice(from, from + pagesAtOnce).map(prepare) satisfies PreparedPage[]);
}

const tasks = {
  /** Tells the pages of an edition in their order through progress, some at a time, as PreparedPage[]. */
  prepareEdition: ({ edition, pages, corrections = [] }: EditionToPut, context: TaskContext): void =>
    tellPages(pages, (page) => preparePage(edition, page, corrections), context),

  /** Tells so what the earlier index holds of an edition; `isDone` is false where it must be read from its file once more. */
  prepareEarlier: (
    { edition, corrections }: { edition: EditionFacts; corrections: readonly CorrectedPage[] },
    context: TaskContext,
  ): { isDone: boolean } => {
    const pages = readEarlier(edition);
    tellPages(pages, (page) => prepareAnew(edition, page, corrections), context);
    return { isDone: pages.length > 0 };
  },
};

/** The tasks of this worker, for the pool that runs it. */
export type PrepareTasks = typeof tasks;

serveWorker(tasks);

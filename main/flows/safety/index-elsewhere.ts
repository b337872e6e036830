// The index of a library that cannot be written and brought none along: made outside of it, so that its newspapers can be searched too.
// Refuses to write in the library: what could not be read is tried again with the next program.
import { AppError } from '#border/errors';
import type { Pool } from '../../base/worker-pool.ts';
import { findShelved, getIssueFiles, getPageSizes, listCorrections, listRecognised } from '../../library/read-editions.ts';
import { findTitle } from '../../library/titles.ts';
import { type Indexer, openIndexer } from '../index-pending.ts';
import type { LibraryTasks } from '../library-tasks.ts';
import type { Parts } from '../parts.ts';

/** What is written to the library by who extracts, and is left out here. */
const leftOut: ReadonlySet<string> = new Set(['putIndexFailure', 'settleLanguage']);

const nobodyWrites: Pool<LibraryTasks> = {
  run: async (name) => {
    if (!leftOut.has(name)) throw new AppError('library/read-only');
    return undefined as never;
  },
  close: async () => {},
};

/** Begins to make it. The screens hear of each edition that can be searched. */
export function openIndexElsewhere(parts: Parts): Indexer {
  const { database, shelf, secrets, log, root, pdfs, emit } = parts;
  const indexer = openIndexer({
    workers: { ...parts.workers, library: nobodyWrites },
    secrets,
    log,
    root,
    pdfs,
    isExtracting: true,
    styleOf: async (title) => findTitle(database, title)?.style ?? null,
    listShelf: () => shelf.list(),
    findShelved: (id) => findShelved(database, id),
    listCorrections: (id) => listCorrections(database, id),
    issueOf: (id) => getIssueFiles(database, id),
    recognisedOf: (id) => listRecognised(database, id),
    pageSizesOf: (id) => getPageSizes(database, id),
    listFailures: () => new Map(),
    onChanged: (id) => emit({ name: 'library.changed', value: { ids: [id] } }),
    onRenewed: () => emit({ name: 'library.changed', value: { ids: null } }),
  });
  void indexer.refresh();
  return indexer;
}

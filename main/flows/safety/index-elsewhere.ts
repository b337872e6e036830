// The index of a library that cannot be written and brought none along: made outside of it, so that its newspapers can be searched too.
// Refuses to write in the library: what could not be read is tried again with the next program.
import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppError } from '#border/errors';
import { placesOf } from '../../archive/places.ts';
import { judgeSeal } from '../../base/seal.ts';
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

/** A larger file is not read into memory (base/sqlite.ts), which is the only way to read one beside which nothing may be written. */
const mostBytes = 2 ** 30;

const hasOwnIndex = (root: string): boolean => {
  const { derived } = placesOf(root);
  try {
    return readdirSync(derived).some(
      (name) =>
        /^search(-\d+)?\.sqlite$/.test(name) &&
        statSync(join(derived, name)).size < mostBytes &&
        judgeSeal(join(derived, name)) !== 'broken',
    );
  } catch {
    // No such folder: nothing was derived.
    return false;
  }
};

/** Where the index of a library that cannot be written is made; null where it has one that can be read. */
export function indexPlaceOutside(root: string, temporary = tmpdir()): string | null {
  if (hasOwnIndex(root)) return null;
  return join(temporary, 'kiosque-index', createHash('sha256').update(root).digest('hex').slice(0, 16));
}

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

// The same searches while one edition after another is prepared and written, on a copy of the index that is thrown away.
import { mkdtempSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { copyIndex } from './archive-folder.ts';
import { askQueries, type TimedQuery } from './ask-queries.ts';
import type { DrawnQuery } from './draw-queries.ts';
import { type Archive, openWorkersIn } from './open-archive.ts';
import type { ArchiveSource } from './open-archive-source.ts';
import { openPutting } from './put-editions.ts';
import { searchModes } from './search-modes.ts';

/** Times by the name of the mode with its target in the quiet, and how many pages a second were indexed meanwhile. */
export type BusyRun = { timed: Map<string, TimedQuery[]>; targets: Map<string, number>; pagesPerSecond: number };

/** Made before the clock runs, so that the third process does not take a core from the two threads that are measured. */
const preparedEditions = 400;

/** Asks the queries in every mode that has a target, in as many rounds, while editions go in without a pause. */
export async function searchWhileIndexing(
  archive: Archive,
  queries: readonly DrawnQuery[],
  source: ArchiveSource,
  rounds: number,
): Promise<BusyRun> {
  const folder = mkdtempSync(join(dirname(archive.folder), 'busy-'));
  copyIndex(archive.folder, folder);
  const workers = openWorkersIn(folder);
  let isOver = false;
  let pages = 0;
  const putting = openPutting(workers);
  const write = async (): Promise<void> => {
    for (let index = archive.built.editions; !isOver; index += 1) {
      const edition = await source.edition(index);
      await putting.put(edition, () => {
        pages += edition.pages.length;
      });
    }
    await putting.whenPut();
  };
  try {
    await source.prepare(archive.built.editions, preparedEditions);
    const start = performance.now();
    const writing = write();
    const timed = new Map<string, TimedQuery[]>();
    const targets = new Map<string, number>();
    for (const { name, mostMs, ask } of searchModes(workers.search)) {
      if (mostMs === null) continue;
      targets.set(name, mostMs);
      timed.set(name, await askQueries(queries, ask, rounds));
    }
    isOver = true;
    await writing;
    return { timed, targets, pagesPerSecond: pages / ((performance.now() - start) / 1000) };
  } finally {
    isOver = true;
    await workers.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

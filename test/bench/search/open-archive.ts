// The index of a benchmark in a size: taken from an earlier run, or built on from the next smaller one.
import type { Workers } from '../../../main/flows/open-workers.ts';
import { openWorkers } from '../../../main/flows/open-workers.ts';
import { archiveFolder, copyIndex, readBuilt, writeBuilt } from './archive-folder.ts';
import { buildInBulk } from './build-in-bulk.ts';
import { type Built, buildIndex, nothingBuilt } from './build-index.ts';
import type { ArchiveSource } from './open-archive-source.ts';

/** An index that is there, where it is, how it was built, and whether the threads of this process built it now. */
export type Archive = { folder: string; built: Built; isNew: boolean };

/** The threads of the product on an index in a folder; the library beside it is never opened. */
export function openWorkersIn(folder: string): Workers {
  return openWorkers({ root: folder, mustExist: true, version: '1.2.3' }, `${folder}/derived`);
}

/** More pages than these are put in many editions a transaction, since only searching is measured on them. */
const mostByWriter = 100_000;

const tidyStepMs = 1000;
const worthTellingMs = 1000;

/** Tidies the index as the product does when nothing is to be written; it does not rest between the steps. */
async function tidyIndex(folder: string): Promise<void> {
  const workers = openWorkersIn(folder);
  const start = performance.now();
  try {
    for (let isDone = false; !isDone; ) isDone = (await workers.index.run('tidy', { forMs: tidyStepMs })).isDone;
  } finally {
    await workers.close();
  }
  const ms = performance.now() - start;
  if (ms > worthTellingMs) console.log(`  tidied in ${(ms / 1000).toFixed(1)} s, which the product does while it is idle`);
}

/** The index of a size, tidied, and built on from `smaller` where it is not there yet. */
export async function openArchive(seed: string, pages: number, smaller: Archive | null, source: ArchiveSource): Promise<Archive> {
  const archive = await openUntidied(seed, pages, smaller, source);
  await tidyIndex(archive.folder);
  return archive;
}

async function openUntidied(seed: string, pages: number, smaller: Archive | null, source: ArchiveSource): Promise<Archive> {
  const folder = archiveFolder(seed, pages);
  const known = readBuilt(folder);
  if (known !== null) return { folder, built: known, isNew: false };
  console.log(`building an index of ${pages.toLocaleString('en')} pages …`);
  copyIndex(smaller?.folder ?? null, folder);
  const before = smaller?.built ?? nothingBuilt;
  if (pages > mostByWriter) {
    const built = await buildInBulk(seed, folder, before, pages);
    writeBuilt(folder, built);
    return { folder, built, isNew: false };
  }
  const workers = openWorkersIn(folder);
  try {
    const built = await buildIndex(workers, source, before, pages);
    await workers.close();
    writeBuilt(folder, built);
    return { folder, built, isNew: true };
  } catch (error) {
    await workers.close();
    throw error;
  }
}

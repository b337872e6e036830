// Fills an index with the editions of an archive through the product's own threads, and says how fast it went.
import type { Workers } from '../../../main/flows/open-workers.ts';
import type { ArchiveSource } from './open-archive-source.ts';
import { openPutting } from './put-editions.ts';

/** What an index holds, and how its last pages came in: how many, in which time, and whether many editions at a time. */
export type Built = { editions: number; pages: number; addedPages: number; ms: number; isBulk: boolean };

/** Before there is anything. */
export const nothingBuilt: Built = { editions: 0, pages: 0, addedPages: 0, ms: 0, isBulk: false };

/** Editions that are made while one is written. */
const ahead = 3;
const tellEveryMs = 10_000;

/** Puts editions in, from the number that `from` reached on, until the index has so many pages. */
export async function buildIndex(workers: Workers, source: ArchiveSource, from: Built, pages: number): Promise<Built> {
  const built = { ...from, addedPages: 0, isBulk: false };
  const start = performance.now();
  let toldMs = start;
  const putting = openPutting(workers);
  const coming = Array.from({ length: ahead }, (_, offset) => source.edition(from.editions + offset));
  while (built.pages < pages) {
    const edition = await coming.shift();
    if (edition === undefined) break;
    coming.push(source.edition(built.editions + ahead));
    built.editions += 1;
    built.pages += edition.pages.length;
    built.addedPages += edition.pages.length;
    await putting.put(edition);
    const now = performance.now();
    built.ms = now - start;
    if (now - toldMs < tellEveryMs) continue;
    toldMs = now;
    const rate = (built.addedPages / built.ms) * 1000;
    console.log(`  ${built.pages.toLocaleString('en')} of ${pages.toLocaleString('en')} pages, ${rate.toFixed(0)} pages/s`);
  }
  await putting.whenPut();
  built.ms = performance.now() - start;
  await Promise.all(coming);
  return built;
}

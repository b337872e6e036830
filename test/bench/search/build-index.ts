// Fills an index with the editions of an archive through the product's own writer thread, and says how fast it went.
import type { Workers } from '../../../main/flows/open-workers.ts';
import type { ArchiveSource } from './open-archive-source.ts';

/** How far a build has come: editions put in, the pages that they have, and the time that it took. */
export type Built = { editions: number; pages: number; ms: number };

/** Editions that are made while one is written. */
const ahead = 3;
const tellEveryMs = 10_000;

/** Puts editions in, from the number that `from` reached on, until the index has so many pages. */
export async function buildIndex(workers: Workers, source: ArchiveSource, from: Built, pages: number): Promise<Built> {
  const built = { ...from };
  const start = performance.now();
  let toldMs = start;
  const coming = Array.from({ length: ahead }, (_, offset) => source.edition(from.editions + offset));
  while (built.pages < pages) {
    const edition = await coming.shift();
    if (edition === undefined) break;
    coming.push(source.edition(built.editions + ahead));
    await workers.index.run('putEdition', edition);
    built.editions += 1;
    built.pages += edition.pages.length;
    const now = performance.now();
    built.ms = from.ms + now - start;
    if (now - toldMs < tellEveryMs) continue;
    toldMs = now;
    const rate = ((built.pages - from.pages) / (now - start)) * 1000;
    console.log(`  ${built.pages.toLocaleString('en')} of ${pages.toLocaleString('en')} pages, ${rate.toFixed(0)} pages/s`);
  }
  await Promise.all(coming);
  return built;
}

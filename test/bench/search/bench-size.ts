// Everything that is asked of an index of one size, in the quiet and while more is indexed, with what it costs the process.
import { type Figure, printFigures, readable } from '../figures.ts';
import { askQueries, type TimedQuery } from './ask-queries.ts';
import type { DrawnQuery } from './draw-queries.ts';
import type { SizeRun } from './growth-figures.ts';
import { measureIndex } from './index-size.ts';
import { type Archive, openWorkersIn } from './open-archive.ts';
import type { ArchiveSource } from './open-archive-source.ts';
import type { SearchBenchOptions } from './read-options.ts';
import { searchModes } from './search-modes.ts';
import { type BusyRun, searchWhileIndexing } from './search-while-indexing.ts';
import { p95Of, speedFigures } from './speed-figures.ts';
import type { ProcessWatch } from './watch-process.ts';

const timesAllowedWhileBusy = 2;

/** Measures an index and prints what it found; the smaller ones are for the growth alone, and are asked what has a target. */
export async function benchSize(
  archive: Archive,
  options: SearchBenchOptions,
  source: ArchiveSource,
  watch: ProcessWatch,
  isWhole: boolean,
): Promise<SizeRun> {
  const size = measureIndex(`${archive.folder}/derived`);
  const title = `${size.pages.toLocaleString('en')} pages`;
  watch.was(archive.isNew ? 'building' : null);
  const queries = await source.queries({ editions: archive.built.editions, seed: options.seed, each: options.each });
  watch.was(null);
  const quiet = await searchQuietly(archive, queries, options.rounds, isWhole ? title : null);
  watch.was('searching');
  if (isWhole) {
    const busy = await searchWhileIndexing(archive, queries, source, options.rounds);
    printFigures(`${title}: while ${readable(busy.pagesPerSecond)} pages a second are indexed`, busyFigures(quiet, busy));
    watch.was('searching and indexing');
  }
  return { archive, size, p95: new Map([...quiet].map(([name, timed]) => [name, p95Of(timed)])) };
}

async function searchQuietly(
  archive: Archive,
  queries: readonly DrawnQuery[],
  rounds: number,
  title: string | null,
): Promise<Map<string, TimedQuery[]>> {
  const workers = openWorkersIn(archive.folder);
  const byMode = new Map<string, TimedQuery[]>();
  try {
    for (const mode of searchModes(workers.search).filter(({ mostMs }) => title !== null || mostMs !== null)) {
      const timed = await askQueries(queries, mode.ask, rounds);
      byMode.set(mode.name, timed);
      if (title !== null) printFigures(`${title}: ${mode.name}`, speedFigures(mode, timed));
    }
  } finally {
    await workers.close();
  }
  return byMode;
}

/** The targets are twice those of the quiet; how much longer than in the quiet it took is told beside. */
function busyFigures(quiet: ReadonlyMap<string, readonly TimedQuery[]>, { timed, targets }: BusyRun): Figure[] {
  return [...timed].map(([name, list]) => {
    const [alone, beside] = [p95Of(quiet.get(name) ?? []), p95Of(list)];
    const mostMs = timesAllowedWhileBusy * (targets.get(name) ?? Number.NaN);
    return {
      name: `p95 of ${name}`,
      figure: readable(beside, 'ms'),
      peer: `${readable(beside / alone)} × ${readable(alone, 'ms')} in the quiet`,
      target: `< ${mostMs} ms`,
      isReached: beside < mostMs,
    };
  });
}

// `npm run bench:search -- --pages 1000000`: how fast words are found among so many pages, and what their index costs.
// Refuses to judge a build: a figure that falls short is printed as such, and the exit code stays 0.
import { cpus } from 'node:os';
import { printFigures } from './figures.ts';
import { removeArchives } from './search/archive-folder.ts';
import { benchRecoll } from './search/bench-recoll.ts';
import { benchSize } from './search/bench-size.ts';
import { growthFigures, type SizeRun } from './search/growth-figures.ts';
import { type Archive, openArchive } from './search/open-archive.ts';
import { openArchiveSource } from './search/open-archive-source.ts';
import { readOptions } from './search/read-options.ts';
import { watchProcess } from './search/watch-process.ts';

/** The sizes between which growth is told, as far as they are below the one that is asked for. */
const steps = [10_000, 100_000];

const options = readOptions(process.argv.slice(2));
const sizes = [...steps.filter((pages) => pages < options.pages), options.pages];
if (options.isFresh) removeArchives(options.seed);
console.log(
  `${cpus().length} cores, Node ${process.version}, seed ${options.seed}; the time of a query is the median of ${options.rounds} rounds`,
);
const source = openArchiveSource(options.seed);
const watch = watchProcess();
try {
  const runs: SizeRun[] = [];
  let archive: Archive | null = null;
  for (const pages of sizes) {
    archive = await openArchive(options.seed, pages, archive, source);
    runs.push(await benchSize(archive, options, source, watch, pages === options.pages));
  }
  printFigures('Growth', growthFigures(runs));
  printFigures('The process', watch.figures());
  const [smallest] = runs;
  if (smallest !== undefined) printFigures('Beside recoll', await benchRecoll(options.seed, smallest.archive, source));
} finally {
  watch.stop();
  source.close();
}

// `npm run bench`: every figure that Kiosque claims, measured now, with the peers that are installed beside it in the same run.
// Refuses to judge a build: a figure that falls short is printed as such, and the exit code stays 0.
import { rmSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { buildApp } from '../run/build.ts';
import { benchAdd } from './bench-add.ts';
import { benchCover } from './bench-cover.ts';
import { benchDownload } from './bench-download.ts';
import { benchReader } from './bench-reader.ts';
import { benchShelf } from './bench-shelf.ts';
import { benchSize } from './bench-size.ts';
import { benchStart } from './bench-start.ts';
import { openCorpus } from './corpus.ts';
import { countWords } from './count-words.ts';
import { type Figure, printFigures } from './figures.ts';
import { reportPeers } from './peers.ts';
import { compareViewers } from './reader/compare-viewers.ts';
import { runCommand } from './run-command.ts';

const editions = 6;

await buildApp();
reportPeers();
const files = await openCorpus(editions);
console.log(`${cpus().length} cores, Node ${process.version}, ${files.length} editions; medians of interleaved rounds`);
const { figures, library } = await benchAdd(files);
printFigures('Adding', figures);
printFigures('On the disk', benchSize(library, await countWords(library)));
rmSync(library, { recursive: true, force: true });
printFigures('Covers', await benchCover(files));
const core = await runCommand(process.execPath, [join(import.meta.dirname, 'run-bench-core.ts'), ...files]);
printFigures('The core', JSON.parse(core.stdout) as Figure[]);
const blocks = await runCommand(process.execPath, [join(import.meta.dirname, 'run-bench-blocks.ts')]);
printFigures('The main thread', JSON.parse(blocks.stdout) as Figure[]);
printFigures('Downloads', await benchDownload());
const sync = await runCommand(process.execPath, [join(import.meta.dirname, 'run-bench-sync.ts')]);
printFigures('A long morning', JSON.parse(sync.stdout) as Figure[]);
printFigures('The start', await benchStart());
printFigures('The shelf', await benchShelf());
printFigures('The window', await benchReader(files));
printFigures('The reader beside the stock viewer', await compareViewers());

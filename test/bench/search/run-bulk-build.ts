// Fills an index as `buildIndex` does, many editions a transaction and with room for all their words in memory: FTS5 then merges a third
// of what it merges for a newsstand that takes in one edition after the other. A process of its own, whose memory is not measured:
// `node run-bulk-build.ts <seed> <folder> <editions> <pages> <pages wanted>`. Prints how far it came as JSON.
import { join } from 'node:path';
import { openWriter } from '../../../main/search/open-writer.ts';
import { prepareEdition } from '../../../main/search/prepare-edition.ts';
import { putEdition } from '../../../main/search/put-edition.ts';
import type { Built } from './build-index.ts';
import { openArchiveSource } from './open-archive-source.ts';

const editionsATransaction = 250;
/** FTS5 writes its words to the file when they fill so much memory, and at the end of a transaction. */
const hashBytes = { usual: 2 ** 20, bulk: 2 ** 27 };
const ahead = 30;

const [seed = '', folder = '', editions, pages, wanted] = process.argv.slice(2);
const source = openArchiveSource(seed);
const writer = openWriter(join(folder, 'derived/search.sqlite'));
const setHash = (bytes: number): void => {
  writer.run((database) => database.exec(`INSERT INTO page_index (page_index, rank) VALUES ('hashsize', ${bytes})`));
};

const change = (sql: 'BEGIN IMMEDIATE' | 'COMMIT'): void => {
  writer.run((database) => database.exec(sql));
};

const built: Built = { editions: Number(editions), pages: Number(pages), addedPages: 0, ms: 0, isBulk: true };
const start = performance.now();
const coming = Array.from({ length: ahead }, (_, offset) => source.edition(built.editions + offset));
setHash(hashBytes.bulk);
while (built.pages < Number(wanted)) {
  change('BEGIN IMMEDIATE');
  for (let count = 0; count < editionsATransaction && built.pages < Number(wanted); count += 1) {
    const made = await coming.shift();
    if (made === undefined) break;
    coming.push(source.edition(built.editions + ahead));
    const prepared = prepareEdition(made);
    writer.run((database) => putEdition(database, prepared));
    built.editions += 1;
    built.pages += made.pages.length;
    built.addedPages += made.pages.length;
  }
  change('COMMIT');
  built.ms = performance.now() - start;
  const rate = ((built.addedPages / built.ms) * 1000).toFixed(0);
  process.stderr.write(
    `  ${built.pages.toLocaleString('en')} of ${Number(wanted).toLocaleString('en')} pages, ${rate} pages/s\n`,
  );
}
setHash(hashBytes.usual);
await Promise.all(coming);
writer.close();
source.close();
console.log(JSON.stringify(built));

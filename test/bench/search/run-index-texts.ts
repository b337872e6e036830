// Indexes a folder of texts from nothing with the threads of the product, as `recollindex` does beside it:
// `node run-index-texts.ts <texts> <index>`.
import { openWorkersIn } from './open-archive.ts';
import { readTexts } from './text-files.ts';

const [texts = '', folder = ''] = process.argv.slice(2);
const workers = openWorkersIn(folder);
let last: Promise<unknown> = Promise.resolve();
for (const edition of readTexts(texts)) {
  const writing = workers.index.run('putEdition', edition);
  // The next edition is read while this one is written, and no more than one waits.
  await last;
  last = writing;
}
await last;
await workers.close();

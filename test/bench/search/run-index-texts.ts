// Indexes a folder of texts from nothing with the threads of the product, as `recollindex` does beside it:
// `node run-index-texts.ts <texts> <index>`.
import { openWorkersIn } from './open-archive.ts';
import { openPutting } from './put-editions.ts';
import { readTexts } from './text-files.ts';

const [texts = '', folder = ''] = process.argv.slice(2);
const workers = openWorkersIn(folder);
const putting = openPutting(workers);
// The next edition is read while those before it are prepared and written.
for (const edition of readTexts(texts)) await putting.put(edition);
await putting.whenPut();
await workers.close();

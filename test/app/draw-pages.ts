// A program of its own that draws every page of a library, as reading them all would: `node test/app/draw-pages.ts LIBRARY`.
import { openCore } from '../../main/core.ts';

const [libraryDir = ''] = process.argv.slice(2);
const core = await openCore({
  libraryDir,
  mode: 'write',
  samplesDir: '',
  version: '1',
  language: 'en',
  indexing: 'none',
  isWatching: false,
  isFetching: false,
});
const { editions } = await core.handlers['editions.list']({});
for (const { id, pages } of editions) {
  for (let page = 1; page <= pages; page += 1) await core.picture(id, page, 'page');
}
await core.close();

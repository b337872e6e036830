// A program of its own that draws every page of a library, as reading them all would: `node test/app/draw-pages.ts LIBRARY`.
import { openCore } from '../../main/core.ts';
import { quietCore } from '../support/quiet-core.ts';

const [libraryDir = ''] = process.argv.slice(2);
const core = await openCore({ ...quietCore, libraryDir, isFetching: false });
const { editions } = await core.handlers['editions.list']({});
for (const { id, pages } of editions) {
  for (let page = 1; page <= pages; page += 1) await core.picture(id, page, 'page');
}
await core.close();

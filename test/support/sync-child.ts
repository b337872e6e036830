// A program of its own that follows a feed and brings its library up to date, for tests that end it in the middle: library, feed.
import { openCore } from '../../main/core.ts';
import { quietCore } from './quiet-core.ts';

const [libraryDir = '', feedUrl = ''] = process.argv.slice(2);
const core = await openCore({ ...quietCore, libraryDir, isFetching: true });
await core.handlers['settings.set']({ downloadsAtOnce: 20, downloadsPerHost: 20 });
const { sources } = await core.handlers['sources.list']({});
if (sources.length === 0) await core.handlers['sources.add']({ address: feedUrl });
const { downloaded, failed } = await core.sync(null, new AbortController().signal);
await core.close();
console.log(JSON.stringify({ downloaded: downloaded.length, failed: failed.map(({ error }) => error.code) }));

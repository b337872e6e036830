// An index that an earlier Kiosque wrote: it answers while a new one is built beside it and takes its place.
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { dropSeal } from '../../../main/base/seal.ts';
import { makeEarlierFile } from '../../main/search/earlier-file.ts';
import { indexAll, makeStart, openStage } from '../open-stage.ts';
import type { Operation } from '../operation.ts';

export const reIndex: Operation = {
  name: 're-index',
  prepare: async (place, ack) => {
    await makeStart(place, ack);
    const file = join(place.library, 'derived', 'search.sqlite');
    const earlier = join(place.root, 'earlier.sqlite');
    makeEarlierFile(file, earlier);
    renameSync(earlier, file);
    dropSeal(file);
  },
  run: async ({ place, ack, begin }) => {
    await begin();
    const core = await openStage(place, { indexing: 'all' });
    await indexAll(core, ack);
    return core.close;
  },
};

// A newspaper that waits to be read into the index.
import { addPapers, indexAll, makeStart, openStage, writePaper } from '../open-stage.ts';
import type { Operation } from '../operation.ts';

export const index: Operation = {
  name: 'index',
  prepare: async (place, ack) => {
    await makeStart(place, ack);
    const core = await openStage(place);
    await addPapers(core, [writePaper(place, '2024-03-27')], ack);
    await core.close();
  },
  run: async ({ place, ack, begin }) => {
    await begin();
    const core = await openStage(place, { indexing: 'all' });
    await indexAll(core, ack);
    return core.close;
  },
};

// A newspaper fetched from a publisher.
import { makeStart, openStage } from '../open-stage.ts';
import type { Operation } from '../operation.ts';

export const download: Operation = {
  name: 'download',
  prepare: async (place, ack, press) => {
    await makeStart(place, ack);
    const core = await openStage(place, { isFetching: false });
    await core.handlers['sources.add']({ address: press });
    await core.close();
  },
  run: async ({ place, ack, begin }) => {
    const core = await openStage(place, { isFetching: true });
    await begin();
    const { downloaded, failed } = await core.sync(null, new AbortController().signal);
    if (failed.length > 0) throw new Error(`the sync says ${JSON.stringify(failed)}`);
    for (const { sha256 } of downloaded) ack({ fact: `edition ${sha256}`, is: 'shelf' });
    await core.whenSearchable();
    return core.close;
  },
};

// Adding a newspaper from a file: copied, inspected, kept, its cover drawn.
import { addPapers, makeStart, openStage, paperOf, writePaper } from '../open-stage.ts';
import type { Operation } from '../operation.ts';

const day = '2024-03-27';

export const add: Operation = {
  name: 'add',
  prepare: async (place, ack) => {
    await makeStart(place, ack);
    writePaper(place, day);
  },
  run: async ({ place, ack, begin }) => {
    const core = await openStage(place);
    await addPapers(core, [paperOf(place, day)], ack, begin);
    await core.whenSearchable();
    return core.close;
  },
};

// A library that is not there yet: its folders, its catalogue, its first newspaper.
import { addPapers, openStage, paperOf, writePaper } from '../open-stage.ts';
import type { Operation } from '../operation.ts';

const day = '2024-03-27';

export const create: Operation = {
  name: 'create',
  prepare: async (place) => void writePaper(place, day),
  run: async ({ place, ack, begin }) => {
    await begin();
    const core = await openStage(place);
    await addPapers(core, [paperOf(place, day)], ack);
    await core.whenSearchable();
    return core.close;
  },
};

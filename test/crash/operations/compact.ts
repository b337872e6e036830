// What Kiosque does to keep its databases small and whole: a verified copy of the catalogue (VACUUM INTO), and the merging of what the index
// has laid down in segments. It never vacuums in place.
import { newestGoodCopy } from '../../../main/archive/backups/keep-copy.ts';
import { placesOf } from '../../../main/archive/places.ts';
import { makeStart, openStage } from '../open-stage.ts';
import type { Operation } from '../operation.ts';

export const compact: Operation = {
  name: 'compact',
  prepare: makeStart,
  run: async ({ place, begin }) => {
    const core = await openStage(place);
    await core.whenSearchable();
    await begin();
    await core.handlers['safety.copy']({});
    const { index } = core.parts.workers;
    while (!(await index.run('tidy', { forMs: 20 })).isDone) {}
    return core.close;
  },
  check: async ({ library }) =>
    newestGoodCopy(placesOf(library).backups) === null ? ['I1 no good copy of the catalogue is left'] : [],
};

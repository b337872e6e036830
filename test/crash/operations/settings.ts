// Settings that are changed, one after the other.
import { makeStart, openStage } from '../open-stage.ts';
import type { Operation } from '../operation.ts';

export const settings: Operation = {
  name: 'settings',
  prepare: makeStart,
  run: async ({ place, ack, begin }) => {
    const core = await openStage(place);
    await begin();
    ack({ fact: 'setting theme', may: 'light' });
    await core.handlers['settings.set']({ theme: 'light' });
    ack({ fact: 'setting theme', is: 'light' });
    ack({ fact: 'setting operator', may: 'ليلى' });
    await core.handlers['settings.set']({ operator: 'ليلى' });
    ack({ fact: 'setting operator', is: 'ليلى' });
    return core.close;
  },
};

// An edition that goes to the trash, and from there for good.
import { makeStart, openStage, paperOf, plainDay, sumOfFile } from '../open-stage.ts';
import type { Operation } from '../operation.ts';

export const remove: Operation = {
  name: 'remove',
  prepare: makeStart,
  run: async ({ place, ack, begin }) => {
    const core = await openStage(place);
    const sum = sumOfFile(paperOf(place, plainDay));
    const fact = `edition ${sum}`;
    await begin();
    const { editions } = await core.handlers['editions.list']({});
    const shelved = editions.find(({ sha256 }) => sha256 === sum);
    if (shelved !== undefined) {
      ack({ fact: `indexed ${sum}`, may: null });
      ack({ fact, may: 'trash' });
      await core.handlers['editions.remove']({ ids: [shelved.id] });
      ack({ fact, is: 'trash' });
    }
    const { editions: removed } = await core.handlers['trash.list']({});
    if (removed.length > 0) {
      ack({ fact, may: null });
      await core.handlers['trash.empty']({ ids: removed.map(({ id }) => id) });
    }
    ack({ fact, is: null });
    await core.whenSearchable();
    ack({ fact: `indexed ${sum}`, is: null });
    return core.close;
  },
};

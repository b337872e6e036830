// A note that is made and then written anew, and a place where somebody stopped reading.
import { idOf, makeStart, markedDay, openStage, paperOf, plainDay, sumOfFile } from '../open-stage.ts';
import type { Operation } from '../operation.ts';

const [before, after] = ['second', 'second – ملاحظة'];

export const note: Operation = {
  name: 'note',
  prepare: makeStart,
  run: async ({ place, ack, begin }) => {
    const core = await openStage(place);
    const [marked, plain] = [paperOf(place, markedDay), paperOf(place, plainDay)];
    const id = await idOf(core, marked);
    const fact = `notes ${sumOfFile(marked)}`;
    await begin();
    const { marks } = await core.handlers['marks.list']({ id });
    let made = marks.find((mark) => mark.note.startsWith(before))?.id;
    if (made === undefined) {
      ack({ fact, may: ['first', before] });
      const { mark } = await core.handlers['marks.add']({
        id,
        kind: 'note',
        at: { page: 1, point: { x: 60, y: 60 } },
        note: before,
      });
      made = mark.id;
      ack({ fact, is: ['first', before] });
    }
    ack({ fact, may: ['first', after] });
    await core.handlers['marks.change']({ editionId: id, id: made, note: after });
    ack({ fact, is: ['first', after] });
    const position = `position ${sumOfFile(plain)}`;
    ack({ fact: position, may: 1 });
    await core.handlers['editions.keepPosition']({ id: await idOf(core, plain), page: 1 });
    ack({ fact: position, is: 1 });
    return core.close;
  },
};

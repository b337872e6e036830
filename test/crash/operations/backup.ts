// A full backup into a folder that holds an older one: what was added since is copied, what was removed goes aside.
import { join } from 'node:path';
import type { Core } from '../../../main/core.ts';
import { judgeBackup } from '../judge-backup.ts';
import { addPapers, makeStart, openStage, writePaper } from '../open-stage.ts';
import type { Operation, Place } from '../operation.ts';

const folderOf = ({ out }: Place): string => join(out, 'backup');

const backUp = async (core: Core): Promise<void> => {
  const { backup: made } = await core.handlers['safety.backUp']({ where: 'choose', isChecking: false, isPruning: false });
  if (made === null || made.problems.length > 0) throw new Error(`the backup says ${JSON.stringify(made)}`);
};

const open = (place: Place): Promise<Core> =>
  openStage(place, {
    desk: {
      chooseFiles: async () => [],
      chooseFolder: async () => folderOf(place),
      chooseSave: async () => null,
      openAddress: async () => {},
    },
  });

export const backup: Operation = {
  name: 'backup',
  prepare: async (place, ack) => {
    await makeStart(place, ack);
    const core = await open(place);
    await backUp(core);
    await addPapers(core, [writePaper(place, '2024-03-27')], ack);
    await core.close();
  },
  run: async ({ place, begin }) => {
    const core = await open(place);
    await begin();
    await backUp(core);
    return core.close;
  },
  check: async (place) => judgeBackup(folderOf(place)),
};

// A library made of a full backup, and opened for the first time.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { backUpLibrary } from '../../../main/archive/full-backup/back-up-library.ts';
import { openEndSign } from '../../../main/base/end-sign.ts';
import { readUnfinished } from '../../../main/base/unfinished.ts';
import { openSafetyPool } from '../../../main/flows/open-workers.ts';
import { openCatalogueToCopy } from '../../../main/library/open-library.ts';
import type { Ack } from '../ack.ts';
import { indexAll, makeStart, openStage } from '../open-stage.ts';
import type { Operation, Place } from '../operation.ts';

const folderOf = ({ inputs }: Place): string => join(inputs, 'backup');
/** What the library that was backed up had promised: so much must be back. */
const promisesOf = ({ root }: Place): string => join(root, 'promises.json');

export const restore: Operation = {
  name: 'restore',
  prepare: async (place) => {
    const acks: Ack[] = [];
    await makeStart(place, (ack) => acks.push(ack));
    const database = openCatalogueToCopy(place.library);
    const how = { isChecking: true, isPruning: false, version: '1.0.0', now: Date.now, libraryId: null };
    const tools = { isStopped: () => false, onPlan: () => {}, onBytes: () => {} };
    backUpLibrary({ root: place.library, folder: folderOf(place), database, ...how }, tools);
    database.close();
    rmSync(place.library, { recursive: true });
    writeFileSync(promisesOf(place), JSON.stringify(acks.filter(({ fact }) => !fact.startsWith('indexed'))));
  },
  run: async ({ place, ack, begin }) => {
    const pool = openSafetyPool();
    await begin();
    if (!existsSync(join(place.library, 'library.json')) || readUnfinished(place.library) !== null)
      await pool.run('restore', { folder: folderOf(place), root: place.library, stop: openEndSign() });
    for (const promise of JSON.parse(readFileSync(promisesOf(place), 'utf8')) as Ack[]) ack(promise);
    await pool.close();
    const core = await openStage(place, { indexing: 'all' });
    await indexAll(core, ack);
    return core.close;
  },
};

// One of the acts that copy or remake a library, in a process of its own that may be killed: `safety-child.ts ACT LIBRARY FOLDER`. It says
// "begun" when the first byte may move, and "done" after the last.
import { backUpLibrary } from '../../main/archive/full-backup/back-up-library.ts';
import { copyLibrary, finishCopy } from '../../main/archive/full-backup/move-library.ts';
import { restoreLibrary } from '../../main/archive/full-backup/restore-library.ts';
import { readLibrarySidecar } from '../../main/archive/sidecar.ts';
import { keepChosenPlace } from '../../main/base/library-place.ts';
import { openLock } from '../../main/base/lock.ts';
import { openWriter } from '../../main/flows/writer/open-writer.ts';
import { openCatalogueToCopy } from '../../main/library/open-library.ts';

const [act, root = '', folder = ''] = process.argv.slice(2);
const libraryId = readLibrarySidecar(root)?.id ?? null;
const tools = { isStopped: () => false, onPlan: () => {}, onBytes: () => {} };

const backUp = (): void => {
  const database = openCatalogueToCopy(root);
  const how = { isChecking: false, isPruning: false, version: '1.2.3', now: Date.now };
  backUpLibrary({ root, folder, database, libraryId, ...how }, tools);
  database.close();
};

const move = (): void => {
  const database = openCatalogueToCopy(root);
  const input = { root, target: folder, libraryId };
  copyLibrary(input, tools);
  const lock = openLock(root);
  finishCopy(input, database, tools);
  database.close();
  keepChosenPlace({ root: folder, leftBehind: root });
  lock.close();
};

const acts: Record<string, () => void> = {
  backup: backUp,
  restore: () => void restoreLibrary({ folder, root, now: Date.now }, tools),
  move,
  rebuild: () => openWriter({ root, mustExist: true, now: Date.now, version: '1.2.3', isRebuilding: true }).close(),
};

process.stdout.write('begun\n');
acts[act ?? '']?.();
process.stdout.write('done\n');

// Disks that are unplugged in the middle: of a backup, of a restore, of a move. A folder that is renamed away is one, to whoever has files of
// it open. Nothing is deleted because it cannot be seen, nothing is written where the disk was, and the same act goes on when it is back.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AppError } from '#border/errors';
import { backUpLibrary } from '../../../../main/archive/full-backup/back-up-library.ts';
import { copyLibrary } from '../../../../main/archive/full-backup/move-library.ts';
import { restoreLibrary } from '../../../../main/archive/full-backup/restore-library.ts';
import { safetyTasks } from '../../../../main/flows/safety/safety-tasks.ts';
import { openWriter } from '../../../../main/flows/writer/open-writer.ts';
import { readLibraryRecord } from '../../../../main/library/library-record.ts';
import { openLibraryReader } from '../../../../main/library/open-library.ts';
import { folderSums } from '../../../support/folder-sums.ts';
import { exportState } from '../../../support/library-state.ts';
import { prepareKept } from '../../../support/prepare-kept.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const count = 24;
const master = prepareKept(count);

/** A library and a backup to be, each on a disk of its own. */
const places = () => {
  const folder = temporaryFolder();
  const root = join(folder, 'one disk', 'library');
  const backup = join(folder, 'other disk', 'backup');
  for (const place of [root, backup]) mkdirSync(dirname(place));
  cpSync(master(), root, { recursive: true, preserveTimestamps: true });
  return { root, backup, again: join(folder, 'again') };
};

const unplug = (place: string): void => renameSync(dirname(place), `${dirname(place)} in a drawer`);
const plugIn = (place: string): void => renameSync(`${dirname(place)} in a drawer`, dirname(place));

/** Does something once so many bytes have moved. */
const toolsThat = (act: () => void = () => {}, afterBytes = 3000) => {
  let bytes = 0;
  let isDone = false;
  return {
    isStopped: () => false,
    onPlan: () => {},
    onBytes: (more: number) => {
      bytes += more;
      if (bytes < afterBytes || isDone) return;
      isDone = true;
      act();
    },
  };
};

const backUp = (root: string, folder: string, tools = toolsThat(), isPruning = false) => {
  const database = openLibraryReader(root);
  try {
    const { id: libraryId } = readLibraryRecord(database);
    const how = { libraryId, version: '1.2.3', isChecking: false, isPruning, now: Date.now };
    return backUpLibrary({ root, folder, database, ...how }, tools);
  } finally {
    database.close();
  }
};

const restore = (folder: string, root: string, tools = toolsThat()) => restoreLibrary({ folder, root, now: Date.now }, tools);

const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    return error instanceof AppError ? error.code : String(error);
  }
  return 'nothing was thrown';
};

const ofEditions = (sums: Record<string, string>) =>
  Object.fromEntries(Object.entries(sums).filter(([path]) => /^(editions|trash|log)\/|^library\.json$/.test(path)));

/** Every sidecar is one byte longer, so that the next backup has all of them to copy. */
const changeAll = (root: string): void => {
  for (const name of readdirSync(join(root, 'editions'), { recursive: true, encoding: 'utf8' })) {
    const path = join(root, 'editions', name);
    if (name.endsWith('edition.json')) writeFileSync(path, `${readFileSync(path, 'utf8')}\n`);
  }
};

describe('a disk that is unplugged', { timeout: 120_000 }, () => {
  it('under a backup ends it by its name, and the next run goes on where the copy lies', async () => {
    const { root, backup, again } = places();
    expect(
      codeOf(() =>
        backUp(
          root,
          backup,
          toolsThat(() => unplug(backup)),
        ),
      ),
    ).toBe('backup/away');
    expect(existsSync(dirname(backup))).toBe(false);
    plugIn(backup);
    const arrived = readdirSync(join(backup, 'arriving')).length;
    expect(arrived).toBeGreaterThan(1);
    expect(backUp(root, backup).problems).toEqual([]);
    changeAll(root);
    expect(
      codeOf(() =>
        backUp(
          root,
          backup,
          toolsThat(() => unplug(backup)),
        ),
      ),
    ).toBe('backup/away');
    plugIn(backup);
    expect(restore(backup, again).problems).toEqual([]);
    expect((await exportState(again)).shelf).toHaveLength((await exportState(root)).shelf.length);
    expect(backUp(root, backup).problems).toEqual([]);
    expect(ofEditions(folderSums(backup))).toEqual(ofEditions(folderSums(root)));
  });

  it('with the library on it takes nothing out of the backup, not even where that was to be pruned', () => {
    const { root, backup } = places();
    backUp(root, backup);
    const before = ofEditions(folderSums(backup));
    changeAll(root);
    expect(
      codeOf(() =>
        backUp(
          root,
          backup,
          toolsThat(() => unplug(root)),
          true,
        ),
      ),
    ).toBe('backup/library-gone');
    expect(ofEditions(folderSums(backup))).toEqual(before);
    plugIn(root);
    expect(backUp(root, backup)).toMatchObject({ editions: count, removed: 0, problems: [] });
    expect(ofEditions(folderSums(backup))).toEqual(ofEditions(folderSums(root)));
  });

  it('under a restore leaves no library behind, and the same restore ends it', async () => {
    const { root, backup, again } = places();
    backUp(root, backup);
    expect(
      codeOf(() =>
        restore(
          backup,
          again,
          toolsThat(() => unplug(backup)),
        ),
      ),
    ).toBe('backup/away');
    const open = () => openWriter({ root: again, mustExist: false, now: Date.now, version: '1.2.3' });
    expect(codeOf(open)).toBe('library/unfinished');
    plugIn(backup);
    expect(restore(backup, again).problems).toEqual([]);
    expect(await exportState(again)).toEqual(await exportState(root));
  });

  it('under a move leaves no library in the new place, whichever of the two it is', () => {
    const { root, backup: target } = places();
    const move = (tools: ReturnType<typeof toolsThat>) => () => copyLibrary({ root, target, libraryId: null }, tools);
    expect(codeOf(move(toolsThat(() => unplug(target))))).toBe('backup/away');
    plugIn(target);
    expect(codeOf(move(toolsThat(() => unplug(root))))).toBe('backup/library-gone');
    plugIn(root);
    expect(codeOf(() => openLibraryReader(target))).toBe('library/unfinished');
    expect(codeOf(move(toolsThat()))).toBe('nothing was thrown');
  });

  it('and is to be backed up to again is asked for, instead of a first backup in its place', () => {
    const { root, backup } = places();
    const stop = new Int32Array(new SharedArrayBuffer(4));
    const wish = { root, folder: backup, version: '1.2.3', isChecking: false, isPruning: false, stop };
    const run = (isKnown: boolean) => safetyTasks.backUp({ ...wish, isKnown }, { progress: () => {} });
    expect(run(false)).toMatchObject({ editions: count, problems: [] });
    unplug(backup);
    mkdirSync(dirname(backup));
    expect(codeOf(() => run(true))).toBe('backup/away');
    expect(readdirSync(dirname(backup))).toEqual([]);
    expect(run(false)).toMatchObject({ editions: count, problems: [] });
  });
});

// Who has no room is told how much they need, by each act that knows it before it begins. On a small disk of its own.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { BagWriteForm } from '#border/model-bags';
import { unpackBag } from '../../../../main/archive/bag/unpack-bag.ts';
import { copyDatabase } from '../../../../main/base/copy-database.ts';
import { openEndSign } from '../../../../main/base/end-sign.ts';
import { openBagRun } from '../../../../main/flows/bags/bag-desk.ts';
import { exportBags } from '../../../../main/flows/bags/export-bags.ts';
import { safetyTasks } from '../../../../main/flows/safety/safety-tasks.ts';
import { openCatalogueToCopy } from '../../../../main/library/open-library.ts';
import { AppError, type FaultDetail } from '../../../../preload/errors.ts';
import { faultSentence } from '../../../../preload/words/faults.ts';
import { keepFile, openTasks } from '../../../support/kept-file.ts';
import { makeBag, writeFiles } from '../../../support/made-bag.ts';
import { makePdf } from '../../../support/make-pdf.ts';
import { canMount, mountDisk } from '../../../support/mounted-disk.ts';
import { openTestCore } from '../../../support/open-test-core.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

if (!canMount) console.log('Full disks are left out: this system lets the test mount nothing');

const stop = openEndSign();
const context = { progress: () => {} };

/** A PDF of two million bytes that nothing makes shorter. */
const makePaper = (folder: string): string => {
  const path = join(folder, 'paper.pdf');
  writeFileSync(path, Buffer.concat([makePdf([{ content: 'BT ET' }]), Buffer.alloc(2_000_000, '% filled\n')]));
  return path;
};

const detailOf = async (act: () => unknown): Promise<FaultDetail> => {
  try {
    await act();
  } catch (error) {
    if (error instanceof AppError && error.code === 'disk/full') return error.detail;
    throw error;
  }
  throw new Error('there was room');
};

describe.skipIf(!canMount)('an act without room', () => {
  it('is told with the bytes that it needs and those that are free', { timeout: 120_000 }, async () => {
    const folder = temporaryFolder();
    const paper = makePaper(folder);
    const root = join(folder, 'library');
    const tasks = openTasks(root);
    keepFile(tasks, { path: paper });
    tasks.close({});
    const core = await openTestCore({ libraryDir: root, mode: 'read' });
    const backup = join(folder, 'backup');
    const wish = { root, version: '1.0.0', isChecking: false, isPruning: false, isKnown: false, stop };
    safetyTasks.backUp({ ...wish, folder: backup }, context);
    const bag = writeFiles(join(folder, 'bag'), makeBag({ 'data/one.txt': 'one' }));
    const { disk } = mountDisk(1200);
    const small = join(disk, 'small');
    const smallTasks = openTasks(small);
    smallTasks.open({});
    const database = openCatalogueToCopy(root);
    onTestFinished(() => void database.close());
    const exportAs = (as: BagWriteForm) =>
      exportBags(
        core.parts,
        { content: { kind: 'library' }, as, isEach: false, labels: [], profile: null },
        join(disk, 'bags'),
        openBagRun(new AbortController().signal, () => {}),
      );
    const run = { isCancelled: () => false, onProgress: () => {} };
    const acts: Record<string, () => unknown> = {
      add: () => smallTasks.take({ path: paper, stop }),
      'back up': () => safetyTasks.backUp({ ...wish, folder: join(disk, 'backup') }, context),
      restore: () => safetyTasks.restore({ folder: backup, root: join(disk, 'restored'), stop }, context),
      move: () => safetyTasks.copyLibrary({ root, target: join(disk, 'moved'), stop }, context),
      'copy the catalogue': () => copyDatabase(database, join(mountDisk(128).disk, 'copy.sqlite')),
      'export as a folder': () => exportAs('folder'),
      'export as a zip': () => exportAs('zip'),
      'export as a tar': () => exportAs('tar'),
      'unpack a bag': () => unpackBag({ path: bag, to: join(disk, 'bag') }, run),
    };
    const told: string[] = [];
    for (const [name, act] of Object.entries(acts)) {
      const detail = await detailOf(act);
      const { neededBytes, freeBytes } = detail;
      expect([name, typeof neededBytes, typeof freeBytes]).toEqual([name, 'number', 'number']);
      expect(Number(neededBytes)).toBeGreaterThan(Number(freeBytes));
      expect(faultSentence('disk/full', detail, 'en')).toMatch(/this needs .+, and .+ are free/);
      told.push(name);
    }
    console.log(`acts told with the room that they need: ${told.length} of ${Object.keys(acts).length}`);
  });
});

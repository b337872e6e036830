// A disk without room: closing a library is no failure, and a backup says how much is missing and leaves the one before.
import { cpSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AppError } from '#border/errors';
import { listBackups } from '../../../../main/archive/backups/keep-copy.ts';
import { backUpLibrary } from '../../../../main/archive/full-backup/back-up-library.ts';
import { isGoodCopy } from '../../../../main/base/copy-database.ts';
import { openLibraryReader } from '../../../../main/library/open-library.ts';
import { keepFile, openTasks } from '../../../support/kept-file.ts';
import { makePdf } from '../../../support/make-pdf.ts';
import { canMount, mountDisk } from '../../../support/mounted-disk.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

if (!canMount) console.log('Full disks are left out: this system lets the test mount nothing');

const makeLibrary = (root: string): void => {
  const tasks = openTasks(root);
  const path = join(temporaryFolder(), 'paper.pdf');
  writeFileSync(path, makePdf([{ content: 'BT /F 24 Tf 50 700 Td (paper) Tj ET' }]));
  keepFile(tasks, { path });
  tasks.setSettings({ settings: { theme: 'dark' } });
  tasks.close({});
};

/** Writes until the disk takes no more, all but so many KiB. */
const fill = (disk: string, freeKib: number): void => {
  const ballast = Buffer.alloc(1024);
  let number = 0;
  try {
    for (; ; number += 1) writeFileSync(join(disk, `ballast ${number}`), ballast);
  } catch {
    for (let gone = 0; gone <= Math.ceil(freeKib / 4); gone += 1) rmSync(join(disk, `ballast ${number - gone}`), { force: true });
  }
};

describe.skipIf(!canMount)('a full disk', () => {
  it('is a notice when the library is closed, and keeps the copies that there are', () => {
    const { disk } = mountDisk(4096);
    const root = join(disk, 'library');
    makeLibrary(root);
    const copies = listBackups(join(root, 'backups'));
    expect(copies).toHaveLength(1);
    const tasks = openTasks(root);
    tasks.setSettings({ settings: { theme: 'light' } });
    fill(disk, 0);
    expect(tasks.close({})).toEqual({ copy: null, failed: 'disk/full' });
    expect(listBackups(join(root, 'backups'))).toEqual(copies);
    expect(readdirSync(join(root, 'backups')).some((name) => name.endsWith('.tmp'))).toBe(false);
    expect(isGoodCopy(join(root, 'backups', copies[0]?.name ?? ''))).toBe(true);
    for (const name of readdirSync(disk)) if (name.startsWith('ballast')) rmSync(join(disk, name));
    const again = openTasks(root);
    again.setSettings({ settings: { theme: 'dark' } });
    expect(again.close({}).failed).toBeNull();
  });

  it('ends a backup with what is missing at every size, and a larger disk takes it', { timeout: 60_000 }, () => {
    const root = join(temporaryFolder(), 'library');
    makeLibrary(root);
    const ends: (string | null)[] = [];
    for (const sizeKib of [200, 400, 800, 1200, 1600, 4096]) {
      const folder = join(mountDisk(sizeKib).disk, 'backup');
      const database = openLibraryReader(root);
      const how = { isChecking: false, isPruning: false, version: '1.2.3', now: Date.now };
      const tools = { isStopped: () => false, onPlan: () => {}, onBytes: () => {} };
      try {
        expect(backUpLibrary({ root, folder, database, libraryId: null, ...how }, tools).problems).toEqual([]);
        ends.push(null);
        cpSync(folder, join(temporaryFolder(), 'kept'), { recursive: true });
      } catch (error) {
        expect(error).toBeInstanceOf(AppError);
        ends.push((error as AppError).code);
      } finally {
        database.close();
      }
    }
    expect(ends.at(-1)).toBeNull();
    expect(ends.filter((code) => code !== null).every((code) => code === 'disk/full')).toBe(true);
    expect(ends).toContain('disk/full');
  });
});

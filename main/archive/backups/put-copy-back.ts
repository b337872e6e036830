// Puts an earlier copy of the catalogue in the place of the present one, which goes to the copies. For a library that nobody has open.
// Refuses a copy that is not whole.
import { constants, copyFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '#border/errors';
import { syncToDisk } from '../../base/atomic-file.ts';
import { isGoodCopy } from '../../base/copy-database.ts';
import { onDisk } from '../../base/disk-error.ts';
import { openLock } from '../../base/lock.ts';
import { setDatabaseAside } from '../full-backup/empty-library.ts';
import { placesOf } from '../places.ts';

/** Puts it back. Throws backup/damaged, library/locked, disk/full; the catalogue is then as it was. */
export function putCopyBack(root: string, name: string, now: () => number): void {
  const copy = join(placesOf(root).backups, name);
  const arriving = join(root, 'library.sqlite.arriving');
  onDisk(() => {
    const lock = openLock(root);
    try {
      if (!isGoodCopy(copy)) throw new AppError('backup/damaged');
      rmSync(arriving, { force: true });
      copyFileSync(copy, arriving, constants.COPYFILE_EXCL);
      syncToDisk(arriving);
      // Killed between the two, the catalogue is made again from the files, as any that is lost.
      setDatabaseAside(root, 'restore', now);
      renameSync(arriving, join(root, 'library.sqlite'));
      syncToDisk(root);
    } finally {
      rmSync(arriving, { force: true });
      lock.close();
    }
  });
}

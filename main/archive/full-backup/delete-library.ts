// Deletes a library that was left behind by a move, and nothing else that stands in its folder.
// Refuses one that a program has open; half deleted, it is no library that anyone opens.
import { readdirSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { onDisk } from '../../base/disk-error.ts';
import { openLock } from '../../base/lock.ts';
import { markUnfinished, unfinishedName } from '../../base/unfinished.ts';

const own = ['editions', 'trash', 'incoming', 'derived', 'checks', 'log', 'backups', 'library.json'];
const isOwn = (name: string): boolean => own.includes(name) || /^(library\.(json|sqlite)|lock\.(sqlite|pid))/.test(name);

/** Deletes it. Throws library/locked, library/read-only, disk/failed. */
export function deleteLibrary(root: string): void {
  onDisk(() => {
    const lock = openLock(root);
    try {
      markUnfinished(root, { kind: 'move', from: 'deleted' });
      for (const name of readdirSync(root).filter(isOwn))
        if (!name.startsWith('lock.')) rmSync(join(root, name), { recursive: true, force: true });
    } finally {
      lock.close();
    }
    for (const name of readdirSync(root).filter((one) => isOwn(one) || one === unfinishedName))
      rmSync(join(root, name), { recursive: true, force: true });
    if (readdirSync(root).length === 0) rmdirSync(root);
  });
}

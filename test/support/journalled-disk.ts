// A small disk with a journal, in a file: to be ended as the kernel ends one whose device fails, read-only under whoever has it open, and to
// carry files that nobody may change. Only where the system lets the test mount one.
import { spawnSync } from 'node:child_process';
import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { temporaryFolder } from './temporary-folder.ts';

const run = (command: string, ...args: string[]): boolean => spawnSync(command, args, { encoding: 'utf8' }).status === 0;

/** A disk of so many MiB; null where none can be mounted. `abort` makes it read-only at once, `hold` lets nobody change what is in a folder. */
export function mountJournalled(sizeMib: number): { disk: string; abort: () => void; hold: (folder: string) => void } | null {
  const folder = temporaryFolder();
  const [image, disk] = [join(folder, 'image'), join(folder, 'disk')];
  writeFileSync(image, '');
  truncateSync(image, sizeMib * 2 ** 20);
  mkdirSync(disk);
  if (!run('mkfs.ext4', '-q', '-F', image) || !run('mount', '-o', 'loop', image, disk)) return null;
  onTestFinished(() => void run('umount', '-l', disk));
  return {
    disk,
    abort: () => {
      if (!run('mount', '-o', 'remount,abort', disk)) throw new Error('the disk was not ended');
    },
    hold: (held) => {
      if (!run('chattr', '-R', '+i', held)) throw new Error('the files were not held');
      onTestFinished(() => void run('chattr', '-R', '-i', held));
    },
  };
}

// Small disks of a test's own, in memory: to be filled, or to be write-protected. Only where the system lets the test mount something.
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { temporaryFolder } from './temporary-folder.ts';

const mount = (args: readonly string[]): boolean => spawnSync('mount', args, { encoding: 'utf8' }).status === 0;

/** Whether a disk can be mounted here; where not, the tests that need one say so and are left out. */
export const canMount = ((): boolean => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  return spawnSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0;
})();

/** A disk of so many KiB, unmounted when the test ends. `protect` lets it take no byte more, `grow` makes it larger, `vanish` takes it away. */
export function mountDisk(sizeKib: number): {
  disk: string;
  protect: () => void;
  grow: (sizeKib: number) => void;
  vanish: () => void;
} {
  const disk = join(temporaryFolder(), 'disk');
  mkdirSync(disk);
  if (!mount(['-t', 'tmpfs', '-o', `size=${sizeKib}k`, 'tmpfs', disk])) throw new Error('nothing was mounted');
  onTestFinished(() => void spawnSync('umount', ['-l', disk]));
  return {
    disk,
    protect: () => {
      if (!mount(['-o', 'remount,ro', disk])) throw new Error('the disk was not write-protected');
    },
    grow: (larger) => {
      if (!mount(['-o', `remount,size=${larger}k`, disk])) throw new Error('the disk was not made larger');
    },
    vanish: () => {
      if (spawnSync('umount', ['-l', disk]).status !== 0) throw new Error('the disk was not taken away');
    },
  };
}

// Where tests and the windows that they start have their folders.
import { existsSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';

const memory = '/dev/shm';
const neededBytes = 4 * 1024 ** 3;

/**
 * The place for temporary folders: what TMPDIR names, else memory on Linux where 4 GiB of it are free, else the system's. A library forces
 * every file and row to the disk, and tests would wait for it most of the time; what they prove, a killed program among it, is the same there.
 */
export function temporaryPlace(): string {
  if (process.env.TMPDIR !== undefined || process.platform !== 'linux' || !existsSync(memory)) return tmpdir();
  const { bavail, bsize } = statfsSync(memory);
  return Math.min(bavail * bsize, process.availableMemory()) >= neededBytes ? memory : tmpdir();
}

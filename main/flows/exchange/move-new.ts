// Gives what was written under a name of its own the name that was asked for. Refuses to put it in the place of anything else.
import { rename, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError } from '#border/errors';
import { systemCodeOf } from '../../base/disk-error.ts';
import { toOutsideError } from '../../base/outside-error.ts';

/** Throws file/exists, and what the disk says. */
export async function refuseExisting(path: string): Promise<void> {
  try {
    await stat(path);
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return;
    throw toOutsideError(error, path);
  }
  throw new AppError('file/exists', { name: basename(path) });
}

/** Moves a finished file or folder to a place at which nothing is. Throws file/exists, folder/not-writable, disk/*. */
export async function moveNew(from: string, to: string): Promise<void> {
  await refuseExisting(to);
  await rename(from, to).catch((error: unknown) => {
    throw toOutsideError(error, to);
  });
}

// Whether a library that is open is still in its folder: a disk that is taken away leaves an empty folder where it was mounted.
// Refuses to let anything be written there, where the library would hide it when it is back.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '#border/errors';

/** Throws disk/failed where the catalogue of an open library is gone from its folder. */
export function refuseAbsent(root: string): void {
  if (!existsSync(join(root, 'library.sqlite'))) throw new AppError('disk/failed', { systemCode: 'ENOENT' });
}

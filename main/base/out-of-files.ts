// Whether the system has given this program all the open files that it may have. Says it of nothing but that: it concerns the program, no disk.
import { closeSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { systemCodeOf, toDiskError } from './disk-error.ts';

/** Whether an error says so. */
export const isOutOfFiles = (error: unknown): boolean => ['EMFILE', 'ENFILE'].includes(systemCodeOf(error) ?? '');

/**
 * Throws disk/failed where it is so: SQLite says of it only that a file cannot be opened, as it does on media that cannot be written. It is asked
 * with the folder, for to close a database's own file here would drop the locks of its readers.
 */
export function refuseOutOfFiles(path: string): void {
  try {
    closeSync(openSync(dirname(path), 'r'));
  } catch (error) {
    if (isOutOfFiles(error)) throw toDiskError(error);
  }
}

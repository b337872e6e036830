// What lies in a folder that may not be there: never made, or moved away while one walks. Reads names only.
import { type Dirent, readdirSync } from 'node:fs';
import { systemCodeOf } from './disk-error.ts';

/** The entries of a folder in no particular order, none where there is no such folder. Throws what else the system says. */
export function listFolder(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return [];
    throw error;
  }
}

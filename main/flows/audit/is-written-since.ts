// Whether anybody has touched the files of an edition since they were last read: told by times and lengths, without reading them.
// A disk that turns bits by itself leaves no such trace; that is found by reading.
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Kept, summedFilesOf } from '../../archive/kept-files.ts';
import { fromRelative } from '../../archive/places.ts';
import { systemCodeOf } from '../../base/disk-error.ts';

/** True where a file is gone, has another length, or was written or replaced after that time. */
export async function isWrittenSince(root: string, edition: Kept & { path: string }, sinceMs: number): Promise<boolean> {
  const folder = fromRelative(root, edition.path);
  for (const { name, sizeBytes } of summedFilesOf(edition)) {
    try {
      const { size, mtimeMs, ctimeMs } = await stat(join(folder, name));
      // A time can be set back by whoever writes a file; the time of that change cannot.
      if (size !== sizeBytes || mtimeMs > sinceMs || ctimeMs > sinceMs) return true;
    } catch (error) {
      if (systemCodeOf(error) === null) throw error;
      return true;
    }
  }
  return false;
}

// What an index takes on the disk, with the layouts of its pages told apart: they are what a list of texts does not have.
import { join } from 'node:path';
import { openToRead } from '../../../main/base/sqlite.ts';
import { indexBytes } from './build-index.ts';

/** Bytes of the whole file, and of the layouts in it. */
export type IndexSize = { bytes: number; layoutBytes: number; pages: number };

/** Looks at an index that nobody writes. */
export function measureIndex(folder: string): IndexSize {
  const derivedDir = join(folder, 'derived');
  const database = openToRead(join(derivedDir, 'search.sqlite'));
  const sums = database.prepare('SELECT count(*) AS pages, sum(length(layout)) AS layoutBytes FROM body').get() as {
    pages: number;
    layoutBytes: number | null;
  };
  database.close();
  return { bytes: indexBytes(derivedDir), layoutBytes: sums.layoutBytes ?? 0, pages: sums.pages };
}

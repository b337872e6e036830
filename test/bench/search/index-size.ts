// What an index takes on the disk, and what of it is layouts: a list of texts has none.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { openToRead } from '../../../main/base/sqlite.ts';
import { currentFile } from '../../../main/search/index-files.ts';

/** Bytes of the whole file, and of the compressed layouts in it. */
export type IndexSize = { bytes: number; layoutBytes: number; pages: number };

/** Looks at an index that nobody writes; `derivedDir` is where it lies. */
export function measureIndex(derivedDir: string): IndexSize {
  const path = currentFile(join(derivedDir, 'search.sqlite'));
  const database = openToRead(path);
  const sums = database.prepare('SELECT count(*) AS pages, ifnull(sum(length(layout)), 0) AS layoutBytes FROM body').get() as {
    pages: number;
    layoutBytes: number;
  };
  database.close();
  return { bytes: statSync(path).size, ...sums };
}

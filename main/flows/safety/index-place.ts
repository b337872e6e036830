// Where the index of a library that cannot be written lies: in it where it brought one that can be read, else outside.
// Refuses to run on the main thread: an index is read whole, to be held against its seal.
import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { placesOf } from '../../archive/places.ts';
import { judgeSeal } from '../../base/seal.ts';

/** A larger file is not read into memory (base/sqlite.ts), which is the only way to read one beside which nothing may be written. */
const mostBytes = 2 ** 30;

const hasOwnIndex = (root: string): boolean => {
  const { derived } = placesOf(root);
  try {
    return readdirSync(derived).some(
      (name) =>
        /^search(-\d+)?\.sqlite$/.test(name) &&
        statSync(join(derived, name)).size < mostBytes &&
        judgeSeal(join(derived, name)) !== 'broken',
    );
  } catch {
    // No such folder: nothing was derived.
    return false;
  }
};

/** Where the index of a library that cannot be written is made; null where it has one that can be read. */
export function indexPlaceOutside(root: string, temporary = tmpdir()): string | null {
  if (hasOwnIndex(root)) return null;
  return join(temporary, 'kiosque-index', createHash('sha256').update(root).digest('hex').slice(0, 16));
}
